import Foundation
import Values
import Wording

extension AccountView {
  /// What analysis, research and surveys tell, as members of the view's object.
  var developmentMembers: [JSON.Member] {
    var members: [JSON.Member] = []
    members.append("satisfaction", satisfaction.map { .number($0.description) })
    if !criteria.isEmpty {
      members.append(JSON.Member("criteria", .array(criteria.map { .string($0.rawValue) })))
    }
    members.append("analysis", analysis?.json)
    members.append(
      JSON.Member(
        "competitors",
        .array((analysis?.analysis.competitors ?? []).map(\.json))
      )
    )
    members.append(
      JSON.Member(
        "research",
        .array(information.map { .object($0.json.members.filter { $0.key != "account" }) })
      )
    )
    return members
  }

  /// The analysis, the competitors, and what was collected; none where nothing tells.
  func developmentTables(words: LedgerWords) -> [LedgerTable] {
    var tables: [LedgerTable] = []
    if let analysis { tables.append(analysis.table) }
    let competitors = analysis?.analysis.competitors ?? []
    if !competitors.isEmpty {
      tables.append(
        LedgerTable(
          id: "competitors",
          title: LocalizedText(zh: "竞争对手", en: "Competitors"),
          columns: [
            LedgerTable.Column("name", LocalizedText(zh: "竞争对手", en: "competitor")),
            LedgerTable.Column("strengths", LocalizedText(zh: "优势", en: "strengths")),
            LedgerTable.Column("weaknesses", LocalizedText(zh: "不足", en: "weaknesses")),
          ],
          rows: competitors.map {
            LedgerTable.Row(
              json: $0.json,
              cells: [.text($0.name), .init($0.strengths), .init($0.weaknesses)]
            )
          }
        )
      )
    }
    if !information.isEmpty {
      var table = LedgerTable.information(information, words: words)
      table.columns.remove(at: 1)
      for index in table.rows.indices { table.rows[index].cells.remove(at: 1) }
      tables.append(table)
    }
    return tables
  }
}

extension AccountView.AnalysisTold {
  fileprivate var json: JSON {
    var members = [
      JSON.Member("on", .string(on.description)),
      JSON.Member("worthwhile", .bool(analysis.isWorthwhile)),
    ]
    members.append("expectedSales", analysis.sales?.json)
    members.append("expectedProfit", analysis.profit?.json)
    members.append("riskFactor", analysis.risk.map { .number($0.description) })
    members.append("conclusion", analysis.conclusion.map { .string($0) })
    members.append(JSON.Member("record", .string(item.description)))
    return .object(members)
  }

  fileprivate var table: LedgerTable {
    func row(_ id: String, _ name: LocalizedText, _ cell: LedgerTable.Cell) -> LedgerTable.Row? {
      if case .empty = cell { return nil }
      var members = [JSON.Member("field", .string(id))]
      members.append("value", json.members.first { $0.key == id }?.value)
      return LedgerTable.Row(json: .object(members), cells: [.word(name), cell])
    }
    return LedgerTable(
      id: "analysis",
      title: LocalizedText(zh: "客户分析", en: "Analysis"),
      columns: [
        LedgerTable.Column("field", LocalizedText(zh: "项目", en: "item")),
        LedgerTable.Column("value", LocalizedText(zh: "内容", en: "value")),
      ],
      rows: [
        row("on", LocalizedText(zh: "分析日期", en: "analysed on"), .day(on)),
        row(
          "worthwhile",
          LocalizedText(zh: "开发价值", en: "worth developing"),
          .word(
            analysis.isWorthwhile
              ? LocalizedText(zh: "有", en: "yes") : LocalizedText(zh: "无", en: "no")
          )
        ),
        row(
          "expectedSales",
          LocalizedText(zh: "预计销售额", en: "expected sales"),
          analysis.sales.map { .number($0.amount) } ?? .empty
        ),
        row(
          "expectedProfit",
          LocalizedText(zh: "预计销售利润", en: "expected profit"),
          analysis.profit.map { .number($0.amount) } ?? .empty
        ),
        row(
          "riskFactor",
          LocalizedText(zh: "风险系数", en: "risk factor"),
          analysis.risk.map { .number($0) } ?? .empty
        ),
        row("conclusion", LocalizedText(zh: "结论", en: "conclusion"), .init(analysis.conclusion)),
      ].compactMap(\.self)
    )
  }
}

extension LedgerRecord.Sales {
  /// The amount as values are written in JSON.
  fileprivate var json: JSON {
    let digits = String(hundredths.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let amount = (hundredths < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
    return ["amount": .string(amount), "currency": .string(currency)]
  }
}

extension LedgerRecord.Competitor {
  fileprivate var json: JSON {
    var members = [JSON.Member("name", .string(name))]
    members.append("strengths", strengths.map { .string($0) })
    members.append("weaknesses", weaknesses.map { .string($0) })
    return .object(members)
  }
}
