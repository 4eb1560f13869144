import Packages
import XML

/// Reads documents of every kind, from bytes to a ``Document``.
public enum DocumentReader {
  /// Reads a document; it is refused with a finding, never with an error or a trap.
  ///
  /// The kind is told from the content. Only text needs its name: `.md`, `.markdown` or `-`, which
  /// is standard input, for Markdown, `.txt` for plain text. A zip that is a folder of documents is not read here;
  /// ``DocumentKind/detect(_:name:limits:)`` tells.
  public static func read(
    _ bytes: [UInt8],
    name: String,
    limits: DocumentLimits = .standard
  ) -> DocumentReading {
    do throws(Refusal) {
      switch try DocumentContent.detect(bytes, name: name, limits: limits) {
      case .word(let package, let main):
        return try WordReader.read(package, main: main, format: .docx, limits: limits)
      case .flatOPC:
        let package = try WordPackage(flatOPC: bytes, limits: limits)
        let main = try package.mainPart()
        guard case .word(let package, let part) = main else { throw Refusal.noWordPart() }
        return try WordReader.read(package, main: part, format: .flatOPC, limits: limits)
      case .word2003: return try WordReader.read2003(bytes, limits: limits)
      case .formXML: return try FormXMLReader.read(bytes, limits: limits)
      case .markdown: return try MarkdownReader.read(bytes, limits: limits)
      case .plainText: return try PlainTextReader.read(bytes, limits: limits)
      case .folder: throw Refusal.noWordPart()
      }
    } catch {
      return DocumentReading(document: nil, findings: [error.finding])
    }
  }
}
