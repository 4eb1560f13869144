import Foundation
public import Ledger
import Values
public import Wording

extension LedgerTable.Cell {
  /// The cell as plain text, for programs.
  public func text(in language: Language) -> String {
    switch shown {
    case .empty: ""
    case .text(let text): text
    case .word(let word): word[language]
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .percent(let share), .bar(let share): "\(share)%"
    case .day(let day): day.description
    case .moment(let moment): moment.rawValue
    case .trend(let values, _): values.map { String($0 + 1) }.joined(separator: " ")
    }
  }

  /// The cell in a line of text, for people and programs: ``text(in:)``, but for a trend, which is
  /// drawn, and a moment, which is of this machine's clock.
  public func lineText(in language: Language) -> String {
    switch shown {
    case .trend, .moment: drawnText(in: language)
    case .empty, .text, .word, .integer, .number, .percent, .day, .bar: text(in: language)
    }
  }

  /// The cell as people read it on paper: a trend as a line of small bars.
  package func drawnText(in language: Language) -> String {
    switch shown {
    case .trend(let values, let levels): TrendLine(values, levels: levels).text
    case .integer(let number): number.grouped
    case .number(let number): number.grouped
    case .moment(let moment): moment.localText
    case .empty, .text, .word, .percent, .bar, .day: text(in: language)
    }
  }

  /// Whether the cell is a number, which stands at the right of its column.
  package var isNumeric: Bool {
    switch shown {
    case .integer, .number, .percent: true
    case .empty, .text, .word, .bar, .day, .moment, .trend: false
    }
  }
}

extension Int {
  /// The number with a comma before each group of three digits.
  var grouped: String {
    var text = ""
    let digits = String(magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}

extension Decimal {
  /// The number with a comma before each group of three digits of its whole part.
  var grouped: String {
    let text = description
    let whole = text.prefix { $0 != "." }
    guard let number = Int(whole), number != 0 else { return text }
    return number.grouped + text.dropFirst(whole.count)
  }
}
