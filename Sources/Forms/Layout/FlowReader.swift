import Documents
import Findings

/// Reads running text: labels with their answers in the same line, and what goes on below them.
struct FlowReader {
  let scanner: LineScanner
  let document: Document
  /// The levels of the headings that are labels.
  private let labelLevels: Set<Int>
  /// Whether the text stands in a cell, whose label is the cell beside it.
  private let isCell: Bool
  private var target = Target.none
  /// Whether an answer stood in the line of its label.
  private var hasAnswersBeside = false
  /// The fields whose labels were seen.
  private var seen: Set<FieldID> = []
  /// How many paragraphs began with a label.
  private var labelParagraphs = 0

  /// What the text that comes next belongs to.
  private enum Target {
    case none
    case label(Open)
    /// In fixed text.
    case notice
  }

  /// A label whose answer is being read.
  private struct Open {
    var text: LabeledText
    var known: Vocabulary.KnownLabel?
    var isLongText: Bool
    /// The level of the heading that is the label; nil of a label in the text.
    var headingLevel: Int?
    /// The level of the list item that begins with the label.
    var listLevel: Int?
    /// Whether the label stands on its line alone.
    var isAlone: Bool
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

  /// Ends what is open, as at a table or the end of a part.
  mutating func finish(into layout: inout PageLayout) {
    if case .label(let open) = target { layout.entries.append(.labeled(open.text)) }
    target = .none
  }

  /// Whether the text above tells how to fill in.
  var isNotice: Bool {
    if case .notice = target { true } else { false }
  }

