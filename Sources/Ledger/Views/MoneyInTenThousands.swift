import Foundation
import Values
import Wording

/// Amounts as offices tell them in tables, in 万元, with the unit in the column's head.
enum MoneyInTenThousands {
  /// The head of a column of amounts in a currency.
  static func title(_ zh: String, _ en: String, _ currency: String) -> LocalizedText {
    LocalizedText(
      zh: "\(zh)（\(currency == "CNY" ? "万元" : "万 \(currency)")）",
      en: "\(en) (10,000 \(currency))"
    )
  }
}

extension LedgerTable.Column {
  /// A column of amounts in a currency.
  static func money(_ id: String, _ zh: String, _ en: String, _ currency: String) -> Self {
    Self(id, MoneyInTenThousands.title(zh, en, currency))
  }
}

extension LedgerTable.Cell {
  /// An amount, to the unit of the currency; programs get it in full.
  static func money(_ amount: Decimal?) -> Self {
    .number(amount.map { ($0 / 10_000).rounded(to: 4) })
      .told(amount.map { .number($0.description) })
  }
}
