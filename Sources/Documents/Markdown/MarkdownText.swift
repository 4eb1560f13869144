/// The text that the inline content of Markdown shows.
enum MarkdownText {
  /// The text of a block: emphasis and links reduced to their words, breaks as `\n`.
  static func shown(in block: MarkdownNode, picture: () -> Void) -> String {
    var result = ""
    block.visitDescendants { node in
      switch node.kind {
      case .text, .code: result += node.literal
      case .softBreak, .lineBreak: result += "\n"
      case .inlineHTML: result += html(node.literal)
      case .image: picture()
      default: break
      }
    }
    return withoutStrikes(result)
  }

  /// The text of an HTML block: tags and comments left out, cells and lines kept apart.
  static func text(ofHTML block: String) -> String {
    var result = ""
    var rest = block[...]
    while let open = rest.firstIndex(of: "<") {
      result += unescape(rest[..<open])
      let tag: Substring
      if rest[open...].hasPrefix("<!--") {
        tag = rest[open...].range(of: "-->").map { rest[open..<$0] } ?? rest[open...]
      } else if let close = rest[open...].firstIndex(of: ">") {
        tag = rest[open...close]
      } else {
        result += unescape(rest[open...])
        rest = ""
        break
      }
      result += html(String(tag))
      rest = rest[tag.endIndex...]
    }
    result += unescape(rest)
    return result.split(separator: "\n", omittingEmptySubsequences: true)
      .map { line in
        let start = line.drop { $0 == " " || $0 == "\t" }
        return start.lastIndex { $0 != " " && $0 != "\t" }.map { String(start[...$0]) } ?? ""
      }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What a tag shows: breaks, check boxes, the ends of cells and lines; all else nothing.
  private static func html(_ tag: String) -> String {
    let lower = tag.lowercased()
    let name = lower.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    switch name {
    case "br": return "\n"
    case "input" where lower.contains("checkbox"):
      let isChecked = lower.split { !$0.isLetter }.contains("checked")
      return isChecked ? "☑" : "☐"
    case "td", "th": return lower.hasPrefix("</") ? "\t" : ""
    case "p", "div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6":
      return "\n"
    default: return ""
    }
  }

  private static func unescape(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let entities = [
      "&nbsp;": "\u{A0}", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
      "&emsp;": "\u{2003}",
      "&ensp;": "\u{2002}", "&amp;": "&",
    ]
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      if let entity = entities.first(where: { rest.hasPrefix($0.key) }) {
        result += entity.value
        rest = rest.dropFirst(entity.key.count)
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// Takes away the tildes of struck-out text, which is still to be seen: `~~旧~~` is `旧`.
  private static func withoutStrikes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "~")) else { return text }
    let pieces = text.split(separator: "~~", omittingEmptySubsequences: false)
    // Only tildes in pairs round words strike out.
    guard pieces.count >= 3, pieces.count.isMultiple(of: 2) == false else { return text }
    for (index, piece) in pieces.enumerated() where !index.isMultiple(of: 2) {
      guard let first = piece.first, let last = piece.last, !first.isWhitespace,
        !last.isWhitespace, first != "~", last != "~"
      else { return text }
    }
    return pieces.joined()
  }
}

extension Substring {
  /// The index just behind the first occurrence of a text.
  fileprivate func range(of text: String) -> Index? {
    var start = startIndex
    while let found = self[start...].firstIndex(where: { $0 == text.first }) {
      if self[found...].hasPrefix(text) { return index(found, offsetBy: text.count) }
      start = index(after: found)
    }
    return nil
  }
}
