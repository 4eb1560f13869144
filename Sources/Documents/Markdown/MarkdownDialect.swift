/// A Markdown text made ready for CommonMark: what other dialects have is marked with signs.
///
/// Known are Obsidian's highlights, links and inline fields (`==x==`, `[[x]]`, `key:: value`),
/// struck-out text, Pandoc's attributes, divs, bracketed spans and grid tables; and what CommonMark
/// would take for the definition of a link though nobody wrote one is kept as text.
struct MarkdownDialect {
  /// The lines, as many and each as long as before.
  private(set) var lines: [String] = []
  /// The grid tables by the index of the line where they begin.
  private(set) var grids: [Int: GridTable] = [:]

  init(_ source: [Substring]) {
    var fence: (sign: UInt8, length: Int)?
    var index = 0
    var isAfterBlank = true
    while index < source.count {
      let bytes = Array(source[index].utf8)
      if let open = fence {
        if MarkdownDialect.closes(bytes, open) { fence = nil }
        lines.append(String(source[index]))
        index += 1
        continue
      }
      fence = MarkdownDialect.fence(bytes)
      if isAfterBlank, let grid = GridTable(source[index...]) {
        grids[index] = grid
        lines.append(DialectSign.grid)
        lines += Array(repeating: "", count: grid.lineCount - 1)
        index += grid.lineCount
        continue
      }
      isAfterBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      lines.append(fence != nil ? String(source[index]) : MarkdownDialect.marked(bytes))
      index += 1
    }
  }

  private static func fence(_ line: [UInt8]) -> (sign: UInt8, length: Int)? {
    let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let sign = content.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return nil
    }
    let length = content.prefix { $0 == sign }.count
    let info = content.dropFirst(length)
    guard length >= 3, sign != UInt8(ascii: "`") || !info.contains(sign) else { return nil }
    return (sign, length)
  }

  private static func closes(_ line: [UInt8], _ fence: (sign: UInt8, length: Int)) -> Bool {
    let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    let length = content.prefix { $0 == fence.sign }.count
    return length >= fence.length
      && content.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// A line with its dialect marked.
  private static func marked(_ line: [UInt8]) -> String {
    guard line.contains(where: isSpecial) else { return String(decoding: line, as: UTF8.self) }
    var line = MarkedLine(line)
    line.markDiv()
    line.markHeading()
    line.markDefinition()
    line.markInlineField()
    line.markInline()
    return String(decoding: line.bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: ":"),
      UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
