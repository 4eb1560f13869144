import Foundation
import Values

extension AccountHistory {
  /// What assessments of periods that end within two days say was sold in a currency; nil where
  /// none says.
  ///
  /// No day is counted twice: of assessments whose periods overlap (a year and its quarters) one
  /// that lies wholly within the two days comes before one that does not, then the longest, then
  /// the latest, then the one that says the least. What does not tell where its period begins
  /// overlaps with none.
  func sold(in currency: String, from first: Day, to last: Day) -> Decimal? {
    var told = records.compactMap { filed -> Sold? in
      guard let sales = filed.record.sales, sales.currency == currency,
        filed.record.date >= first, filed.record.date <= last
      else { return nil }
      return Sold(sales, to: filed.record.date)
    }
    if told.isEmpty { return nil }
    told.sort { $0.comesBefore($1, within: first) }
    var counted: [Sold] = []
    for one in told where !counted.contains(where: { $0.overlaps(one) }) { counted.append(one) }
    return counted.reduce(0) { $0 + $1.amount }
  }
}

private struct Sold {
  var from: Day?
  var to: Day
  var amount: Decimal

  init(_ sales: LedgerRecord.Sales, to end: Day) {
    from = sales.from.flatMap { $0 <= end ? $0 : nil }
    to = end
    amount = sales.amount
  }

  private var days: Int { from.map { to.ordinal - $0.ordinal } ?? 0 }

  func comesBefore(_ other: Sold, within first: Day) -> Bool {
    let (isInside, isOtherInside) = ((from ?? to) >= first, (other.from ?? other.to) >= first)
    if isInside != isOtherInside { return isInside }
    if days != other.days { return days > other.days }
    return to == other.to ? amount < other.amount : to > other.to
  }

  func overlaps(_ other: Sold) -> Bool {
    guard let from, let start = other.from else { return false }
    return from <= other.to && start <= to
  }
}