  /// What is open above a table that comes next: a label on its own, or the last heading.
  var caption: String? {
    if case .label(let open) = target, open.text.pieces.isEmpty { open.text.label } else { nil }
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

  private mutating func lines(
    of source: SourceText,
    listLevel: Int?,
    begins: Bool,
    into layout: inout PageLayout
  ) {
    let text = source.text
    var start = text.startIndex
    while start <= text.endIndex {
      let end = text.unicodeScalars[start...].firstIndex(of: "\n") ?? text.endIndex
      if !text[start..<end].trimmed.isEmpty {
        let isFirst = text[..<start].trimmed.isEmpty
        line(
          start..<end,
          of: source,
          listLevel: begins ? listLevel : nil,
          beginsParagraph: isFirst,
          into: &layout
        )
      }
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
  }

  private mutating func line(
    _ line: Range<String.Index>,
    of source: SourceText,
    listLevel: Int?,
    beginsParagraph: Bool,
    into layout: inout PageLayout
  ) {
    let text = source.text[line]
    if isInstruction(text, source) {
      if case .label(let open) = target, open.isLongText, open.headingLevel != nil || isCell {
        // Inside a long text a note is a part of it, unless it closes the page.
      } else {
        let isListed = if case .notice = target { true } else { false }
        finish(into: &layout)
        if isListed || beginsNotice(text) { target = .notice }
        layout.entries.append(.instruction(source.piece(line), label: nil))
        return
      }
    }
    var hits = scanner.hits(in: source.text, line: line, context: context)
    if hits.isEmpty, beginsParagraph {
      if let hit = labelAfterLongText(source, line) ?? numberedLabel(source, line) { hits = [hit] }
    }
    let lead = source.piece(line.lowerBound..<(hits.first?.label.lowerBound ?? line.upperBound))
    if !lead.text.isEmpty, !lead.text.unicodeScalars.allSatisfy(LabelText.isOrnament) {
      append(lead, into: &layout)
    }
    if beginsParagraph, lead.text.isEmpty, !hits.isEmpty { labelParagraphs += 1 }
    for (position, hit) in hits.enumerated() {
      let end = position + 1 < hits.count ? hits[position + 1].label.lowerBound : line.upperBound
      let value = source.piece(hit.label.upperBound..<end)
      finish(into: &layout)
      switch hit.meaning {
      case .known(.field(let known)):
        let (answer, rest) = WideGap.cut(value, kind: known.kind)
        open(known, label: hit.printed, source, list: listLevel, answer, isAlone: hits.count == 1)
        if let rest {
          finish(into: &layout)
          layout.entries.append(.loose(rest))
        }
      case .known(.heading):
        if value.text.isEmpty {
          layout.entries.append(.heading(source.piece(hit.label)))
        } else {
          open(nil, label: hit.printed, source, list: listLevel, value, isAlone: false)
        }
      case .known(.notice):
        target = .notice
        layout.entries.append(
          .instruction(source.piece(hit.label.lowerBound..<end), label: nil)
        )
      case .unknown:
        let (answer, rest) = WideGap.cut(value, kind: nil)
        open(nil, label: hit.printed, source, list: listLevel, answer, isAlone: hits.count == 1)
        if let rest {
          finish(into: &layout)
          layout.entries.append(.loose(rest))
        }
      }
    }
  }

  private func isInstruction(_ text: Substring, _ source: SourceText) -> Bool {
    if case .notice = target { return Instructions.goesOn(text) }
    return Instructions.isInstruction(text)
  }

  /// Whether a line begins a list of instructions.
  private func beginsNotice(_ text: Substring) -> Bool {
    let line = text.trimmed
    return line.unicodeScalars.count <= 16 && !line.contains("以下")
  }

  /// A label that begins a paragraph after a long text as the page's other labels do.
  private func labelAfterLongText(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> LineScanner.Hit? {
    guard case .label(let open) = target, open.isLongText, open.headingLevel == nil, !isCell,
      labelParagraphs >= 3 || open.known == nil, !open.text.pieces.isEmpty
    else { return nil }
    let free = LineScanner.Context(
      isInLongText: false,
      allowsUnknown: true,
      allowsDamaged: false,
      answered: { seen.contains($0) }
    )
    guard let hit = scanner.hits(in: source.text, line: line, context: free).first,
      source.text[line.lowerBound..<hit.label.lowerBound].trimmed.isEmpty,
      let folded = LabelText.fold(hit.printed),
      !LabelText.isNumbered(ArraySlice(Array(hit.printed.unicodeScalars)))
    else { return nil }
    return scanner.readsLikeLabel(folded) ? hit : nil
  }

  /// A numbered line with nothing but a label, over the text that it is the label of: 二、客户诉求.
  private func numberedLabel(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> LineScanner.Hit? {
    let text = source.text[line].trimmed
    let scalars = ArraySlice(Array(text.unicodeScalars))
    guard scalars.count <= 16, LabelText.isNumbered(scalars),
      !scalars.contains(where: { "。，；,;".unicodeScalars.contains($0) }),
      let folded = LabelText.fold(text), scanner.readsLikeLabel(folded)
    else { return nil }
    return LineScanner.Hit(
      meaning: .unknown,
      label: line.lowerBound..<line.upperBound,
      printed: text
    )
  }

  private mutating func open(
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
  private mutating func append(_ piece: Piece, into layout: inout PageLayout) {
    switch target {
    case .label(var open):
      guard takes(piece, open) else {
        finish(into: &layout)
        layout.entries.append(.loose(piece))
        return
      }
      if open.text.pieces.isEmpty { open.text.place = piece.place }
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
      return open.text.pieces.isEmpty && open.isAlone && !hasAnswersBeside
    }
    if open.text.pieces.isEmpty, !open.isAlone { return false }
    guard let kind = known.kind, open.text.pieces.isEmpty || kind.runsOn,
      piece.text.unicodeScalars.count <= LabelText.longest
    else { return false }
    // What goes on a short answer must be an answer by itself.
    switch kind.read(AnswerText(piece.text, controlValue: piece.controlValue)) {
    case .value(.persons(let persons), _) where !open.text.pieces.isEmpty:
      return persons.allSatisfy { $0.title != nil || $0.name.count <= 4 }
    case .value: return true
    case .blank: return kind.runsOn
    case .refused: return false
    }
  }

  private var context: LineScanner.Context {
    var isInLongText = false
    var allowsUnknown = true
    switch target {
    case .label(let open):
      isInLongText = open.isLongText
      // An empty answer in a text whose answers stand beside their labels does not go on below.
      allowsUnknown = !open.isLongText || (open.text.pieces.isEmpty && hasAnswersBeside)
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
