import Findings
import XML

/// Reads the cells of a sheet as they come (ISO 29500-1, 18.3).
///
/// Blank cells are kept where lines are drawn round them, and of blank rows only so many in a
/// run, so that a sheet that is formatted to its last row costs no memory.
struct SheetReader: XMLHandler {
  private(set) var sheet = SheetCells()
  private(set) var refusal: Finding?
  /// What may still be kept, of this sheet and those that follow.
  private(set) var budget: SheetBudget

  /// How a cell says what its value means (ISO 29500-1, 18.18.11).
  private enum Kind {
    case number, shared, inline, string, truth, error, date
  }

  private let source: WorkbookSource
  private let part: String
  private var row = SheetCells.Row(number: 0)
  private var rowIsHidden = false
  private var blankRows: [SheetCells.Row] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var column = 0
  private var kind = Kind.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var gathers = false
  private var inline: RunReader?
  private var headerKind: DocumentPart.Kind?
  /// Whether a row or a cell stood before one that comes after it.
  private var isInOrder = true

  /// Blank rows in a run that are kept.
  private static let mostBlankRows = 64

  init(source: WorkbookSource, part: String, budget: SheetBudget) {
    self.source = source
    self.part = part
    self.budget = budget
  }

  // MARK: Elements

  mutating func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    guard let name = tag.sheetName else { return }
    if inline != nil {
      inline?.start(name, tag)
      return
    }
    switch name {
    case .row:
      let number = tag.integer("r") ?? row.number + 1
      row = SheetCells.Row(number: max(1, min(number, CellReference.last.row)))
      rowIsHidden = tag.isTrue("hidden")
      column = 0
    case .c: startCell(tag)
    case .v:
      gathers = true
      value.removeAll(keepingCapacity: true)
    case .f: hasFormula = true
    case .is:
      inline = RunReader()
      inline?.begin()
    case .col:
      if tag.isTrue("hidden"), let first = tag.integer("min"), let last = tag.integer("max"),
        first <= last, hiddenColumns.count < CellReference.last.column
      {
        hiddenColumns.append(first...last)
      }
    case .mergeCell:
      guard let range = tag.string("ref").flatMap({ CellRange($0) }) else { return }
      try spend(1, bytes: 0)
      sheet.merges.append(range)
    case .autoFilter:
      if let range = tag.string("ref").flatMap({ CellRange($0) }) {
        sheet.headRow = range.first.row
      }
    case .pane:
      if sheet.headRow == 0, tag.has("state", "frozen") {
        sheet.headRow = tag.integer("ySplit") ?? 0
      }
    case .oddHeader, .evenHeader, .firstHeader: startHeader(.header)
    case .oddFooter, .evenFooter, .firstFooter: startHeader(.footer)
    case .drawing: sheet.drawing = tag.string("id")
    case .legacyDrawing: sheet.legacyDrawing = tag.string("id")
    case .oleObject: note(.embeddedObject, CellReference(row: 1, column: 1))
    default: break
    }
  }

  mutating func end(name: Int, namespace: Int) throws(XMLStop) {
    guard let name = SheetName(rawValue: name) else { return }
    switch name {
    case .is:
      guard var runs = inline else { return }
      inline = nil
      try keep(runs.take())
    case .v: gathers = false
    case .c where inline == nil: try endCell()
    case .row where inline == nil: try endRow()
    case .oddHeader, .evenHeader, .firstHeader, .oddFooter, .evenFooter, .firstFooter:
      gathers = false
      if let headerKind, !value.isEmpty, sheet.headersAndFooters.count < 6 {
        sheet.headersAndFooters.append((headerKind, String(decoding: value, as: UTF8.self)))
      }
      headerKind = nil
    default: inline?.end(name)
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if inline != nil {
      inline?.text(text)
    } else if gathers {
      text.append(to: &value)
    }
  }

  private mutating func startHeader(_ kind: DocumentPart.Kind) {
    headerKind = kind
    gathers = true
    value.removeAll(keepingCapacity: true)
  }

  // MARK: Cells

  private mutating func startCell(_ tag: borrowing XMLTag) {
    column += 1
    if let place = tag.bytes("r").flatMap({ CellReference($0) }) { column = place.column }
    style = tag.integer("s") ?? 0
    kind =
      tag.has("t", "s")
      ? .shared
      : tag.has("t", "inlineStr")
        ? .inline
        : tag.has("t", "str")
          ? .string
          : tag.has("t", "b")
            ? .truth : tag.has("t", "e") ? .error : tag.has("t", "d") ? .date : .number
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
  }

  private mutating func endCell() throws(XMLStop) {
    guard !hasValue else { return }
    if value.isEmpty {
      guard !isHidden else { return }
      // A text that a formula made may be none; any other result is there once it was computed.
      let isUncomputed = hasFormula && kind != .string
      if isUncomputed { note(.formula) }
      if isUncomputed || source.styles.style(style).hasBorder { try addCell(SheetText()) }
      return
    }
    let look = source.styles.style(style)
    switch kind {
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        source.strings.indices.contains(index)
      else { return }
      try keep(source.strings[index])
    case .truth:
      let isTrue = value == [UInt8(ascii: "1")] || value == Array("true".utf8)
      let text = look.isCheckBox ? (isTrue ? "☑" : "☐") : isTrue ? "TRUE" : "FALSE"
      try keep(SheetText(text: text))
    case .number:
      let text = String(decoding: value, as: UTF8.self)
      try keep(SheetText(text: source.shown(text, look)))
    case .date:
      let text = String(decoding: value, as: UTF8.self)
      try keep(SheetText(text: text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text))
    case .string, .inline, .error:
      var builder = SheetTextBuilder()
      builder.add(value, marks: [], font: nil)
      try keep(builder.take())
    }
  }

  /// Keeps what a cell shows.
  private mutating func keep(_ text: SheetText) throws(XMLStop) {
    hasValue = true
    let look = source.styles.style(style)
    var text = text
    if case .number = kind {
    } else if let format = look.format {
      let shown = format.shown(text.text)
      if shown != text.text { text = SheetText(text: shown) }
    }
    if let font = look.font {
      var builder = SheetTextBuilder()
      builder.add(Array(text.text.utf8), marks: [], font: font)
      text = builder.take()
    }
    guard text.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      if look.hasBorder, !isHidden { try addCell(SheetText()) }
      return
    }
    guard !isHidden else {
      return note(rowIsHidden ? .hiddenRow : .hiddenColumn)
    }
    try addCell(text.marked(look.marks))
  }

  private var isHidden: Bool {
    rowIsHidden || hiddenColumns.contains { $0.contains(column) }
  }

  private mutating func addCell(_ text: SheetText) throws(XMLStop) {
    if !text.text.isEmpty { try spend(1, bytes: text.text.utf8.count) }
    if let last = row.cells.last, last.column >= column { isInOrder = false }
    row.cells.append(SheetCells.Cell(column: column, text: text, style: style))
  }

  private mutating func endRow() throws(XMLStop) {
    guard !row.cells.isEmpty else { return }
    if row.hasText {
      try spend(row.cells.count, bytes: 0)
      for blank in blankRows { try spend(blank.cells.count, bytes: 0) }
      sheet.rows += blankRows
      sheet.rows.append(row)
      blankRows.removeAll()
    } else if blankRows.count < SheetReader.mostBlankRows {
      blankRows.append(row)
    }
    row.cells.removeAll()
  }

  private mutating func note(_ kind: UnreadSheetContent, _ place: CellReference? = nil) {
    if sheet.unread[kind] == nil {
      sheet.unread[kind] = place ?? CellReference(row: max(1, row.number), column: max(1, column))
    }
  }

  private mutating func spend(_ structures: Int, bytes: Int) throws(XMLStop) {
    guard budget.spend(structures, bytes: bytes) else {
      refusal = Finding.tooMuch(in: .part(part))
      throw XMLStop()
    }
  }

  /// The sheet, with the blank rows at its end.
  func finished() -> SheetCells {
    var result = sheet
    result.rows += blankRows
    let numbers = result.rows.map(\.number)
    if !isInOrder || zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 }) {
      result.putInOrder()
    }
    return result
  }
}

/// What may still be kept of a workbook.
struct SheetBudget: Sendable, Hashable {
  private var structures: Int
  private var bytes: Int

  init(_ limits: DocumentLimits) {
    structures = limits.structures
    bytes = limits.workbookText
  }

  /// Takes so much away; false where it is no longer there.
  mutating func spend(_ count: Int, bytes size: Int) -> Bool {
    structures -= count
    bytes -= size
    return structures >= 0 && bytes >= 0
  }
}

extension SheetCells {
  /// Puts rows and cells in order that stand in none, the last of two alike winning.
  fileprivate mutating func putInOrder() {
    var byNumber: [Int: [Int: Cell]] = [:]
    for row in rows {
      for cell in row.cells { byNumber[row.number, default: [:]][cell.column] = cell }
    }
    rows = byNumber.keys.sorted().map { number in
      let cells = byNumber[number].map { Array($0.values) } ?? []
      return Row(number: number, cells: cells.sorted { $0.column < $1.column })
    }
  }
}
