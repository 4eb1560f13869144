import Packages

/// A small Word document made of XML snippets, in each of the containers that Word writes.
public struct WordFixture: Sendable {
  /// The content of `w:body`.
  public var body: String
  /// The content of `w:styles`.
  public var styles = ""
  /// The content of `w:numbering`; in Word 2003 of `w:lists`.
  public var numbering = ""
  /// Further parts: the kind of relationship, the name (else made of the kind), the whole text.
  public var parts: [Part] = []

  public struct Part: Sendable {
    public var kind: String
    public var name: String
    public var text: String

    public init(kind: String, name: String, text: String) {
      self.kind = kind
      self.name = name
      self.text = text
    }
  }

  public enum Container: String, Sendable, CaseIterable {
    case transitional
    case strict
    case flatOPC
    case word2003
  }

  public init(
    body: String,
    styles: String = "",
    numbering: String = "",
    parts: [Part] = []
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.parts = parts
  }

  public func bytes(in container: Container) throws -> [UInt8] {
    switch container {
    case .transitional: try package(of: files)
    case .strict: try package(of: files.map { ($0, WordFixture.strict($1)) })
    case .flatOPC: flat
    case .word2003: word2003
    }
  }

  /// The declarations of every namespace that snippets use.
  public static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
    xmlns:aml="http://schemas.microsoft.com/aml/2001/core" \
    xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"
    """

  public static func part(_ root: String, _ content: String) -> String {
    "<w:\(root) \(namespaces)>\(content)</w:\(root)>"
  }

  /// The files of the package, by name.
  public var files: [(name: String, text: String)] {
    var main: [(String, String, String)] = [
      ("styles", "styles.xml", WordFixture.part("styles", styles))
    ]
    if !numbering.isEmpty {
      main.append(("numbering", "numbering.xml", WordFixture.part("numbering", numbering)))
    }
    for part in parts {
      let name = part.name.isEmpty ? "\(part.kind)\(main.count + 1).xml" : part.name
      main.append((part.kind, name, part.text))
    }
    let relationships = main.enumerated().map { index, part in
      WordFixture.relationship("rId\(index + 1)", part.0, part.1)
    }
    return [
      ("[Content_Types].xml", WordFixture.contentTypes),
      (
        "_rels/.rels",
        WordFixture.relationships(
          WordFixture.relationship("rId1", "officeDocument", "word/document.xml")
        )
      ),
      ("word/document.xml", WordFixture.part("document", "<w:body>\(body)</w:body>")),
      ("word/_rels/document.xml.rels", WordFixture.relationships(relationships.joined())),
    ] + main.map { ("word/" + $0.1, $0.2) }
  }

  public func package(of files: [(name: String, text: String)]) throws -> [UInt8] {
    try PackageWriter.write(files.map { PackageWriter.File($0.name, Array($0.text.utf8)) })
  }

  private var flat: [UInt8] {
    let parts = files.filter { $0.name != "[Content_Types].xml" }.map { file in
      """
      <pkg:part pkg:name="/\(file.name)" pkg:contentType="application/xml"><pkg:xmlData>\
      \(file.text)</pkg:xmlData></pkg:part>
      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <?mso-application progid="Word.Document"?>
      <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">\
      \(parts.joined())</pkg:package>
      """.utf8
    )
  }

  private var word2003: [UInt8] {
    let text = """
      <w:wordDocument \(WordFixture.namespaces)><w:lists>\(numbering)</w:lists>\
      <w:styles>\(styles)</w:styles><w:body>\(body)</w:body></w:wordDocument>
      """
    return Array(
      WordFixture.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        by: "http://schemas.microsoft.com/office/word/2003/wordml",
        in: text
      ).utf8
    )
  }

  public static func relationships(_ content: String) -> String {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    \(content)</Relationships>
    """
  }

  public static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    """
    <Relationship Id="\(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/\(kind)" Target="\(target)"/>
    """
  }

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/word/document.xml" ContentType="application/\
    vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  private static func strict(_ text: String) -> String {
    let pairs = [
      (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
      ),
      (
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/"
      ),
      (
        "http://schemas.openxmlformats.org/drawingml/2006/",
        "http://purl.oclc.org/ooxml/drawingml/"
      ),
    ]
    return pairs.reduce(text) { replace($1.0, by: $1.1, in: $0) }
  }

  private static func replace(_ old: String, by new: String, in text: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
