import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import TestSupport
import Testing

@testable import Web

/// What the office, managers and the archivist do on the pages.
@Suite struct OfficeWorkTests {
  /// The fields of a form as a page of the server's own sends them.
  static func send(
    _ fields: [(String, String)],
    to path: String,
    as role: Role,
    in office: TestOffice
  ) async throws -> Response {
    let body = fields.map { "\($0)=\(Address.escaped($1))" }.joined(separator: "&")
    let answer = try await office.ask(
      .post,
      path,
      as: role,
      [.contentType: "application/x-www-form-urlencoded"],
      body: Array(body.utf8)
    )
    return Response(status: answer.status, text: answer.text, address: answer.headers[.location])
  }

  /// Who did what, and what the journal has of it; but for the imports themselves.
  static func journal(of office: TestOffice) async throws -> [String] {
    let answer = try await office.ask(.get, "/archive/journal.json", as: .archivist)
    return try JSONDecoder().decode(JournalRows.self, from: Data(answer.text.utf8)).rows
      .filter { $0.act != "imported" }
      .map { [$0.who, $0.act, $0.detail].compactMap(\.self).joined(separator: " ") }
  }

  private struct JournalRows: Decodable {
    struct Row: Decodable {
      var who: String
      var act: String
      var detail: String?
    }

    var rows: [Row]
  }

  struct Response {
    var status: HTTPResponse.Status
    var text: String
    var address: String?
  }

  private static let mended = "- 下一步的大客户开发建议：下周带样机到车间试运行，并报价。"

