import Foundation
import Office
import TestSupport
import Testing
import Values
import Wording

@testable import Web

@Suite struct PeopleTests {
  @Test func knowsAPasswordByItsHash() throws {
    let hash = try PasswordHash(of: "一条很长的口令")
    #expect(try hash.holds("一条很长的口令"))
    #expect(try !hash.holds("一条很长的口令 "))
    let read = try #require(PasswordHash(text: hash.text))
    #expect(read == hash)
  }

  @Test func keepsUsersInAFileOfTheirOwn() throws {
    let workspace = try Workspace()
    let path = workspace.path + "/users"
    var users = UsersFile()
    try users.add("王:建国", password: "12345678", roles: [.handIn, .office])
    _ = try users.addToken("crm", roles: [.manager])
    try users.write(to: path)
    #expect(try UsersFile(at: path) == users)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: WebStartError.unsafeFile(path, mode: "644")) { try UsersFile(at: path) }
  }

  @Test func holdsBackWhoFailsOften() throws {
    let guardian = SignInGuard(free: 3)
    let now = ContinuousClock.now
    for _ in 0..<3 { guardian.failed(["a"], at: now) }
    #expect(throws: WebError.self) { try guardian.check(["a"], at: now) }
    try guardian.check(["b"], at: now)
    try guardian.check(["a"], at: now + .seconds(31))
  }

  @Test(arguments: [
    ("0.0.0.0:80", false), ("127.0.0.1:8080", true), ("[::1]:0", true), ("localhost:1", true),
    ("127.0.0.1.evil.example:1", false),
  ])
  func tellsLoopbackFromOtherAddresses(text: String, isLoopback: Bool) throws {
    #expect(try #require(ListenAddress(text)).isLoopback == isLoopback)
  }

  @Test func doesNotServeOthersWithoutUsersAndTLS() throws {
    let workspace = try Workspace()
    let definitions = Definitions(folder: Repository.forms)
    var settings = WebSettings(
      listen: ListenAddress(host: "0.0.0.0", port: 0),
      archive: workspace.path + "/a.sqlite",
      language: .zh
    )
    #expect(throws: WebStartError.openAddress("0.0.0.0:0")) {
      try WebServer(definitions: definitions, settings: settings)
    }
    settings.proxy = NamedProxy(peers: ["10.0.0.1"], header: nil, secret: nil)
    #expect(throws: WebStartError.noUsers(file: settings.usersFile)) {
      try WebServer(definitions: definitions, settings: settings)
    }
  }

  @Test(arguments: [
    ("/search?q=1", "/search?q=1"), ("//evil.example", "/"), ("https://evil.example", "/"),
    ("/\\evil.example", "/"), ("/a\r\nSet-Cookie: x", "/"), ("", "/"),
  ])
  func sendsNobodyElsewhereAfterSignIn(asked: String, target: String) {
    #expect(Address.own(asked) == target)
  }
}
