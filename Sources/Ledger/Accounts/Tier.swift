import Forms
import Foundation
import Values
public import Wording

/// How much an account means to the office, by what it buys and by the criteria of a key account.
public enum Tier: String, Sendable, Hashable, CaseIterable {
  /// Among the largest by sales, or one that meets most criteria.
  case first = "A"
  /// One that buys, or meets a criterion.
  case second = "B"
  case third = "C"

  /// The tier in words.
  public var name: LocalizedText {
    switch self {
    case .first: LocalizedText(zh: "A 重点", en: "A")
    case .second: LocalizedText(zh: "B 培育", en: "B")
    case .third: LocalizedText(zh: "C 一般", en: "C")
    }
  }
}

extension LedgerPolicy {
  /// The currency in which sales are added up.
  var salesCurrency: String { priority.fullSales?.currency ?? targets.sales?.currency ?? "CNY" }
}

/// The tiers of a book's accounts, and what they bought within a year.
struct Tiering {
  /// An account with what tells its tier.
  struct Placed {
    var account: String
    var tier: Tier
    /// What was sold in the year up to the day; nil where nothing tells.
    var sold: Decimal?
    var criteria: [ChoiceCode]
    var isTop: Bool
  }

  /// In the order of the accounts.
  private(set) var placed: [Placed]
  let currency: String

  init(_ book: LedgerBook) {
    let rules = book.policy.tiers
    let currency = book.policy.salesCurrency
    self.currency = currency
    let first = book.day.adding(days: -364) ?? book.day
    let sold = book.histories.map { $0.sold(in: currency, from: first, to: book.day) }
    let buyers = sold.indices.filter { (sold[$0] ?? 0) > 0 }.sorted {
      let (one, other) = (sold[$0] ?? 0, sold[$1] ?? 0)
      return one == other ? $0 < $1 : one > other
    }
    // A part of an account counts as one.
    let count = (buyers.count * rules.topShare + 99) / 100
    let top = Set(buyers.prefix(count))
    placed = book.histories.enumerated().map { index, history in
      let criteria = history.criteria(on: book.day)
      let isFirst =
        top.contains(index) || rules.criteria > 0 && criteria.count >= rules.criteria
      let isSecond = (sold[index] ?? 0) > 0 || !criteria.isEmpty
      return Placed(
        account: history.name,
        tier: isFirst ? .first : isSecond ? .second : .third,
        sold: sold[index],
        criteria: criteria,
        isTop: top.contains(index)
      )
    }
  }
}
