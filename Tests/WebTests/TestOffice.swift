import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Office
import TestSupport
import Values
import Wording

@testable import Web

/// A server over an archive of its own, with a program's token for each role.
struct TestOffice {
  let workspace: Workspace
  let server: WebServer
  let tokens: [Role: String]
  let settings: WebSettings

  /// A server that knows users; their tokens are each of one role.
  init(
    limits: WebLimits = WebLimits(),
    forms: URL = Repository.forms,
    _ change: (inout WebSettings) -> Void = { _ in }
  ) throws {
    workspace = try Workspace()
    var settings = WebSettings(
      listen: ListenAddress(host: "127.0.0.1", port: 0),
      archive: workspace.path + "/office.sqlite",
      language: .en
    )
    settings.today = Day(iso8601: "2026-11-23")
    settings.limits = limits
    change(&settings)
    var users = UsersFile()
    var tokens: [Role: String] = [:]
    for role in Role.allCases { tokens[role] = try users.addToken(role.rawValue, roles: [role]) }
    try users.write(to: settings.usersFile)
    self.tokens = tokens
    self.settings = settings
    server = try WebServer(definitions: Definitions(folder: forms), settings: settings)
  }

  /// The headers of a program that a role was given to.
  func headers(_ role: Role, _ more: HTTPFields = [:]) -> HTTPFields {
    var headers = more
    headers[.authorization] = tokens[role].map { "Bearer \($0)" }
    return headers
  }

  /// Asks without a socket.
  func ask(
    _ method: HTTPRequest.Method,
    _ uri: String,
    as role: Role? = nil,
    _ more: HTTPFields = [:],
    body: [UInt8]? = nil
  ) async throws -> TestResponse {
    try await server.application().test(.router) { client in
      try await client.execute(
        uri: uri,
        method: method,
        headers: role.map { headers($0, more) } ?? more,
        body: body.map { ByteBuffer(bytes: $0) }
      )
    }
  }

  /// The bytes of a sample form.
  static func sample(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.samples.appending(path: name)))
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var json: JSONValue {
    get throws { try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView)) }
  }
}

extension JSONValue {
  /// The address that an answer names.
  var address: String? {
    guard case .string(let text)? = members["address"] else { return nil }
    return text
  }
}