  @Test func comparesAMendedFileWithItsReturn() async throws {
    let office = try TestOffice()
    let faulty = try TestOffice.sample("fault-missing-value-yaobei.md")
    _ = try await office.ask(.post, "/api/file?name=f.md", as: .office, body: faulty)
    let page = try await office.ask(.get, "/returns?lang=zh", as: .office)
    let mark = "action=\"/returns/"
    let start = try #require(page.text.firstRange(of: mark)).upperBound
    let key = page.text[start...].prefix { $0 != "\"" }
    let text = String(decoding: faulty, as: UTF8.self)
      .replacing("- 下一步的大客户开发建议：", with: OfficeWorkTests.mended)
    let answer = try await office.ask(
      .post,
      "/returns/\(key)?name=f2.md",
      as: .office,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    #expect(answer.status == .created)
    let card = try await office.ask(.get, try #require(answer.json.address), as: .office)
    #expect(card.text.contains("已改好 <span class=\"count\">1</span>"))
    #expect(card.text.contains("仍要改 <span class=\"count\">0</span>"))
    let unknown = try await office.ask(.post, "/returns/0?name=f.md", as: .office, body: faulty)
    #expect(unknown.status == .notFound)
  }

  @Test func settlesAReturnThatWillNeverComeMended() async throws {
    let office = try TestOffice()
    let faulty = try TestOffice.sample("fault-missing-value-yaobei.md")
    _ = try await office.ask(.post, "/api/file?name=f.md", as: .office, body: faulty)
    let page = try await office.ask(.get, "/returns?lang=zh", as: .office)
    let start = try #require(page.text.firstRange(of: "action=\"/returns/")).upperBound
    let key = String(page.text[start...].prefix { $0 != "\"" })
    let refused = try await OfficeWorkTests.send(
      [("why", " ")],
      to: "/returns/\(key)/dismiss",
      as: .office,
      in: office
    )
    #expect(refused.status.code >= 400)
    let done = try await OfficeWorkTests.send(
      [("why", "<b>重复</b>")],
      to: "/returns/\(key)/dismiss",
      as: .office,
      in: office
    )
    #expect(done.status == .seeOther)
    let owed = try await office.ask(.get, "/api/returns", as: .office).text
    #expect(!owed.contains(#""state""#))
    let all = try await office.ask(.get, "/returns?all=1&lang=zh", as: .office)
    #expect(all.text.contains("已了结"))
    #expect(all.text.contains("&lt;b&gt;重复&lt;/b&gt;"))
    let api = try await office.ask(.get, "/api/returns?all=1", as: .office)
    #expect(api.text.contains(#""state":"settled""#))
    let own = try await office.ask(.get, "/returns?all=1", as: .handIn)
    #expect(!own.text.contains("/recall"))
    let recalled = try await OfficeWorkTests.send(
      [("why", "还要改")],
      to: "/returns/\(key)/recall",
      as: .office,
      in: office
    )
    #expect(recalled.status == .seeOther)
    #expect(
      try await office.ask(.get, "/api/returns", as: .office).text.contains(#""state":"owed""#)
    )
  }

  @Test func tellsTheLedgerUnderTheVisitorsName() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    let address = Address.of(["ledger", "account", "沈阳曜北钢管有限公司"])
    let done = try await OfficeWorkTests.send(
      [("act", "hand-over"), ("other", "陆一帆"), ("why", "区域调整")],
      to: address + "/acts",
      as: .manager,
      in: office
    )
    #expect(done.status == .seeOther)
    let row = try await office.ask(.get, "/api/ledger/accounts", as: .manager)
    #expect(row.text.contains(#""owner":"陆一帆""#))
    let journal = try await office.ask(.get, "/archive/journal.json", as: .archivist)
    #expect(journal.text.contains(#""who":"manager","act":"handed-over""#))
    let refused = try await OfficeWorkTests.send(
      [("act", "merge"), ("other", "<b>没有这家</b>")],
      to: address + "/acts",
      as: .manager,
      in: office
    )
    #expect(refused.status == .unprocessableContent)
    #expect(!refused.text.contains("<b>没有"))
  }

  @Test func asksBeforeAnotherNameMergesTwoAccounts() async throws {
    let office = try TestOffice()
    for name in ["visit-yaobei-2026-10-12.md", "survey-chulan-2026-11-16.md"] {
      let bytes = try TestOffice.sample(name)
      _ = try await office.ask(.post, "/api/file?name=\(name)", as: .office, body: bytes)
    }
    let names = try await office.ask(.get, "/api/ledger/accounts", as: .manager).text
    let other = try #require(
      names.split(separator: "\"account\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        .first { $0 != "沈阳曜北钢管有限公司" }
    )
    let before = try await OfficeWorkTests.journal(of: office).count
    let address = Address.of(["ledger", "account", "沈阳曜北钢管有限公司"])
    let asked = [("act", "alias"), ("other", String(other)), ("why", "同一家")]
    let shown = try await OfficeWorkTests.send(
      asked,
      to: address + "/acts?lang=zh",
      as: .manager,
      in: office
    )
    #expect(shown.status == .ok)
    #expect(shown.text.contains("是台账里另一个客户的名称"))
    #expect(shown.text.contains("“\(other)”（1 件"))
    #expect(shown.text.contains("name=\"act\" value=\"alias\""))
    #expect(try await OfficeWorkTests.journal(of: office).count == before)
    let mark = try Self.mark(in: shown)
    // Not without its having been shown, nor as it was shown when something was filed since.
    let blind = try await OfficeWorkTests.send(
      asked + [("do", "enter")],
      to: address + "/acts?lang=zh",
      as: .manager,
      in: office
    )
    #expect(blind.status == .conflict)
    #expect(blind.text.contains("还没有看过会合并什么，没有合并"))
    #expect(try Self.mark(in: blind) == mark)
    let visit = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    let later = String(decoding: visit, as: UTF8.self).replacing("2026.10.1", with: "2026.11.1")
    _ = try await office.ask(.post, "/api/file?name=l.md", as: .office, body: Array(later.utf8))
    let stale = try await OfficeWorkTests.send(
      asked + [("do", "enter"), ("shown", mark)],
      to: address + "/acts?lang=zh",
      as: .manager,
      in: office
    )
    #expect(stale.status == .conflict)
    #expect(stale.text.contains("看过之后台账变了，没有合并"))
    #expect(stale.text.contains("保留“沈阳曜北钢管有限公司”（2 件"))
    #expect(try await OfficeWorkTests.journal(of: office).count == before + 1)
    let entered = try await OfficeWorkTests.send(
      asked + [("do", "enter"), ("shown", try Self.mark(in: stale))],
      to: address + "/acts",
      as: .manager,
      in: office
    )
    #expect(entered.status == .seeOther)
    // A name that no account has is entered at once.
    let plain = try await OfficeWorkTests.send(
      [("act", "alias"), ("other", "曜北钢管")],
      to: address + "/acts",
      as: .manager,
      in: office
    )
    #expect(plain.status == .seeOther)
    #expect(try await OfficeWorkTests.journal(of: office).count == before + 3)
  }

  /// What a page says of the merge that it shows.
  private static func mark(in page: Response) throws -> String {
    let field = "name=\"shown\" value=\""
    let start = try #require(page.text.firstRange(of: field), "\(page.text)").upperBound
    return String(page.text[start...].prefix { $0 != "\"" })
  }

  @Test func withdrawsOnlyForAReason() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    let silent = try await OfficeWorkTests.send(
      [("why", "  ")],
      to: "/items/1/withdraw",
      as: .archivist,
      in: office
    )
    #expect(silent.status == .badRequest)
    let done = try await OfficeWorkTests.send(
      [("why", "重复归档")],
      to: "/items/1/withdraw",
      as: .archivist,
      in: office
    )
    #expect(done.address == "/items/1")
    let found = try await office.ask(.get, "/api/search?q=form:visit-record", as: .manager)
    #expect(found.text.contains(#""count":0"#))
    let back = try await OfficeWorkTests.send(
      [("why", "查明不是重复")],
      to: "/items/1/reinstate",
      as: .archivist,
      in: office
    )
    #expect(back.status == .seeOther)
    let journal = try await office.ask(.get, "/archive/journal.json", as: .archivist)
    for act in ["withdrawn", "reinstated"] {
      #expect(journal.text.contains(#""who":"archivist","act":"\#(act)""#))
    }
  }

