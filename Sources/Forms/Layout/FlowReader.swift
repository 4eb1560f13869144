import Documents
import Findings
import Values
import Wording

/// Reads running text: labels with their answers in the same line, and what goes on below them.
struct FlowReader {
  let scanner: LineScanner
  let document: Document
  /// The levels of the headings that are labels.
  private let labelLevels: Set<Int>
  /// Whether the text stands in a cell, whose label is the cell beside it.
  let isCell: Bool
  var target = Target.none
  /// Whether an answer stood in the line of its label.
  var hasAnswersBeside = false
  /// Whether the last answer below a label stood there because the label has its line alone.
  private var hasAnswersBelow = false
  /// The fields whose labels were seen.
  var seen: Set<FieldID> = []
  /// The number before the last label: 二 of 二、客户诉求.
  var ordinal: LabelOrdinal?
  /// How many paragraphs began with a label.
  var labelParagraphs = 0

  /// What the text that comes next belongs to.
  enum Target {
    case none
    case label(Open)
    /// In fixed text.
    case notice
  }

  /// A label whose answer is being read.
  struct Open {
    var text: LabeledText
    var known: Vocabulary.KnownLabel?
    var isLongText: Bool
    /// The level of the heading that is the label; nil of a label in the text.
    var headingLevel: Int?
    /// The level of the list item that begins with the label.
    var listLevel: Int?
    /// Whether the label stands on its line alone.
    var isAlone: Bool
    /// Whether it is the heading at the top of the page, over everything else.
    var isTop = false
    /// The line, where nothing but its setting makes a label of it; without a text below, it is none.
    var line: Piece?
  }

  init(
    scanner: LineScanner,
    document: Document,
    labelLevels: Set<Int> = [],
    isCell: Bool = false,
    seen: Set<FieldID> = []
  ) {
    self.scanner = scanner
    self.document = document
    self.labelLevels = labelLevels
    self.isCell = isCell
    self.seen = seen
  }

  /// Reads a paragraph.
  mutating func read(_ paragraph: Paragraph, into layout: inout PageLayout) {
    var tagged: [LayoutEntry] = []
    let source = paragraph.source(in: document) { index, control, piece in
      guard scanner.vocabulary.isTag(control.tag) || scanner.vocabulary.isTag(control.alias) else {
        return false
      }
      tagged.append(.tagged(control: index, piece))
      return true
    }
    layout.entries += tagged
    guard !source.text.trimmed.isEmpty else { return }
    switch paragraph.role {
    case .title, .heading: heading(source, level: paragraph.level, into: &layout)
    case .frontMatter: frontMatter(source, into: &layout)
    case .listItem(let level, let begins):
      if begins { endItem(level: level, into: &layout) }
      lines(of: source, listLevel: level, begins: begins, into: &layout)
    case .plain, .quotation:
      lines(of: source, listLevel: nil, begins: false, into: &layout)
    }
  }

  /// Takes a text that stands apart for the answer of the label above; false where none waits.
  mutating func take(_ piece: Piece) -> Bool {
    guard case .label(var open) = target, open.text.pieces.isEmpty else { return false }
    open.text.place = piece.place
    open.text.pieces = [piece]
    target = .label(open)
    return true
  }

  /// Ends what is open, as at a table or the end of a part.
  mutating func finish(into layout: inout PageLayout) {
    if case .label(let open) = target {
      if let line = open.line, open.text.pieces.isEmpty {
        layout.entries.append(.loose(line))
      } else {
        layout.entries.append(.labeled(open.text))
      }
    }
    target = .none
  }

  /// Whether the text above tells how to fill in.
  var isNotice: Bool {
    if case .notice = target { true } else { false }
  }

  /// What is open above a table that comes next: a label on its own, or the last heading.
  var caption: String? {
    guard case .label(let open) = target, open.text.pieces.isEmpty, open.line == nil else {
      return nil
    }
    return open.text.label
  }

