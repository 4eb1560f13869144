import Ledger

extension LedgerTable {
  /// The columns that a view's chart shows.
  struct Chart: Hashable {
    /// The index of the column that names the bars.
    var labels: Int
    /// The index of the column of numbers.
    var values: Int
  }

  /// The chart of the column that says that it has one; nil of a view without.
  var chart: Chart? {
    guard let values = columns.firstIndex(where: \.isCharted), !rows.isEmpty else { return nil }
    return Chart(labels: 0, values: values)
  }
}
