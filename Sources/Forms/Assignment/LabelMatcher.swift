import Values

/// Tells what a label may stand for in one form: by the labels that the form lists, and by the
/// words of which labels are made.
struct LabelMatcher: Sendable {
  /// How surely a label is meant, by how it was told.
  enum Score {
    static let known = 1.0
    static let damaged = 0.85
    static let sure = 0.9
    static let weak = 0.6
    /// Too little by itself: the answer must read as the field's kind.
    static let byAnswer = 0.5
  }

  private let index: LabelIndex
  private let lexicon: Lexicon
  private let fields: [FieldDefinition]
  private let memo = Memo<GroupedLabel, LabelMeanings>()

  /// A label with that of the group of rows it stands in.
  private struct GroupedLabel: Hashable, Sendable {
    var label: FoldedLabel
    var group: String
  }

  init(_ form: FormDefinition, index: LabelIndex, lexicon: Lexicon) {
    self.index = index
    self.lexicon = lexicon
    fields = form.fields
  }

  /// What a label may stand for under the label of a group of rows, which may be empty.
  func meanings(of label: FoldedLabel, group: String = "") -> LabelMeanings {
    memo.answer(to: GroupedLabel(label: label, group: group)) { found($0.label, group: $0.group) }
  }

  private func found(_ label: FoldedLabel, group: String) -> LabelMeanings {
    if index.others.contains(label) { return LabelMeanings() }
    if let ideas = lexicon.ideasOfSide(label) {
      return LabelMeanings(single: meanings(of: ideas))
    }
    if let targets = index.compound(of: label) {
      return LabelMeanings(
        compound: targets.map {
          LabelMeaning(field: $0.path.field, part: $0.part, score: Score.known, evidence: .known)
        }
      )
    }
    if let part = index.part(of: label) {
      return LabelMeanings(single: [
        LabelMeaning(field: part.field, part: part.part, score: Score.known, evidence: .known)
      ])
    }
    switch index.meaning(of: label) {
    case .field(let field):
      let joinsOthers = LabelMatcher.joinsOthers(lexicon.worded(label).ideas)
      return LabelMeanings(single: [
        LabelMeaning(
          field: field,
          score: Score.known,
          evidence: .known,
          joinsOthers: joinsOthers
        )
      ])
    case .heading, .notice: return LabelMeanings()
    case nil: break
    }
    // Of a label in two languages, either names the field.
    for half in label.languages where half != label {
      if case .field(let field) = index.meaning(of: half) {
        return LabelMeanings(single: [
          LabelMeaning(field: field, score: 0.95, evidence: .known)
        ])
      }
    }
    let found = worded(label, group: group)
    if !found.isEmpty { return found }
    let chosen = choices(for: label)
    if !chosen.isEmpty { return LabelMeanings(single: chosen) }
    guard let field = index.damaged(label), fields.contains(where: { $0.id == field }) else {
      return LabelMeanings()
    }
    return LabelMeanings(single: [
      LabelMeaning(field: field, score: Score.damaged, evidence: .known, isDamaged: true)
    ])
  }

  /// What a label with a word of the trade before those that tell may mean, if one of the field's
  /// choices answers it, or a percentage: 新线路合作意愿, 产线开发阶段, 我司供货占比.
  private func choices(for label: FoldedLabel) -> [LabelMeaning] {
    let words = words(of: label)
    guard words.endsInWord, (1...4).contains(words.unknown), words.ideas.count >= 2,
      words.ideas.last.map({ ["willing", "stage", "share"].contains($0.rawValue) }) ?? false,
      !lexicon.denials.contains(where: { label.scalars.firstRange(of: $0) != nil })
    else { return [] }
    return meanings(of: words.ideas).filter { meaning in
      guard meaning.part == nil else { return false }
      return switch fields.first(where: { $0.id == meaning.field })?.valueKind?.shape {
      case .choice, .choices, .decimal: true
      case .text, .longText, .day, .moment, .span, .duration, .integer, .money, .person, .persons,
        nil:
        false
      }
    }.map {
      LabelMeaning(field: $0.field, score: Score.byAnswer, evidence: .answer)
    }
  }

