import Findings
import XML

/// Puts a document together from the sheets of a workbook that are shown.
///
/// All sheets are one text, in their order; the name that somebody gave one is its header.
struct WorkbookReader {
  private let limits: DocumentLimits
  private var source = WorkbookSource()
  private var budget: SheetBudget
  private var blocks: [Block] = []
  private var parts: [DocumentPart] = []
  private var unread: [(kind: UnreadSheetContent, place: Place)] = []

  /// Reads the workbook of a package whose main part has that name.
  static func read(
    _ package: consuming OfficePackage,
    main: String,
    limits: DocumentLimits
  ) throws(Refusal) -> DocumentReading {
    var reader = WorkbookReader(limits: limits)
    try reader.read(&package, main: main)
    let body = DocumentPart(kind: .body, name: "", blocks: reader.blocks)
    return DocumentReading(
      document: Document(format: .xlsx, parts: [body] + reader.parts),
      findings: reader.unread.map { kind, place in
        Finding(.info, .contentNotRead, place: place, arguments: ["detail": kind.description])
      }
    )
  }

  private init(limits: DocumentLimits) {
    self.limits = limits
    budget = SheetBudget(limits)
  }

  private mutating func read(
    _ package: inout OfficePackage,
    main: String
  ) throws(Refusal) {
    let relationships = try package.relationships(of: main)
    let list = WorkbookList()
    _ = try package.parse(main, with: list, vocabulary: .sheet)
    source.from1904 = list.from1904
    if let part = relationships.first("styles")?.part {
      _ = try package.parse(part, with: &source.styles, vocabulary: .sheet)
    }
    if let part = relationships.first("sharedStrings")?.part {
      var strings = SharedStrings(limits: limits)
      do throws(Refusal) {
        _ = try package.parse(part, with: &strings, vocabulary: .sheet)
      } catch {
        throw strings.refusal.map { Refusal($0) } ?? error
      }
      source.strings = strings.texts
    }
    for sheet in list.sheets {
      guard let part = relationships.part(id: sheet.id) else { continue }
      try read(part, of: &package, sheet)
    }
    if relationships.first("vbaProject") != nil { note(.macros, .part(main)) }
  }

  // MARK: A sheet

