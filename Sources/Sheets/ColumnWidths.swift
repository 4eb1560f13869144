import Wording

/// How wide a sheet's columns must be to show what they hold: a Chinese character counts two.
struct ColumnWidths {
  private static let narrowest = 6
  /// Beyond this a text wraps.
  private static let widest = 48
  /// The button of the filter stands over the end of a heading.
  private static let filterButton = 3
  private static let margin = 2

  /// In characters of the default font, one for each column.
  let values: [Double]
  /// Whether a column's longest text has to wrap.
  let wraps: [Bool]

  init(_ sheet: Sheet) {
    var widths = sheet.columns.map { $0.title.displayWidth + ColumnWidths.filterButton }
    var wraps = sheet.columns.map { _ in false }
    for row in sheet.rows {
      for (index, cell) in zip(widths.indices, row.cells) {
        let lines = cell.writtenText.split(whereSeparator: \.isNewline)
        if lines.count > 1 { wraps[index] = true }
        for line in lines { widths[index] = max(widths[index], line.displayWidth) }
      }
    }
    self.wraps = zip(widths, wraps).map { $0 > ColumnWidths.widest || $1 }
    values = widths.map { width in
      Double(
        min(max(width, ColumnWidths.narrowest), ColumnWidths.widest) + ColumnWidths.margin
      )
    }
  }
}

extension Substring {
  fileprivate var displayWidth: Int { String(self).displayWidth }
}

extension Sheet.Cell {
  /// About what a spreadsheet shows of the cell.
  fileprivate var writtenText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): NumberFormat.grouped(number)
    case .number(let number): NumberFormat.grouped(number)
    case .percent(let number), .bar(let number): "\(number)%"
    case .day: "2024-03-05"
    }
  }
}
