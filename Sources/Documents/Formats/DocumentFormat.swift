/// A format in which documents are written: how its files are known, and who reads them.
///
/// The registry is ``all``: a new reader is a folder with its format in it, and a line there.
public struct DocumentFormat: Sendable {
  /// What `extract` prints.
  public let id: String
  /// The extensions under which its files lie in folders, in lower case, the usual one first.
  public let extensions: [String]
  /// What shows a person a place in a document of this format.
  public let excerpt: Excerpt
  /// How comments are written into a copy; nil of a format whose copies take none.
  public let comments: Comments?
  /// How its files are known, and their readers.
  let signs: [FormatSign]

  /// What shows a place of a document.
  public enum Excerpt: Sendable, Hashable {
    /// The line of the text that was read.
    case line
    /// The paragraph or the row of the table.
    case block
  }

  /// How comments are written into a document.
  public enum Comments: Sendable, Hashable {
    /// Word's comments, in a package.
    case word
    /// Comments of Markdown, which are HTML's.
    case markdown
    /// Comments of XML.
    case xml
  }
}

extension DocumentFormat: Hashable {
  /// Two formats are one where their ids are.
  public static func == (one: DocumentFormat, other: DocumentFormat) -> Bool {
    one.id == other.id
  }

  /// Hashes the id alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

extension DocumentFormat {
  /// Every format that is read.
  public static let all: [DocumentFormat] = [
    .docx, .xlsx, .odt, .flatOPC, .word2003XML, .formXML, .markdown, .plainText,
  ]

  /// The extensions that a document has in a folder or package.
  public static let documentExtensions = Set(all.flatMap(\.extensions))

  /// The usual extensions, each once, as a sentence lists them: `.docx`, `.xml`.
  public static let usualExtensions: [String] = all.reduce(into: []) { usual, format in
    guard let first = format.extensions.first.map({ "." + $0 }), !usual.contains(first) else {
      return
    }
    usual.append(first)
  }

  /// The reader of an Office package whose main part has a content type.
  static func reader(ofOffice contentType: String) -> FormatSign.OfficeReader? {
    for sign in all.flatMap(\.signs) {
      if case .office(let isMain, let read) = sign, isMain(contentType) { return read }
    }
    return nil
  }

  /// The reader of an OpenDocument package of a media type.
  static func reader(ofOpenDocument mediaType: String) -> FormatSign.PackageReading? {
    for sign in all.flatMap(\.signs) {
      if case .openDocument(let isMedia, let read) = sign, isMedia(mediaType) { return read }
    }
    return nil
  }

  /// The reader of an XML text with that root.
  static func reader(ofMarkup namespace: String?, root: String) -> FormatSign.TextReader? {
    for sign in all.flatMap(\.signs) {
      if case .markup(let isRoot, let read) = sign, isRoot(namespace, root) { return read }
    }
    return nil
  }

  /// The reader of a text under a name.
  static func reader(ofText name: FileName) -> FormatSign.TextReader? {
    for format in all {
      for case .text(let isMeant, let read) in format.signs where isMeant(format, name) {
        return read
      }
    }
    return nil
  }
}
