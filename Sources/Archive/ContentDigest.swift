/// The SHA-256 of some bytes (FIPS 180-4), as 64 lower-case hexadecimal digits.
public struct ContentDigest: RawRepresentable, Sendable, Hashable, Codable {
  /// The digest in lower-case hexadecimal.
  public let rawValue: String

  /// Takes a digest as it is written; nil where it is none.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 64,
      rawValue.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// Digests some bytes, at about 1 GB/s.
  public init(of bytes: [UInt8]) throws(ArchiveError) {
    rawValue = try Fixity.sha256(bytes)
  }

  /// Digests a text's UTF-8.
  public init(of text: String) throws(ArchiveError) {
    try self.init(of: Array(text.utf8))
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The digest in lower-case hexadecimal.
  public var description: String { rawValue }
}
