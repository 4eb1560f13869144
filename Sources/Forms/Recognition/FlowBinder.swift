import Documents
import Findings

/// Binds running text: labels with their values in the same line, and what goes on below them.
struct FlowBinder {
  let form: FormDefinition
  let scanner: LineScanner
  let document: Document
  /// The levels of the headings that are labels of the form.
  private let labelLevels: Set<Int>
  private var target = Target.none
  /// Whether an answer stood in the line of its label.
  private var hasValuesBeside = false

  /// What the text that comes next belongs to.
  fileprivate enum Target {
    case none
    case field(Open)
    /// Under a heading that is no label of the form.
    case unknown(label: String, level: Int, place: Place, isEmpty: Bool)
    /// In fixed text.
    case notice
  }

  /// A field whose answer is being read.
  fileprivate struct Open {
    var candidate: Binding.Candidate
    var isLongText: Bool
    /// The level of the heading that is the label; nil of a label in the text.
    var headingLevel: Int?
    /// The level of the list item that begins with the label.
    var listLevel: Int?
    /// Whether the label stands on its line alone.
    var isAlone: Bool
  }

  init(
    form: FormDefinition,
    index: LabelIndex,
    document: Document,
    labelLevels: Set<Int> = []
  ) {
    self.form = form
    self.labelLevels = labelLevels
    scanner = LineScanner(index: index)
    self.document = document
  }

  /// Binds blocks of running text, tables left to the grid.
  mutating func bind(_ paragraph: Paragraph, into binding: inout Binding) {
    let source = paragraph.source(in: document) { index, control, piece in
      binding.claim(control, at: index, piece, form: form)
    }
    guard !source.text.trimmed.isEmpty else { return }
    switch paragraph.role {
    case .title, .heading:
      heading(source, level: paragraph.level, into: &binding)
    case .frontMatter:
      frontMatter(source, into: &binding)
    case .listItem(let level, let begins):
      if begins { endItem(level: level, into: &binding) }
      lines(of: source, listLevel: level, begins: begins, into: &binding)
    case .plain, .quotation:
      lines(of: source, listLevel: nil, begins: false, into: &binding)
    }
  }

  /// Ends what is open, as at a table or the end of a part.
  mutating func finish(into binding: inout Binding) {
    switch target {
    case .field(let open): binding.add(open.candidate)
    case .unknown(let label, _, let place, true):
      binding.keep(Piece(text: label, place: place))
    case .none, .notice, .unknown: break
    }
    target = .none
  }

  // A heading is a label, or begins something that is no part of the field above.
  private mutating func heading(_ source: SourceText, level: Int, into binding: inout Binding) {
    let text = source.text
    let whole = text.startIndex..<text.endIndex
    let meaning =
      scanner.index.meaning(of: text)
      ?? damaged(text, in: binding).map { .field($0) }
    switch meaning {
    case .field(let id):
      finish(into: &binding)
      open(id, label: text.trimmed, at: source.place, heading: level, isAlone: true)
    case .heading:
      finish(into: &binding)
    case .notice:
      finish(into: &binding)
      target = .notice
      binding.keep(source.whole)
    case nil:
      if case .field(let open) = target, open.isLongText, let above = open.headingLevel,
        level > above, !labelLevels.contains(level)
      {
        append(source.whole, into: &binding)
      } else if !scanner.hits(in: text, line: whole, context: context(binding)).isEmpty {
        lines(of: source, listLevel: nil, begins: false, into: &binding)
      } else {
        finish(into: &binding)
        target = .unknown(
          label: String(text.trimmed),
          level: level,
          place: source.place,
          isEmpty: true
        )
      }
    }
  }

