import Findings
import Wording

/// Splits HTML into tags and the text between, each with its place.
///
/// A `<` that begins no tag of HTML is text: people write `< 0.5%` and `<5万元`.
struct HTMLScanner {
  enum Token {
    case text(String)
    case tag(HTMLElement)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line: Int
  private var column: Int

  init(_ html: String, line: Int, column: Int) {
    bytes = Array(html.utf8)
    self.line = line
    self.column = column
  }

  mutating func next() -> (Token, Place)? {
    while position < bytes.count {
      let place = Place.line(line, column: column)
      guard bytes[position] == UInt8(ascii: "<") else { return (.text(takeText()), place) }
      if starts(with: "<!--") {
        advance(to: end(of: "-->", from: position + 4))
        continue
      }
      if starts(with: "<!") || starts(with: "<?") {
        advance(to: end(of: ">", from: position + 2))
        continue
      }
      guard let tag = tag() else { return (.text(takeText()), place) }
      advance(to: position + tag.length)
      return (.tag(tag.element), place)
    }
    return nil
  }

  /// The text up to the next sign that may begin a tag.
  private mutating func takeText() -> String {
    let next =
      bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = String(decoding: bytes[position..<next], as: UTF8.self)
    advance(to: next)
    return text
  }

  /// The tag that begins here, if it is one of HTML's and ends.
  private func tag() -> (element: HTMLElement, length: Int)? {
    var end = position + 1
    var quote: UInt8?
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") || quote != nil {
      let byte = bytes[end]
      if byte == UInt8(ascii: "<"), quote == nil { return nil }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
      if end - position > HTMLScanner.longestTag { return nil }
    }
    guard end < bytes.count,
      let element = HTMLElement(String(decoding: bytes[position...end], as: UTF8.self)),
      element.isKnown
    else { return nil }
    return (element, end + 1 - position)
  }

  /// Longer than any tag that people write; what is longer is text.
  private static let longestTag = 4_000

  private func starts(with text: StaticString) -> Bool {
    bytes[position...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  private func end(of text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = min(start, bytes.count)
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) { return index + wanted.count }
      index += 1
    }
    return bytes.count
  }

  private mutating func advance(to end: Int) {
    for byte in bytes[position..<end] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    position = end
  }
}
