import Documents
import Values
import Wording

/// What a cell of a table is, before its row is understood.
struct CellSketch: Sendable {
  enum Kind: Sendable {
    case blank
    /// A text that may be a label or an answer, or a part of either.
    case text
    /// Labels with their answers in the same cell.
    case pairs
    /// Tables inside the cell.
    case tables
    /// A qualifier of the label before it or the answer after it: (大写), (%), 万元.
    case qualifier
  }

  var kind: Kind
  /// The text as a label; nil where it is too long for one.
  var folded: FoldedLabel?
  /// How surely the cell holds a label (above 0) or an answer (below 0).
  var weight: Double
  /// What a definition lists the text as.
  var known: Vocabulary.Meaning?
  /// Whether it is a listed word of a table's head.
  var isColumn = false
  /// Whether labels with their answers begin with a listed one, or with one alone in its line.
  var beginsWithLabel = false
  /// Whether labels with their answers begin with words that no label is made of, as prose does.
  var mayBeProse = false
  /// Whether the answer to it is a text that goes on over lines.
  var asksLongText = false
  /// Whether it is the word of a choice, which heads a column of ticks.
  var isChoice = false
  /// Whether it may be such a word, with others around it: over columns of ticks alone.
  var holdsChoice = false
  /// Whether it is a tick and nothing else.
  var isTick = false
  /// Whether a box or tick stands first or last.
  var hasBox = false
  /// Whether a colon ends it.
  var endsInColon = false
  /// Whether it says the same in Chinese and in Latin words.
  var isBilingual = false

  /// Whether it is a listed label of a field.
  var isKnownField: Bool {
    if case .field = known { true } else { false }
  }

  /// A cell's sketch; that of a short text is remembered, as labels come in every document.
  static func sketch(of text: CellText, hasTables: Bool, scanner: LineScanner) -> CellSketch {
    guard !hasTables, text.sources.count == 1, text.text.utf8.count <= 60 else {
      return CellSketch(text, hasTables: hasTables, scanner: scanner)
    }
    return scanner.vocabulary.sketches.answer(to: ExactText(text.text)) { _ in
      CellSketch(text, hasTables: false, scanner: scanner)
    }
  }

  private init(_ text: CellText, hasTables: Bool, scanner: LineScanner) {
    kind = .text
    weight = 0
    if hasTables {
      kind = .tables
      return
    }
    guard !text.isBlank else {
      kind = .blank
      return
    }
    let vocabulary = scanner.vocabulary
    folded = LabelText.fold(text.text)
    if let folded {
      known = vocabulary.meaning(of: folded)
      isColumn = vocabulary.isColumn(folded)
      isChoice = vocabulary.isChoice(folded)
      holdsChoice = isChoice || vocabulary.holdsChoice(folded)
      asksLongText = vocabulary.isLong(folded, meaning: known)
    }
    let shape = AnswerShape(text.text)
    let endsTextInLabel = text.endsInLabelOfItsOwn(folded, vocabulary.lexicon)
    endsInColon =
      !endsTextInLabel
      && text.text.unicodeScalars.last { !LabelText.isBlank($0) }?.isColon ?? false
    // What says the same twice is as long as one half, and its words are those of one half.
    let chinese = folded.flatMap { (LabelText.withoutHint($0) ?? $0).translated }
    isBilingual = chinese != nil
    hasBox = shape.hasBox
    isTick = shape.marks == 1 && shape.length == 1
    let isListed = known != nil || folded.map { vocabulary.isOther($0) } ?? false
    // A box before a label is an ornament; one before a choice is for a tick.
    if isListed, shape.marks == 0 || shape.marks == 1 && !isChoice && shape.beginsWithMark {
      weight = 6
      return
    }
    if CellSketch.isQualifier(text.text)
      || shape.length <= 4 && shape.digits == 0 && MeasureUnit.isUnit(text.text)
    {
      kind = .qualifier
      return
    }
    if let begins = scanner.beginsWithLabel(text.text),
      begins.hasAnswer || text.hasSeveralLabels(scanner)
        || begins.readsLikeLabel && text.goesOnBelow(folded, scanner),
      begins.isKnown || shape.length <= 40 || begins.readsLikeLabel
    {
      kind = .pairs
      let line = text.text.prefix { $0 != "\n" }.trimmed
      let isAlone = line.unicodeScalars.last?.isColon ?? false
      beginsWithLabel = begins.isKnown || begins.readsLikeLabel && isAlone
      mayBeProse = !begins.isKnown && !begins.readsLikeLabel
      return
    }
    weight = CellSketch.weight(
      text,
      chinese ?? folded,
      chinese.map { AnswerShape($0.scalars.text) } ?? shape,
      vocabulary,
      hasColon: endsInColon
    )
    if isColumn { weight = max(weight, 0) + 4 }
    if isChoice { weight -= 2.5 }
    if endsTextInLabel { weight = min(weight, -2) }
  }

