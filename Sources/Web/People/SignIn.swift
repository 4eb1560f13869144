import Archive
import Foundation
import HTTPTypes
import Hummingbird
import Office
import SQLiteArchive
import Synchronization
import Values
import Wording

/// Who a visitor is, by what a request shows: a token, a session's cookie, a proxy's word.
final class SignIn: Sendable {
  /// The cookie of a session.
  static let cookie = "guidang-session"
  /// How long a session lasts, in seconds.
  static let lifetime = 12 * 3600

  /// Whether the server is for this machine alone and knows no users: who has its address may do all.
  let isPersonal: Bool
  private let usersFile: String
  private let proxy: NamedProxy?
  private let token: ContentDigest?
  private let isSecure: Bool
  private let desk: DeskFile
  private let workshop: Workshop
  private let guardian = SignInGuard()
  /// One password is hashed at a time, as each costs 64 MB.
  private let hashing = Workshop(threads: 1, mostWaiting: 16)
  private let oneTime: Mutex<Secret?>
  private let personalName: String

  init(
    _ settings: WebSettings,
    users: UsersFile,
    token: String?,
    desk: DeskFile,
    workshop: Workshop
  ) throws {
    isPersonal = settings.listen.isLoopback && users.isEmpty && settings.proxy == nil
    usersFile = settings.usersFile
    proxy = settings.proxy
    isSecure = settings.tls != nil
    self.token = try token.map { try ContentDigest(of: $0) }
    self.desk = desk
    self.workshop = workshop
    oneTime = Mutex(isPersonal ? Secret() : nil)
    personalName = NSUserName()
  }

  /// The token of the address to open, which is good for one sign-in.
  var openingToken: String? { oneTime.withLock { $0?.text } }

  /// Who sends a request; nil of one who has not signed in.
  func visitor(of request: Request, from peer: String) async throws -> Visitor? {
    if let shown = bearerToken(of: request) { return try program(shown) }
    if let visitor = try proxied(request, from: peer) { return visitor }
    guard let shown = request.cookies[SignIn.cookie]?.value, shown.utf8.count == 64 else {
      return nil
    }
    let key = try Secret(shown: shown).digest()
    let desk = desk
    let now = Timestamp(Date())
    guard let session = try await workshop.run({ try SignIn.session(key, at: now, in: desk) })
    else {
      return nil
    }
    if isPersonal {
      return Visitor(name: session.who, roles: Set(Role.allCases), means: .session(key))
    }
    // Roles are those of now, not those of when the session began.
    guard let user = try users().user(session.who) else { return nil }
    return Visitor(name: user.entry.name, roles: user.entry.roles, means: .session(key))
  }

  private func bearerToken(of request: Request) -> String? {
    guard let field = request.headers[.authorization] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }

  private func program(_ shown: String) throws -> Visitor? {
    let digest = try ContentDigest(of: shown)
    if digest == token {
      return Visitor(name: personalName, roles: Set(Role.allCases), means: .token)
    }
    return try users().program(with: digest).map {
      Visitor(name: $0.name, roles: $0.roles, means: .token)
    }
  }

  private func proxied(_ request: Request, from peer: String) throws -> Visitor? {
    guard let proxy, let header = proxy.header, let secret = proxy.secret,
      proxy.peers.contains(peer), let name = HTTPField.Name(header),
      let shown = request.headers[.proxySecret], Secret.areSame(shown, secret),
      let who = request.headers[name].flatMap({ Address.unescaped($0) ?? $0 }), !who.isEmpty,
      let user = try users().entries.first(where: { $0.name == who })
    else { return nil }
    return Visitor(name: user.name, roles: user.roles, means: .proxy)
  }

  /// Throws what keeps the users' file from being read, by which everybody would be refused.
  func checkUsers() throws { _ = try users() }

  /// The users as the file has them now.
  private func users() throws -> UsersFile { try UsersFile(at: usersFile) }

  /// Begins a session of who shows the token of the address; the token is good no more.
  func open(with shown: String, from peer: String) async throws -> Cookie {
    try guardian.check([peer])
    let isRight = oneTime.withLock { secret in
      guard let known = secret, Secret.areSame(shown, known.text) else { return false }
      secret = Secret()
      return true
    }
    guard isRight else {
      guardian.failed([peer])
      throw WebError.wrongPassword
    }
    return try await begin(personalName)
  }

  /// Begins a session of a user.
  func signIn(_ name: String, password: String, from peer: String) async throws -> Cookie {
    let keys = ["name " + name, "address " + peer]
    try guardian.check(keys)
    guard name.utf8.count <= 200, password.utf8.count <= 1000 else { throw WebError.wrongPassword }
    let user = try users().user(name)
    // Somebody who is not there takes as long as somebody who is.
    let holds = try await hashing.run {
      try SignIn.holds(user?.hash, password)
    }
    guard holds else {
      guardian.failed(keys)
      throw WebError.wrongPassword
    }
    guardian.succeeded(keys[0])
    return try await begin(name)
  }

  private static func holds(_ hash: PasswordHash?, _ password: String) throws -> Bool {
    if let hash { return try hash.holds(password) }
    _ = try PasswordHash(of: password)
    return false
  }

  private func begin(_ name: String) async throws -> Cookie {
    let secret = Secret()
    let key = try secret.digest()
    let (desk, now) = (desk, Date())
    let end = Timestamp(now.addingTimeInterval(Double(SignIn.lifetime)))
    try await workshop.run {
      try SignIn.begin(key, of: name, until: end, at: Timestamp(now), in: desk)
    }
    return cookie(secret.text, lifetime: SignIn.lifetime)
  }

  /// Ends a session.
  func end(_ key: SessionKey) async throws -> Cookie {
    let desk = desk
    try await workshop.run { try SignIn.end(key, in: desk) }
    return cookie("", lifetime: 0)
  }

  private func cookie(_ value: String, lifetime: Int) -> Cookie {
    Cookie(
      name: SignIn.cookie,
      value: value,
      maxAge: lifetime,
      path: "/",
      secure: isSecure,
      httpOnly: true,
      sameSite: .lax
    )
  }

  /// Ends what hashes passwords.
  func close() async throws { try await hashing.close() }
}

// What is kept throws errors of a known type, which the compiler does not take through a function that
// waits.
extension SignIn {
  private static func session(
    _ key: SessionKey,
    at now: Timestamp,
    in desk: DeskFile
  ) throws -> DeskFile.Session? {
    try desk.session(key.digest, at: now)
  }

  private static func begin(
    _ key: SessionKey,
    of name: String,
    until end: Timestamp,
    at now: Timestamp,
    in desk: DeskFile
  ) throws {
    try desk.begin(key.digest, of: name, until: end, at: now)
  }

  private static func end(_ key: SessionKey, in desk: DeskFile) throws {
    try desk.end(key.digest)
  }
}
