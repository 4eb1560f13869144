/// How much a package may hold before it is refused.
///
/// A package is somebody else's file: a few bytes of it can claim gigabytes. Sizes are in bytes
/// and are checked against what an entry claims and against what inflating it really gives.
public struct PackageLimits: Sendable, Hashable {
  /// The entries in the package's directory.
  public var entries: Int
  /// The inflated size of one entry.
  public var entrySize: Int
  /// The inflated size of all entries that are read.
  public var totalSize: Int
  /// How many times larger than its packed form an entry of more than a mebibyte may be.
  public var ratio: Int

  /// Limits, which by default no honest document comes near.
  public init(
    entries: Int = 10_000,
    entrySize: Int = 128 << 20,
    totalSize: Int = 512 << 20,
    ratio: Int = 200
  ) {
    self.entries = entries
    self.entrySize = entrySize
    self.totalSize = totalSize
    self.ratio = ratio
  }

  /// Limits that no honest office document comes near.
  public static let standard = PackageLimits()
}
