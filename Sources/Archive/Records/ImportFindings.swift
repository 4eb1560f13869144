import Values

/// The findings of a document, and what filing added to them for one form: arrays as JSON writes
/// them, which are joined and parted by their bytes, so that what was sealed stays what it was.
package enum ImportFindings {
  /// All that there is to say of a form: what was found in its document, then what filing found.
  package static func joined(_ document: String, _ own: String?) -> String {
    guard let own, own != "[]" else { return document }
    if document == "[]" { return own }
    var bytes = Array(document.utf8.dropLast())
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: own.utf8.dropFirst())
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What follows in an array after the elements of another, empty where nothing does; nil where it
  /// does not begin with them.
  package static func rest(of text: String, after document: String) -> String? {
    if text.utf8.elementsEqual(document.utf8) { return "" }
    if document == "[]" { return text }
    let beginning = document.utf8.dropLast()
    let rest = text.utf8.dropFirst(beginning.count)
    guard text.utf8.starts(with: beginning), rest.first == UInt8(ascii: ",") else { return nil }
    return "[" + String(decoding: rest.dropFirst(), as: UTF8.self)
  }

  /// The first elements that two arrays have in common.
  package static func common(_ one: String, _ other: String) -> String {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    var scan = ElementScan()
    var end = 1
    for (byte, otherByte) in zip(one, other) {
      if scan.isBetweenElements(at: byte), scan.isBetweenElements(at: otherByte) {
        end = scan.position
      }
      guard byte == otherByte else { break }
      scan.take(byte)
    }
    return end <= 1 ? "[]" : String(decoding: one[..<end], as: UTF8.self) + "]"
  }
}

/// Where a reading of a JSON array stands, byte by byte.
private struct ElementScan {
  private(set) var position = 0
  private var depth = 0
  private var isInText = false
  private var isEscaped = false

  /// Whether an element of the outermost array ends before a byte.
  func isBetweenElements(at byte: UInt8) -> Bool {
    depth == 1 && !isInText && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]"))
  }

  mutating func take(_ byte: UInt8) {
    position += 1
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
  }
}