  /// What a label means by its words; in two languages, by either.
  private func worded(_ label: FoldedLabel, group: String) -> LabelMeanings {
    let bare = LabelText.withoutHint(label) ?? label
    let found = inWords(bare, group: group)
    if !found.isEmpty || lexicon.worded(bare).isWhole { return found }
    if let ideas = lexicon.ideasOfDepartment(bare) {
      return LabelMeanings(single: meanings(of: ideas))
    }
    let halves = bare.languages.lazy.map { inWords($0, group: group) }.first { !$0.isEmpty }
    if let halves { return halves }
    guard let half = lexicon.withoutUnknownHalf(bare) else { return LabelMeanings() }
    return LabelMeanings(
      single: inWords(half, group: group).single.map {
        var meaning = $0
        meaning.score = min(meaning.score, Score.weak)
        return meaning
      }
    )
  }

  private func inWords(_ label: FoldedLabel, group: String) -> LabelMeanings {
    let words = lexicon.worded(label)
    guard words.isWhole else { return LabelMeanings() }
    let people = people(of: words, under: group)
    if !people.isEmpty { return LabelMeanings(single: people) }
    let isCounted = label.scalars.last.map { $0.isFigure } ?? false
    let parts = words.joined(heads: lexicon.heads)
    if let signature = parts.flatMap({ signature($0) }) {
      return LabelMeanings(compound: signature)
    }
    let single = meanings(of: words.ideas, isJoined: parts != nil)
    if !single.isEmpty, !words.isChoice {
      // 联系人1, 联系人2: several of one kind.
      return LabelMeanings(
        single: single.map {
          var meaning = $0
          meaning.joinsOthers = meaning.joinsOthers || isCounted
          return meaning
        }
      )
    }
    if let parts, parts.count == 2, parts[1].last?.rawValue == "title" {
      // 走访人及职务: a person's title stands with the name.
      let people = meanings(of: parts[0])
      if !people.isEmpty { return LabelMeanings(single: people) }
    }
    if words.isChoice {
      // 成功或失败原因 asks for one thing, 洽谈方式或地点 for either of two.
      return LabelMeanings(single: single.filter { $0.score >= Score.sure && $0.part == nil })
    }
    if let parts {
      let compound = parts.compactMap { meanings(of: $0).first { $0.score >= Score.weak } }
      if compound.count == parts.count, Set(compound.map(\.field)).count == parts.count {
        // Where two texts are asked for, nobody can tell where one ends.
        let texts = compound.count { meaning in
          fields.first { $0.id == meaning.field }?.valueKind?.readsAnything ?? true
        }
        return texts > 1 ? LabelMeanings() : LabelMeanings(compound: compound)
      }
      // 企业诉求及对我方产品的看法: a long text may tell more than its field asks for.
      if let one = compound.first, Set(compound.map(\.field)).count == 1, one.part == nil,
        fields.contains(where: {
          $0.id == one.field && $0.valueKind?.isLongText ?? false
        })
      {
        return LabelMeanings(single: [
          LabelMeaning(field: one.field, score: Score.weak, evidence: .words)
        ])
      }
    }
    guard !group.isEmpty, let folded = LabelText.fold(group) else { return LabelMeanings() }
    let around = lexicon.worded(folded)
    guard around.isWhole else { return LabelMeanings() }
    let context = around.ideas.filter {
      !lexicon.heads.contains($0) || ["person", "account", "company"].contains($0.rawValue)
    }
    guard !context.isEmpty else { return LabelMeanings() }
    return LabelMeanings(
      single: meanings(of: context + words.ideas, isJoined: false).map {
        var meaning = $0
        meaning.score -= 0.05
        meaning.evidence = .place
        return meaning
      }
    )
  }

  /// What a word for one side means under a head that asks for people: 甲方 under 参加人员.
  private func people(of words: WordedLabel, under group: String) -> [LabelMeaning] {
    guard !group.isEmpty, !words.ideas.isEmpty,
      words.ideas.allSatisfy({ ["account", "theirs", "ours"].contains($0.rawValue) }),
      let head = LabelText.fold(group).map({ lexicon.worded($0) }), head.isWhole,
      head.ideas.contains(where: { $0.rawValue == "person" })
    else { return [] }
    return meanings(of: words.ideas + head.ideas).filter { meaning in
      meaning.part == nil
        && fields.contains { $0.id == meaning.field && $0.valueKind?.isPersonal ?? false }
    }.map {
      LabelMeaning(field: $0.field, score: $0.score - 0.05, evidence: .place)
    }
  }

