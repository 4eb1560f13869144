public import Findings

/// A table on its grid: every cell once, at the grid column where it begins.
public struct Table: Sendable, Hashable {
  /// The number of grid columns that the widest row reaches.
  public var columnCount: Int
  /// The rows from the top; what covers several stands in the first of them.
  public var rows: [Row]
  /// The content controls around the whole table.
  public var controls: [Int]
  /// Where the table stands.
  public var place: Place

  /// A table on a grid of so many columns.
  public init(columnCount: Int = 0, rows: [Row] = [], controls: [Int] = [], place: Place) {
    self.columnCount = columnCount
    self.rows = rows
    self.controls = controls
    self.place = place
  }

  /// A row of the grid.
  public struct Row: Sendable, Hashable {
    /// The cells that begin in the row, from left to right; none for columns that a cell above
    /// covers.
    public var cells: [Cell]
    /// The content controls around the row, as in a repeating section.
    public var controls: [Int]
    /// Whether the row is marked as one to repeat at the top of each page.
    public var isHeader: Bool

    /// A row of cells.
    public init(cells: [Cell] = [], controls: [Int] = [], isHeader: Bool = false) {
      self.cells = cells
      self.controls = controls
      self.isHeader = isHeader
    }
  }

  /// A cell, which may cover several rows and columns of the grid.
  public struct Cell: Sendable, Hashable {
    /// The grid column where the cell begins, from 0.
    public var column: Int
    /// How many grid columns the cell covers.
    public var columnSpan: Int
    /// How many rows the cell covers; it stands in the first of them only.
    public var rowSpan: Int
    /// What stands in the cell, tables among it.
    public var blocks: [Block]
    /// The content controls around the cell.
    public var controls: [Int]
    /// Whether the cell has a colour or a pattern of its own or by its style, as heads have.
    public var isShaded: Bool
    /// Where the cell stands, its row and column counted from 1.
    public var place: Place

    /// A cell that begins in a column, from 0, and covers one row and column unless told otherwise.
    public init(
      column: Int,
      columnSpan: Int = 1,
      rowSpan: Int = 1,
      blocks: [Block] = [],
      controls: [Int] = [],
      isShaded: Bool = false,
      place: Place
    ) {
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.blocks = blocks
      self.controls = controls
      self.isShaded = isShaded
      self.place = place
    }
  }
}
