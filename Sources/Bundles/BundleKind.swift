/// The kinds of bundles that are read beside zips, told by their first bytes.
public enum BundleKind: String, Sendable, Hashable, CaseIterable {
  case rar
  case sevenZip
  case tar
  /// A file packed by gzip, bzip2, xz or zstd, in which a tar is looked for.
  case packed

  /// What bytes begin like; nil where they are no bundle.
  public init?(_ bytes: [UInt8]) {
    guard let kind = BundleKind.allCases.first(where: { $0.begins(bytes) }) else { return nil }
    self = kind
  }

  /// The extensions under which bundles of every kind lie in folders.
  public static let extensions: Set<String> = [
    "rar", "7z", "tar", "tgz", "gz", "txz", "xz", "tbz", "tbz2", "bz2", "tzst", "zst",
  ]

  private func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .rar: bytes.starts(with: Array("Rar!".utf8) + [0x1A, 7])
    case .sevenZip: bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    // POSIX.1-1988 ustar, and GNU's, name themselves at 257; older ones have a checksum alone.
    case .tar: bytes.count >= 512 && bytes[257..<262].elementsEqual(Array("ustar".utf8))
    case .packed: BundleKind.packings.contains { bytes.starts(with: $0) }
    }
  }

  private static let packings: [[UInt8]] = [
    [0x1F, 0x8B, 8], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]
}