  /// Whether a label names some of several people: 陪同人员, 带队领导 beside 走访成员.
  func joinsOthers(_ label: FoldedLabel) -> Bool {
    LabelMatcher.joinsOthers(words(of: label).ideas)
  }

  private static func joinsOthers(_ ideas: [Idea]) -> Bool {
    let names = ideas.map(\.rawValue)
    return names.contains("companion")
      || names.contains("lead") && names.contains { ["ours", "theirs", "visit"].contains($0) }
  }

  /// 编制/日期: who signs, and the day of it.
  private func signature(_ parts: [[Idea]]) -> [LabelMeaning]? {
    guard parts.count == 2, parts[1].allSatisfy({ $0.rawValue == "time" }),
      let person = meanings(of: parts[0]).first,
      let day = fields.first(where: { $0.id == person.field })?.signedOn
    else { return nil }
    return [person, LabelMeaning(field: day, score: Score.sure, evidence: .words)]
  }

  private func meanings(of ideas: [Idea], isJoined: Bool = false) -> [LabelMeaning] {
    var found: [LabelMeaning] = []
    let joinsOthers = LabelMatcher.joinsOthers(ideas)
    for field in fields {
      let words = field.words
      let part =
        isJoined
        ? nil
        : words.parts.keys.sorted(by: { $0.rawValue < $1.rawValue })
          .first(where: { words.parts[$0]?.contains { $0.fits(ideas) } ?? false })
      if let part {
        found.append(
          LabelMeaning(field: field.id, part: part, score: Score.sure, evidence: .words)
        )
      } else if words.sure.contains(where: { $0.fits(ideas) }) {
        found.append(LabelMeaning(field: field.id, score: Score.sure, evidence: .words))
      } else if words.weak.contains(where: { $0.fits(ideas) }) {
        found.append(LabelMeaning(field: field.id, score: Score.weak, evidence: .words))
      } else if words.byAnswer.contains(where: { $0.fits(ideas) }) {
        found.append(LabelMeaning(field: field.id, score: Score.byAnswer, evidence: .answer))
      }
    }
    return found.sorted { $0.score > $1.score }.map {
      var meaning = $0
      meaning.joinsOthers = joinsOthers
      return meaning
    }
  }

  /// What a label may mean that leaves the choice: 洽谈方式或地点.
  func eitherMeaning(of label: FoldedLabel) -> [LabelMeaning] {
    let words = words(of: label)
    guard words.isWhole, words.isChoice else { return [] }
    return words.joined(heads: lexicon.heads, atChoices: true)?.flatMap { meanings(of: $0) } ?? []
  }

  /// What a label means by its words alone, listed or not.
  func words(for label: FoldedLabel) -> [LabelMeaning] {
    let words = words(of: label)
    return words.isWhole && !words.isChoice ? meanings(of: words.ideas) : []
  }

  /// Whether a label asks for nothing but a title: 职务.
  func isTitle(_ label: FoldedLabel) -> Bool {
    words(of: label).isWhole && words(of: label).ideas.allSatisfy { $0.rawValue == "title" }
  }

  /// Whether a label asks for nothing but a day or time: 日期.
  func isBareTime(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return words.isWhole
      && words.ideas.allSatisfy { ["time", "signature", "signed"].contains($0.rawValue) }
      && words.ideas.contains { $0.rawValue == "time" }
  }

  /// Whether a label asks for a telephone number.
  func isTelephone(_ label: FoldedLabel) -> Bool {
    let ideas = words(of: label).ideas.map(\.rawValue)
    return ideas.contains("phone") && ideas.allSatisfy { $0 != "sales" && $0 != "ours" }
  }

  /// Whether a field names people of the office itself.
  func isOurs(_ field: FieldID) -> Bool {
    fields.first { $0.id == field }?.words.sure.contains { pattern in
      pattern.ideas.contains { $0.rawValue == "ours" }
    } ?? false
  }

