import Values

// What is not known leaves its cell empty.
extension LedgerTable.Cell {
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .empty
  }

  init(_ day: Day?) {
    self = day.map { .day($0) } ?? .empty
  }

  init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .empty
  }
}
