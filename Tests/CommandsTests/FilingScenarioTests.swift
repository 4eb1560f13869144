import Foundation
import TestSupport
import Testing

/// The filing rules of the source (经销商大客户开发方案 六.5-七.3), from a document handed in to archive,
/// ledger and obligation.
@Suite struct FilingScenarioTests {
  private var office: FilingOffice

  init() throws { office = try FilingOffice() }

  @Test func filesEveryVisitAndCountsIt() async throws {
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    let found = try await office.rows("search", "节电")
    #expect(found.map { $0["archiveNumber"]?.text } == ["Q001-YW·2026-D10-DKH-0001"])
    #expect(try await office.account("contacts") == .number(1))
    #expect(try await office.account("status") == .string("developing"))
  }

  @Test(arguments: [
    ("当面拜访", ["follow-up 2026-03-02 2026-03-09 overdue"]),
    ("产品介绍会/推广会", ["follow-up 2026-03-02 2026-03-09 overdue"]), ("电话", []), ("信函", []),
    ("电子邮件", []), ("寄送资料", []),
  ])
  func opensAFollowUpOfAVisitInPerson(method: String, duties: [String]) async throws {
    try await office.handIn([.visit("BF-1", on: "2026-03-02", method: method)])
    #expect(try await office.duties() == duties)
  }

  @Test func judgesAFollowUpByTheOfficesOwnCalendar() async throws {
    try await office.handIn([])
    let change = """
      sed -i 's/counts: calendar/counts: working/; s/    holidays: \\[\\]/    holidays: [2026-10-01..2026-10-07]/; \
      s/    workdays: \\[\\]/    workdays: [2026-10-10]/' Forms/filing.yaml
      """
    #expect(try await office.workspace.shell(change).status == 0)
    let form = WrittenForm.visit(
      "BF-1",
      on: "2026-09-30",
      [("回访日期", "2026-10-14"), ("回访方式", "电话")]
    )
    var autumn = office
    autumn.today = "2026-11-28"
    try autumn.workspace.write(form.markdown, to: "a.md")
    let findings = try await autumn.guidang("validate", "a.md", "--format", "json")
    #expect(!findings.output.contains("follow-up-within-week"))
    try await autumn.handIn([form])
    #expect(try await autumn.duties() == ["follow-up 2026-09-30 2026-10-15 met"])
  }

  @Test(arguments: [
    ("2026-03-09", ["follow-up 2026-03-02 2026-03-09 met"]),
    ("2026-03-10", ["follow-up 2026-03-02 2026-03-09 met-late"]),
  ])
  func meetsAFollowUpByALaterContact(day: String, duties: [String]) async throws {
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    try await office.handIn([.visit("BF-2", on: day, method: "电话")])
    #expect(try await office.duties() == duties)
  }

  /// From Tuesday the 29th: the 30th, the 8th and 9th, Saturday the 10th, which is worked, and the
  /// 12th to 14th.
  @Test(arguments: [("calendar", "2026-10-06"), ("working", "2026-10-14")])
  func countsTheDaysThatTheOfficeCounts(counts: String, due: String) async throws {
    var office = office
    office.today = "2026-09-30"
    let rules = try String(decoding: office.workspace.bytes(of: "Forms/filing.yaml"), as: UTF8.self)
    let calendar = "counts: calendar\n    holidays: []\n    workdays: []"
    try #require(rules.contains(calendar))
    let own = """
      counts: \(counts)
          holidays: [2026-10-01..2026-10-07]
          workdays: [2026-10-10]
      """
    try office.workspace.write(rules.replacing(calendar, with: own), to: "Forms/filing.yaml")
    try await office.handIn([.visit("BF-1", on: "2026-09-29")])
    #expect(try await office.duties() == ["follow-up 2026-09-29 \(due) open"])
  }

