import Archive
import Foundation
public import Office
import Values

/// The people and programs that may use a server, in a file beside the archive that only its owner
/// may read.
///
/// A line is a user, `user:王建国:hand-in,office:scrypt$…`, or a program's token,
/// `token:crm:office:sha256`. `%` escapes what would break a line.
public struct UsersFile: Sendable, Hashable {
  /// A user or a token.
  struct Entry: Sendable, Hashable {
    enum Key: Sendable, Hashable {
      case password(PasswordHash)
      /// The SHA-256 of a token.
      case token(ContentDigest)
    }

    var name: String
    var roles: Set<Role>
    var key: Key
  }

  var entries: [Entry] = []

  /// A file of nobody.
  public init() {}

  /// Where the file of an archive's users is, unless another is named.
  public static func place(beside archive: String) -> String { archive + ".users" }

  /// Reads a file; one that is not there names nobody.
  public init(at path: String) throws(WebStartError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let text = try PrivateFile.read(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let entry = Entry(line: line) else { throw .badUsersLine(file: path, line: index + 1) }
      entries.append(entry)
    }
  }

  /// Writes the file, readable by its owner alone.
  public func write(to path: String) throws(WebStartError) {
    try PrivateFile.write(entries.map { $0.line + "\n" }.joined(), to: path)
  }

  /// Whether nobody is named.
  public var isEmpty: Bool { entries.isEmpty }

  /// The names with their roles, and whether each is a program's token.
  public var names: [(name: String, roles: [Role], isToken: Bool)] {
    entries.map { entry in
      let isToken = if case .token = entry.key { true } else { false }
      return (entry.name, entry.roles.inOrder, isToken)
    }
  }

  /// Adds a user, in place of one of the name.
  public mutating func add(
    _ name: String,
    password: String,
    roles: Set<Role>
  ) throws(WebStartError) {
    remove(name)
    entries.append(Entry(name: name, roles: roles, key: .password(try PasswordHash(of: password))))
  }

  /// Adds a program, in place of one of the name, and gives the token, which is kept nowhere.
  public mutating func addToken(_ name: String, roles: Set<Role>) throws -> String {
    remove(name)
    let secret = Secret()
    entries.append(Entry(name: name, roles: roles, key: .token(try secret.digest().digest)))
    return secret.text
  }

  /// Removes whoever goes under a name; tells whether there was one.
  @discardableResult
  public mutating func remove(_ name: String) -> Bool {
    let count = entries.count
    entries.removeAll { $0.name == name }
    return entries.count < count
  }

  func user(_ name: String) -> (entry: Entry, hash: PasswordHash)? {
    for entry in entries where entry.name == name {
      if case .password(let hash) = entry.key { return (entry, hash) }
    }
    return nil
  }

  func program(with digest: ContentDigest) -> Entry? {
    entries.first { $0.key == .token(digest) }
  }
}

extension UsersFile.Entry {
  init?(line: some StringProtocol) {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4, let name = Address.unescaped(parts[1]), !name.isEmpty else {
      return nil
    }
    let roles = parts[2].split(separator: ",").map { Role(rawValue: String($0)) }
    guard !roles.isEmpty, !roles.contains(nil) else { return nil }
    self.name = name
    self.roles = Set(roles.compactMap(\.self))
    switch parts[0] {
    case "user":
      guard let hash = PasswordHash(text: String(parts[3])) else { return nil }
      key = .password(hash)
    case "token":
      guard let digest = ContentDigest(rawValue: String(parts[3])) else { return nil }
      key = .token(digest)
    case _: return nil
    }
  }

  var line: String {
    let escaped = name.map { character in
      ":%\n\r".contains(character) ? Address.escaped(String(character)) : String(character)
    }.joined()
    let roles = roles.inOrder.map(\.rawValue).joined(separator: ",")
    return switch key {
    case .password(let hash): "user:\(escaped):\(roles):\(hash.text)"
    case .token(let digest): "token:\(escaped):\(roles):\(digest.rawValue)"
    }
  }
}

extension Set<Role> {
  /// In the order in which they are told.
  fileprivate var inOrder: [Role] { Role.allCases.filter(contains) }
}
