import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import TestSupport
import Testing

@testable import Web

/// What pages show of personal data to whom it is not shown.
@Suite struct PersonalDataOnPagesTests {
  private static let head = """
    # 客户资料收集表

    - 客户名称：沧州恒通管件有限公司
    - 收集日期：2026-11-04
    - 收集人：王建国


    """
  private static let columns = "| 姓名 | 经济 | 健康 | 家庭 | 爱好 |\n| --- | --- | --- | --- | --- |\n"
  private static let row = "| SECRET甲 | SECRET乙 | SECRET丙 | SECRET丁 |  |\n"
  private static let foot = "\n- 编制人：王建国\n- 编制日期：2026-11-05\n"

  /// The page of a form that is filed, and what is not personal on it.
  private static func page(
    of document: [UInt8],
    named name: String,
    in office: TestOffice
  ) async throws -> String {
    let receipt = try await office.ask(
      .post,
      "/api/file?name=\(Address.escaped(name))",
      as: .office,
      body: document
    )
    #expect(receipt.text.contains(#""outcome":"filed""#), "\(receipt.text)")
    return try await office.ask(.get, "/items/1?lang=zh", as: .manager).text
  }

  @Test(arguments: [
    columns + row, columns + row + "\n健康：SECRET戊\n\n家庭情况：SECRET己\n",
    columns + row + "\n健康、家庭：SECRET戊\n",
    "| 健康 | SECRET甲 |\n| --- | --- |\n| 家庭 | SECRET乙 |\n\n" + columns + row,
    "姓名：SECRET甲\n健康：SECRET乙\n",
    columns + "| ~~SECRET甲~~ 钱 | SECRET乙 | SECRET丙 SECRET丁 |  |  |\n",
    "| 姓名 | 健康 | 子女 |\n| --- | --- | --- |\n| SECRET甲 | SECRET乙 | SECRET丙 |\n",
  ])
  func masksRowsAndLinesAndNotHeads(content: String) async throws {
    let office = try TestOffice()
    let text = PersonalDataOnPagesTests.head + content + PersonalDataOnPagesTests.foot
    let page = try await PersonalDataOnPagesTests.page(
      of: Array(text.utf8),
      named: "a.md",
      in: office
    )
    let sheet = page[try #require(page.firstRange(of: "id=\"as-read\"")).upperBound...]
    #expect(!sheet.contains("SECRET"))
    #expect(sheet.contains("沧州恒通管件有限公司"))
    if content.contains("| 姓名 |") {
      #expect(sheet.contains(">姓名<"))
      #expect(sheet.contains(">健康<"))
    }
  }

  @Test func masksAPlainText() async throws {
    let office = try TestOffice()
    let text = """
      客户资料收集表
      客户名称：沧州恒通管件有限公司
      收集日期：2026-11-04
      收集人：王建国
      姓名：SECRET甲
      健康：SECRET乙
      编制人：王建国
      """
    let page = try await PersonalDataOnPagesTests.page(
      of: Array(text.utf8),
      named: "a.txt",
      in: office
    )
    #expect(!page.contains("SECRET"))
    #expect(page.contains("as-read"))
  }

  @Test(arguments: ["docx", "xml", "xlsx", "md"])
  func masksABlankThatWasFilledIn(format: String) async throws {
    let office = try TestOffice()
    let text =
      PersonalDataOnPagesTests.head + PersonalDataOnPagesTests.columns
      + PersonalDataOnPagesTests.row
    let source = text + PersonalDataOnPagesTests.foot
    let bytes: [UInt8]
    switch format {
    case "docx":
      func row(_ cells: [String]) -> String {
        let cells = cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }
        return "<w:tr>\(cells.joined())</w:tr>"
      }
      func table(_ rows: [[String]]) -> String {
        "<w:tbl>\(rows.map(row).joined())</w:tbl><w:p/>"
      }
      bytes = try WordFixture(
        body: "<w:p><w:r><w:t>客户资料收集表</w:t></w:r></w:p>"
          + table([["客户名称", "沧州恒通管件有限公司"], ["收集日期", "2026-11-04"], ["收集人", "王建国"]])
          + table([["姓名", "健康", "家庭"], ["SECRET甲", "SECRET乙", "SECRET丙"]])
          + table([["健康", "SECRET丁"], ["编制人", "王建国"], ["编制日期", "2026-11-05"]])
          + "<w:p><w:r><w:t>家庭情况：SECRET戊</w:t></w:r></w:p>"
      ).bytes(in: .transitional)
    case "xml":
      let workspace = try Workspace()
      try workspace.take(Repository.forms)
      try workspace.write(source, to: "a.md")
      bytes = Array(try await workspace.guidang("extract", "a.md", "--format", "xml").output.utf8)
    case "xlsx":
      let rows = [
        ["客户资料收集表"], ["客户名称", "沧州恒通管件有限公司"], ["收集日期", "2026-11-04"], ["收集人", "王建国"], [],
        ["姓名", "健康", "家庭"], ["SECRET甲", "SECRET乙", "SECRET丙"], [], ["健康", "SECRET丁"],
      ].map { cells in cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() }
      bytes = try WorkbookFixture([
        WorkbookFixture.Sheet("表", rows.map { "<row>\($0)</row>" }.joined())
      ]).bytes()
    default: bytes = Array(source.utf8)
    }
    let page = try await PersonalDataOnPagesTests.page(
      of: bytes,
      named: "a.\(format)",
      in: office
    )
    #expect(!page.contains("SECRET"))
    #expect(page.contains("as-read"))
  }

