import Findings
import Wording

/// Reads plain text: each line is a paragraph, and its characters are what they are.
///
/// Nothing is markup: `*`, `<…>`, `&amp;` and `[ ]` stand as they were typed. Blank lines are left
/// out, and so are control characters, which show nothing.
enum PlainTextReader {
  static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    let decoded = try DecodedText(bytes, atMost: limits.markdownSize)
    var blocks: [Block] = []
    let lines = decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let end = line.lastIndex { !$0.isWhitespace }
      guard let end else { continue }
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      blocks.append(
        .paragraph(
          Paragraph(
            text: String(line[...end].dropFirst(indent)),
            place: .line(number + 1, column: indent + 1)
          )
        )
      )
    }
    return DocumentReading(
      document: Document(
        format: .plainText,
        parts: [DocumentPart(kind: .body, name: "", blocks: blocks)]
      ),
      findings: decoded.finding.map { [$0] } ?? []
    )
  }
}
