import Foundation
import TestSupport
import Testing

/// Accounts that are one, whether operators or a credit code say so.
@Suite("Joined accounts")
struct JoinedAccountsTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
  }

  private func profile(of account: String, on day: String, code: String) -> WrittenForm {
    WrittenForm(
      title: "大客户信息分类表",
      answers: [("客户名称", account), ("统一社会信用代码", code), ("编制人", "王建国"), ("编制日期", day)]
    )
  }

  private func merged() async throws {
    try await office.handIn([
      .visit("A-1", on: "2026-03-02", [("客户名称", "云岭水泵厂")]),
      .visit("A-2", on: "2026-03-03", [("客户名称", "云岭泵业有限公司")]),
    ])
    _ = try await office.guidang("ledger", "merge", "云岭泵业有限公司", "云岭水泵厂")
  }

  @Test func areFoundUnderEitherName() async throws {
    try await merged()
    for name in ["云岭泵业有限公司", "云岭水泵厂"] {
      let found = try await office.guidang("search", "客户:\(name)", "--format", "ids")
      #expect(found.output.split(separator: "\n").sorted() == ["1", "2"], "\(name)")
    }
    let facets = try await office.guidang(
      "search",
      "日期:2026",
      "--facets",
      "account",
      "--limit",
      "0",
      "--format",
      "json"
    )
    #expect(facets.output.contains(#"{"facets":{"account":{"云岭泵业有限公司":2}}"#))
  }

  private func receipts(_ name: String, _ form: WrittenForm) async throws -> String {
    try office.workspace.write(form.markdown, to: name)
    let result = try await office.guidang("import", name)
    return result.output + result.errors
  }

  @Test func haveTheirItemsUnderEitherName() async throws {
    try await merged()
    let first = WrittenForm.visit("A-1", on: "2026-03-02", [("客户名称", "云岭水泵厂")])
    let completed = first.with([
      ("客户名称", "云岭泵业有限公司"), ("回访日期", "2026-03-05"), ("回访方式", "电话"),
    ])
    #expect(
      try await receipts("same.md", first.with([("客户名称", "云岭泵业有限公司")])).contains("重复 1")
    )
    #expect(try await receipts("completed.md", completed).contains("新版本 1"))
    let history = try await office.guidang("show", "1", "--history")
    #expect(history.output.contains("云岭水泵厂"))
    #expect(history.output.contains("云岭泵业有限公司"))
    let duties = try await office.duties().filter { $0.hasPrefix("follow-up") }
    #expect(duties == ["follow-up 2026-03-02 2026-03-09 met"])

    let parted = try await office.guidang("ledger", "unmerge", "云岭泵业有限公司", "云岭水泵厂")
    #expect(parted.status == 0)
    let accounts = try await office.rows("ledger", "accounts").map { $0["account"]?.text }
    #expect(accounts == ["云岭泵业有限公司"])
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func areExportedUnderEitherName() async throws {
    try await merged()
    let result = try await office.guidang(
      "archive",
      "export",
      "--bagit",
      "bag",
      "--account",
      "云岭水泵厂"
    )
    #expect(result.status == 0)
    let items = office.workspace.folder.appending(path: "bag/data/items").path()
    #expect(try FileManager.default.contentsOfDirectory(atPath: items).count == 2)
  }

  @Test func areDoubtedWhereACodeAloneJoinsThem() async throws {
    let code = "91320500MA1ABCDE14"
    try await office.handIn([
      profile(of: "甲公司", on: "2026-03-05", code: code),
      profile(of: "乙公司", on: "2026-03-06", code: code),
    ])
    let suspects = try await office.rows("ledger", "suspects")
    #expect(suspects.map { $0["why"]?.text } == ["same-code"])
    let undone = try await office.guidang("ledger", "unmerge", "甲公司", "乙公司")
    #expect(undone.status == 0)
    let accounts = try await office.rows("ledger", "accounts").map { $0["account"]?.text }
    #expect(Set(accounts) == ["甲公司", "乙公司"])
    #expect(try await office.rows("ledger", "suspects") == [])
  }

  @Test func areFoundByWhatTheLedgerSaysOfThem() async throws {
    try await merged()
    for query in ["负责人:王建国", "owner:王建国", "状态:开发中", "接触:2", "有:负责人"] {
      let found = try await office.guidang("search", query, "--format", "ids")
      #expect(found.output.split(separator: "\n").count == 2, "\(query) \(found.errors)")
    }
    #expect(try await office.guidang("search", "负责人:李敏").status == 1)
  }
}
