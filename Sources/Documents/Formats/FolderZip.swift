public import Findings
package import Packages
package import Wording

/// A zip that is a folder of documents, held open; its entries are inflated one at a time.
public struct FolderZip: ~Copyable {
  /// The names of its files, folder by folder in the order of their bytes, as in a folder.
  public let names: [String]
  private var reader: PackageReader

  /// Opens a zip that is a folder of documents; nil of every other file.
  ///
  /// Whether a zip of that name may be one is for the caller to say.
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
    names = FolderZip.inOrder(reader.entries.filter { !$0.isFolder }.map(\.name))
    self.reader = reader
  }

  /// Names in the order of a folder: step by step, by their bytes.
  package static func inOrder(_ names: [String]) -> [String] {
    names.map { (name: $0, steps: $0.utf8.split(separator: UInt8(ascii: "/"))) }
      .sorted {
        $0.steps.lexicographicallyPrecedes($1.steps) { $0.lexicographicallyPrecedes($1) }
      }
      .map(\.name)
  }

  /// Inflates the file of that name.
  ///
  /// - Throws: The finding for which the file is refused.
  public mutating func read(_ name: String) throws(FolderZipError) -> [UInt8] {
    do throws(PackageError) {
      return try reader.read(name)
    } catch {
      throw FolderZipError(error)
    }
  }
}

/// Why a bundle of documents or a mail, or a file in it, is not read.
public struct FolderZipError: Error, Sendable, Hashable {
  /// The finding that says why, as ``DocumentReader`` would give it.
  public var finding: Finding

  /// A package or a file in it that cannot be read.
  package init(_ error: PackageError) {
    finding = Refusal(error).finding
    // No word processor takes away the password of a bundle.
    if error.fault == .encryptedEntry { finding.template = FolderZipError.encrypted }
  }

  private static let encrypted = LocalizedText(
    zh: "压缩包设有密码，无法读取。请用密码解压，再提交里面的文档，或重新压成没有密码的 zip。",
    en:
      "The bundle has a password. Unpack it with the password and hand in the documents in it, or pack them again without one."
  )

  /// What is not what its name says, or is made to cost too much.
  package init(unreadable detail: LocalizedText, isUnsafe: Bool) {
    finding = Finding(
      .error,
      isUnsafe ? .unsafeContent : .unreadableFile,
      arguments: ["detail": detail]
    )
  }

  /// A zip at a depth at which zips are opened no more.
  public static let nestedTooDeeply = FolderZipError(
    unreadable: LocalizedText(
      zh: "压缩包套压缩包超过两层，或邮件套邮件超过四层，请先取出里面的文件",
      en: "bundles nested more than two deep, or mails more than four; take out what is in it first"
    ),
    isUnsafe: true
  )

  /// A file in a zip in a zip when more has been inflated of them than the limit lets through.
  public static let tooMuchInside = FolderZipError(
    PackageError(.overLimit(.totalSize))
  )
}

extension PackageLimits {
  /// The limits of a document's package.
  package init(_ limits: DocumentLimits) {
    self.init(
      entries: limits.packageEntries,
      entrySize: limits.entrySize,
      totalSize: limits.totalSize,
      ratio: limits.ratio
    )
  }
}
