public import Findings
import Packages

/// A zip that is a folder of documents, held open; its entries are inflated one at a time.
public struct FolderZip: ~Copyable {
  /// The names of its files, folder by folder in the order of their bytes, as in a folder.
  public let names: [String]
  private var reader: PackageReader

  /// Opens a zip that is a folder of documents; nil of every other file.
  ///
  /// A zip is a folder only under `.zip` or from standard input.
  public static func open(
    _ bytes: [UInt8],
    name: String,
    limits: DocumentLimits = .standard
  ) -> FolderZip? {
    do throws(Refusal) {
      switch try FileContent.detect(bytes, name: name, limits: limits) {
      case .folder(let reader): return FolderZip(reader)
      case .office: return nil
      case .package: return nil
      case .text: return nil
      }
    } catch {
      // Whoever reads the file says why it is refused.
      return nil
    }
  }

  private init(_ reader: consuming PackageReader) {
    names = reader.entries.filter { !$0.isFolder }
      .map { (name: $0.name, steps: $0.name.utf8.split(separator: UInt8(ascii: "/"))) }
      .sorted {
        $0.steps.lexicographicallyPrecedes($1.steps) { $0.lexicographicallyPrecedes($1) }
      }
      .map(\.name)
    self.reader = reader
  }

  /// Inflates the file of that name.
  ///
  /// - Throws: The finding for which the file is refused.
  public mutating func read(_ name: String) throws(FolderZipError) -> [UInt8] {
    do throws(PackageError) {
      return try reader.read(name)
    } catch {
      throw FolderZipError(finding: Refusal(error).finding)
    }
  }
}

/// Why a zip of documents, or a file in it, is not read.
public struct FolderZipError: Error, Sendable, Hashable {
  /// The finding that says why, as ``DocumentReader`` would give it.
  public var finding: Finding

  /// A zip at a depth at which zips are opened no more.
  public static let nestedTooDeeply = FolderZipError(
    finding: Finding(
      .error,
      .unsafeContent,
      arguments: [
        "detail": LocalizedText(
          zh: "压缩包套压缩包超过两层，请先解压",
          en: "zips nested more than two deep; unpack it first"
        )
      ]
    )
  )

  /// A file in a zip in a zip when more has been inflated of them than the limit lets through.
  public static let tooMuchInside = FolderZipError(
    finding: Refusal(PackageError(.overLimit(.totalSize))).finding
  )
}

extension PackageLimits {
  /// The limits of a document's package.
  init(_ limits: DocumentLimits) {
    self.init(
      entries: limits.packageEntries,
      entrySize: limits.entrySize,
      totalSize: limits.totalSize,
      ratio: limits.ratio
    )
  }
}
