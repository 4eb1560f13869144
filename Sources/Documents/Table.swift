public import Findings

/// A table on its grid: every cell once, at the grid column where it begins.
public struct Table: Sendable, Hashable {
  /// The number of grid columns that the widest row reaches.
  public var columnCount: Int
  public var rows: [Row]
  /// The content controls around the whole table.
  public var controls: [Int]
  public var place: Place

  public init(columnCount: Int = 0, rows: [Row] = [], controls: [Int] = [], place: Place) {
    self.columnCount = columnCount
    self.rows = rows
    self.controls = controls
    self.place = place
  }

  public struct Row: Sendable, Hashable {
    public var cells: [Cell]
    /// The content controls around the row, as in a repeating section.
    public var controls: [Int]
    /// Whether the row is marked as one to repeat at the top of each page.
    public var isHeader: Bool

    public init(cells: [Cell] = [], controls: [Int] = [], isHeader: Bool = false) {
      self.cells = cells
      self.controls = controls
      self.isHeader = isHeader
    }
  }

  public struct Cell: Sendable, Hashable {
    /// The grid column where the cell begins, from 0.
    public var column: Int
    public var columnSpan: Int
    /// How many rows the cell covers; it stands in the first of them only.
    public var rowSpan: Int
    public var blocks: [Block]
    /// The content controls around the cell.
    public var controls: [Int]
    /// Whether the cell has a colour or a pattern of its own or by its style, as heads have.
    public var isShaded: Bool
    public var place: Place

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
