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

  /// An amount, to the unit of the currency.
  static func cell(_ amount: Decimal) -> LedgerTable.Cell {
    .number((amount / 10_000).rounded(to: 4))
  }
}
