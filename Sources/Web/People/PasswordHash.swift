import CLibCrypto

/// A password as it is kept: salted, and hashed by scrypt (RFC 7914) so that guessing costs 64 MB and
/// a good part of a second each time.
struct PasswordHash: Sendable, Hashable {
  /// N, as a power of two.
  private static let cost: UInt64 = 1 << 16
  private static let blockSize: UInt64 = 8
  private static let parallelism: UInt64 = 1
  private static let length = 32

  private let salt: [UInt8]
  private let key: [UInt8]

  /// Hashes a password under a new salt.
  init(of password: String) throws(WebStartError) {
    var numbers = SystemRandomNumberGenerator()
    salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    key = try PasswordHash.scrypt(password, salt: salt)
  }

  /// Whether it is the hash of a password.
  func holds(_ password: String) throws(WebStartError) -> Bool {
    let other = try PasswordHash.scrypt(password, salt: salt)
    return zip(key, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func scrypt(
    _ password: String,
    salt: [UInt8]
  ) throws(WebStartError) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: length)
    let bytes = Array(password.utf8CString)
    let succeeded = EVP_PBE_scrypt(
      bytes,
      bytes.count - 1,
      salt,
      salt.count,
      cost,
      blockSize,
      parallelism,
      128 << 20,
      &key,
      length
    )
    guard succeeded == 1 else { throw .noSecret }
    return key
  }
}

extension PasswordHash {
  /// The hash as a line keeps it: `scrypt$16$8$1$salt$key`, in hexadecimal digits.
  var text: String {
    "scrypt$16$8$1$\(PasswordHash.digits(salt))$\(PasswordHash.digits(key))"
  }

  /// Reads a hash as a line keeps it; nil of any other text.
  init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", parts[1] == "16", parts[2] == "8",
      parts[3] == "1", let salt = PasswordHash.bytes(parts[4]),
      let key = PasswordHash.bytes(parts[5]), salt.count >= 16, key.count == PasswordHash.length
    else { return nil }
    self.salt = salt
    self.key = key
  }

  private static func digits(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func bytes(_ digits: Substring) -> [UInt8]? {
    guard digits.utf8.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    var rest = digits
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}
