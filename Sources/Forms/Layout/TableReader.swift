import Documents
import Findings
import Values
import Wording

/// Reads a table: each row in the role that fits the whole table best.
struct TableReader {
  let page: PageReader

  /// Reads a table, whose first rows may go on those of the table above it.
  ///
  /// The result is a table of records whose rows reach the end, and may go on in the next table.
  func read(
    _ table: Table,
    continuing above: RecordTable? = nil,
    caption: String? = nil,
    unit: String? = nil,
    mayHaveParts: Bool = true,
    into layout: inout PageLayout
  ) -> RecordTable? {
    for id in table.controls where page.document.controls.indices.contains(id) {
      // A prompt around a whole table shows nothing that a person wrote.
      if page.document.controls[id].isPlaceholder { return nil }
    }
    let grid = TableGrid(table)
    if let column = instructionColumn(grid) {
      for row in grid.table.rows.indices {
        for id in grid.cells(in: row) where grid[id].column >= column {
          let text = CellText(grid[id], in: page.document)
          if !text.isBlank { layout.entries.append(.instruction(text.piece, label: nil)) }
        }
      }
      return read(
        table.part(before: column),
        continuing: above,
        caption: caption,
        unit: unit,
        mayHaveParts: mayHaveParts,
        into: &layout
      )
    }
    let texts = cellTexts(grid, into: &layout)
    if isInstruction(grid, texts) {
      for row in grid.table.rows.indices {
        for id in grid.cells(in: row) where !texts[id].isBlank {
          layout.entries.append(.instruction(texts[id].piece, label: nil))
        }
      }
      return nil
    }
    let sketch = TableSketch(grid, texts, scanner: page.scanner)
    let isForeign =
      caption.flatMap { LabelText.fold($0) }
      .map { page.scanner.vocabulary.lexicon.isForeignTable($0) } ?? false
      || hasHeadOfProcess(grid, sketch)
    let roles = TableRoles(sketch, isTable: isForeign).roles
    if mayHaveParts, let parts = TableParts(sketch, texts, roles: roles, page: page) {
      var open: RecordTable?
      for (index, part) in parts.tables.enumerated() {
        open = read(
          part,
          continuing: index == 0 ? above : nil,
          caption: index == 0 ? caption : nil,
          unit: index == 0 ? unit : nil,
          mayHaveParts: false,
          into: &layout
        )
      }
      return open
    }
    var writer = TableWriter(
      page: page,
      grid: grid,
      texts: texts,
      sketch: sketch,
      caption: caption,
      unit: unit ?? headUnit(grid, texts)
    )
    var row = 0
    if let above { row = writer.goOn(above, into: &layout) }
    while row < roles.count {
      if let options = sketch.options[row] {
        writer.options(options, into: &layout)
        row += 2
        continue
      }
      let lexicon = page.scanner.vocabulary.lexicon
      let isHead =
        switch roles[row] {
        case .head, .subhead, .record: true
        case .beside, .single: false
        }
      if let labels = HeadOverLabels(row, in: sketch, texts, lexicon: lexicon, isHead: isHead) {
        writer.labels(under: row, labels, into: &layout)
        row = labels.rows.upperBound
        continue
      }
      switch roles[row] {
      case .beside: writer.beside(row, into: &layout)
      case .single where sketch.hangsOnLabel(row): writer.beside(row, into: &layout)
      case .single: writer.single(row, into: &layout)
      case .head, .subhead, .record:
        // A head with its records, down to the last of them.
        var end = row + 1
        while end < roles.count, roles[end].goesOn(head: row) { end += 1 }
        let head = row..<((row..<end).first { roles[$0].isRecord } ?? end)
        writer.records(head: head, rows: head.upperBound..<end, into: &layout)
        row = end
        continue
      }
      row += 1
    }
    return writer.open
  }

  /// What the cells say; texts in controls that bind to a field are taken out and told apart.
  private func cellTexts(_ grid: TableGrid, into layout: inout PageLayout) -> CellMap<CellText> {
    let document = page.document
    guard !document.controls.isEmpty else {
      return CellMap(of: grid, making: { CellText(grid[$0], in: document) })
    }
    var tagged: [LayoutEntry] = []
    let vocabulary = page.scanner.vocabulary
    let texts = CellMap(
      of: grid,
      making: { id in
        CellText(grid[id], in: document) { index, control, piece in
          guard vocabulary.isTag(control.tag) || vocabulary.isTag(control.alias) else {
            return false
          }
          tagged.append(.tagged(control: index, piece))
          return true
        }
      }
    )
    layout.entries += tagged
    return texts
  }

  /// Whether a table tells how to fill in: 栏目｜填写要求.
  private func isInstruction(_ grid: TableGrid, _ texts: CellMap<CellText>) -> Bool {
    grid.table.rows.indices.prefix(2).contains { row in
      grid.cells(in: row).contains { Instructions.isColumn(texts[$0].text) }
    }
  }

  /// The last column, where it tells how to fill in labels that have their answers beside them:
  /// 项目｜内容｜填写要求.
  private func instructionColumn(_ grid: TableGrid) -> Int? {
    func text(_ id: TableGrid.CellID) -> String { CellText(grid[id], in: page.document).text }
    let head = grid.table.rows.isEmpty ? [] : grid.cells(in: 0)
    guard head.count >= 3, let last = head.last, Instructions.isColumn(text(last)) else {
      return nil
    }
    let columns = head.map { grid[$0].column }
    func labels(_ column: Int) -> Int {
      grid.table.rows.indices.dropFirst().count { row in
        grid.cell(row: row, column: column).flatMap { LabelText.fold(text($0)) }
          .map { page.scanner.vocabulary.meaning(of: $0) != nil } ?? false
      }
    }
    // 序号｜栏目｜填写要求 has no answers.
    let answers = columns[columns.count - 2]
    guard labels(columns[0]) * 2 >= grid.table.rows.count - 1, labels(answers) == 0 else {
      return nil
    }
    return grid[last].column
  }

  /// Whether the first row heads a log of the steps of a process: 环节｜办理人｜办理时间.
  private func hasHeadOfProcess(_ grid: TableGrid, _ sketch: TableSketch) -> Bool {
    guard grid.table.rows.count > 1 else { return false }
    let cells = grid.cells(in: 0)
    guard cells.count >= 3, cells.allSatisfy({ sketch.weights[$0] > 0 }),
      let first = sketch.cells[cells[0]].folded
    else { return false }
    let words = page.scanner.vocabulary.lexicon.worded(first)
    return words.isWhole && words.ideas.first?.rawValue == "process"
  }

  /// 单位：万元 in a row of its own at the top.
  private func headUnit(_ grid: TableGrid, _ texts: CellMap<CellText>) -> String? {
    for row in grid.table.rows.indices.prefix(2) {
      let filled = grid.cells(in: row).filter { !texts[$0].isBlank }
      guard filled.count == 1, let unit = TableUnit.unit(in: texts[filled[0]].text) else {
        continue
      }
      return unit
    }
    return nil
  }
}

extension TableRoles.Role {
  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }

  /// Whether the row belongs to the table of records whose head begins at a row.
  fileprivate func goesOn(head: Int) -> Bool {
    switch self {
    case .subhead: true
    case .record(let own): own == head
    case .beside, .head, .single: false
    }
  }
}
