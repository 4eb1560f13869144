public import Documents
public import Values

/// A file of a foreign format on its way through the converter.
public struct ForeignFile: Sendable, Hashable {
  /// The file as it came.
  public var bytes: [UInt8]
  /// The SHA-256 of ``bytes``.
  public var digest: ContentDigest
  /// What it is.
  public var format: ForeignFormat

  /// A file, whose digest is its SHA-256.
  public init(_ bytes: [UInt8], digest: ContentDigest, format: ForeignFormat) {
    self.bytes = bytes
    self.digest = digest
    self.format = format
  }
}
