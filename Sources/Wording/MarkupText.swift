extension String {
  /// The text on one line of Markdown, nothing in it markup.
  public var markdownEscaped: String {
    var escaped = ""
    for character in self {
      if "\\|*_`<>[]#&~".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }

  /// The text in HTML, in an attribute too, nothing in it markup; characters that steer or turn
  /// it become U+FFFD.
  public var htmlEscaped: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        var escaped = ""
        for character in String(line).printable {
          switch character {
          case "&": escaped += "&amp;"
          case "<": escaped += "&lt;"
          case ">": escaped += "&gt;"
          case "\"": escaped += "&quot;"
          case "'": escaped += "&#39;"
          case _: escaped.append(character)
          }
        }
        return escaped
      }
      .joined(separator: "<br>")
  }
}
