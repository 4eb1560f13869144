/// A cell of a sheet by its row and column, both from 1.
struct CellReference: Sendable, Hashable {
  var row: Int
  var column: Int

  /// The last row and column that a sheet has.
  static let last = CellReference(row: 1_048_576, column: 16_384)

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3` or `$B$3`; nil of anything else, and of what lies beyond the last cell.
  init?(_ text: some Sequence<UInt8>) {
    var row = 0
    var column = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= CellReference.last.column, row <= CellReference.last.row else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

/// A rectangle of cells, such as one merged cell.
struct CellRange: Sendable, Hashable {
  var first: CellReference
  var last: CellReference

  /// Reads `A1:C3`, or `B3` alone; nil of anything else.
  init?(_ text: String) {
    let ends = text.split(separator: ":")
    guard let from = ends.first.flatMap({ CellReference($0.utf8) }), ends.count <= 2,
      let to = ends.count == 2 ? CellReference(ends[1].utf8) : from
    else { return nil }
    first = CellReference(row: min(from.row, to.row), column: min(from.column, to.column))
    last = CellReference(row: max(from.row, to.row), column: max(from.column, to.column))
  }
}
