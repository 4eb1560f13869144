extension DocumentFormat {
  /// Plain text, known by its name alone.
  public static let plainText: DocumentFormat = DocumentFormat(
    id: "plain-text",
    extensions: ["txt"],
    excerpt: .line,
    comments: nil,
    signs: [
      .text(isMeant: { $0.extensions.contains($1.suffix) }) { bytes, limits throws(Refusal) in
        try PlainTextReader.read(bytes, limits: limits)
      }
    ]
  )
}
