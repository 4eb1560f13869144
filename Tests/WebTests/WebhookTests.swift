import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Office
import Synchronization
import TestSupport
import Testing

@testable import Web

/// A receiver of webhooks, which answers as it is told and keeps what it heard.
private final class Receiver: Sendable {
  struct Heard: Sendable, Hashable {
    var event: String
    var signature: String
    var body: String
  }

  private let state = Mutex<(heard: [Heard], answers: [HTTPResponse.Status])>(([], []))

  var heard: [Heard] { state.withLock(\.heard) }

  /// Answers the next calls with these, and then with 200.
  func willAnswer(_ answers: [HTTPResponse.Status]) {
    state.withLock { $0.answers = answers }
  }

  var application: some ApplicationProtocol {
    let router = Router()
    router.post("/hook") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      let name = HTTPField.Name("X-Guidang-Event")
      let signature = HTTPField.Name("X-Guidang-Signature")
      let status = self.state.withLock { state -> HTTPResponse.Status in
        state.heard.append(
          Heard(
            event: name.flatMap { request.headers[$0] } ?? "-",
            signature: signature.flatMap { request.headers[$0] } ?? "-",
            body: String(buffer: body)
          )
        )
        return state.answers.isEmpty ? .ok : state.answers.removeFirst()
      }
      return Response(status: status, headers: [.location: "/elsewhere"])
    }
    router.post("/elsewhere") { _, _ -> HTTPResponse.Status in
      self.state.withLock { $0.heard.append(Heard(event: "followed", signature: "", body: "")) }
      return .ok
    }
    return Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))
    )
  }
}

@Suite(.serialized) struct WebhookTests {
  @Test func signsABodyAsOthersDo() throws {
    let hook = try #require(Webhook(line: "https://crm.example/hook 0123456789abcdef filed"))
    // printf '1700000000.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
    #expect(
      try hook.signature(of: Array("{}".utf8), at: 1_700_000_000)
        == "t=1700000000,v1=e4f8e2ecae2295b2ddb2f0b5584c8275e226c0ebe9b3b819e70156bb67122e3e"
    )
    #expect(hook.kinds == [.filed])
  }

  @Test(arguments: [
    "https://crm.example/hook short", "ftp://crm.example/ 0123456789abcdef",
    "https://user:pass@crm.example/ 0123456789abcdef", "/hook 0123456789abcdef",
    "https://crm.example/hook 0123456789abcdef filed,burnt", "https://crm.example/hook",
  ])
  func refusesALineThatIsNoAddressAndSecret(line: String) {
    #expect(Webhook(line: line) == nil)
  }

  /// An office whose webhook leads to a receiver.
  private static func office(telling port: Int) throws -> (office: TestOffice, hook: Webhook) {
    let line = "http://127.0.0.1:\(port)/hook 0123456789abcdef"
    let hook = try #require(Webhook(line: line))
    return (try TestOffice { $0.webhooks = [hook] }, hook)
  }

  @Test func tellsWhatIsFiledReturnedAndDue() async throws {
    let receiver = Receiver()
    try await receiver.application.test(.live) { client in
      let (office, hook) = try WebhookTests.office(telling: try #require(client.port))
      let courier = office.server.courier
      await courier.round(hook)
      let good = try TestOffice.sample("visit-yaobei-2026-10-12.md")
      _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
      let faulty = try TestOffice.sample("fault-missing-value-yaobei.md")
      _ = try await office.ask(.post, "/api/file?name=f.md", as: .office, body: faulty)
      await courier.round(hook)
      #expect(receiver.heard.map(\.event).sorted().prefix(2) == ["due", "filed"])
      #expect(receiver.heard.contains { $0.event == "returned" })
      let filed = try #require(receiver.heard.first { $0.event == "filed" })
      #expect(filed.body.hasPrefix(#"{"event":"filed","id":"journal-1","at":""#))
      #expect(filed.body.contains(#""form":"visit-record""#))
      let returned = try #require(receiver.heard.first { $0.event == "returned" })
      #expect(returned.body.contains(#"{"code":"missing-value","field":"nextSteps"}"#))
      // Whose it is stands in none of them.
      #expect(!receiver.heard.contains { $0.body.contains("顾明远") })
      let seconds = try #require(
        filed.signature.dropFirst(2).split(separator: ",").first.flatMap { Int($0) }
      )
      #expect(
        try hook.signature(of: Array(filed.body.utf8), at: seconds) == filed.signature
      )
      let count = receiver.heard.count
      await courier.round(hook)
      #expect(receiver.heard.count == count)
    }
  }

  @Test func tellsAgainWhatWasNotTakenAndFollowsNobody() async throws {
    let receiver = Receiver()
    try await receiver.application.test(.live) { client in
      let (office, hook) = try WebhookTests.office(telling: try #require(client.port))
      let courier = office.server.courier
      await courier.round(hook)
      receiver.willAnswer([.temporaryRedirect])
      let good = try TestOffice.sample("visit-jinyun-2026-11-18.md")
      _ = try await office.ask(.post, "/api/file?name=v.md", as: .office, body: good)
      await courier.round(hook)
      #expect(receiver.heard.map(\.event) == ["filed"])
      // Another courier, as after a new start, does not wait.
      let other = try WebServer(
        definitions: Definitions(folder: Repository.forms),
        settings: office.settings
      )
      await other.courier.round(hook)
      #expect(receiver.heard.map(\.event).prefix(2) == ["filed", "filed"])
      #expect(receiver.heard[0].body == receiver.heard[1].body)
    }
  }
}
