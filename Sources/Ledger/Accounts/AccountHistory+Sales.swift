import Foundation
import Values

extension AccountHistory {
  /// What assessments say was sold on the days from one to another; nil where none says.
  ///
  /// An assessment counts from the day on which its period ends, in its currency alone. No day is
  /// counted twice, and none outside: an assessment counts for those of its period's days
  /// that lie within the two and that no other counts for, in proportion. Of those whose periods
  /// overlap (a year and its quarters) one that lies wholly within comes first, the longest of them,
  /// and then the one that reaches out the least; of the same period the one that says the
  /// least. What does not tell where its period begins overlaps with none.
  func sold(in currency: String, from first: Day, to last: Day) -> Decimal? {
    var told = further.compactMap { filed -> Sold? in
      guard let sales = filed.record.sales, sales.currency == currency,
        filed.record.date >= first, filed.record.date <= last
      else { return nil }
      return Sold(sales, to: filed.record.date, countedFrom: first)
    }
    if told.isEmpty { return nil }
    told.sort { $0.comesBefore($1) }
    var counted = IndexSet()
    return told.reduce(Decimal(0)) { sum, one in
      guard let days = one.days else { return sum + one.amount }
      let own = IndexSet(integersIn: max(0, days.lowerBound)...days.upperBound).subtracting(counted)
      counted.formUnion(own)
      if own.count == days.count { return sum + one.amount }
      return sum + (one.amount * Decimal(own.count) / Decimal(days.count)).rounded(to: 2)
    }
  }
}

private struct Sold {
  /// The days of the period, counted from the first that is asked for; nil where its first is not told.
  var days: ClosedRange<Int>?
  var end: Int
  var amount: Decimal

  init(_ sales: LedgerRecord.Sales, to end: Day, countedFrom first: Day) {
    let last = end.ordinal - first.ordinal
    self.end = last
    days = sales.from.flatMap { $0 <= end ? ($0.ordinal - first.ordinal)...last : nil }
    amount = sales.amount
  }

  private var length: Int { days?.count ?? 1 }
  private var isWithin: Bool { days.map { $0.lowerBound >= 0 } ?? true }

  func comesBefore(_ other: Sold) -> Bool {
    if isWithin != other.isWithin { return isWithin }
    if length != other.length { return isWithin ? length > other.length : length < other.length }
    return end == other.end ? amount < other.amount : end > other.end
  }
}
