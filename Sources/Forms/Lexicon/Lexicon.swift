import Wording

/// The words of which labels and titles are made (`lexicon.yaml`).
///
/// An object, because all that reads a document holds it.
final class Lexicon: Sendable {
  /// A word with what it means; a word without ideas changes nothing.
  struct Word: Sendable {
    var scalars: [Unicode.Scalar]
    var role: Role
  }

  enum Role: Sendable, Hashable {
    case ideas([Idea])
    case ignored
    /// 及, 和: both of what it joins are asked for.
    case join
    /// 或: one of the two.
    case choice
  }

  /// The words by their first character, the longest first.
  private let words: WordsByFirst
  /// Ideas with which a label can end.
  let heads: Set<Idea>
  /// Heads whose answers are texts that go on over lines.
  let long: Set<Idea>
  /// Ideas that end the name of a form.
  let titleEnds: Set<Idea>
  /// Words in the titles of pages that are none of a form of records: a plan, an application.
  private let foreign: [[Unicode.Scalar]]
  /// Words in the captions of tables that stand beside a form: an agenda, a log of approvals.
  private let foreignTables: [[Unicode.Scalar]]
  /// Words in the title of a sheet that tells of the whole workbook: 封面, 目录.
  private let covers: [[Unicode.Scalar]]
  /// Words by which a will is not the account's, or is none: 不合作意愿.
  let denials: [[Unicode.Scalar]]
  /// What the columns of a table with a figure to each label hold, by their labels.
  private let figures: [FoldedLabel: FigureColumn]
  /// Characters of which words for a visit or a talk are made.
  private let visiting: Set<Unicode.Scalar>
  /// Characters with which words for a kind of organisation end.
  let organisations: Set<Unicode.Scalar>
  /// Words by which such a kind is that of others than the account: 分公司, 监理单位.
  let others: [[Unicode.Scalar]]
  /// Words with which labels end that may ask for what was sold: 服务费收入.
  let amounts: [[Unicode.Scalar]]
  /// Words that tell a degree and nothing else.
  private let degrees: Set<FoldedLabel>
  private let memo = Memo<FoldedLabel, WordedLabel>()

  /// A lexicon without words, where a folder of definitions has none.
  init() {
    words = WordsByFirst([])
    heads = []
    long = []
    titleEnds = []
    foreign = []
    foreignTables = []
    covers = []
    denials = []
    figures = [:]
    visiting = []
    organisations = []
    others = []
    amounts = []
    degrees = []
  }

