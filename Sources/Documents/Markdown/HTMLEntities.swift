/// The characters that HTML's references stand for.
struct HTMLEntities {
  /// The names that were looked up, and what they stand for.
  private var known: [Substring: String] = [:]

  /// Undoes the references of a text; what is none stays as it is.
  mutating func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      let name = rest.prefix(32).prefix { $0 != ";" && $0 != "&" && !$0.isWhitespace }
      guard rest[name.endIndex...].first == ";", let shown = character(name) else {
        result.append("&")
        continue
      }
      result += shown
      rest = rest[rest.index(after: name.endIndex)...]
    }
    return result + rest
  }

  private mutating func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return named(name) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    // What HTML 5 makes of the codes of Windows.
    if (0x80...0x9F).contains(code) {
      let scalar = Array(HTMLEntities.windows)[Int(code) - 0x80]
      return DecodedText.visible(String(scalar))
    }
    return Unicode.Scalar(code).map { $0.value == 0 ? "\u{FFFD}" : DecodedText.visible(String($0)) }
  }

  /// The parser of Markdown knows every name.
  private mutating func named(_ name: Substring) -> String? {
    if let shown = known[name] { return shown.isEmpty ? nil : shown }
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    var shown = ""
    if let tree = MarkdownTree("x&\(name);x\n") {
      tree.root.walkDescendants { node, isEntering in
        if isEntering, case .text = node.kind { shown += node.literal }
      }
    }
    shown = String(shown.dropFirst().dropLast())
    if shown.hasPrefix("&"), shown.count > 1 { shown = "" }
    known[name] = shown
    return shown.isEmpty ? nil : shown
  }

  private static let windows =
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
}