  // A heading is a label, or begins something that is no part of the answer above.
  private mutating func heading(
    _ source: SourceText,
    level: Int,
    into layout: inout PageLayout
  ) {
    let text = source.text
    switch meaning(of: text) {
    case .field(let known):
      finish(into: &layout)
      open(known, label: text.trimmed, source, heading: level, isAlone: true)
    case .heading:
      finish(into: &layout)
      layout.entries.append(.heading(source.whole))
    case .notice:
      finish(into: &layout)
      target = .notice
      layout.entries.append(.instruction(source.whole, label: nil))
    case nil:
      if case .label(let open) = target, open.isLongText, let above = open.headingLevel,
        level > above, !labelLevels.contains(level)
      {
        append(source.whole, into: &layout)
      } else if !hits(of: source).isEmpty {
        lines(of: source, listLevel: nil, begins: false, into: &layout)
      } else if Instructions.isInstruction(text) {
        finish(into: &layout)
        target = .notice
        layout.entries.append(.instruction(source.whole, label: nil))
      } else {
        finish(into: &layout)
        open(nil, label: text.trimmed, source, heading: level, isAlone: true)
        if case .label(var open) = target, layout.entries.allSatisfy({ $0.labels.isEmpty }) {
          open.isTop = true
          target = .label(open)
        }
      }
    }
  }

  private func hits(of source: SourceText) -> [LineScanner.Hit] {
    let whole = source.text.startIndex..<source.text.endIndex
    return scanner.hits(in: source.text, line: whole, context: context)
  }

  private func meaning(of text: String) -> Vocabulary.Meaning? {
    guard let folded = LabelText.fold(text) else { return nil }
    if let meaning = scanner.vocabulary.meaning(of: folded) { return meaning }
    guard let damaged = scanner.vocabulary.damaged(folded), !seen.contains(damaged.field) else {
      return nil
    }
    return .field(damaged)
  }

  private mutating func frontMatter(_ source: SourceText, into layout: inout PageLayout) {
    finish(into: &layout)
    let text = source.text
    guard let colon = text.unicodeScalars.firstIndex(where: \.isColon) else {
      layout.entries.append(.loose(source.whole))
      return
    }
    let value = source.piece(text.index(after: colon)..<text.endIndex)
    let label = String(text[..<colon].trimmed)
    layout.entries.append(
      .labeled(
        LabeledText(
          label: label,
          folded: LabelText.fold(label),
          labelPlace: source.place,
          pieces: value.text.isEmpty ? [] : [value],
          place: source.place,
          relation: .frontMatter
        )
      )
    )
  }

  /// A new item of a list ends the answer that an item at the same depth began.
  private mutating func endItem(level: Int, into layout: inout PageLayout) {
    if case .label(let open) = target, let above = open.listLevel, level <= above {
      finish(into: &layout)
    }
  }

  mutating func open(
    _ known: Vocabulary.KnownLabel?,
    label: some StringProtocol,
    _ source: SourceText,
    heading: Int? = nil,
    list: Int? = nil,
    _ value: Piece? = nil,
    isAlone: Bool
  ) {
    let pieces = value.map { $0.text.isEmpty ? [] : [$0] } ?? []
    if !pieces.isEmpty { hasAnswersBeside = true }
    if let known { seen.insert(known.field) }
    let folded = LabelText.fold(label)
    target = .label(
      Open(
        text: LabeledText(
          label: LabelText.printed(String(label)),
          folded: folded,
          labelPlace: source.place,
          pieces: pieces,
          place: source.place,
          relation: heading == nil ? .line : .heading
        ),
        known: known,
        isLongText: known?.isLongText ?? isLong(folded, value),
        headingLevel: heading,
        listLevel: list,
        isAlone: isAlone
      )
    )
  }

