extension DocumentFormat {
  /// The product's own XML.
  public static let formXML: DocumentFormat = DocumentFormat(
    id: "form-xml",
    extensions: ["xml"],
    excerpt: .line,
    comments: .xml,
    signs: [
      .markup(isRoot: { namespace, _ in namespace == Document.formXMLNamespace }) {
        bytes,
        limits throws(Refusal) in
        try FormXMLReader.read(bytes, limits: limits)
      }
    ]
  )
}
