import Foundation
import Values
import Wording

extension LedgerTable {
  /// `priority --tiers`: how many accounts each tier has and what part of the year's sales it
  /// brings, and last what the largest bring (大客户营销技巧: 20/80).
  public static func tiers(_ book: LedgerBook) -> LedgerTable {
    let tiering = Tiering(book)
    let all = tiering.placed.reduce(Decimal(0)) { $0 + ($1.sold ?? 0) }
    func row(_ id: String, _ name: LocalizedText, _ placed: [Tiering.Placed]) -> Row {
      let sold = placed.reduce(Decimal(0)) { $0 + ($1.sold ?? 0) }
      let share = all > 0 ? (sold / all * 100).rounded(to: 1) : nil
      var members = [
        JSON.Member("tier", .string(id)), JSON.Member("accounts", .integer(placed.count)),
        JSON.Member("sales", .number(sold.description)),
        JSON.Member("currency", .string(tiering.currency)),
      ]
      members.append("share", share.map { .number($0.description) })
      return Row(
        json: .object(members),
        cells: [
          .word(name), .integer(placed.count), MoneyInTenThousands.cell(sold),
          share.map { .bar($0) } ?? .empty,
        ]
      )
    }
    let share = book.policy.tiers.topShare
    return LedgerTable(
      id: "tiers",
      title: LocalizedText(zh: "客户分级", en: "Tiers"),
      columns: [
        Column("tier", LocalizedText(zh: "级别", en: "tier")),
        Column("accounts", LocalizedText(zh: "客户", en: "accounts")),
        Column(
          "sales",
          MoneyInTenThousands.title("近一年销售额", "sales of the year", tiering.currency)
        ),
        Column("share", LocalizedText(zh: "占比", en: "share")),
      ],
      rows: Tier.allCases.map { tier in
        row(tier.rawValue, tier.name, tiering.placed.filter { $0.tier == tier })
      } + [
        row(
          "top",
          LocalizedText(zh: "销售额前 \(share)% 的客户", en: "the largest \(share) % by sales"),
          tiering.placed.filter(\.isTop)
        )
      ]
    )
  }
}