  private mutating func read(
    _ part: String,
    of package: inout OfficePackage,
    _ sheet: WorkbookList.Sheet
  ) throws(Refusal) {
    var reader = SheetReader(source: source, part: part, budget: budget)
    do throws(Refusal) {
      _ = try package.parse(part, with: &reader, vocabulary: .sheet)
    } catch {
      throw reader.refusal.map { Refusal($0) } ?? error
    }
    budget = reader.budget
    let cells = reader.finished()
    if sheet.isHidden {
      if cells.rows.contains(where: \.hasText) {
        note(.hiddenSheet, place(sheet, CellReference(row: 1, column: 1)))
      }
      return
    }
    for (kind, reference) in cells.unread.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      note(kind, place(sheet, reference))
    }
    let relationships = try package.relationships(of: part)
    let items = try drawings(of: cells, &package, relationships, sheet)
    let grid = SheetGrid(cells, name: sheet.name, styles: source.styles, drawings: items)
    let own = grid.blocks()
    let start = blocks.count
    blocks += own
    if !WorkbookReader.isUsual(sheet.name), !own.isEmpty, !WorkbookReader.says(sheet.name, cells) {
      let place = place(sheet, CellReference(row: 1, column: 1))
      let name = Block.paragraph(Paragraph(text: sheet.name, place: place))
      parts.append(DocumentPart(kind: .header, name: "", sections: [start], blocks: [name]))
    }
    addHeaders(cells, section: start)
    try addComments(&package, relationships, sheet, section: start)
  }

  /// Whether a sheet has the name that programs give one.
  private static func isUsual(_ name: String) -> Bool {
    let word = name.filter { !$0.isNumber && !" ()_".contains($0) }.lowercased()
    return ["sheet", "工作表", "表", "sheetjs", "feuil", "tabelle", ""].contains(word)
  }

  /// Whether a sheet's first lines say its name, as a title does.
  private static func says(_ name: String, _ cells: SheetCells) -> Bool {
    cells.rows.prefix(3).contains { row in
      row.cells.contains { $0.text.text.contains(name) }
    }
  }

  private func place(_ sheet: WorkbookList.Sheet, _ reference: CellReference) -> Place {
    .sheet(SheetPlace(sheet: sheet.name, row: reference.row, column: reference.column))
  }

  private mutating func note(_ kind: UnreadSheetContent, _ place: Place) {
    if !unread.contains(where: { $0.kind == kind }) { unread.append((kind, place)) }
  }

  // MARK: What is drawn

  private mutating func drawings(
    of cells: SheetCells,
    _ package: inout OfficePackage,
    _ relationships: Relationships,
    _ sheet: WorkbookList.Sheet
  ) throws(Refusal) -> [SheetDrawing.Item] {
    var items: [SheetDrawing.Item] = []
    var unread: [UnreadSheetContent: CellReference] = [:]
    if let part = cells.drawing.flatMap({ relationships.part(id: $0) }) {
      let reader = DrawingReader()
      _ = try package.parse(part, with: reader, vocabulary: .sheet)
      items += reader.items
      unread.merge(reader.unread) { first, _ in first }
    }
    if let part = cells.legacyDrawing.flatMap({ relationships.part(id: $0) }),
      let bytes = try package.bytes(part)
    {
      let reader = ControlReader()
      do throws(XMLError) {
        let depth = limits.xmlDepth
        try XMLParser.parse(bytes, vocabulary: .sheet, depth: depth, handler: reader)
      } catch {
        // Excel writes line breaks in it as HTML does; what came before them is read.
        if error.fault != .malformed { throw Refusal(error, part: part) }
      }
      items += reader.items
      unread.merge(reader.unread) { first, _ in first }
    }
    for (kind, reference) in unread.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      note(kind, place(sheet, reference))
    }
    return items.sorted { one, other in
      (one.place.row, one.place.column, one.offset)
        < (other.place.row, other.place.column, other.offset)
    }
  }

  // MARK: Headers and comments

  private mutating func addHeaders(_ cells: SheetCells, section: Int) {
    for (kind, code) in cells.headersAndFooters {
      let name = kind == .header ? "header" : "footer"
      let texts = SheetHeaderText.texts(code)
      let blocks = texts.enumerated().map { number, text -> Block in
        let place = Place.paragraph(part: name, number: number + 1)
        return .paragraph(Paragraph(text: text, place: place))
      }
      // Several sheets or pages with one header show it once.
      let isKnown = parts.contains { $0.kind == kind && $0.blocks == blocks }
      guard !blocks.isEmpty, !isKnown else { continue }
      parts.append(DocumentPart(kind: kind, name: name, sections: [section], blocks: blocks))
    }
  }

  private mutating func addComments(
    _ package: inout OfficePackage,
    _ relationships: Relationships,
    _ sheet: WorkbookList.Sheet,
    section: Int
  ) throws(Refusal) {
    var comments: [CommentReader.Comment] = []
    for kind in ["threadedComment", "comments"] {
      guard let part = relationships.first(kind)?.part else { continue }
      let reader = CommentReader()
      _ = try package.parse(part, with: reader, vocabulary: .sheet)
      // What an older program shows of a thread says no more than the thread.
      let threads = Set(comments.map(\.place))
      comments += reader.comments.filter { !threads.contains($0.place) }
    }
    for comment in comments where comment.author != WordReader.ownAuthor {
      guard !comment.text.text.isEmpty else { continue }
      let block = Block.paragraph(
        Paragraph(
          text: comment.text.text,
          marks: comment.text.marks,
          place: place(sheet, comment.place)
        )
      )
      parts.append(
        DocumentPart(kind: .comment, name: "comments", sections: [section], blocks: [block])
      )
    }
  }
}