  private static func weight(
    _ text: CellText,
    _ folded: FoldedLabel?,
    _ shape: AnswerShape,
    _ vocabulary: Vocabulary,
    hasColon: Bool
  ) -> Double {
    var weight = -shape.weight
    guard let folded, shape.width <= 30 else { return weight }
    if hasColon { weight += 4 }
    // 租赁本金（万元）: what has a unit and no figure asks for one.
    if shape.digits == 0, text.text.unicodeScalars.last.map({ $0 == ")" || $0 == "）" }) ?? false,
      LabelText.hint(of: text.text).map({ MeasureUnit.isUnit($0) }) ?? false
    {
      weight += 3
    }
    if text.text.unicodeScalars.first.map({ "*※★▲△☆◆◇".unicodeScalars.contains($0) }) ?? false {
      weight += 2
    }
    let bare = LabelText.withoutHint(folded) ?? folded
    let words = vocabulary.lexicon.worded(bare)
    let endsInHead =
      words.endsInWord
      && words.ideas.last.map { vocabulary.lexicon.heads.contains($0) } ?? false
    if text.isTitledName, !hasColon {
      weight -= 3
    } else if shape.isJobTitle, !hasColon {
      weight -= 1
    } else if shape.mayBeName, words.longest < 2, !hasColon {
      // 周立新 is made of words, as many names are.
      weight -= 2
    } else if words.isWhole {
      weight += endsInHead ? 3.5 : 2
    } else if endsInHead, words.length > words.unknown {
      // 河津晨光铝业公司 is nobody's label.
      let isName =
        words.unknown >= 4 && !words.roles.contains(.join) && OrganisationName.isLike(text.text)
      weight += isName ? -2 : 1.8
    } else if vocabulary.damaged(folded) != nil {
      weight += 2.5
    } else {
      if shape.mayBeName || shape.isJobTitle { weight -= 2 }
      if shape.length <= 6, shape.letters == shape.length { weight += 0.3 }
    }
    return weight
  }

  /// Whether a text qualifies what stands beside it: in brackets, and short; or a unit.
  private static func isQualifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !LabelText.isBlank($0) })?.folded,
      "(大小人%¥".unicodeScalars.contains(first)
    else { return false }
    let scalars = text.unicodeScalars.filter { !LabelText.isBlank($0) }.map(\.folded)
    guard (1...8).contains(scalars.count) else { return false }
    if ["大写", "小写", "人民币", "%", "¥"].contains(String(scalars.text)) { return true }
    if scalars.first == "(", scalars.last == ")", scalars.count > 2 {
      return !scalars.contains { "☑☐☒√✓✔■□●○".unicodeScalars.contains($0) }
        && !scalars[1...].dropLast().contains { $0 == "(" }
        && !scalars.dropFirst().dropLast().allSatisfy { $0.isFigure || $0 == " " }
    }
    return false
  }
}

extension CellText {
  /// Whether somebody's title or department and, behind a blank, a name stand there: 总经理 曾广福.
  fileprivate var isTitledName: Bool {
    guard text.utf8.count <= 60, text.unicodeScalars.contains(where: LabelText.isBlank) else {
      return false
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2, AnswerShape(words[1]).mayBeName else { return false }
    let post = AnswerShape(words[0])
    return post.isJobTitle
      || post.length >= 3 && words[0].unicodeScalars.last?.endsDepartment ?? false
  }

  /// Whether a label that has the first line alone has its answer in the lines below.
  fileprivate func goesOnBelow(_ folded: FoldedLabel?, _ scanner: LineScanner) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: 1)
    guard lines.count == 2, lines[0].unicodeScalars.last?.isColon ?? false else { return false }
    // A label may go over two lines itself.
    return folded.map { !scanner.readsLikeLabel($0) } ?? true
  }

  /// Whether a text goes before a line with nothing but a label: 客户要求降价一成, and below it 签字：.
  ///
  /// A label may go over two lines itself; the first of them is short then, or both read as one.
  fileprivate func endsInLabelOfItsOwn(_ folded: FoldedLabel?, _ lexicon: Lexicon) -> Bool {
    guard text.unicodeScalars.last?.isColon ?? false,
      let end = text.unicodeScalars.lastIndex(of: "\n"),
      text[..<end].trimmed.unicodeScalars.count > 3
    else { return false }
    // What is made of a label's words alone goes on in the next line: 拜访人员及.
    let first = LabelText.fold(text[..<end])
    return first.map { !lexicon.worded($0).isWhole } ?? true
      && folded.map { !lexicon.worded($0).isWhole } ?? true
  }

  /// Whether more than one label stands in the cell's first line.
  fileprivate func hasSeveralLabels(_ scanner: LineScanner) -> Bool {
    guard let first = sources.first?.text else { return false }
    let end = first.unicodeScalars.firstIndex(of: "\n") ?? first.endIndex
    return scanner.hits(in: first, line: first.startIndex..<end, context: .cell).count > 1
  }
}