  /// Whether the answer of a label that no definition lists goes on over lines: where the label
  /// asks for a text, and the text has not ended in its line.
  private func isLong(_ label: FoldedLabel?, _ value: Piece?) -> Bool {
    guard let label, scanner.vocabulary.isLong(label) else { return false }
    guard let value, !value.text.isEmpty else { return true }
    let shape = AnswerShape(value.text)
    return shape.length > 24 || shape.sentenceMarks > 0
  }

  /// Adds a text without a label to what is open, or keeps it for itself.
  mutating func append(_ piece: Piece, into layout: inout PageLayout) {
    switch target {
    case .label(var open):
      let piece = open.text.pieces.isEmpty ? piece.withoutColon : piece
      guard takes(piece, open) else {
        finish(into: &layout)
        layout.entries.append(.loose(piece))
        return
      }
      if open.text.pieces.isEmpty {
        open.text.place = piece.place
        if open.headingLevel == nil { hasAnswersBelow = open.isAlone }
      }
      // The pieces are this label's alone then, and are not copied for each line.
      target = .none
      open.text.pieces.append(piece)
      target = .label(open)
    case .notice: layout.entries.append(.instruction(piece, label: nil))
    case .none: layout.entries.append(.loose(piece))
    }
  }

  /// Whether a text that follows belongs to the answer.
  private func takes(_ piece: Piece, _ open: Open) -> Bool {
    if open.headingLevel != nil || open.isLongText { return true }
    guard let known = open.known else {
      return open.text.pieces.isEmpty && open.isAlone && (!hasAnswersBeside || hasAnswersBelow)
        && !(open.isTop && scanner.endsLikeTitle(piece.text))
    }
    if open.text.pieces.isEmpty, !open.isAlone { return false }
    guard let kind = known.kind, open.text.pieces.isEmpty || kind.runsOn,
      piece.text.unicodeScalars.count <= LabelText.longest
        || kind.runsOn && AnswerShape(piece.text).marks > 0
    else { return false }
    // What goes on a short answer must be an answer by itself.
    switch kind.read(AnswerText(piece.text, controlValue: piece.controlValue)) {
    case .value(.persons(let persons), _) where !open.text.pieces.isEmpty:
      return persons.allSatisfy {
        $0.title != nil || AnswerShape($0.name).mayBeName || $0.name.count <= 3
      }
    case .value: return true
    case .blank: return kind.runsOn
    case .refused: return false
    }
  }

  var context: LineScanner.Context {
    var isInLongText = false
    var allowsUnknown = true
    switch target {
    case .label(let open):
      isInLongText = open.isLongText
      // An empty answer in a text whose answers stand beside their labels does not go on below.
      // Below the heading at the top, a line with a label is none of its text.
      allowsUnknown =
        !open.isLongText || open.text.pieces.isEmpty && (hasAnswersBeside || open.isTop)
      if allowsUnknown { isInLongText = false }
    case .notice, .none: break
    }
    return LineScanner.Context(
      isInLongText: isInLongText,
      allowsUnknown: allowsUnknown,
      allowsDamaged: true,
      answered: { seen.contains($0) }
    )
  }
}

extension Piece {
  /// The text without the colon of the label that stands in the line above.
  fileprivate var withoutColon: Piece {
    guard let first = text.unicodeScalars.first, first.isColon else { return self }
    let rest = String(text.dropFirst().trimmed)
    return rest.isEmpty ? self : Piece(text: rest, controlValue: controlValue, place: place)
  }
}

extension Paragraph {
  /// The depth in the outline; a title is above every heading.
  var level: Int {
    switch role {
    case .heading(let level): level
    case .title: 0
    case .plain, .listItem, .quotation, .frontMatter: Int.max
    }
  }
}

extension ValueKind {
  /// Whether answers are texts in which labels of other fields may be mentioned.
  var isLongText: Bool { self is LongTextKind }

  /// Whether a short answer can go over several paragraphs.
  var runsOn: Bool { self is PersonsKind || self is ChoicesKind || self is ChoiceKind }
}
