import Findings
import Wording

/// Counts what costs the Markdown parser quadratic time or memory, before it sees the text.
///
/// Debian's cmark-gfm 0.29.0.gfm.6 rescans a block for each image and declaration in it, scans a
/// whole paragraph again for a table that ends it, and fills up every short row of a wide table.
/// The bounds lie far beyond any form and keep the worst text of the greatest size to seconds.
struct MarkdownBounds {
  static let images = 10_000
  static let declarations = 1_000
  static let linesBeforeTable = 2_000
  static let columns = 1_000
  static let cells = 1_000_000

  private var imageCount = 0
  private var declarationCount = 0
  /// The lines since a blank line or the head of a table.
  private var runLength = 0
  private var widest = 0
  private var lineCount = 0

  /// Refuses a text beyond the bounds.
  static func check(_ lines: [Substring]) throws(Refusal) {
    var bounds = MarkdownBounds()
    for line in lines { try bounds.count(line.utf8) }
    let (cells, isTooMuch) = bounds.widest.multipliedReportingOverflow(by: bounds.lineCount)
    if bounds.widest > MarkdownBounds.columns || isTooMuch || cells > MarkdownBounds.cells {
      throw bounds.refusal()
    }
  }

  private mutating func count(_ line: Substring.UTF8View) throws(Refusal) {
    lineCount += 1
    var pipes = 0
    var isDelimiter = true
    var isBlank = true
    var hasDash = false
    var last: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"):
        hasDash = true
        if last == UInt8(ascii: "!") { declarationCount -= isDeclaration ? 1 : 0 }
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0D, UInt8(ascii: ">"): break
      default: isDelimiter = false
      }
      if byte != 0x20, byte != 0x09, byte != 0x0D { isBlank = false }
      isDeclaration = byte == UInt8(ascii: "!") && last == UInt8(ascii: "<")
      if isDeclaration { declarationCount += 1 }
      if byte == UInt8(ascii: "["), last == UInt8(ascii: "!") { imageCount += 1 }
      last = byte
    }
    if isBlank {
      runLength = 0
    } else if isDelimiter, hasDash {
      guard runLength <= MarkdownBounds.linesBeforeTable else { throw refusal() }
      if pipes > 0 { widest = max(widest, pipes + 1) }
      runLength = 0
    } else {
      runLength += 1
    }
    guard imageCount <= MarkdownBounds.images,
      declarationCount <= MarkdownBounds.declarations
    else { throw refusal() }
  }

  /// Whether the last byte ended `<!`, which a dash makes a comment.
  private var isDeclaration = false

  private func refusal() -> Refusal {
    Refusal(
      Finding(
        .error,
        .unsafeContent,
        arguments: [
          "detail": LocalizedText(
            zh: "Markdown 结构过于繁复",
            en: "the Markdown is of excessive structure"
          )
        ]
      )
    )
  }
}