  init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys([
      "lexicon", "ignored", "joins", "choices", "ideas", "compounds", "heads", "long", "titleEnds",
      "foreignTitles", "foreignTables", "covers", "denials", "figures", "visiting", "organisations",
      "others", "amounts",
      "degrees",
    ])
    var all: [Word] = []
    func add(_ text: String, _ role: Role) {
      let scalars = Lexicon.folded(text.unicodeScalars)
      if !scalars.isEmpty { all.append(Word(scalars: scalars, role: role)) }
    }
    for word in try node.texts("ignored") { add(word, .ignored) }
    for word in try node.texts("joins") { add(word, .join) }
    for word in try node.texts("choices") { add(word, .choice) }
    if let members = try node["ideas"]?.members() {
      for (key, _) in members {
        let idea = Idea(rawValue: key.text)
        for word in try node["ideas"]?.texts(key.text) ?? [] { add(word, .ideas([idea])) }
      }
    }
    if let members = try node["compounds"]?.members() {
      for (key, value) in members {
        let named = try value.text().split(separator: " ").map { Idea(rawValue: String($0)) }
        add(key.text, .ideas(named))
      }
    }
    words = WordsByFirst(all)
    heads = try Lexicon.ideas("heads", of: node)
    long = try Lexicon.ideas("long", of: node)
    titleEnds = try Lexicon.ideas("titleEnds", of: node)
    foreign = try node.texts("foreignTitles").map {
      Lexicon.folded($0.unicodeScalars)
    }
    covers = try node.texts("covers").map { Lexicon.folded($0.unicodeScalars) }
    denials = try node.texts("denials").map { Lexicon.folded($0.unicodeScalars) }
    foreignTables = try node.texts("foreignTables").map {
      Lexicon.folded($0.unicodeScalars)
    }
    var figures: [FoldedLabel: FigureColumn] = [:]
    for column in FigureColumn.allCases {
      for text in try node["figures"]?.texts(column.rawValue) ?? [] {
        if let label = LabelText.fold(text) { figures[label] = column }
      }
    }
    self.figures = figures
    visiting = Set(try node.texts("visiting").flatMap(\.unicodeScalars))
    organisations = Set(try node.texts("organisations").flatMap(\.unicodeScalars))
    others = try node.texts("others").map { Lexicon.folded($0.unicodeScalars) }
    amounts = try node.texts("amounts").map { Lexicon.folded($0.unicodeScalars) }
    degrees = Set(try node.texts("degrees").compactMap { LabelText.fold($0) })
  }

  private static func ideas(
    _ key: String,
    of node: DefinitionNode
  ) throws(DefinitionError) -> Set<Idea> {
    Set(try node.texts(key).map { Idea(rawValue: $0) })
  }

  static func folded(
    _ scalars: some Sequence<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    scalars.compactMap { scalar in
      let folded = scalar.folded
      return folded.isWhiteSpace ? nil : SimplifiedForms.of(folded)
    }
  }

  // MARK: Reading a label

  /// What a column of a table with a figure to each label holds; nil of any other column.
  func figureColumn(_ label: FoldedLabel) -> FigureColumn? {
    figures[label] ?? LabelText.withoutHint(label).flatMap { figures[$0] }
  }

  /// Whether a label of some ideas asks for a text that goes on over lines: 客户意见, 回访内容记录.
  func isLong(_ ideas: [Idea]) -> Bool {
    guard let last = ideas.last else { return false }
    return long.contains(last)
      || last.rawValue == "record" && ideas.dropLast().last.map(long.contains) ?? false
  }

  /// Whether a character is one of which words for a visit are made: 访 in 面访 and 约访.
  func isOfVisits(_ character: Unicode.Scalar) -> Bool { visiting.contains(character) }

  /// Whether an answer is one word of a degree: 较强, 一般.
  func isDegree(_ answer: String) -> Bool {
    LabelText.fold(answer).map(degrees.contains) ?? false
  }

  /// Whether a title says that its page is something else than a record of ours.
  func isForeign(_ title: FoldedLabel) -> Bool { holds(title, one: foreign) }

  /// Whether a table's caption says that it is beside the form.
  func isForeignTable(_ caption: FoldedLabel) -> Bool { holds(caption, one: foreignTables) }

  /// Whether a sheet's title says that the sheet is about the whole workbook.
  func isCover(_ title: FoldedLabel) -> Bool { holds(title, one: covers) }

  /// Whether one of some words stands in a text as itself: 工单 in 售后工单, not across the words of
  /// 施工单位 nor within a word for an account, such as 用工单位.
  private func holds(_ text: FoldedLabel, one words: [[Unicode.Scalar]]) -> Bool {
    let scalars = Lexicon.folded(text.scalars)
    var path: [PlacedWord]?
    return words.contains { word in
      scalars.indices.contains { start in
        let end = start + word.count
        guard end <= scalars.count, scalars[start..<end] == word[...] else { return false }
        let placed = path ?? placed(scalars)
        path = placed
        return !placed.contains { $0.shields(start..<end) }
      }
    }
  }

  /// A word where it stands in a text.
  private struct PlacedWord {
    var range: Range<Int>
    var role: Role

    /// Whether the word shows that what was found over its edge, or within it, is no word there.
    func shields(_ found: Range<Int>) -> Bool {
      guard range.overlaps(found) else { return false }
      if range.lowerBound <= found.lowerBound, range.upperBound >= found.upperBound {
        return range.count > found.count && role == .ideas([Idea(rawValue: "account")])
      }
      return range.lowerBound < found.lowerBound || range.upperBound > found.upperBound
    }
  }

  private func placed(_ scalars: [Unicode.Scalar]) -> [PlacedWord] {
    var placed: [PlacedWord] = []
    var position = 0
    for word in steps(through: scalars) {
      let end = position + (word?.scalars.count ?? 1)
      if let word { placed.append(PlacedWord(range: position..<end, role: word.role)) }
      position = end
    }
    return placed
  }

  /// The words of which a label is made, with as few characters left over as can be.
  func worded(_ label: FoldedLabel) -> WordedLabel {
    memo.answer(to: label) { label in
      // Name 姓名 says one thing twice.
      if let translated = label.translated {
        let words = worded(Lexicon.folded(translated.scalars))
        if words.isWhole { return words }
      }
      // End / 结束时间: of two that say the same, the one that says more.
      let halves = label.languages.map { self.worded(Lexicon.folded($0.scalars)) }
      if halves.count == 2, halves.allSatisfy(\.isWhole) {
        let ideas = halves.map { Set($0.ideas) }
        if ideas[0].isSubset(of: ideas[1]) { return halves[1] }
        if ideas[1].isSubset(of: ideas[0]) { return halves[0] }
      }
      let whole = worded(Lexicon.folded(label.scalars))
      if whole.unknown == 0 { return whole }
      // 客户（品牌商）全称 without what stands in the bracket; of two languages, either.
      let others = (label.withoutInnerBracket.map { [$0] } ?? []) + label.languages
      return others.lazy.map { self.worded(Lexicon.folded($0.scalars)) }
        .first(where: \.isWhole) ?? whole
    }
  }

  private func worded(_ scalars: [Unicode.Scalar]) -> WordedLabel {
    guard !words.isEmpty, !scalars.isEmpty else {
      return WordedLabel(roles: [], unknown: scalars.count, length: scalars.count)
    }
    var roles: [Role] = []
    var unknown = 0
    var longest = 0
    var position = 0
    var endsInWord = false
    for word in steps(through: scalars) {
      if let word {
        roles.append(word.role)
        position += word.scalars.count
        longest = max(longest, word.scalars.count)
        endsInWord = true
      } else {
        // 联系人1, 联系人2: the number of several alike.
        let isCount = position == scalars.count - 1 && scalars[position].isFigure
        if !LabelText.isOrnament(scalars[position]), !isCount {
          unknown += 1
          endsInWord = false
        }
        position += 1
      }
    }
    return WordedLabel(
      roles: roles,
      unknown: unknown,
      length: scalars.count,
      longest: longest,
      endsInWord: endsInWord
    )
  }

  /// The words of which a text is made, one after the other; nil for a character of none.
  func steps(through scalars: [Unicode.Scalar]) -> [Word?] {
    // From the end: for each start, the least cost, and the word that begins there.
    var cost = [Int](repeating: 0, count: scalars.count + 1)
    var step = [Word?](repeating: nil, count: scalars.count)
    for start in scalars.indices.reversed() {
      cost[start] = cost[start + 1] + 100
      for word in words[scalars[start]] {
        let end = start + word.scalars.count
        guard end <= scalars.count, isWhole(scalars, start..<end),
          scalars[start..<end].elementsEqual(word.scalars)
        else { continue }
        // Fewer words are likelier than more.
        let total = cost[end] + 1
        if total < cost[start] {
          cost[start] = total
          step[start] = word
        }
      }
    }
    var path: [Word?] = []
    var position = 0
    while position < scalars.count {
      path.append(step[position])
      position += step[position]?.scalars.count ?? 1
    }
    return path
  }

  /// Whether a Latin word is not a part of a longer one.
  private func isWhole(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    func isLatin(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].isLatin }
    return !(isLatin(range.lowerBound) && isLatin(range.lowerBound - 1) && range.count < 2)
      && !(isLatin(range.upperBound - 1) && isLatin(range.upperBound) && range.count < 2)
  }
}

extension Unicode.Scalar {
  /// A letter of the Latin alphabet without accents, folded.
  var isLatin: Bool { (0x61...0x7A).contains(value) }
}
