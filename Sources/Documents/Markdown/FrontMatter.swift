import Findings
import Wording

/// The YAML block at the head of a Markdown document: its lines as labels and values.
///
/// People fill it in by hand, so it is read line by line: quotes are undone, lists become lines,
/// and what is no YAML keeps its text.
struct FrontMatter {
  var paragraphs: [Paragraph] = []
  /// The lines that the block takes, with both its fences.
  var lineCount = 0

  init(_ lines: [Substring]) {
    guard let first = lines.first, FrontMatter.trim(first) == "---" else { return }
    guard
      let end = lines.dropFirst().firstIndex(where: {
        let line = FrontMatter.trim($0)
        return !$0.hasPrefix(" ") && (line == "---" || line == "...")
      })
    else { return }
    lineCount = end + 1
    var index = 1
    while index < end { index = read(lines, from: index, to: end) }
  }

  /// Reads an entry and gives the line after it.
  private mutating func read(_ lines: [Substring], from start: Int, to end: Int) -> Int {
    let line = lines[start]
    let content = FrontMatter.trim(line)
    guard !content.isEmpty, !content.hasPrefix("#") else { return start + 1 }
    let indent = FrontMatter.indent(of: line)
    guard let (key, rest) = FrontMatter.entry(content) else {
      add(FrontMatter.scalar(content), line: start, indent: indent)
      return start + 1
    }
    var values: [String] = []
    var next = start + 1
    if rest.isEmpty || rest == "|" || rest == ">" || rest.hasPrefix("|-") || rest.hasPrefix(">-")
      || rest.hasPrefix("|+") || rest.hasPrefix(">+")
    {
      let isBlock = !rest.isEmpty
      while next < end {
        let line = FrontMatter.trim(lines[next])
        let isItem = line.hasPrefix("- ") || line == "-"
        guard line.isEmpty || FrontMatter.indent(of: lines[next]) > indent || (isItem && !isBlock)
        else { break }
        // An entry within is one of its own.
        if !isBlock, FrontMatter.entry(FrontMatter.withoutDash(line)) != nil { break }
        if isBlock {
          values.append(line)
        } else if !line.isEmpty {
          values.append(FrontMatter.scalar(FrontMatter.withoutDash(line)))
        }
        next += 1
      }
      while values.last?.isEmpty == true { values.removeLast() }
    } else {
      var text = rest
      // A scalar may go on in deeper lines.
      while next < end, !FrontMatter.trim(lines[next]).isEmpty,
        FrontMatter.indent(of: lines[next]) > indent,
        FrontMatter.entry(FrontMatter.withoutDash(FrontMatter.trim(lines[next]))) == nil
      {
        text += "\n" + FrontMatter.trim(lines[next])
        next += 1
      }
      values = [FrontMatter.value(text)]
    }
    let shown = values.map(FrontMatter.withoutLinks).joined(separator: "\n")
    add("\(key): \(shown)", line: start, indent: indent)
    return next
  }

  private mutating func add(_ text: String, line: Int, indent: Int) {
    paragraphs.append(
      Paragraph(
        text: DecodedText.visible(text),
        role: .frontMatter,
        place: .line(line + 1, column: indent + 1)
      )
    )
  }

  /// Splits `key: value`; the colon is followed by white space or ends the line.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    let line = withoutDash(line)
    var position = line.startIndex
    if let quote = line.first, quote == "\"" || quote == "'" {
      guard let end = line.dropFirst().firstIndex(of: quote) else { return nil }
      position = line.index(after: end)
      guard position < line.endIndex, line[position] == ":" else { return nil }
    }
    while let colon = line[position...].firstIndex(of: ":") {
      let after = line.index(after: colon)
      if after == line.endIndex || line[after].isWhitespace {
        let key = scalar(trim(line[..<colon]))
        return key.isEmpty ? nil : (key, trim(line[after...]))
      }
      position = after
    }
    return nil
  }

  /// A value on one line: a list in brackets becomes its items.
  private static func value(_ text: String) -> String {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.contains(","),
      !text.dropFirst().dropLast().contains(where: { $0 == "[" || $0 == "]" })
    else { return scalar(text) }
    return text.dropFirst().dropLast().split(separator: ",").map { scalar(trim($0)) }
      .joined(separator: "、")
  }

  /// Reduces Obsidian's links to their words: `[[x]]`, `[[page|words]]`.
  private static func withoutLinks(_ text: String) -> String {
    guard text.contains("[[") else { return text }
    var line = MarkedLine(Array(text.utf8))
    line.markInline()
    var shown = MarkedText()
    shown.add(String(decoding: line.bytes, as: UTF8.self))
    return shown.finish().text
  }

  /// Undoes the quotes of a scalar.
  static func scalar(_ text: String) -> String {
    guard text.count >= 2, let quote = text.first, text.last == quote else { return text }
    let inner = text.dropFirst().dropLast()
    if quote == "'" {
      return inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
    guard quote == "\"" else { return text }
    var result = ""
    var rest = inner
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch next {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "u", "U", "x":
        let length = next == "u" ? 4 : next == "U" ? 8 : 2
        if let code = UInt32(rest.prefix(length), radix: 16), let scalar = Unicode.Scalar(code) {
          result.unicodeScalars.append(scalar)
          rest = rest.dropFirst(length)
        } else {
          result.append("\\")
          result.append(next)
        }
      default: result.append(next)
      }
    }
    return result
  }

  private static func withoutDash(_ line: String) -> String {
    line == "-" ? "" : line.hasPrefix("- ") ? trim(line.dropFirst(2)) : line
  }

  private static func indent(of line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private static func trim(_ text: some StringProtocol) -> String {
    let tail = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let last = tail.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else {
      return ""
    }
    return String(tail[...last])
  }
}
