public import Foundation
public import Values
public import Wording

/// A view of the ledger as rows under columns, which every printer of tables takes: the terminal,
/// CSV, Markdown, a spreadsheet, a report.
public struct LedgerTable: Sendable, Hashable {
  /// The view's name on the command line, which is also its sheet's.
  public var id: String
  /// The view's title in reports and above its sheet.
  public var title: LocalizedText
  /// The columns, in the order in which they are printed.
  public var columns: [Column]
  /// The rows, in the order in which they are printed; each has as many cells as there are columns.
  public var rows: [Row]

  /// A view of rows, each with a cell for every column.
  public init(id: String, title: LocalizedText, columns: [Column], rows: [Row] = []) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// A column of a view.
  public struct Column: Sendable, Hashable {
    /// The key of the column's values in a row's JSON.
    public var id: String
    /// The column's head.
    public var title: LocalizedText
    /// Whether a terminal that is too narrow for all may leave the column out.
    public var isDetail: Bool
    /// Whether the column is for files alone: lines of text have no room for it.
    public var isForFiles: Bool
    /// Whether a picture of the view shows the column, a bar for each row, named by its first cell.
    public var isCharted: Bool

    /// A column under an id, which is the key of its values in JSON.
    public init(
      _ id: String,
      _ title: LocalizedText,
      isDetail: Bool = false,
      isForFiles: Bool = false,
      isCharted: Bool = false
    ) {
      self.id = id
      self.title = title
      self.isDetail = isDetail
      self.isForFiles = isForFiles
      self.isCharted = isCharted
    }
  }

  /// A row of a view.
  public struct Row: Sendable, Hashable {
    /// All that the view tells of the row, as `--format json` prints it.
    public var json: JSON
    /// One for each column.
    public var cells: [Cell]
    /// Whether a reader must look here first, as at what is overdue.
    public var isUrgent: Bool

    /// A row with a cell for each column, and the JSON that tells all of it.
    public init(json: JSON, cells: [Cell], isUrgent: Bool = false) {
      self.json = json
      self.cells = cells
      self.isUrgent = isUrgent
    }
  }

  /// What stands under a column, in its own type, so that each printer can write it its own way.
  public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// The words of a choice, a status or a kind.
    case word(LocalizedText)
    case integer(Int)
    case number(Decimal)
    /// 85 for 85 %.
    case percent(Decimal)
    case day(Day)
    /// Read on the clock of the machine by people, in UTC by programs.
    case moment(Timestamp)
    /// A part of a whole in percent, which is drawn as a bar where the printer can.
    case bar(Decimal)
    /// A course of values from the earliest to the latest, each of `0..<levels`, which is drawn
    /// where the printer can.
    case trend([Int], levels: Int)
  }
}

extension LedgerTable {
  /// The view as lines of text show it, without the columns that are for files alone.
  public var asLines: LedgerTable {
    let shown = columns.indices.filter { !columns[$0].isForFiles }
    if shown.count == columns.count { return self }
    var table = self
    table.columns = shown.map { columns[$0] }
    table.rows = rows.map { row in
      var row = row
      row.cells = shown.filter { row.cells.indices.contains($0) }.map { row.cells[$0] }
      return row
    }
    return table
  }
}
