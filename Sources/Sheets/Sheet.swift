public import Foundation

/// A sheet of a workbook: rows under a header, each cell in its own type.
public struct Sheet: Sendable, Hashable {
  /// The name as wanted; `SheetNames` makes it one that a workbook can bear.
  public var name: String
  /// The columns, in their order from A on.
  public var columns: [Column]
  /// The rows below the header.
  public var rows: [Row]
  /// Stand below the rows.
  public var charts: [SheetChart]

  /// A sheet of rows, each with a cell for every column.
  public init(name: String, columns: [Column], rows: [Row], charts: [SheetChart] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.charts = charts
  }

  /// A column of a sheet.
  public struct Column: Sendable, Hashable {
    /// The column's head in the first row.
    public var title: String

    /// A column under a head.
    public init(_ title: String) {
      self.title = title
    }
  }

  /// A row of a sheet.
  public struct Row: Sendable, Hashable {
    /// One for each column.
    public var cells: [Cell]
    /// Whether the row is to catch the eye.
    public var isUrgent: Bool

    /// A row of cells.
    public init(_ cells: [Cell], isUrgent: Bool = false) {
      self.cells = cells
      self.isUrgent = isUrgent
    }
  }

  /// What a cell holds, in the type that the spreadsheet gives it.
  public enum Cell: Sendable, Hashable {
    case empty
    /// Stays text, whatever it begins with; never a formula.
    case text(String)
    case integer(Int)
    case number(Decimal)
    /// 85 for 85 %.
    case percent(Decimal)
    /// As a percentage with a bar behind it, full at 100.
    case bar(Decimal)
    /// A real date; one before 1900 is written as text, for spreadsheets know no such dates.
    case day(SheetDay)
  }
}

/// A chart of horizontal bars over the rows of a sheet, from the first row at the top.
public struct SheetChart: Sendable, Hashable {
  /// The title above the chart.
  public var title: String
  /// The index of the column that names the bars.
  public var labels: Int
  /// The index of the column of numbers that the bars show.
  public var values: Int

  /// A chart of two columns by their indices from 0.
  public init(title: String, labels: Int, values: Int) {
    self.title = title
    self.labels = labels
    self.values = values
  }
}
