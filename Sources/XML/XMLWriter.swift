/// Writes a well-formed XML text, in UTF-8.
public struct XMLWriter: Sendable {
  /// What was written so far, in UTF-8; well-formed only once ``finish()`` has ended it.
  public private(set) var bytes: [UInt8] = []
  private var open: [String] = []
  private var tagIsOpen = false

  /// Begins a text, with an XML declaration unless one is not wanted.
  public init(declaration: Bool = true) {
    if declaration { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }
    if declaration { bytes.append(0x0A) }
  }

  /// Begins an element; `name` and the attributes' names must be XML names.
  public mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: #"=""#.utf8)
      XMLWriter.escape(value.utf8, inAttribute: true, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    open.append(name)
    tagIsOpen = true
  }

  /// Writes text into the element that is open.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    XMLWriter.escape(text.utf8, inAttribute: false, to: &bytes)
  }

  /// Ends the element that was begun last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if tagIsOpen {
      bytes.append(contentsOf: "/>".utf8)
      tagIsOpen = false
    } else {
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Writes a whole element.
  public mutating func element(
    _ name: String,
    _ attributes: [(String, String)] = [],
    text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Begins a new line, indented by the elements that are open.
  public mutating func line() {
    closeTag()
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: open.count * 2))
  }

  /// Ends the element that was begun last, on a line of its own where it holds elements.
  public mutating func endOnLine() {
    if !tagIsOpen, open.count > 0 {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (open.count - 1) * 2))
    }
    end()
  }

  /// Writes well-formed XML as it is.
  public mutating func raw(_ text: String) {
    closeTag()
    bytes.append(contentsOf: text.utf8)
  }

  /// Ends every open element.
  public consuming func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    return bytes
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    tagIsOpen = false
  }

  /// Escapes text; characters that XML 1.0 cannot hold (section 2.2) become U+FFFD.
  static func escape(
    _ text: some Sequence<UInt8>,
    inAttribute: Bool,
    to bytes: inout [UInt8]
  ) {
    let first = bytes.count
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
      case 0x09 where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
      case 0x0A where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        let isNoncharacter =
          bytes.count >= first + 2 && bytes[bytes.count - 1] == 0xBF
          && bytes[bytes.count - 2] == 0xEF
        bytes.append(isNoncharacter ? 0xBD : byte)
      default: bytes.append(byte)
      }
    }
  }
}
