extension DocumentFormat {
  /// A text of OpenDocument, in a package or in one XML text.
  public static let odt: DocumentFormat = DocumentFormat(
    id: "odt",
    extensions: ["odt", "ott", "fodt"],
    excerpt: .block,
    comments: nil,
    signs: [
      .openDocument(isMedia: { $0.hasPrefix("application/vnd.oasis.opendocument.text") }) {
        package,
        limits throws(Refusal) in
        try OpenDocumentReader.read(package, limits: limits)
      },
      .markup(isRoot: { namespace, name in
        namespace == "urn:oasis:names:tc:opendocument:xmlns:office:1.0" && name == "document"
      }) { bytes, limits throws(Refusal) in
        try OpenDocumentReader.read(flat: bytes, limits: limits)
      },
    ]
  )
}
