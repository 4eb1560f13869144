import Ledger

extension LedgerTable {
  /// The columns that a view's chart shows.
  struct Chart: Hashable {
    /// The index of the column that names the bars.
    var labels: Int
    /// The index of the column of numbers.
    var values: Int
  }

  /// The chart of a view that is one: the stage funnel, targets against actuals.
  ///
  /// The funnel shows how many accounts stand in each stage, targets how far each is reached: their
  /// units differ, so that their amounts cannot stand in one picture.
  var chart: Chart? {
    let values: Int? =
      switch id {
      case "funnel": columns.indices.first { isInteger(column: $0) }
      case "targets": columns.indices.first { isBar(column: $0) }
      case _: nil
      }
    guard let values, !rows.isEmpty else { return nil }
    return Chart(labels: 0, values: values)
  }

  private func isInteger(column: Int) -> Bool {
    rows.contains { row in
      guard row.cells.indices.contains(column), case .integer = row.cells[column] else {
        return false
      }
      return true
    }
  }

  private func isBar(column: Int) -> Bool {
    rows.contains { row in
      guard row.cells.indices.contains(column), case .bar = row.cells[column] else { return false }
      return true
    }
  }
}