  /// Whether a label ends in a word for the account after words that nobody knows, or asks for the
  /// name of a company so described, or for one that was visited: 政企客户, 用煤单位全称, 走访啤酒厂.
  func callsAnAccount(_ label: FoldedLabel) -> Bool {
    let ideas = ideasBehindUnknown(label)
    return [["account"], ["account", "name"], ["company", "name"], ["visit", "company"]]
      .contains(ideas)
  }

  /// Whether a label asks for the name of an account as of a person: 客户姓名.
  func asksForItsName(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return words.isWhole && words.ideas.map(\.rawValue) == ["account", "person"]
  }

  /// Whether a label asks whom the visit was to, and not what the account is called: 拜访客户.
  func asksWhomVisited(_ label: FoldedLabel) -> Bool {
    words(of: label).ideas.map(\.rawValue) == ["visit", "account"]
  }

  /// Whether a label ends in a word for a company after words that nobody knows: 用能单位.
  func callsACompany(_ label: FoldedLabel) -> Bool { ideasBehindUnknown(label) == ["company"] }

  /// Whether a label names a kind of organisation, in whatever words, and nothing that one has or does
  /// for the office: 业主／总包单位, 港口／码头公司, 目标印厂, 委托单位（意向）.
  func namesOrganisations(_ label: FoldedLabel) -> Bool {
    let half = label.translated ?? label
    let bare = LabelText.withoutHint(half) ?? half
    return lexicon.namesOrganisation(bare.withoutInnerBracket ?? bare)
  }

  /// Whether all words of a label are known, and one calls an account: 意向经销商.
  func isOfAccount(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return words.isWhole && words.ideas.contains { $0.rawValue == "account" }
  }

  /// What a label with unknown words says of a sum that was reached or aimed at; nil of others.
  func amount(of label: FoldedLabel) -> Lexicon.Amount? {
    lexicon.amount(LabelText.withoutHint(label) ?? label)
  }

  /// Whether a label asks for nothing but what was reached: 实际完成.
  func tellsReached(_ label: FoldedLabel) -> Bool { lexicon.figureColumn(label) == .reached }

  /// Whether what a label says last is a sum sold: 整车及上装采购额.
  func endsInSum(_ label: FoldedLabel) -> Bool {
    let words = words(of: label)
    return words.endsInWord && words.ideas.last?.rawValue == "salesAmount"
  }

  /// The field that is asked for by ideas.
  func field(for ideas: [Idea]) -> FieldID? { meanings(of: ideas).first?.field }

  /// What the words of a label say that end it after a few characters of no word; nothing of others.
  private func ideasBehindUnknown(_ label: FoldedLabel) -> Set<String> {
    let words = words(of: label)
    guard words.endsInWord, (1...4).contains(words.unknown) else { return [] }
    return Set(words.ideas.map(\.rawValue))
  }

  /// Whether an answer is one word of a degree.
  func isDegree(_ answer: String) -> Bool { lexicon.isDegree(answer) }

  /// Whether the caption of a table is that of something beside the form.
  func isForeignTable(_ caption: FoldedLabel) -> Bool { lexicon.isForeignTable(caption) }

  /// Whether a label names a step of a flow of approvals.
  func isStepOfProcess(_ label: FoldedLabel) -> Bool {
    words(of: label).ideas.first?.rawValue == "process"
  }

  /// Whether a label asks for a time.
  func asksTime(_ label: FoldedLabel) -> Bool {
    words(of: label).ideas.contains { $0.rawValue == "time" }
  }

  /// Whether a label names a version.
  func isVersion(_ label: FoldedLabel) -> Bool {
    let ideas = words(of: label).ideas.map(\.rawValue)
    return ideas.contains("version") || ideas.contains("revised") && ideas.contains("status")
  }

  /// Whether a number is that of a form as such: 表单编号.
  func isOfTemplate(_ label: FoldedLabel) -> Bool {
    let ideas = words(of: label).ideas.map(\.rawValue)
    return ideas.contains("form") || ideas.contains("document")
  }

  /// The words of a label.
  func words(of label: FoldedLabel) -> WordedLabel {
    lexicon.worded(LabelText.withoutHint(label) ?? label)
  }
}
