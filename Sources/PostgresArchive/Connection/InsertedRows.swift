/// A table into which rows are put many at a time, in one statement.
struct InsertedTable: Sendable {
  let name: String
  /// The columns beside the office.
  let columns: [Column]
  /// What is to be done with a row that is there.
  let conflict: String

  /// A column, with the type of its values; a list of numbers is a value of its own.
  struct Column: Sendable {
    let name: String
    let type: any PostgresValue.Type
    let isList: Bool

    init(_ name: String, _ type: any PostgresValue.Type) {
      self.name = name
      self.type = type
      isList = type == [Int].self
    }
  }

  init(_ name: String, _ columns: [Column], conflict: String = "") {
    self.name = name
    self.columns = columns
    self.conflict = conflict
  }
}

/// Rows that are to be inserted, gathered so that each table takes one statement however many they are.
struct InsertedRows: Sendable {
  /// The rows of a table, column by column.
  fileprivate struct Gathered: Sendable {
    var columns: [ArrayBytes]
    /// Of columns of lists: all of them end to end, which are cut apart again by ``columns``.
    var lists: [ArrayBytes?]
    var lastOfLists: [ArrayBytes?]
  }

  private var tables: [String: Gathered] = [:]
  private let order: [InsertedTable]
  /// About how many bytes they send.
  private(set) var size = 0

  /// No rows, of tables in the order in which they may refer to each other.
  init(into order: [InsertedTable]) { self.order = order }

  var isEmpty: Bool { tables.isEmpty }

  /// Adds a row; its values are in the order of the table's columns.
  mutating func add(_ row: [any PostgresValue], to table: InsertedTable) {
    var gathered = tables.removeValue(forKey: table.name) ?? Gathered(of: table)
    for (place, value) in row.enumerated() {
      if table.columns[place].isList, let numbers = value as? [Int] {
        size += gathered.append(numbers, at: place)
      } else {
        size += gathered.columns[place].append(value)
      }
    }
    tables[table.name] = gathered
  }

  /// The statements that insert all rows for an office, which then are none.
  mutating func taken(for office: SQL) -> [SQL] {
    let statements = order.compactMap { table in
      tables[table.name].map { $0.insertion(into: table, office: office) }
    }
    tables = [:]
    size = 0
    return statements
  }
}

extension InsertedRows.Gathered {
  init(of table: InsertedTable) {
    columns = table.columns.map { $0.isList ? ArrayBytes(of: Int.self) : ArrayBytes(of: $0.type) }
    lists = table.columns.map { $0.isList ? ArrayBytes(of: Int.self) : nil }
    lastOfLists = lists
  }

  mutating func append(_ numbers: [Int], at place: Int) -> Int {
    let first = (lists[place]?.count ?? 0) + 1
    var size = columns[place].append(first)
    for number in numbers { size += lists[place]?.append(number) ?? 0 }
    size += lastOfLists[place]?.append(first + numbers.count - 1) ?? 0
    return size
  }

  func insertion(into table: InsertedTable, office: SQL) -> SQL {
    var values: [SQL] = []
    // One beside the other, and not in "FROM", where the server would store each before it reads it.
    var arrays: [SQL] = []
    for place in table.columns.indices {
      let name = SQL(raw: "r\(place)")
      arrays.append("unnest(\(columns[place].parameter)) AS \(name)")
      if let list = lists[place], let last = lastOfLists[place] {
        arrays.append("unnest(\(last.parameter)) AS \(name)_last")
        values.append("(\(list.parameter))[given.\(name):given.\(name)_last]")
      } else {
        values.append("given.\(name)")
      }
    }
    let into = table.columns.map(\.name).joined(separator: ", ")
    return """
      INSERT INTO \(raw: table.name) (office, \(raw: into))
      SELECT \(office), \(values.joined(separator: ", "))
      FROM (SELECT \(arrays.joined(separator: ", "))) AS given \(raw: table.conflict)
      """
  }
}