  private mutating func frontMatter(_ source: SourceText, into binding: inout Binding) {
    finish(into: &binding)
    let text = source.text
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      binding.keep(source.whole)
      return
    }
    let value = source.piece(text.index(after: colon)..<text.endIndex)
    let label = text[..<colon].trimmed
    switch scanner.index.meaning(of: label) ?? damaged(label, in: binding).map({ .field($0) }) {
    case .field(let id):
      binding.add(
        Binding.Candidate(
          field: id,
          label: String(label),
          pieces: value.text.isEmpty ? [] : [value],
          place: source.place
        )
      )
    case .heading, .notice, nil:
      binding.keep(value, label: String(label))
    }
  }

  /// A new item of a list ends the answer that an item at the same depth began.
  private mutating func endItem(level: Int, into binding: inout Binding) {
    if case .field(let open) = target, let above = open.listLevel, level <= above {
      finish(into: &binding)
    }
  }

  private mutating func lines(
    of source: SourceText,
    listLevel: Int?,
    begins: Bool,
    into binding: inout Binding
  ) {
    let text = source.text
    var start = text.startIndex
    while start <= text.endIndex {
      let end = text.unicodeScalars[start...].firstIndex(of: "\n") ?? text.endIndex
      if !text[start..<end].trimmed.isEmpty {
        line(start..<end, of: source, listLevel: begins ? listLevel : nil, into: &binding)
      }
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
  }

  private mutating func line(
    _ line: Range<String.Index>,
    of source: SourceText,
    listLevel: Int?,
    into binding: inout Binding
  ) {
    let hits = scanner.hits(in: source.text, line: line, context: context(binding))
    let lead = source.piece(line.lowerBound..<(hits.first?.label.lowerBound ?? line.upperBound))
    if !lead.text.isEmpty { append(lead, into: &binding) }
    for (position, hit) in hits.enumerated() {
      let end = position + 1 < hits.count ? hits[position + 1].label.lowerBound : line.upperBound
      let value = source.piece(hit.label.upperBound..<end)
      switch hit.meaning {
      case .known(.field(let id)):
        finish(into: &binding)
        open(
          id,
          label: hit.printed,
          at: source.place,
          list: listLevel,
          value: value,
          isAlone: hits.count == 1
        )
      case .known(.heading):
        finish(into: &binding)
        if !value.text.isEmpty { binding.keep(value, label: String(hit.printed)) }
      case .known(.notice):
        finish(into: &binding)
        target = .notice
        binding.keep(source.piece(hit.label.lowerBound..<end))
      case .unknown:
        finish(into: &binding)
        binding.keep(
          value.text.isEmpty ? Piece(text: String(hit.printed), place: source.place) : value,
          label: value.text.isEmpty ? nil : String(hit.printed)
        )
      }
    }
  }

  private mutating func open(
    _ id: FieldID,
    label: some StringProtocol,
    at place: Place,
    heading: Int? = nil,
    list: Int? = nil,
    value: Piece? = nil,
    isAlone: Bool
  ) {
    let kind = scanner.index.kinds[id]
    let pieces = value.map { $0.text.isEmpty ? [] : [$0] } ?? []
    if !pieces.isEmpty { hasValuesBeside = true }
    target = .field(
      Open(
        candidate: Binding.Candidate(
          field: id,
          label: String(label),
          pieces: pieces,
          place: place
        ),
        isLongText: kind?.isLongText ?? false,
        headingLevel: heading,
        listLevel: list,
        isAlone: isAlone
      )
    )
  }

  /// Adds a text without a label to what is open, or keeps it for itself.
  private mutating func append(_ piece: Piece, into binding: inout Binding) {
    switch target {
    case .field(var open):
      guard open.takes(piece, of: form) else {
        finish(into: &binding)
        binding.keep(piece)
        return
      }
      if open.candidate.pieces.isEmpty { open.candidate.place = piece.place }
      open.candidate.pieces.append(piece)
      target = .field(open)
    case .unknown(let label, let level, let place, _):
      binding.keep(piece, label: label)
      target = .unknown(label: label, level: level, place: place, isEmpty: false)
    case .none, .notice:
      binding.keep(piece)
    }
  }

  private func context(_ binding: Binding) -> LineScanner.Context {
    var isInLongText = false
    var allowsUnknown = true
    switch target {
    case .field(let open):
      isInLongText = open.isLongText
      // An empty answer in a text whose answers stand beside their labels does not go on below.
      allowsUnknown = !open.isLongText || (open.candidate.pieces.isEmpty && hasValuesBeside)
      if allowsUnknown { isInLongText = false }
    case .notice: allowsUnknown = false
    case .none, .unknown: break
    }
    return LineScanner.Context(
      isInLongText: isInLongText,
      allowsUnknown: allowsUnknown,
      answered: { binding.hasAnswer($0) },
      isLongText: { form.field($0)?.valueKind?.isLongText ?? false },
      allowsDamaged: { field in !binding.candidates.contains { $0.field == field } }
    )
  }

  private func damaged(_ text: some StringProtocol, in binding: Binding) -> FieldID? {
    scanner.index.damaged(text).flatMap { field in
      binding.candidates.contains { $0.field == field } ? nil : field
    }
  }
}

extension FlowBinder.Open {
  /// Whether a text that follows belongs to the answer.
  fileprivate func takes(_ piece: Piece, of form: FormDefinition) -> Bool {
    if headingLevel != nil || isLongText { return true }
    if candidate.pieces.isEmpty, !isAlone { return false }
    guard let kind = form.field(candidate.field)?.valueKind,
      candidate.pieces.isEmpty || kind.runsOn,
      piece.text.unicodeScalars.count <= LabelText.longest
    else { return false }
    // What goes on a short answer must be an answer by itself.
    switch kind.read(AnswerText(piece.text, controlValue: piece.controlValue)) {
    case .value(.persons(let persons), _) where !candidate.pieces.isEmpty:
      return persons.allSatisfy { $0.title != nil || $0.name.count <= 4 }
    case .value: return true
    case .blank: return kind.runsOn
    case .refused: return false
    }
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
