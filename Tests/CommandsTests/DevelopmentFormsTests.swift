import Foundation
import TestSupport
import Testing

/// Analysis, research, stage review, survey and plan from the blank form to the report.
@Suite("Forms of the development")
struct DevelopmentFormsTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
  }

  private static let filled = [
    "account-analysis": """
    {"accountName":"武汉甲公司","analysedOn":"2026-01-12","worthwhile":"yes",\
    "competitors":[{"name":"凌波泵业","strengths":"价低"}],"conclusion":"先送样"}
    """,
    "account-research": """
    {"accountName":"武汉甲公司","collectedOn":"2026-01-10","collectedBy":{"name":"冯桂芳"},\
    "source":["press"],"people":[{"name":"秦若川","hobbies":"钓鱼"}],"fedBackTo":"大客户部经理"}
    """,
    "stage-review": """
    {"accountName":"武汉甲公司","stage":"relationship","reviewedOn":"2026-03-20",\
    "reviewer":{"name":"林启明"},"keyDecisionMaker":"总工程师","influence":"已拜访三次",\
    "decision":"stay"}
    """,
    "satisfaction-survey": """
    {"accountName":"武汉甲公司","surveyedOn":"2026-03-25","satisfaction":88,"method":"phone"}
    """,
    "development-plan": """
    {"planner":{"name":"林启明"},"period":"2026-03-01/2026-03-31","plan":[\
    {"accountName":"武汉甲公司","plannedOn":"2026-03-20","activity":"phone"},\
    {"accountName":"兰州乙公司","plannedOn":"2026-04-02","activity":"inPerson"}]}
    """,
  ]

  /// Fills every blank in each format, checks it and files it.
  private func fileAll(as format: String) async throws {
    for (form, data) in DevelopmentFormsTests.filled {
      try office.workspace.write(data, to: "\(form).json")
      let blank = try await office.guidang(
        "forms",
        "blank",
        form,
        "--fill",
        "\(form).json",
        "-o",
        "in/\(form).\(format)"
      )
      #expect(blank.status == 0, "\(blank.errors)")
    }
    let checked = try await office.guidang("validate", "in")
    #expect(checked.status == 0, "\(checked.output)")
    let filed = try await office.guidang("import", "in", "--format", "json")
    #expect(filed.output.contains(#""filed":5"#), "\(filed.output)\(filed.errors)")
  }

  @Test(arguments: ["docx", "md", "xml"])
  func goFromTheBlankToTheReport(format: String) async throws {
    try FileManager.default.createDirectory(
      at: office.workspace.folder.appending(path: "in"),
      withIntermediateDirectories: true
    )
    try await fileAll(as: format)
    #expect(
      try await office.rows("search", "凌波泵业").map { $0["form"]?.text } == ["account-analysis"]
    )
    #expect(try await office.rows("search", "客户:兰州乙公司").count == 1)
    let accounts = try await office.rows("ledger", "accounts")
    #expect(accounts.map { $0["account"]?.text } == ["兰州乙公司", "武汉甲公司"])
    #expect(accounts.map { $0["status"]?.text } == ["prospect", "prospect"])
    #expect(accounts.last?["stage"]?.text == "relationship")
    #expect(
      try await office.duties() == [
        "planned-visit 2026-03-01 2026-03-20 overdue", "planned-visit 2026-03-01 2026-04-02 open",
      ]
    )
    let plan = try await office.rows("ledger", "plan", "--by", "all")
    #expect(
      plan.map { $0["planned"] } == [.number(2)] && plan.map { $0["overdue"] } == [.number(1)]
    )
    let information = try await office.rows("ledger", "information")
    #expect(information.map { $0["fedBackTo"]?.text } == ["大客户部经理"])
    let shown = try await office.guidang("ledger", "show", "武汉甲公司")
    for text in ["凌波泵业", "先送样", "继续本阶段", "满意度调查"] {
      #expect(shown.output.contains(text), "\(text): \(shown.output)")
    }
    let report = try await office.guidang("ledger", "report", "--month", "2026-03", "-o", "r.html")
    #expect(report.status == 0, "\(report.errors)")
    let page = try String(decoding: office.workspace.bytes(of: "r.html"), as: UTF8.self)
    for text in ["本月计划 1 次，完成 0 次，过期未完成 1 次", "本月收集客户资料 0 份", "客户分级"] {
      #expect(page.contains(text), "\(text)")
    }
    let before = try await office.guidang("ledger", "priority", "--format", "json")
    #expect(try await office.guidang("ledger", "rebuild").status == 0)
    let after = try await office.guidang("ledger", "priority", "--format", "json")
    #expect(before.output == after.output && before.output.contains(#""satisfaction":88"#))
  }

  /// Companies word an analysis and a survey their own way.
  @Test func areReadInACompanysOwnWords() async throws {
    let analysis = """
      # 潜在客户开发价值分析报告

      | 单位名称 | 武汉甲公司 | 分析时间 | 2026.1.12 |
      | --- | --- | --- | --- |
      | 预期销售额 | 120万元 | 销售利润 | 30万元 |
      | 有无开发价值 | ☑有 ☐无 | 分析结论 | 先送样 |

      """
    let survey = """
      # 甲方满意度调查记录

      | 客户单位 | 武汉甲公司 | 调研日期 | 2026年3月25日 |
      | --- | --- | --- | --- |
      | 产品质量 | 90 | 整体满意度 | 88% |
      | 改进建议 | 设寄售库 | 受访者 | 秦若川 |

      """
    try office.workspace.write(analysis, to: "in/a.md")
    try office.workspace.write(survey, to: "in/b.md")
    let filed = try await office.guidang("import", "in", "--format", "json")
    #expect(filed.output.contains(#""filed":2"#), "\(filed.output)\(filed.errors)")
    let shown = try await office.rows("ledger", "show", "武汉甲公司")
    #expect(shown.first?["satisfaction"] == .number(88))
    #expect(shown.first?["analysis"]?.members["worthwhile"] == .bool(true))
  }

  @Test(
    arguments: [
      "show 1", "show 1 --format json", "show 1 --history --format json", "search 甲公司",
      "search 钓鱼 --format json", "search 甲公司 --fields people.hobbies,people.name",
      "search 甲公司 --fields 爱好 --format csv", "search 甲公司 --facets 爱好 --format json",
      "ledger show 武汉甲公司", "ledger show 武汉甲公司 --format json", "ledger information",
      "ledger information --format csv", "archive log",
    ]
  )
  func keepWhatIsKnownOfPeopleToThemselves(command: String) async throws {
    let data = try #require(DevelopmentFormsTests.filled["account-research"])
    try office.workspace.write(data, to: "r.json")
    _ = try await office.guidang(
      "forms",
      "blank",
      "account-research",
      "--fill",
      "r.json",
      "-o",
      "r.md"
    )
    #expect(try await office.guidang("import", "r.md").status == 0)
    let result = try await office.guidang(command.split(separator: " ").map(String.init))
    #expect(result.status == 0, "\(result.errors)")
    // What was searched for stands in the command alone.
    for text in ["钓鱼", "秦若川"] { #expect(!result.output.contains(text), "\(result.output)") }
  }
}
