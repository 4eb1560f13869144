/// How much a document may hold before it is refused; sizes are in bytes.
///
/// The defaults let through every form an office makes and bound what an attacker can cost:
/// a document of 50 MB is read in 0.3 GB, and with its forms in 0.6 GB; a text of 1 GiB in a zip
/// of 2 MB is refused before it is inflated, in 40 MB; and the worst that the limits let through
/// takes 2 GB for each document that is read at once.
public struct DocumentLimits: Sendable, Hashable {
  /// The size of the file.
  public var fileSize = 256 << 20
  /// The entries of a package.
  public var packageEntries = 10_000
  /// The inflated size of one entry.
  public var entrySize = 128 << 20
  /// The inflated size of all entries that are read.
  public var totalSize = 512 << 20
  /// How many times larger than its packed form an entry of more than a mebibyte may be.
  public var ratio = 200
  /// The nesting of elements, at most 250.
  public var xmlDepth = 240
  /// The nesting of tables.
  public var tableDepth = 32
  /// The paragraphs, cells, controls and fields of a document, all told.
  public var structures = 2_000_000
  /// The headers, footers and other parts that are read of one document.
  public var parts = 512
  /// The text of a workbook's cells, those that share one counted each.
  public var workbookText = 64 << 20
  /// The size of a Markdown document or a plain text.
  public var markdownSize = 4 << 20
  /// The nesting of lists and quotations in a Markdown document.
  public var markdownDepth = 64

  /// The limits that hold where nobody sets others.
  public init() {}

  /// The limits that hold where nobody sets others.
  public static let standard = DocumentLimits()
}
