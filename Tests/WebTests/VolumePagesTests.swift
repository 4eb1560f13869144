import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Web

/// An account's volume, and what is attached to it.
@Suite struct VolumePagesTests {
  /// Brings a file with the fields of the page on which materials are attached.
  private static func attach(
    _ name: String,
    _ content: String,
    _ fields: [(String, String)],
    to office: TestOffice
  ) async throws -> OfficeWorkTests.Response {
    let mark = "--------guidang"
    var body = fields.map { name, value in
      "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }.joined()
    body +=
      "--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
      + "\(content)\r\n--\(mark)--\r\n"
    let answer = try await office.ask(
      .post,
      "/attach?lang=en",
      as: .office,
      [.contentType: "multipart/form-data; boundary=\(mark)"],
      body: Array(body.utf8)
    )
    return OfficeWorkTests.Response(
      status: answer.status,
      text: answer.text,
      address: answer.headers[.location]
    )
  }

  @Test func attachesAFileToTheVolumeForAReason() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    let account = "沈阳曜北钢管有限公司"
    let fields = [
      ("account", account), ("category", "contract"), ("date", "2026-11-01"),
      ("why", "签约后归入"),
    ]
    let answer = try await VolumePagesTests.attach("合同<b>.pdf", "%PDF", fields, to: office)
    #expect(answer.status == .ok)
    #expect(answer.text.contains("filed 合同&lt;b&gt;.pdf"))
    #expect(answer.text.contains("Q001-HT·2026-D30-DKH-0001"))
    let again = try await VolumePagesTests.attach("合同<b>.pdf", "%PDF", fields, to: office)
    #expect(again.text.contains("filed before"))
    let unknown = try await VolumePagesTests.attach(
      "a.pdf",
      "%PDF",
      [("account", "<i>没有这家</i>"), ("category", "contract"), ("why", "x")],
      to: office
    )
    #expect(unknown.status == .unprocessableContent)
    #expect(!unknown.text.contains("<i>没有"))
    let silent = try await VolumePagesTests.attach(
      "a.pdf",
      "%PDF",
      [("account", account), ("category", "contract"), ("why", " ")],
      to: office
    )
    #expect(silent.status == .badRequest)
    let none = try await VolumePagesTests.attach("", "", fields, to: office)
    #expect(none.status == .badRequest)
    #expect(
      try await OfficeWorkTests.journal(of: office).filter { $0.hasPrefix("office filed") }
        == ["office filed", "office filed 签约后归入"]
    )
    let item = try await office.ask(.get, "/items/1?lang=en", as: .archivist)
    #expect(item.text.contains("<a href=\"/items/2\">contracts: 合同&lt;b&gt;.pdf</a>"))
    #expect(item.text.contains("action=\"/items/2/withdraw\""))
    let attached = try await office.ask(.get, "/items/2?lang=en", as: .manager)
    #expect(attached.text.contains("<dt>title</dt><dd>合同&lt;b&gt;.pdf</dd>"))
    #expect(attached.text.contains("<dt>account</dt><dd>\(account)</dd>"))
    #expect(unknown.text.contains("The names stand under “Ledger”, “Accounts”."))
    let manager = try await office.ask(.get, "/items/1?lang=en", as: .manager)
    #expect(!manager.text.contains("/withdraw\""))
    #expect(!manager.text.contains("/attach"))
  }

  @Test func givesTheVolumeAsTheCommandMakesIt() async throws {
    let office = try TestOffice()
    let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
    let address = Address.of(["volumes", "沈阳曜北钢管有限公司"])
    let page = try await office.ask(.get, address + "?lang=en", as: .manager)
    #expect(page.status == .ok)
    #expect(page.text.contains("<h1>Volume: 沈阳曜北钢管有限公司</h1>"))
    let markdown = try await office.ask(.get, address + ".md", as: .manager)
    #expect(
      markdown.text.hasPrefix("# 沈阳曜北钢管有限公司开发材料\n\n- 全宗：Q001 本公司\n")
    )
    #expect(markdown.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
    let json = try await office.ask(.get, address + ".json", as: .manager)
    #expect(
      json.text.hasPrefix(
        #"{"fonds":"Q001","fondsName":"本公司","account":"沈阳曜北钢管有限公司","title":"#
      )
    )
    let word = try await office.ask(.get, address + ".docx", as: .manager)
    #expect(word.body.getString(at: 0, length: 2) == "PK")
    let lines = try await office.ask(.get, address + ".csv?lang=en", as: .manager)
    #expect(
      lines.text == """
        \u{FEFF}number,archiveNumber,author,title,date,revision,file\r
        1,Q001-YW·2026-D10-DKH-0001,顾明远,Visit record,2026-10-12,1,v.md\r

        """
    )
    let unknown = try await office.ask(.get, "/volumes/%E6%97%A0.md", as: .manager)
    #expect(unknown.status == .notFound)
  }
}
