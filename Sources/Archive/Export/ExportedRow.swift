import Findings
import GRDB

/// A row of a table as an export keeps it: its columns by name, those without a value left out.
struct ExportedRow: Decodable, Equatable {
  private(set) var columns: [String: Value]

  enum Value: Equatable {
    case integer(Int)
    case text(String)
  }

  init(from decoder: any Decoder) throws {
    columns = try decoder.singleValueContainer().decode([String: Value].self)
  }

  /// The row of a query as a JSON object, in the order of its columns.
  static func json(_ row: Row, path: String) throws -> JSON {
    var members: [JSON.Member] = []
    for (name, value) in row {
      switch value.storage {
      case .null: break
      case .int64(let number): members.append(JSON.Member(name, .integer(Int(number))))
      case .string(let text): members.append(JSON.Member(name, .string(text)))
      case .double, .blob:
        throw ArchiveError.damaged(path: path, cause: "column \(name): \(value)")
      }
    }
    return .object(members)
  }

  func integer(_ name: String) -> Int? {
    if case .integer(let number)? = columns[name] { number } else { nil }
  }

  func text(_ name: String) -> String? {
    if case .text(let text)? = columns[name] { text } else { nil }
  }

  /// Inserts the row; a column that the table does not have is refused.
  func insert(into table: String, in db: Database) throws {
    let known = Set(try db.columns(in: table).map(\.name))
    let names = columns.keys.sorted()
    guard names.allSatisfy(known.contains), !names.isEmpty else {
      throw ArchiveError.notAnExport(path: table, cause: names.joined(separator: ", "))
    }
    let values = names.map { name in columns[name].map(\.databaseValue) }
    let places = names.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))",
      arguments: StatementArguments(values)
    )
  }
}

extension ExportedRow.Value: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = .integer(try container.decode(Int.self))
    } catch is DecodingError {
      self = .text(try container.decode(String.self))
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
