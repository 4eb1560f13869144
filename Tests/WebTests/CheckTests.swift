import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Web

@Suite struct CheckTests {
  @Test func checksRawAndMultipartAlike() async throws {
    let office = try TestOffice()
    let bytes = try TestOffice.sample("fault-missing-value-yaobei.md")
    let raw = try await office.ask(.post, "/api/check?name=a.md", as: .handIn, body: bytes)
    let form =
      Array(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n".utf8
      ) + bytes + Array("\r\n--x--\r\n".utf8)
    let multipart = try await office.ask(
      .post,
      "/api/check",
      as: .handIn,
      [.contentType: "multipart/form-data; boundary=x"],
      body: form
    )
    #expect(raw.status == .ok)
    #expect(raw.text == multipart.text)
    #expect(raw.text.hasPrefix(#"{"documents":[{"path":"a.md","sha256":""#))
    #expect(raw.text.contains(#""code":"missing-value""#))
  }

  @Test func filesOnceAndKnowsTheSameBytes() async throws {
    let office = try TestOffice()
    let bytes = try TestOffice.sample("visit-yaobei-2026-10-12.md")
    let first = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: bytes)
    #expect(first.status == .ok)
    #expect(first.text.contains(#""outcome":"filed""#))
    let again = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: bytes)
    #expect(again.status == .ok)
    #expect(again.text.contains(#""outcome":"duplicate""#))
    let found = try await office.ask(.get, "/api/search?q=form:visit-record", as: .manager)
    #expect(found.text.contains(#""count":1}"#))
  }

  @Test func answers422WhereNothingWasTaken() async throws {
    let office = try TestOffice()
    let bytes = try TestOffice.sample("fault-missing-value-yaobei.md")
    let response = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: bytes)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains(#""outcome":"rejected""#))
  }

  @Test func refusesABodyThatIsTooLarge() async throws {
    var limits = WebLimits()
    limits.bodySize = 1000
    let office = try TestOffice(limits: limits)
    let response = try await office.ask(
      .post,
      "/api/check?name=a.md",
      as: .handIn,
      body: [UInt8](repeating: 0x41, count: 1001)
    )
    #expect(response.status == .contentTooLarge)
  }

  @Test func refusesAFormThatIsCutOff() async throws {
    let office = try TestOffice()
    let response = try await office.ask(
      .post,
      "/api/check",
      as: .handIn,
      [.contentType: "multipart/form-data; boundary=x"],
      body: Array(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc".utf8
      )
    )
    #expect(response.status == .badRequest)
  }

  @Test func keepsHostileTextText() async throws {
    let office = try TestOffice()
    let script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    let text = """
      # 拜访记录

      客户名称：\(script)
      """
    let name = Address.escaped("\(script).md")
    var headers: HTTPFields = [.accept: "application/json"]
    headers[.contentType] = "application/octet-stream"
    let begun = try await office.ask(
      .post,
      "/intake?name=\(name)",
      as: .handIn,
      headers,
      body: Array(text.utf8)
    )
    #expect(begun.status == .created)
    let address = try #require(try begun.json.address)
    for path in [address, String(address.dropLast(2)), "/"] {
      let page = try await office.ask(.get, path, as: .handIn)
      #expect(page.status == .ok)
      #expect(!page.text.contains("<script>alert"))
      #expect(!page.text.contains("<img src=x"))
    }
    let search = try await office.ask(
      .get,
      "/search?q=\(Address.escaped(script))",
      as: .manager
    )
    #expect(!search.text.contains("<script>alert"))
    #expect(!search.text.contains("<img src=x"))
  }
}
