package import Findings
package import Wording

/// The parts of a JSON text that this program wrote, each kept byte for byte as it was written.
package enum WrittenParts {
  /// An object's members in their order; none of any other text.
  package static func members(of text: String) -> [JSON.Member] {
    parts(of: text, open: UInt8(ascii: "{"), close: UInt8(ascii: "}")).compactMap { part in
      guard let colon = end(ofStringAt: part), part[colon] == UInt8(ascii: ":") else { return nil }
      guard let key = AnswerTree(json: decoded(part[..<colon])).text else { return nil }
      return JSON.Member(key, .written(decoded(part[(colon + 1)...])))
    }
  }

  /// An array's elements in their order; none of any other text.
  package static func elements(of text: String) -> [JSON] {
    parts(of: text, open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
      .map { .written(decoded($0)) }
  }

  /// What stands between the commas of the outermost brackets.
  private static func parts(of text: String, open: UInt8, close: UInt8) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    guard bytes.count > 2, bytes.first == open, bytes.last == close else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    var (start, depth, isInString, isEscaped) = (1, 0, false, false)
    for index in 1..<(bytes.count - 1) {
      let byte = bytes[index]
      if isEscaped {
        isEscaped = false
      } else if isInString {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth == 0 {
        parts.append(bytes[start..<index])
        start = index + 1
      }
    }
    return parts + [bytes[start..<(bytes.count - 1)]]
  }

  /// The place after the string with which a part begins; nil where it begins otherwise.
  private static func end(ofStringAt part: ArraySlice<UInt8>) -> Int? {
    guard part.first == UInt8(ascii: "\"") else { return nil }
    var isEscaped = false
    for index in part.indices.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if part[index] == UInt8(ascii: "\\") {
        isEscaped = true
      } else if part[index] == UInt8(ascii: "\"") {
        return index + 1 < part.endIndex ? index + 1 : nil
      }
    }
    return nil
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
