import Wording

/// Text in exactly so many columns of a terminal.
enum ScreenText {
  /// The beginning of a text that fits, with an ellipsis where more follows, and blanks after it.
  static func fitted(_ text: String, width: Int) -> String {
    let text = text.printable
    let room = text.displayWidth
    if room <= width { return text + String(repeating: " ", count: width - room) }
    if width < 1 { return "" }
    return padded(beginning(of: text[...], width: width - 1) + "…", width: width)
  }

  /// The end of a text that fits, with an ellipsis where more comes before it.
  static func ending(_ text: String, width: Int) -> String {
    let text = text.printable
    if text.displayWidth <= width { return text }
    var rest = text[...]
    while !rest.isEmpty, rest.displayWidth > width - 1 { rest.removeFirst() }
    return "…" + rest
  }

  /// A line as lines that fit; an empty one stays.
  static func wrapped(_ line: String, width: Int) -> [String] {
    var rest = line.printable[...]
    var lines: [String] = []
    repeat {
      let part = beginning(of: rest, width: max(2, width))
      lines.append(part)
      rest = rest.dropFirst(part.count)
    } while !rest.isEmpty
    return lines
  }

  private static func padded(_ text: String, width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.displayWidth))
  }

  private static func beginning(of text: Substring, width: Int) -> String {
    var used = 0
    let part = text.prefix { character in
      used += character.displayWidth
      return used <= width
    }
    return String(part)
  }
}

extension Substring {
  fileprivate var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
