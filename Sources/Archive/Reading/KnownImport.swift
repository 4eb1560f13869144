/// What the import log knows of the documents that came from one path with one size.
public struct KnownImport: Sendable, Hashable {
  /// The SHA-256 of the content.
  public var digest: ContentDigest
  /// When the file was last changed, in nanoseconds since 1970, each time that it came.
  public var modified: Set<Int64>
  /// Whether any of it was refused when it came last.
  public var wasRefused: Bool

  /// What is known of one content.
  public init(
    digest: ContentDigest,
    modified: Set<Int64>,
    wasRefused: Bool
  ) {
    self.digest = digest
    self.modified = modified
    self.wasRefused = wasRefused
  }
}
