import Foundation
import Values
import Wording

extension LedgerTable {
  /// `priority --tiers`: how many accounts each tier has and what part of the year's sales it
  /// brings, and last what the largest bring (大客户营销技巧: 20/80).
  public static func tiers(_ book: LedgerBook) -> LedgerTable {
    let tiering = Tiering(book)
    let top = book.policy.tiers.topShare
    let rows =
      Tier.allCases.map { tier in
        (id: tier.rawValue, name: tier.name, placed: tiering.placed.filter { $0.tier == tier })
      } + [
        (
          id: "top",
          name: LocalizedText(zh: "销售额前 \(top)% 的客户", en: "the largest \(top) % by sales"),
          placed: tiering.placed.filter(\.isTop)
        )
      ]
    func sold(_ placed: [Tiering.Placed]) -> Decimal { placed.reduce(0) { $0 + ($1.sold ?? 0) } }
    let all = sold(tiering.placed)
    return LedgerTable(
      id: "tiers",
      title: LocalizedText(zh: "客户分级", en: "Tiers"),
      of: rows,
      [
        ColumnOf("tier", "级别", "tier") { .word($0.name, $0.id) },
        ColumnOf("accounts", "客户", "accounts") { .integer($0.placed.count) },
        ColumnOf(.money("sales", "近一年销售额", "sales of the year", tiering.currency)) {
          .money(sold($0.placed))
        },
        ColumnOf("currency") { _ in .text(tiering.currency) },
        ColumnOf("share", "占比", "share") {
          .bar(all > 0 ? (sold($0.placed) / all * 100).rounded(to: 1) : nil)
        },
      ]
    )
  }
}
