import Findings

/// Reads a web page, such as a mail has for its text: tables as tables, all else line by line.
struct WebPageReader {
  /// Reads a page in UTF-8; what it is written in is Markdown's HTML.
  static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    let decoded = try DecodedText(bytes, atMost: limits.markdownSize)
    var page = HTMLBlocks(role: .plain, limits: limits)
    page.read(decoded.text, line: 1, column: 1)
    let blocks = page.finish().flatMap(lines)
    return DocumentReading(
      document: Document(
        format: .markdown,
        parts: [DocumentPart(kind: .body, name: "", blocks: blocks)]
      ),
      findings: [decoded.finding].compactMap(\.self)
    )
  }

  /// A paragraph for each line of text between tables.
  private static func lines(of block: Block) -> [Block] {
    guard case .paragraph(let paragraph) = block else { return [block] }
    return paragraph.text.split(whereSeparator: \.isNewline).map { line in
      .paragraph(Paragraph(text: String(line), role: paragraph.role, place: paragraph.place))
    }
  }
}

extension DocumentReader {
  /// Reads what a mail itself says, a text or a web page by its content.
  ///
  /// Who sends it, below the line `--`, is a note of the document unless it is to be read with the
  /// rest.
  public static func readMailText(
    _ bytes: [UInt8],
    withSender: Bool = false,
    limits: DocumentLimits = .standard
  ) -> DocumentReading {
    do throws(Refusal) {
      var reading =
        FileSignature(bytes) == .markup
        ? try WebPageReader.read(bytes, limits: limits)
        : try PlainTextReader.read(bytes, limits: limits)
      if !withSender { reading.document?.setSenderApart() }
      return reading
    } catch {
      return DocumentReading(document: nil, findings: [error.finding])
    }
  }
}
