import GRDB

/// Reads the cells of a row, and notes where one holds another kind of value than was ever written
/// there, as damage may make it.
struct CellReader {
  private let row: Row
  private(set) var isWhole = true

  init(_ row: Row) {
    self.row = row
  }

  mutating func text(_ column: String) -> String {
    if let text = optionalText(column) { return text }
    isWhole = false
    return "?"
  }

  mutating func number(_ column: String) -> Int {
    if let number = optionalNumber(column) { return number }
    isWhole = false
    return 0
  }

  mutating func optionalText(_ column: String) -> String? {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .string(let text): return text
    case .null: return nil
    case .int64, .double, .blob:
      isWhole = false
      return nil
    }
  }

  mutating func optionalNumber(_ column: String) -> Int? {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .int64(let number): return Int(number)
    case .null: return nil
    case .string, .double, .blob:
      isWhole = false
      return nil
    }
  }
}
