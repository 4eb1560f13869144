import Foundation
import Ledger
import Values
import Wording

/// Bars that lie one under another, each with its name and its number.
struct BarChart {
  struct Bar {
    var name: String
    var value: Double
    var text: String
  }

  var bars: [Bar]
  /// The number at which a bar is whole; a line marks it where bars may go beyond.
  var whole: Double
  var marksWhole: Bool

  /// The chart of a view that has one.
  init?(_ table: LedgerTable, language: Language) {
    guard let chart = table.chart else { return nil }
    bars = table.rows.compactMap { row in
      guard row.cells.indices.contains(chart.values), row.cells.indices.contains(chart.labels)
      else { return nil }
      let cell = row.cells[chart.values]
      let text = cell.drawnText(in: language)
      return Bar(
        name: row.cells[chart.labels].drawnText(in: language),
        value: max(cell.amount ?? 0, 0),
        text: text.isEmpty ? "—" : text
      )
    }
    let isShare = table.rows.contains { row in
      if case .bar = row.cells[chart.values].shown { return true }
      return false
    }
    marksWhole = isShare
    whole = isShare ? 100 : max(bars.map(\.value).max() ?? 0, 1)
  }

  /// The longest that a bar gets, in wholes: what goes far beyond is cut off there.
  var longest: Double {
    marksWhole ? min(max(bars.map(\.value).max() ?? 0, whole) / whole, 1.5) : 1
  }
}

extension LedgerTable.Cell {
  /// The cell's number; nil where it holds none.
  var amount: Double? {
    switch shown {
    case .integer(let number): Double(number)
    case .number(let number), .percent(let number), .bar(let number):
      Double(truncating: number as NSDecimalNumber)
    case .empty, .text, .word, .day, .moment, .trend: nil
    }
  }
}
