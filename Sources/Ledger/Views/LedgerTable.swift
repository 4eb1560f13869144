public import Wording

/// A view of the ledger as rows under columns, which every printer of tables takes: the terminal,
/// CSV, Markdown, a spreadsheet, a report; and programs, as objects.
public struct LedgerTable: Sendable, Hashable {
  /// The view's name on the command line, which is also its sheet's.
  public var id: String
  /// The view's title in reports and above its sheet.
  public var title: LocalizedText
  /// The columns, in the order in which programs get them.
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
    /// The key of the column's values in a row's object.
    public var id: String
    /// The column's head.
    public var title: LocalizedText
    /// Whether a terminal that is too narrow for all may leave the column out.
    public var isDetail: Bool
    /// Whether the column is for files alone: lines of text have no room for it.
    public var isForFiles: Bool
    /// Whether programs alone get the column, as a member of a row's object.
    public var isForPrograms = false
    /// Whether a picture of the view shows the column, a bar for each row, named by its first cell.
    public var isCharted: Bool
    /// Whether it tells numbers and names that the archive gives, which are read sign by sign.
    public var isCode = false
    /// Where it is printed: behind those of a lower place; those of one in the order of the columns.
    public var place = 0

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
    /// One for each column.
    public var cells: [Cell]
    /// Whether a reader must look here first, as at what is overdue.
    public var isUrgent: Bool

    /// A row with a cell for each column.
    public init(_ cells: [Cell], isUrgent: Bool = false) {
      self.cells = cells
      self.isUrgent = isUrgent
    }
  }
}

extension LedgerTable {
  /// The view as it is printed: without what programs alone get, in the order in which people read it.
  public var printed: LedgerTable {
    let shown = columns.indices.filter { !columns[$0].isForPrograms }
    return only(shown.sorted { (columns[$0].place, $0) < (columns[$1].place, $1) })
  }

  /// The view as lines of text show it, also without the columns that are for files alone.
  public var asLines: LedgerTable {
    let table = printed
    return table.only(table.columns.indices.filter { !table.columns[$0].isForFiles })
  }

  /// The view with some of its columns alone.
  package func only(_ ids: Set<String>) -> LedgerTable {
    only(columns.indices.filter { ids.contains(columns[$0].id) })
  }

  /// The view without a column.
  func without(_ id: String) -> LedgerTable {
    only(columns.indices.filter { columns[$0].id != id })
  }

  private func only(_ kept: [Int]) -> LedgerTable {
    if kept == Array(columns.indices) { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    for index in rows.indices { table.rows[index].cells = kept.map { rows[index].cells[$0] } }
    return table
  }

  /// The rows as objects, each with what its cells tell programs under the ids of the columns.
  public func objects(in language: Language) -> [JSON] {
    rows.map { row in
      .object(
        zip(columns, row.cells).compactMap { column, cell in
          cell.json(in: language).map { JSON.Member(column.id, $0) }
        }
      )
    }
  }
}
