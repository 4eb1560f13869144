import Findings

enum MarkdownReader {
  static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    DocumentReading(document: Document(format: .markdown))
  }
}
