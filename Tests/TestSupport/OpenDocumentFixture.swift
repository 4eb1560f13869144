import Packages

/// A small OpenDocument text made of XML snippets.
public struct OpenDocumentFixture: Sendable {
  /// The content of `office:text`.
  public var body: String
  /// The content of `office:automatic-styles`.
  public var styles = ""
  /// The content of `office:master-styles`.
  public var pages = ""

  public init(_ body: String, styles: String = "", pages: String = "") {
    self.body = body
    self.styles = styles
    self.pages = pages
  }

  /// The text in one XML text.
  public var flat: [UInt8] {
    Array(
      """
      <office:document \(OpenDocumentFixture.namespaces) \
      office:mimetype="application/vnd.oasis.opendocument.text">\
      <office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:master-styles>\(pages)</office:master-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document>
      """.utf8
    )
  }

  /// The files of the package, by name.
  public var files: [(name: String, text: String)] {
    [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "styles.xml",
        """
        <office:document-styles \(OpenDocumentFixture.namespaces)>\
        <office:master-styles>\(pages)</office:master-styles></office:document-styles>
        """
      ),
      (
        "content.xml",
        """
        <office:document-content \(OpenDocumentFixture.namespaces)>\
        <office:automatic-styles>\(styles)</office:automatic-styles>\
        <office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """
      ),
    ]
  }

  public func package() throws -> [UInt8] {
    try PackageWriter.write(files.map { PackageWriter.File($0.name, Array($0.text.utf8)) })
  }

  /// The declarations of every namespace that snippets use.
  public static let namespaces =
    [
      ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
      ("form", "form"), ("style", "style"), ("fo", "xsl-fo-compatible"),
      ("svg", "svg-compatible"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\" " }.joined()
      + """
      xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
      xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
      """
}
