extension DocumentFormat {
  /// Markdown, which is what standard input is where it is text.
  public static let markdown: DocumentFormat = DocumentFormat(
    id: "markdown",
    extensions: ["md", "markdown"],
    excerpt: .line,
    comments: .markdown,
    signs: [
      .text(isMeant: { $1.isStandardInput || $0.extensions.contains($1.suffix) }) {
        bytes,
        limits throws(Refusal) in
        try MarkdownReader.read(bytes, limits: limits)
      }
    ]
  )
}
