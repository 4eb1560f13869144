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
    members.append("analysis", analysis.map { AnalysisTold.columns.object(of: $0) })
    members += [
      JSON.Member("competitors", .array(competitors.objects(in: .zh))),
      JSON.Member("research", .array(research(words: .none).objects(in: .zh))),
    ]
    return members
  }

  /// The analysis, the competitors, and what was collected; none where nothing tells.
  func developmentTables(words: LedgerWords) -> [LedgerTable] {
    let analysis = analysis.map {
      LedgerTable(
        id: "analysis",
        title: LocalizedText(zh: "客户分析", en: "Analysis"),
        factsOf: $0,
        AnalysisTold.columns
      )
    }
    return ([analysis].compactMap(\.self) + [competitors, research(words: words)])
      .filter { !$0.rows.isEmpty }
  }

  private var competitors: LedgerTable {
    LedgerTable(
      id: "competitors",
      title: LocalizedText(zh: "竞争对手", en: "Competitors"),
      of: analysis?.analysis.competitors ?? [],
      [
        ColumnOf("name", "竞争对手", "competitor") { .text($0.name) },
        ColumnOf("strengths", "优势", "strengths") { .text($0.strengths) },
        ColumnOf("weaknesses", "不足", "weaknesses") { .text($0.weaknesses) },
      ]
    )
  }

  private func research(words: LedgerWords) -> LedgerTable {
    LedgerTable.information(information, words: words).without("account")
  }
}

extension AccountView.AnalysisTold {
  fileprivate static var columns: [ColumnOf<Self>] {
    [
      ColumnOf("on", "分析日期", "analysed on") { .day($0.on) },
      ColumnOf("worthwhile", "开发价值", "worth developing") {
        .word(
          $0.analysis.isWorthwhile
            ? LocalizedText(zh: "有", en: "yes") : LocalizedText(zh: "无", en: "no")
        )
        .told(.bool($0.analysis.isWorthwhile))
      },
      ColumnOf("expectedSales", "预计销售额", "expected sales") {
        .number($0.analysis.sales?.amount).told($0.analysis.sales?.json)
      },
      ColumnOf("expectedProfit", "预计销售利润", "expected profit") {
        .number($0.analysis.profit?.amount).told($0.analysis.profit?.json)
      },
      ColumnOf("riskFactor", "风险系数", "risk factor") { .number($0.analysis.risk) },
      ColumnOf("conclusion", "结论", "conclusion") { .text($0.analysis.conclusion) },
      ColumnOf("record") { .text($0.item.description) },
    ]
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
