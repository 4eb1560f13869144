/// Comma-separated values (RFC 4180).
enum CSV {
  /// A line of cells, quoted where they need it.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { ",\"\n\r".contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }
}