  @Test func meetsAFollowUpByTheFormsOwnFields() async throws {
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02", [("回访日期", "2026-03-06"), ("回访方式", "电话")])
    ])
    #expect(try await office.duties() == ["follow-up 2026-03-02 2026-03-09 met"])
    #expect(try await office.account("contacts") == .number(1))
  }

  @Test func asksForADevelopmentRecordWhereTheChanceIsGone() async throws {
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02", method: "电话", [("成交机会", "无")])
    ])
    #expect(try await office.duties() == ["development-record 2026-03-02 2026-04-01 open"])
    try await office.handIn([
      .development(
        "KF-1",
        contacts: [("2026-03-02", "电话"), ("2026-03-05", "电话")],
        outcome: "开发失败",
        reasons: "集团统一采购，工厂没有选型权。"
      )
    ])
    #expect(try await office.duties() == ["development-record 2026-03-02 2026-04-01 met"])
    // The visit and the row of the same day and method are one contact.
    #expect(try await office.account("contacts") == .number(2))
  }

  @Test func makesAKeyAccountOfASuccessAndGathersItsVolume() async throws {
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02", method: "电话"),
      .development(
        "KF-1",
        contacts: [("2026-03-02", "电话"), ("2026-03-20", "当面拜访")],
        outcome: "开发成功",
        reasons: "样机试用结果良好，签订合同。"
      ),
    ])
    #expect(try await office.account("status") == .string("key"))
    #expect(
      try await office.duties().contains("account-profile 2026-03-20 2026-04-19 open")
    )
    try office.workspace.write("%PDF-1.7 合同", to: "合同.pdf")
    let attached = try await office.rows(
      "archive",
      "attach",
      "武汉甲公司",
      "合同.pdf",
      "--class",
      "合同协议"
    )
    #expect(attached.map { $0["archiveNumber"]?.text } == ["Q001-HT·2026-D30-DKH-0001"])
    try await office.handIn([.profile("XX-1", on: "2026-03-25")])
    #expect(try await office.duties().contains("account-profile 2026-03-20 2026-04-19 met"))
    let volume = try await office.guidang("archive", "volume", "武汉甲公司")
    let titles = ["目标客户拜访表", "大客户开发表", "大客户信息分类表", "合同协议：合同.pdf"]
    for title in titles { #expect(volume.output.contains("| \(title) |"), "\(volume.output)") }
    #expect(volume.output.contains("件数：4"))
  }

  @Test func gathersInAVolumeWhatIsOfTheCodeThatAsksForIt() async throws {
    let codes = ["91420100MA4K000032", "91310000MA1FL0000N"]
    try await office.handIn(
      codes.enumerated().map { index, code in
        .profile("XX-\(index + 1)", on: "2026-03-25").with([("统一社会信用代码", code)])
      }
    )
    try office.workspace.write("合同正文", to: "合同.txt")
    _ = try await office.guidang("archive", "attach", codes[1], "合同.txt", "--class", "contract")
    let ofCode = try await office.guidang("archive", "volume", codes[1]).output
    #expect(ofCode.contains("件数：2") && ofCode.contains("DKH-0002"))
    #expect(ofCode.contains("合同.txt"))
    let ofName = try await office.guidang("archive", "volume", "武汉甲公司").output
    #expect(ofName.contains("件数：3"))
    #expect(try await office.rows("ledger", "accounts").count == 2)
  }

  @Test func keepsTheReasonsOfAFailureAndLetsALaterContactReopen() async throws {
    try await office.handIn([
      .development(
        "KF-1",
        contacts: [("2026-03-02", "电话")],
        outcome: "开发失败",
        reasons: "集团统一采购，工厂没有选型权。"
      )
    ])
    #expect(try await office.account("status") == .string("lost"))
    #expect(try await office.rows("search", "选型权").count == 1)
    try await office.handIn([.visit("BF-9", on: "2026-03-20", method: "电话")])
    #expect(try await office.account("status") == .string("developing"))
  }

  @Test func asksForRegularVisitsAndANewProfileOfAKeyAccount() async throws {
    var office = office
    office.today = "2027-04-30"
    try await office.handIn([
      .development(
        "KF-1",
        contacts: [("2026-03-02", "电话")],
        outcome: "开发成功",
        reasons: "样机试用结果良好，签订合同。"
      ), .profile("XX-1", on: "2026-03-25"),
    ])
    let duties = try await office.duties()
    #expect(duties.contains("regular-visit 2026-03-02 2026-04-01 overdue"), "\(duties)")
    #expect(duties.contains("account-profile 2026-03-25 2027-03-25 overdue"), "\(duties)")
  }

  @Test func keepsEveryRevisionAndOverwritesNothing() async throws {
    let first = WrittenForm.visit("BF-1", on: "2026-03-02")
    try await office.handIn([first])
    let changed = first.with([("拜访地点", "客户总部")])
    #expect(try await office.handIn([changed])["rejected"] == .number(1))
    let revised = changed.with([("修改标记", "A"), ("修改处数", "1"), ("修改日期", "2026-03-04")])
    #expect(try await office.handIn([revised])["revised"] == .number(1))
    let history = try await office.rows("show", "1", "--history")
    #expect(history.map { $0["revision"] } == [.number(1), .number(2)])
    let change: JSONValue = .object([
      "change": .string("corrected"), "field": .string("place"),
      "before": .string("客户厂区"), "after": .string("客户总部"),
    ])
    guard case .array(let changes)? = history.last?["changes"] else {
      Issue.record("no changes are told")
      return
    }
    #expect(changes.contains(change))
    let digest = try #require(history.first?["sha256"]?.text)
    let original = try await office.guidang("show", digest, "--original", "-")
    #expect(original.output == first.markdown)
  }

  @Test func numbersByTheSchemeThatIsData() async throws {
    let file = office.workspace.folder.appending(path: "Forms/filing.yaml")
    let scheme = try String(contentsOf: file, encoding: .utf8)
      .replacing("code: Q001", with: "code: J123")
      .replacing(
        "{fonds}-{class}·{year}-{retention}-{department}",
        with: "{fonds}-{year}-{class}-{retention}"
      )
    try Data(scheme.utf8).write(to: file)
    try await office.handIn([
      .visit("BF-1", on: "2025-12-31", method: "电话"),
      .visit("BF-2", on: "2026-03-02", method: "电话"),
      .visit("BF-3", on: "2026-03-03", method: "电话"),
    ])
    let numbers = try await office.rows("search", "客户:甲公司").map { $0["archiveNumber"]?.text }
    #expect(numbers == ["J123-2026-YW-D10-0002", "J123-2026-YW-D10-0001", "J123-2025-YW-D10-0001"])
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func filesNothingOfWhatItRejectsAndLosesNothingOfIt() async throws {
    let faulty = WrittenForm.visit("BF-1", on: "2026-03-02").with([("主要要点", "")])
    let counts = try await office.handIn([faulty], options: ["--keep-rejected"])
    #expect(counts["rejected"] == .number(1))
    #expect(counts["filed"] == .number(0))
    #expect(try await office.rows("search", "样机").isEmpty)
    #expect(try await office.rows("ledger", "accounts").isEmpty)
    let entries = try await office.rows("archive", "log", "--rejected")
    let entry = try #require(entries.count == 1 ? entries.first : nil)
    guard case .array(let findings)? = entry["findings"] else {
      Issue.record("no findings are told")
      return
    }
    #expect(findings.contains { $0.members["code"] == .string("missing-value") })
    let digest = try #require(entry["sha256"]?.text)
    let original = try await office.guidang("show", digest, "--original", "-")
    #expect(original.output == faulty.markdown)
  }
}