  @Test func showsPersonalDataOnlyForAReasonThatTheJournalKeeps() async throws {
    let office = try TestOffice()
    let profile = """
      # 大客户信息分类表

      编号：XX-001

      客户名称：沈阳曜北钢管有限公司

      行业：钢管

      编制日期：2026-11-09

      | 姓名 | 职务 | 家庭情况 |
      | --- | --- | --- |
      | 秦若川 | 总工程师 | 女儿今年高考 |
      """
    let filed = try await office.ask(
      .post,
      "/api/file?name=p.md",
      as: .office,
      body: Array(profile.utf8)
    )
    #expect(filed.status == .ok, "\(filed.text)")
    let address = Address.of(["ledger", "account", "沈阳曜北钢管有限公司"])
    let hidden = try await office.ask(.get, address, as: .manager)
    #expect(!hidden.text.contains("女儿今年高考"))
    #expect(hidden.text.contains("\(address)/reveal"))
    let shown = try await OfficeWorkTests.send(
      [("why", "准备拜访")],
      to: address + "/reveal",
      as: .manager,
      in: office
    )
    #expect(shown.text.contains("女儿今年高考"))
    let journal = try await office.ask(.get, "/archive/journal.json", as: .archivist)
    #expect(journal.text.contains(#""who":"manager","act":"disclosed""#))
    #expect(journal.text.contains("准备拜访"))
  }

  @Test func keepsWhatIsLearnedFromACard() async throws {
    let workspace = try Workspace()
    let forms = URL(filePath: workspace.path + "/Forms")
    try FileManager.default.copyItem(at: Repository.forms, to: forms)
    let office = try TestOffice(forms: forms)
    let text = """
      # 客户走访小结

      往来单位：杭州澜川机电有限公司

      走访日：2026年11月5日

      谈了什么：介绍了泵阀产品，对方要求两周内提供报价。
      """
    let begun = try await office.ask(
      .post,
      "/intake?name=a.md",
      as: .office,
      [.accept: "application/json"],
      body: Array(text.utf8)
    )
    let card = try #require(try begun.json.address)
    let page = try await office.ask(.get, card + "/learn?form=visit-record", as: .office)
    #expect(page.text.contains("往来单位"))
    let fields = [
      ("form", "visit-record"), ("label.0", "往来单位"), ("field.0", "accountName"),
      ("label.1", "谈了什么"), ("field.1", "keyPoints"), ("name", "澜川小结"),
    ]
    let tried = try await OfficeWorkTests.send(
      fields + [("do", "try")],
      to: card + "/learn",
      as: .office,
      in: office
    )
    #expect(tried.text.contains("a.md：1 份"))
    let variants = forms.appending(path: "variants").path(percentEncoded: false)
    #expect(!FileManager.default.fileExists(atPath: variants + "/澜川小结.yaml"))
    let kept = try await OfficeWorkTests.send(
      fields + [("do", "keep")],
      to: card + "/learn",
      as: .office,
      in: office
    )
    #expect(kept.status == .seeOther)
    #expect(FileManager.default.fileExists(atPath: variants + "/澜川小结.yaml"))
    let again = try await office.ask(
      .post,
      "/api/check?name=a.md",
      as: .office,
      body: Array(text.utf8)
    )
    #expect(again.text.contains(#""variant":"澜川小结""#))
  }

  @Test func exportsWhatIsSelected() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    let packed = try await office.ask(
      .post,
      "/archive/export",
      as: .archivist,
      [.contentType: "application/x-www-form-urlencoded"],
      body: Array("layout=BagIt&year=2026".utf8)
    )
    #expect(packed.status == .ok)
    #expect(packed.headers[.contentType] == "application/zip")
    #expect(packed.body.getString(at: 0, length: 2) == "PK")
    let nothing = try await OfficeWorkTests.send(
      [("layout", "BagIt"), ("year", "1999")],
      to: "/archive/export",
      as: .archivist,
      in: office
    )
    #expect(nothing.status.code >= 400 && nothing.status.code < 500)
  }

  @Test func tellsWhatCameAndWhatBecameOfIt() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    let faulty = try TestOffice.sample("fault-missing-value-yaobei.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    _ = try await office.ask(.post, "/api/file?name=%3Cb%3E.md", as: .office, body: faulty)
    let page = try await office.ask(.get, "/archive/imports?lang=en", as: .archivist)
    #expect(page.text.contains("v.md"))
    #expect(page.text.contains("&lt;b&gt;.md"))
    let refused = try await office.ask(
      .get,
      "/archive/imports.json?refused=1",
      as: .archivist
    )
    #expect(refused.text.hasPrefix(#"{"rows":[{"entry":2,"#))
    #expect(refused.text.contains(#""who":"office","outcome":"rejected","path":"<b>.md""#))
  }
}
