import Foundation
import TestSupport
import Testing

/// The lists of returns that go to people.
@Suite("Lists of returns")
struct ReturnsListsTests {
  private let office: FilingOffice

  /// 王建国 has a form to mend and a planned one to hand in, 李敏 a form to mend.
  init() async throws {
    office = try FilingOffice()
    let plan = """
      # 大客户开发计划表

      计划人：王建国

      计划期：2026年3月1日至2026年3月31日

      | 客户名称 | 计划日期 | 活动 | 目的 |
      | --- | --- | --- | --- |
      | 兰州乙公司 | 2026-03-20 | 电话 | 问价格 |
      | 兰州乙公司 | 2026-04-20 | 电话 | 回访 |

      编制：王建国

      编制日期：2026-03-01

      """
    try office.workspace.write(plan, to: "in/plan.md")
    try office.workspace.write(
      WrittenForm.visit("BF-1", on: "2026-03-02", [("主要要点", "")]).markdown,
      to: "in/a.md"
    )
    try office.workspace.write(
      WrittenForm.visit(
        "BF-2",
        on: "2026-03-03",
        [("客户名称", "乙公司"), ("拜访人员", "李敏（大客户开发主管）"), ("主要要点", "")]
      ).markdown,
      to: "in/b.md"
    )
    let result = try await office.guidang("import", "in")
    #expect(result.status == 1, "\(result.errors)")
  }

  private func text(of file: String) async throws -> String {
    try await office.guidang("extract", "--as", "text", file).output
  }

  @Test func goToEachPersonInAFolder() async throws {
    let result = try await office.guidang("returns", "--by-owner", "-o", "lists")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.split(separator: "\n").sorted() == ["lists/李敏.docx", "lists/王建国.docx"]
    )
    let own = try await text(of: "lists/王建国.docx")
    for word in ["退回待改 1 份，计划未交 1 份", "武汉甲公司", "“主要要点”没有填写", "兰州乙公司", "问价格"] {
      #expect(own.contains(word), "\(own)")
    }
    #expect(!own.contains("李敏") && !own.contains("2026-04-20"))
  }

  @Test(arguments: ["csv", "html", "md", "xlsx", "json"])
  func goInTheFormatThatIsAsked(kind: String) async throws {
    let format = ["md": "markdown"][kind] ?? kind
    let result = try await office.guidang("returns", "--format", format, "-o", "lists/")
    #expect(result.status == 0, "\(result.errors)")
    let folder = office.workspace.folder.appending(path: "lists").path()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let suffix = kind == "json" ? "jsonl" : kind
    #expect(names == ["李敏.\(suffix)", "王建国.\(suffix)"])
  }

  @Test func stepIntoOneDocument() async throws {
    _ = try await office.guidang("returns", "-o", "all.docx")
    let all = try await text(of: "all.docx")
    #expect(all.contains("王建国") && all.contains("李敏") && all.contains("问价格"))
    let html = try await office.guidang("returns", "--owner", "李敏", "--format", "html").output
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("李敏") && !html.contains("王建国"))
  }

  @Test func tellWhatIsPlannedWhereThatIsAsked() async throws {
    #expect(try await office.rows("returns").count == 2)
    let rows = try await office.rows("returns", "--planned")
    let plan = try #require(rows.last)
    #expect(rows.count == 3 && plan["state"]?.text == "planned")
    #expect(
      ["account", "person", "date", "method", "purpose"].map { plan[$0]?.text ?? "-" }
        == ["兰州乙公司", "王建国", "2026-03-20", "phone", "问价格"]
    )
    // What was handed in is not missing any more.
    try await office.handIn([
      .visit("BF-3", on: "2026-03-19", method: "电话", [("客户名称", "兰州乙公司")])
    ])
    #expect(try await office.rows("returns", "--planned").count == 2)
  }

  @Test func needAFormat() async throws {
    #expect(try await office.guidang("returns", "-o", "list.pdf").status == 64)
  }
}
