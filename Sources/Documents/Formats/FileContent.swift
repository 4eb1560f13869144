import Findings
import Packages
import Wording
import XML

/// What a file's content turned out to be, with what was opened to tell.
enum FileContent: ~Copyable {
  case office(FormatSign.OfficeReader, OfficePackage, main: String)
  case package(FormatSign.PackageReading, PackageReader)
  case text(FormatSign.TextReader)
  /// A zip without a document's main part: a folder of documents.
  case folder(PackageReader)

  /// Reads the document; a folder is none.
  consuming func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    switch consume self {
    case .office(let read, let package, let main): return try read(package, main, limits)
    case .package(let read, let package): return try read(package, limits)
    case .text(let read): return try read(bytes, limits)
    case .folder: throw Refusal.noMainPart()
    }
  }

  static func detect(
    _ bytes: [UInt8],
    name: String,
    limits: DocumentLimits
  ) throws(Refusal) -> FileContent {
    let name = FileName(name)
    guard bytes.count <= limits.fileSize else {
      throw Refusal(
        Finding(
          .error,
          .unsafeContent,
          arguments: ["detail": LocalizedText(zh: "文件过大", en: "the file is too large")]
        )
      )
    }
    switch FileSignature(bytes) {
    case .zip: return try zip(bytes, name: name, limits: limits)
    case .ole(let content):
      if content == .encryptedOffice {
        throw Refusal(Finding(.error, .encryptedDocument))
      }
      throw Refusal.unsupported(content, name: name)
    case .foreign(let format): throw Refusal.unsupported(format, name: name)
    case .markup: return try markup(bytes, name: name, limits: limits)
    case .text:
      if let text = text(name) { return text }
      if name.suffix == "xml" { return try markup(bytes, name: name, limits: limits) }
      throw Refusal.unsupported(
        FileSignature.isWebArchive(bytes) ? .webArchive : .plainText,
        name: name
      )
    case .binary:
      // A damaged package is what a file under that name most likely is.
      if name.isPackage || name.suffix == "zip" { throw Refusal.noPackage() }
      if name.suffix == "xml" { return try markup(bytes, name: name, limits: limits) }
      throw Refusal.unreadable(
        LocalizedText(zh: "内容不是文字，也不是文档", en: "its bytes are no text and no document")
      )
    case .empty:
      if let text = text(name) { return text }
      if name.suffix == "xml" { return try markup(bytes, name: name, limits: limits) }
      throw Refusal.noPackage()
    }
  }

  /// What a text of that name is; nil where the name promises none.
  private static func text(_ name: FileName) -> FileContent? {
    DocumentFormat.reader(ofText: name).map { .text($0) }
  }

  private static func zip(
    _ bytes: [UInt8],
    name: FileName,
    limits: DocumentLimits
  ) throws(Refusal) -> FileContent {
    var reader: PackageReader
    do throws(PackageError) {
      reader = try PackageReader(bytes, limits: PackageLimits(limits))
    } catch {
      throw Refusal(error)
    }
    let looksLikeOPC = reader.entries.contains { $0.name.lowercased() == "[content_types].xml" }
    guard looksLikeOPC else {
      if let media = try mediaType(of: &reader) {
        guard let read = DocumentFormat.reader(ofOpenDocument: media) else {
          throw Refusal.unsupported(.openDocument, name: name)
        }
        return .package(read, reader)
      }
      if reader.entry("OFD.xml") != nil { throw Refusal.unsupported(.ofd) }
      return .folder(reader)
    }
    var package = try OfficePackage(reader, limits: limits)
    let main = try package.mainPart()
    if let main {
      let type = main.contentType
      // Word reads a main part of which the package does not say what it is.
      let known = DocumentFormat.reader(ofOffice: type ?? DocumentFormat.usualWord)
      if let known, package.has(main.name) {
        return .office(known, package, main: main.name)
      }
      if known == nil, let format = type.flatMap({ FileFormat(contentType: $0) }) {
        throw Refusal.unsupported(format, name: name)
      }
    }
    guard let reader = package.takeReader() else { throw Refusal.noMainPart() }
    return .folder(reader)
  }

  /// What an OpenDocument package says that it is; nil of any other zip.
  private static func mediaType(of reader: inout PackageReader) throws(Refusal) -> String? {
    guard let entry = reader.entry("mimetype"), entry.size < 1_024,
      reader.entry("content.xml") != nil
    else { return nil }
    do throws(PackageError) {
      let bytes = try reader.read(entry)
      return String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
    } catch {
      throw Refusal(error)
    }
  }

  private static func markup(
    _ bytes: [UInt8],
    name: FileName,
    limits: DocumentLimits
  ) throws(Refusal) -> FileContent {
    let root = RootReader()
    var failure: XMLError?
    do throws(XMLError) {
      try XMLParser.parse(bytes, vocabulary: .word, depth: limits.xmlDepth, handler: root)
    } catch {
      if error.fault != .stopped { failure = error }
    }
    if failure == nil,
      let known = DocumentFormat.reader(ofMarkup: root.namespace, root: root.name)
    {
      return .text(known)
    }
    if let text = text(name) { return text }
    if FileSignature.isHTML(bytes) { throw Refusal.unsupported(.html, name: name) }
    if let failure { throw Refusal(failure, part: "") }
    throw Refusal.unsupported(.xml)
  }
}

/// Reads no further than a text's root element.
private final class RootReader: XMLHandler {
  private(set) var name = ""
  private(set) var namespace: String?

  func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    name = tag.localNameText
    namespace = tag.namespaceText
    throw XMLStop()
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}

extension Refusal {
  /// A format that is not read; under the name of its kind, another program may know to convert it.
  static func unsupported(_ format: FileFormat, name: FileName? = nil) -> Refusal {
    var refusal = Refusal(
      Finding(
        .error,
        .unsupportedFormat,
        expected: format.advice,
        arguments: ["format": format.name]
      )
    )
    refusal.foreign = ForeignFormat(format, under: name?.suffix)
    return refusal
  }

  /// A zip without the main part of a document.
  static func noMainPart() -> Refusal {
    Refusal(
      Finding(
        .error,
        .damagedPackage,
        arguments: [
          "detail": LocalizedText(
            zh: "压缩包里没有 Word、Excel 或 OpenDocument 的正文",
            en: "the zip holds no document of Word, Excel or OpenDocument"
          )
        ]
      )
    )
  }

  /// Bytes that are no zip under a name that promises one.
  static func noPackage() -> Refusal {
    Refusal(
      Finding(
        .error,
        .damagedPackage,
        arguments: ["detail": LocalizedText(zh: "不是有效的压缩包", en: "not a valid zip")]
      )
    )
  }
}
