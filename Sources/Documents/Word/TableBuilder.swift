import Findings
import Wording

/// A table while it is read: puts every cell on its grid column.
struct TableBuilder {
  /// What a cell's properties say.
  struct CellProperties {
    var span = 1
    var vertical = Merge.none
    var horizontal = Merge.none
    var isDeleted = false
    var isShaded: Bool?
  }

  enum Merge {
    case none
    case begins
    case continues
  }

  struct RowBuilder {
    /// The depth of the row's element.
    var depth = 0
    var cells: [Table.Cell] = []
    /// The grid column at which the next cell begins.
    var column = 0
    var after = 0
    var controls: [Int] = []
    var isHeader = false
    var isDeleted = false
    /// The blocks of the text boxes that are anchored in the row.
    var anchored: [Block] = []
  }

  /// More columns than a page can show; larger numbers are attacks or damage.
  static let mostColumns = 1024

  /// The depth of the table's element.
  let depth: Int
  let number: Int
  let within: [GridPosition]
  let part: String
  var table: Table
  var row = RowBuilder()
  var cell = CellProperties()
  /// What the table's style says, and of which of its parts the table makes use.
  var style: StyleSheet.TableStyle?
  var shows: StyleSheet.TableParts = []
  /// Whether the table as a whole is shaded.
  var isShaded: Bool?
  /// The blocks of the text boxes that are anchored in the table, which come after it.
  var anchored: [Block] = []
  /// The columns that the table's grid defines.
  var gridWidth = 0
  /// Whether a cell says anything of vertical merges, or a row of columns that it leaves out.
  private var tellsItsGrid = false
  /// The row and the cell's number in it where the merge in a column began.
  private var merges: [Int: (row: Int, cell: Int)] = [:]

  init(depth: Int, number: Int, part: String, within: [GridPosition], controls: [Int]) {
    self.depth = depth
    self.number = number
    self.part = part
    self.within = within
    let first = GridPosition(table: number, row: 1, column: 1)
    table = Table(
      controls: controls,
      place: .cell(CellPlace(part: part, position: first, within: within))
    )
  }

  /// The place of the cell that begins now.
  var cellPlace: CellPlace {
    CellPlace(
      part: part,
      position: GridPosition(table: number, row: table.rows.count + 1, column: row.column + 1),
      within: within
    )
  }

  /// What the style says of the cell that begins now; nil where it says nothing.
  var styleOfCell: StyleSheet.CellLook? {
    style?.cell(
      isFirstRow: table.rows.isEmpty,
      isFirstColumn: row.column == 0,
      shows: shows
    )
  }

  mutating func endCell(blocks: [Block], controls: [Int], place: CellPlace) {
    guard !cell.isDeleted else { return }
    if cell.vertical != .none { tellsItsGrid = true }
    let span = max(1, min(cell.span, TableBuilder.mostColumns - row.column))
    let column = row.column
    row.column = min(column + span, TableBuilder.mostColumns)
    if cell.horizontal == .continues, !row.cells.isEmpty {
      row.cells[row.cells.count - 1].columnSpan += span
      return
    }
    if cell.vertical == .continues, let origin = merges[column],
      origin.row + table.rows[origin.row].cells[origin.cell].rowSpan == table.rows.count
    {
      // What stands under a merge is not shown.
      continued.append(column)
      return
    }
    if cell.vertical != .none { begun.append((column, row.cells.count)) }
    row.cells.append(
      Table.Cell(
        column: column,
        columnSpan: span,
        blocks: blocks,
        controls: controls,
        isShaded: cell.isShaded ?? isShaded ?? false,
        place: .cell(place)
      )
    )
  }

  /// The merges that the row continues and begins, which count only once the row does.
  private var continued: [Int] = []
  private var begun: [(column: Int, cell: Int)] = []

  mutating func endRow() {
    defer {
      row = RowBuilder()
      continued.removeAll(keepingCapacity: true)
      begun.removeAll(keepingCapacity: true)
    }
    guard !row.isDeleted else { return }
    anchored += row.anchored
    for column in continued {
      if let origin = merges[column] {
        table.rows[origin.row].cells[origin.cell].rowSpan += 1
      }
    }
    for (column, cell) in begun { merges[column] = (table.rows.count, cell) }
    if row.after > 0 || row.cells.first?.column != 0 { tellsItsGrid = true }
    let reach = min(row.column + row.after, TableBuilder.mostColumns)
    table.columnCount = max(table.columnCount, reach)
    table.rows.append(
      Table.Row(cells: row.cells, controls: row.controls, isHeader: row.isHeader)
    )
  }

  /// The table, its grid mended if its writer was one that loses merges.
  func finish(losesMerges: Bool) -> Table {
    var finished = table
    dress(&finished)
    guard losesMerges, !tellsItsGrid else { return finished }
    LostMerges.mend(&finished, width: gridWidth)
    return finished
  }

  /// Gives the last row and column what the table's style says of them: hidden text, a colour.
  private func dress(_ table: inout Table) {
    guard let style, !shows.isDisjoint(with: [.lastRow, .lastColumn]) else { return }
    for row in table.rows.indices {
      for index in table.rows[row].cells.indices {
        let cell = table.rows[row].cells[index]
        let look = style.cell(
          isLastRow: row + cell.rowSpan == table.rows.count,
          isLastColumn: cell.column + cell.columnSpan == table.columnCount,
          shows: shows
        )
        if look?.look.isHidden == true { table.rows[row].cells[index].blocks = [] }
        if look?.isShaded == true { table.rows[row].cells[index].isShaded = true }
      }
    }
  }
}
