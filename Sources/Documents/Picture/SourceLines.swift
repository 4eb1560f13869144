/// The lines of a plain text, as editors count them.
enum SourceLines {
  /// Decodes and splits a text; empty of bytes that are none.
  static func split(_ bytes: [UInt8]) -> [String] {
    let text: String
    do throws(Refusal) {
      text = try DecodedText(bytes).text
    } catch {
      return []
    }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var endsWithReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where endsWithReturn: endsWithReturn = false
      case "\n", "\r":
        lines.append(String(line))
        line.removeAll(keepingCapacity: true)
        endsWithReturn = scalar == "\r"
      default:
        line.append(scalar)
        endsWithReturn = false
      }
    }
    lines.append(String(line))
    return lines
  }
}
