import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Synchronization
import Testing

@testable import Web

@Suite struct RequestLogTests {
  @Test func tellsTheKindOfAddressAndNothingOfWhoAsks() async throws {
    let office = try TestOffice { $0.logsRequests = true }
    let lines = Mutex<[String]>([])
    let application = try office.server.application { line in lines.withLock { $0.append(line) } }
    try await application.test(.router) { client in
      _ = try await client.execute(
        uri: "/ledger/account/" + Address.escaped("沈阳曜北钢管有限公司") + "?asOf=2026-11-23",
        method: .get,
        headers: office.headers(.manager)
      )
      _ = try await client.execute(uri: "/search?q=secret", method: .get)
    }
    let told = lines.withLock(\.self)
    #expect(told.count == 2)
    #expect(told.first?.contains(#""path":"/ledger/account/{name}""#) == true)
    #expect(told.first?.contains(#""status":404"#) == true)
    #expect(told.last?.contains(#""path":"/search","status":303"#) == true)
    for word in ["secret", "2026-11-23\"", "%E6", "沈阳", "manager"] {
      #expect(!told.joined().contains(word))
    }
  }

  @Test func countsByKindOfAddress() async throws {
    let office = try TestOffice()
    _ = try await office.ask(.get, "/ready")
    let figures = try await office.ask(.get, "/metrics", as: .archivist)
    #expect(
      figures.text.contains(
        #"guidang_requests_total{method="GET",path="/ready",status="200"} 1"#
      )
    )
  }
}
