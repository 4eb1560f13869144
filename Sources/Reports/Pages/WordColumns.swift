import Foundation
import Ledger
import Values
import Wording

/// How wide a view's columns are in a Word document.
struct WordColumns {
  /// In twentieths of a point; their sum is the width of the text.
  let widths: [Int]

  /// Half the width of a Chinese character of the tables' size, 9 points.
  private static let unit = 92
  /// The width of a digit where Times New Roman is not installed: what stands in for it is wider.
  private static let digit = 116
  /// How many spaces make a whole bar, and how wide they are.
  static let barCells = 20
  private static let barWidth = 1150
  /// What a cell's margins and lines take.
  private static let margin = 200
  /// A text wraps beyond this.
  private static let longest = 40

  init(_ table: LedgerTable, language: Language, textWidth: Int) {
    let natural = WordColumns.natural(table, language: language)
    let fitted = ColumnFit.fitted(natural, into: textWidth, gap: 0, unit: WordColumns.unit)
    var widths = zip(fitted, natural).map { $0 ?? $1.width }
    // What is left goes to the columns of text, or to all.
    let spare = textWidth - widths.reduce(0, +)
    let texts = natural.indices.filter { natural[$0].canShrink }
    let taking = texts.isEmpty ? Array(natural.indices) : texts
    for index in taking { widths[index] += spare / taking.count }
    if let last = taking.last { widths[last] += spare % taking.count }
    self.widths = widths
  }

  /// Whether a view's texts would wrap too often on a page that stands.
  static func needsLandscape(_ table: LedgerTable, language: Language, textWidth: Int) -> Bool {
    natural(table, language: language).map(\.width).reduce(0, +) > textWidth * 5 / 4
  }

  /// How many of a bar's cells a share fills.
  static func barCells(_ share: Decimal) -> Int {
    let part = min(max(Double(truncating: share as NSDecimalNumber), 0), 100) / 100
    return Int((part * Double(barCells)).rounded())
  }

  /// The columns as wide as their texts, up to a measure; in twentieths of a point.
  private static func natural(_ table: LedgerTable, language: Language) -> [ColumnFit] {
    table.columns.enumerated().map { index, column in
      let cells = table.rows.compactMap {
        $0.cells.indices.contains(index) ? $0.cells[index] : nil
      }
      let title = width(of: column.title[language])
      let widest = cells.map { width(of: $0, language: language) }.max() ?? 0
      return ColumnFit(
        width: max(widest, title) + margin,
        canShrink: cells.contains { $0.isLongText },
        isDetail: false
      )
    }
  }

  /// The width of a text on one line.
  private static func width(of text: String) -> Int {
    text.reduce(0) { $0 + ($1.displayWidth == 1 ? digit : $1.displayWidth * unit) }
  }

  private static func width(of cell: LedgerTable.Cell, language: Language) -> Int {
    let length = cell.drawnText(in: language).displayWidth
    return switch cell.shown {
    case .empty: 0
    case .text, .word, .trend:
      min(width(of: cell.drawnText(in: language)), longest * unit)
    case .integer, .number, .day, .moment: length * digit
    // The sign of percent is as wide as two digits.
    case .percent: (length + 1) * digit
    case .bar: barWidth + (length + 2) * digit
    }
  }
}

extension LedgerTable.Cell {
  fileprivate var isLongText: Bool {
    switch shown {
    case .text(let text): text.displayWidth > 10
    case .word(let word): word.zh.displayWidth > 10
    case .empty, .integer, .number, .percent, .day, .moment, .bar, .trend: false
    }
  }
}
