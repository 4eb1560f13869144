import Forms
import Foundation
import Values

extension AccountHistory {
  /// The latest analysis up to a day; of several on it the one that finds the account not worth it,
  /// else by what they say.
  func analysis(on today: Day) -> (on: Day, analysis: LedgerRecord.Analysis, item: ItemID)? {
    let told = further.compactMap { filed in
      filed.record.analysis.map { (on: filed.record.date, analysis: $0, item: filed.item) }
    }
    .filter { $0.on <= today }
    return told.max { one, other in
      if one.on != other.on { return one.on < other.on }
      if one.analysis.isWorthwhile != other.analysis.isWorthwhile {
        return one.analysis.isWorthwhile
      }
      let (left, right) = (one.analysis.sortingText, other.analysis.sortingText)
      return left == right ? one.item > other.item : left < right
    }
  }

  /// Whether the latest analysis finds the account not worth developing.
  func isScreenedOut(on today: Day) -> Bool {
    analysis(on: today).map { !$0.analysis.isWorthwhile } ?? false
  }

  /// Whether the account has a place among those worth looking after: it is not lost, its
  /// development has not ended, and its latest analysis does not screen it out.
  func ranks(on today: Day) -> Bool {
    status != .lost && !isClosed && !isScreenedOut(on: today)
  }

  /// The latest satisfaction that a survey or an assessment tells from a day on; of several on a day
  /// the lowest.
  func satisfaction(from first: Day? = nil, to last: Day) -> Decimal? {
    let told = further.filter { filed in
      filed.record.satisfaction != nil && filed.record.date <= last
        && (first.map { filed.record.date >= $0 } ?? true)
    }
    let latest = told.map(\.record.date).max()
    return told.filter { $0.record.date == latest }.compactMap(\.record.satisfaction).min()
  }

  /// Why the latest profile that says so calls the account a key account.
  func criteria(on today: Day) -> [ChoiceCode] {
    let told = further.filter { $0.record.criteria != nil && $0.record.date <= today }
    let latest = told.map(\.record.date).max()
    let codes = told.filter { $0.record.date == latest }.flatMap { $0.record.criteria ?? [] }
    var seen: Set<ChoiceCode> = []
    return codes.sorted { $0.rawValue < $1.rawValue }.filter { seen.insert($0).inserted }
  }
}

extension LedgerRecord.Analysis {
  fileprivate var sortingText: String {
    [
      sales.map { "\($0.hundredths) \($0.currency)" }, profit.map { "\($0.hundredths)" },
      risk?.description, conclusion,
    ]
    .map { $0 ?? "\u{0}" }.joined(separator: "\u{1}")
      + competitors.map(\.name).joined(separator: "\u{1}")
  }
}
