import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Testing

@testable import Web

/// Every address of the server, and who gets an answer there.
@Suite struct AccessTests {
  /// `-` stands for whoever has not signed in; letters are the roles: h hand-in, o office, m manager,
  /// a archivist.
  static let table = """
    GET / -homa
    GET /api/items/{id} ma
    GET /api/items/{id}/original ma
    GET /api/ledger/show/{name} ma
    GET /api/ledger/{view} ma
    GET /api/openapi.json -homa
    GET /api/returns hoa
    GET /api/search ma
    GET /archive a
    GET /archive/{file} a
    GET /assets/{mark}/{name} -homa
    GET /attach oa
    GET /forms homa
    GET /forms/{file} homa
    GET /intake/{batch} hoa
    GET /intake/{batch}/{card} hoa
    GET /intake/{batch}/{card}/annotated hoa
    GET /intake/{batch}/{card}/learn oa
    GET /items/{id} ma
    GET /items/{id}/original ma
    GET /ledger ma
    GET /ledger/account/{name} ma
    GET /ledger/{view} ma
    GET /metrics a
    GET /ready -homa
    GET /report ma
    GET /report/{file} ma
    GET /returns hoa
    GET /returns.csv hoa
    GET /returns.json hoa
    GET /returns.xlsx hoa
    GET /returns/letters oa
    GET /search ma
    GET /search.csv ma
    GET /search.json ma
    GET /search.xlsx ma
    GET /sign-in -homa
    GET /volumes/{name} ma
    POST /api/check hoa
    POST /api/file hoa
    POST /archive/export a
    POST /archive/verify a
    POST /attach oa
    POST /intake hoa
    POST /intake/{batch} hoa
    POST /intake/{batch}/file hoa
    POST /intake/{batch}/{card} hoa
    POST /intake/{batch}/{card}/file hoa
    POST /intake/{batch}/{card}/learn oa
    POST /items/{id}/reinstate a
    POST /items/{id}/reveal ma
    POST /items/{id}/withdraw a
    POST /ledger/account/{name}/acts ma
    POST /ledger/account/{name}/reveal ma
    POST /returns/{key} hoa
    POST /returns/{key}/dismiss oa
    POST /returns/{key}/recall oa
    POST /search/saved ma
    POST /search/saved/remove ma
    POST /sign-in -homa
    POST /sign-out -homa
    """

  private static let roles: [(letter: Character, role: Role?)] = [
    ("-", nil), ("h", .handIn), ("o", .office), ("m", .manager), ("a", .archivist),
  ]

  @Test func answersEachRoleAsTheTableSays() async throws {
    let office = try TestOffice()
    let lines = try await office.server.application().test(.router) { client in
      var lines: [String] = []
      for route in WebRoute.all {
        var letters = ""
        for (letter, role) in AccessTests.roles {
          var headers: HTTPFields = role.map { office.headers($0) } ?? [:]
          // A page of the server's own, so that only rights are at stake.
          headers[.secFetchSite] = "same-origin"
          let uri = route.path.replacing("{view}", with: "due").replacing("{", with: "")
            .replacing("}", with: "")
          let response = try await client.execute(
            uri: uri,
            method: route.method,
            headers: headers
          )
          let isRefused =
            response.status == .unauthorized || response.status == .forbidden
            || role == nil && response.headers[.location]?.hasPrefix("/sign-in?to=") == true
          if !isRefused { letters.append(letter) }
        }
        lines.append("\(route.method.rawValue) \(route.path) \(letters)")
      }
      return lines
    }
    // Who signs in with nothing is told that the password is wrong, and not that a right lacks.
    let signIn = lines.filter { !$0.hasPrefix("POST /sign-in") } + ["POST /sign-in -homa"]
    #expect(signIn.sorted().joined(separator: "\n") == AccessTests.table)
  }

  @Test func saysWhichRoleWouldDo() async throws {
    let office = try TestOffice()
    let headers: HTTPFields = [.accept: "application/json", .acceptLanguage: "zh"]
    let response = try await office.ask(.get, "/ledger", as: .office, headers)
    #expect(response.status == .forbidden)
    #expect(
      String(buffer: response.body).contains("您的角色不能查看台账。需要时请管理员加上主管（manager）或档案员（archivist）的角色。")
    )
  }

  @Test func refusesPostsOfOtherSites() async throws {
    let office = try TestOffice()
    let foreign: [HTTPFields] = [
      [.secFetchSite: "cross-site"], [.secFetchSite: "same-site"],
      [.origin: "https://evil.example"], [.origin: "null"], [:],
    ]
    for headers in foreign {
      for path in ["/intake", "/sign-in", "/api/file", "/archive/verify"] {
        let response = try await office.ask(.post, path, headers)
        // What says nothing of a browser is a program that has not signed in.
        let isProgram = headers.isEmpty && path != "/sign-in"
        let status: HTTPResponse.Status = isProgram ? .unauthorized : .forbidden
        #expect(response.status == status, "\(path) \(headers)")
      }
    }
  }

  @Test func setsHeadersThatLetNothingRun() async throws {
    let office = try TestOffice()
    for path in ["/sign-in", "/nowhere", "/api/search"] {
      let response = try await office.ask(.get, path)
      #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      #expect(response.headers[.xFrameOptions] == "DENY")
      #expect(response.headers[.referrerPolicy] == "no-referrer")
    }
  }

  @Test func tellsErrorsOfTheAPIInJSON() async throws {
    let office = try TestOffice()
    let response = try await office.ask(.get, "/api/search?q=%22&lang=en", as: .manager)
    #expect(response.status == .badRequest)
    #expect(response.text.hasPrefix(#"{"error":{"code":"bad-query","message":"#))
    #expect(response.text.contains(#""column":1"#))
    let unknown = try await office.ask(.get, "/api/items/99999", as: .manager)
    #expect(unknown.status == .notFound)
    #expect(unknown.text.hasPrefix(#"{"error":{"code":"not-found""#))
  }
}
