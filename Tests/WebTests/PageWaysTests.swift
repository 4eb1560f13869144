import HTTPTypes
import HummingbirdTesting
import Office
import Testing

@testable import Web

/// Where pages and refusals lead, and in which words they are told.
@Suite struct PageWaysTests {
  private let office: TestOffice

  init() async throws {
    office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
  }

  private func send(
    _ fields: [(String, String)],
    to path: String,
    as role: Role
  ) async throws -> OfficeWorkTests.Response {
    try await OfficeWorkTests.send(fields, to: path, as: role, in: office)
  }

  @Test func tellsAProgramThatItsTokenIsWrongOrMissing() async throws {
    for headers in [[:], [.authorization: "Bearer nobody"]] as [HTTPFields] {
      let answer = try await office.ask(.post, "/api/file?name=a.md", headers, body: [0x41])
      #expect(answer.status == .unauthorized)
      #expect(answer.text.contains(#""code":"not-signed-in""#))
    }
    let foreign = try await office.ask(.post, "/api/file", [.secFetchSite: "cross-site"])
    #expect(foreign.status == .forbidden)
  }

  @Test(arguments: [
    ("/api/search", HTTPRequest.Method.post, "GET, HEAD"), ("/api/file", .get, "POST"),
    ("/intake/a/1", .delete, "GET, HEAD, POST"), ("/items/1/reveal", .get, "POST"),
  ])
  func namesTheMethodsOfAnAddress(
    path: String,
    method: HTTPRequest.Method,
    allow: String
  )
    async throws
  {
    let answer = try await office.ask(method, path, as: .archivist)
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.headers[.allow] == allow)
    #expect(try await office.ask(method, "/nowhere", as: .archivist).status == .notFound)
  }

  @Test(arguments: [
    ("/items/1/reveal", "/items/1"), ("/returns/abc/dismiss", "/returns"), ("/intake", "/"),
    ("/intake/a/1/learn", "/intake/a/1/learn"), ("/intake/a/1/file", "/intake/a/1"),
    ("/archive/verify", "/archive"), ("/search/saved/remove", "/search"), ("/nowhere", "/"),
    ("/ledger/account/%E7%94%B2/acts", "/ledger/account/%E7%94%B2"),
  ])
  func leadsBackToThePageOfWhatWasPosted(path: String, page: String) {
    #expect(WebRoute.page(of: path) == page)
  }

  @Test func leadsToPagesThatAreThereAfterSomethingWasSent() async throws {
    let shown = try await send([("why", "回访")], to: "/items/1/reveal?lang=zh", as: .manager)
    #expect(shown.text.contains("href=\"/items/1?lang=en\""))
    let refused = try await send([("why", " ")], to: "/items/1/reveal?lang=zh", as: .manager)
    #expect(refused.status == .badRequest)
    #expect(refused.text.contains("href=\"/items/1\">返回上一页"))
  }

  @Test func keepsWhatWasTypedWhereSomethingLacks() async throws {
    let account = "沈阳曜北钢管有限公司"
    let attached = try await send(
      [("account", account), ("category", "contract"), ("why", "签约后归入")],
      to: "/attach?lang=zh",
      as: .office
    )
    #expect(attached.status == .badRequest)
    #expect(attached.text.contains("没有选择要归档的文件"))
    for typed in [account, "签约后归入"] { #expect(attached.text.contains("value=\"\(typed)\"")) }
    let acts = Address.of(["ledger", "account", account, "acts"])
    let act = try await send(
      [("act", "hand-over"), ("other", "陆一帆"), ("on", "明天"), ("why", "区域调整")],
      to: acts + "?lang=zh",
      as: .manager
    )
    #expect(act.status == .unprocessableContent)
    #expect(act.text.contains("“明天”不是日期"))
    for typed in ["陆一帆", "区域调整"] { #expect(act.text.contains("value=\"\(typed)\"")) }
  }

  @Test func saysThatARevisionIsNotThere() async throws {
    #expect(try await office.ask(.get, "/items/1/original", as: .manager).status == .ok)
    let first = try await office.ask(.get, "/items/1/original?revision=1", as: .manager)
    #expect(first.status == .ok)
    let ninth = try await office.ask(.get, "/api/items/1/original?revision=9&lang=zh", as: .manager)
    #expect(ninth.status == .notFound)
    #expect(ninth.text.contains("没有第 9 版"))
  }

  @Test(arguments: ["form:合同", "saved:无", "日期:2026-10..2026-09", "日期:某天"])
  func speaksOfQueriesWithoutTheCommand(query: String) async throws {
    let page = try await office.ask(
      .get,
      "/search?lang=zh&q=\(Address.escaped(query))",
      as: .manager
    )
    #expect(page.status == .badRequest)
    #expect(page.text.contains("id=\"fault\""))
    let main = page.text[try #require(page.text.firstRange(of: "<main")).lowerBound...]
    #expect(!main.contains("guidang"))
  }

  @Test func saysThatAPageIsAfterTheLast() async throws {
    let page = try await office.ask(
      .get,
      "/search?lang=zh&q=form:visit-record&page=9",
      as: .manager
    )
    #expect(page.status == .ok)
    #expect(page.text.contains("没有第 9 页"))
    #expect(!page.text.contains("没有找到"))
  }

  @Test func fillsInACompanyThatIsNotInTheLedger() async throws {
    let account = "从未见过有限公司"
    let blank = try await office.ask(
      .get,
      "/forms/visit-record.markdown?account=\(Address.escaped(account))",
      as: .handIn
    )
    #expect(blank.status == .ok)
    #expect(blank.text.contains(account))
  }

  @Test func saysThatAFileIsEmpty() async throws {
    let body =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n\r\n--x--\r\n"
    let answer = try await office.ask(
      .post,
      "/intake?lang=zh",
      as: .handIn,
      [.contentType: "multipart/form-data; boundary=x"],
      body: Array(body.utf8)
    )
    #expect(answer.status == .badRequest)
    #expect(answer.text.contains("0 字节"))
  }

  @Test func tellsAWarningFromWhatMustBeMended() async throws {
    let faulty = String(
      decoding: try TestOffice.sample("fault-missing-value-yaobei.md"),
      as: UTF8.self
    )
    let begun = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: .office,
      [.accept: "application/json"],
      body: Array(faulty.utf8)
    )
    let card = try #require(try begun.json.address)
    let mended = "- 下一步的大客户开发建议：下周带样机到车间试运行，并报价。"
    let text = faulty.replacing("- 下一步的大客户开发建议：", with: mended)
      .replacing("- 回访日期：", with: "- 回访日期：下周")
    _ = try await office.ask(.post, card + "?name=a.md", as: .office, body: Array(text.utf8))
    let page = try await office.ask(.get, card + "?lang=zh", as: .office)
    #expect(page.text.contains("仍要改 <span class=\"count\">0</span>"))
    #expect(page.text.contains("新出现 <span class=\"count\">0</span>"))
    #expect(page.text.contains("请看一下 <span class=\"count\">1</span>"))
  }

  @Test func countsAFormThatWasTurnedBackAsThat() async throws {
    let faulty = try TestOffice.sample("fault-missing-value-yaobei.md")
    let begun = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: .handIn,
      [.accept: "application/json"],
      body: faulty
    )
    let card = try #require(try begun.json.address)
    _ = try await send([], to: card + "/file", as: .handIn)
    let home = try await office.ask(.get, "/?lang=zh", as: .handIn)
    #expect(home.text.contains("1 份，已交 0 份，退回 1 份"))
  }
}