  @Test func keepsWhatIsStruckOutFromFindingsAndLogs() async throws {
    let office = try TestOffice()
    let row = "| 钱 | ~~SECRET甲~~ 好 | ~~SECRET乙~~ 好 |  |  |\n"
    let text =
      PersonalDataOnPagesTests.head.replacing("2026-11-04", with: "2026-13-04")
      + PersonalDataOnPagesTests.columns + row + PersonalDataOnPagesTests.foot
    let receipt = try await office.ask(
      .post,
      "/api/file?name=a.md&lang=zh",
      as: .office,
      body: Array(text.utf8)
    )
    #expect(receipt.text.contains(#""outcome":"rejected""#), "\(receipt.text)")
    #expect(receipt.text.contains("（内容不显示）"))
    #expect(!receipt.text.contains("SECRET"))
    for path in ["/archive/imports", "/archive/imports.json", "/archive/imports.csv"] {
      let log = try await office.ask(.get, path, as: .archivist)
      #expect(log.status == .ok)
      #expect(!log.text.contains("SECRET"), "\(path)")
    }
    for path in ["/returns", "/api/returns", "/returns/letters"] {
      #expect(try await !office.ask(.get, path, as: .office).text.contains("SECRET"), "\(path)")
    }
  }

  @Test func masksTheCardOfSomebodyElse() async throws {
    let office = try TestOffice()
    let text =
      PersonalDataOnPagesTests.head + PersonalDataOnPagesTests.columns
      + PersonalDataOnPagesTests.row + "\n健康：SECRET戊\n" + PersonalDataOnPagesTests.foot
    let begun = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: .handIn,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    let card = try #require(try begun.json.address)
    #expect(try await office.ask(.get, card, as: .handIn).text.contains("SECRET戊"))
    for path in [card, card + "/learn?form=account-research"] {
      let page = try await office.ask(.get, path, as: .office)
      #expect(page.status == .ok)
      #expect(!page.text.contains("SECRET"), "\(path)")
      #expect(page.text.contains("***"))
    }
    #expect(try await office.ask(.get, card + "/annotated", as: .office).status == .forbidden)
    #expect(try await office.ask(.get, card + "/annotated", as: .handIn).status == .ok)
  }
}
