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
  /// The funnel shows how many accounts have reached each stage, targets how far each is met: their
  /// units differ, so that their amounts cannot stand in one picture.
  var chart: Chart? {
    let column: String? =
      switch id {
      case "funnel": "reached"
      case "targets": "percent"
      case _: nil
      }
    let values = columns.firstIndex { $0.id == column }
    guard let values, !rows.isEmpty else { return nil }
    return Chart(labels: 0, values: values)
  }
}
