import Findings
import Packages
import XML

/// Puts a document together from the parts of an OpenDocument text.
enum OpenDocumentReader {
  /// Reads a package (part 2).
  static func read(
    _ package: consuming PackageReader,
    limits: DocumentLimits
  ) throws(Refusal) -> DocumentReading {
    var reader = OpenTextReader(limits: limits)
    if let manifest = try bytes("META-INF/manifest.xml", of: &package),
      manifest.contains(Array("encryption-data".utf8))
    {
      throw Refusal(Finding(.error, .encryptedDocument))
    }
    if let styles = try bytes("styles.xml", of: &package) {
      try parse(styles, part: "styles.xml", into: &reader)
    }
    guard let content = try bytes("content.xml", of: &package) else {
      throw Refusal(
        PackageError(.missingEntry, entry: "content.xml")
      )
    }
    try parse(content, part: "content.xml", into: &reader)
    return try reading(of: reader)
  }

  /// Reads a text in which all parts are one.
  static func read(flat bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    var reader = OpenTextReader(limits: limits)
    try parse(bytes, part: "", into: &reader)
    return try reading(of: reader)
  }

  private static func bytes(
    _ name: String,
    of package: inout PackageReader
  ) throws(Refusal) -> [UInt8]? {
    guard package.entry(name) != nil else { return nil }
    do throws(PackageError) {
      return try package.read(name)
    } catch {
      throw Refusal(error)
    }
  }

  private static func parse(
    _ bytes: [UInt8],
    part: String,
    into reader: inout OpenTextReader
  ) throws(Refusal) {
    do throws(XMLError) {
      let depth = reader.limits.xmlDepth
      try XMLParser.parse(bytes, vocabulary: .open, depth: depth, handler: &reader)
    } catch {
      throw reader.refusal.map { Refusal($0) } ?? Refusal(error, part: part)
    }
  }

  private static func reading(of reader: OpenTextReader) throws(Refusal) -> DocumentReading {
    // A sheet, a drawing or a presentation in the same kind of package.
    guard let body = reader.body else { throw Refusal.unsupported(.openDocument) }
    var parts = [DocumentPart(kind: .body, name: "", blocks: body)]
    parts += reader.pageParts()
    for kind in [DocumentPart.Kind.footnote, .endnote, .comment] {
      parts += reader.notes.filter { $0.kind == kind }
    }
    let guides = reader.gathering.guides
    if !guides.isEmpty { parts.append(DocumentPart(kind: .footnote, name: "", blocks: guides)) }
    return DocumentReading(
      document: Document(format: .odt, parts: parts, controls: reader.gathering.controls),
      findings: reader.gathering.unread.map { kind, place in
        Finding(.info, .contentNotRead, place: place, arguments: ["detail": kind.description])
      }
    )
  }
}
