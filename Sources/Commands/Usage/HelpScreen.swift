import Findings
import Wording

/// A help screen of ArgumentParser in one language.
///
/// The texts of commands and options stand there in English and Chinese, one after the other; here
/// each entry keeps one of them, and is set anew for the terminal's width, in which a Chinese
/// character counts two.
struct HelpScreen {
  private static let width = 80
  private static let column = 26

  let language: Language

  /// The screen in its language.
  ///
  /// What is no help screen, as the version and what completes a word in a shell, is left as it is.
  func text(of screen: String) -> String {
    guard screen.hasPrefix("OVERVIEW: ") || screen.hasPrefix("USAGE: ") else { return screen }
    var lines: [String] = []
    for block in HelpScreen.blocks(of: screen) {
      switch block {
      case .asIs(let line): lines.append(words(line))
      case .overview(let text):
        lines += set(kept(text), indent: 0, first: words("OVERVIEW: "))
      case .paragraph(let text): lines += set(words(text), indent: 0, first: "")
      case .entry(let name, let text): lines += entry(name, kept(text))
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Reading

  private enum Block {
    case asIs(String)
    case overview(String)
    case paragraph(String)
    /// An argument, option or subcommand with what it does.
    case entry(String, String)
  }

  private static func blocks(of screen: String) -> [Block] {
    var blocks: [Block] = []
    var isUsage = false
    for line in screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let indent = line.prefix { $0 == " " }.count
      let rest = String(line.dropFirst(indent))
      if rest.hasPrefix("USAGE:") { isUsage = true }
      if rest.isEmpty { isUsage = false }
      if rest.isEmpty || isUsage || rest.hasPrefix("See '") {
        blocks.append(.asIs(line))
      } else if rest.hasPrefix("OVERVIEW: ") {
        blocks.append(.overview(String(rest.dropFirst("OVERVIEW: ".count))))
      } else if indent == 2, rest.first.map({ $0 == "<" || $0 == "-" || $0.isLetter }) ?? false {
        let name = name(of: rest, from: indent)
        let text = String(rest.dropFirst(name.count).drop { $0 == " " })
        blocks.append(.entry(name, text))
      } else if indent >= column, case .entry(let name, let text)? = blocks.last {
        blocks[blocks.count - 1] = .entry(name, text.isEmpty ? rest : joined(text, rest))
      } else if indent == 0, case .overview(let text)? = blocks.last {
        blocks[blocks.count - 1] = .overview(joined(text, rest))
      } else if indent == 0, case .paragraph(let text)? = blocks.last {
        blocks[blocks.count - 1] = .paragraph(joined(text, rest))
      } else if indent == 0, !rest.hasSuffix(":") {
        blocks.append(.paragraph(rest))
      } else {
        blocks.append(.asIs(line))
      }
    }
    return blocks
  }

  /// The name of an entry that begins in a column; one that just leaves room is followed by a single blank, as
  /// its text begins in the text's column.
  private static func name(of entry: String, from indent: Int) -> String {
    let room = column - 1 - indent
    let head = entry.prefix(room)
    let rest = entry.dropFirst(room)
    if head.count == room, !head.contains("  "), head.last != " ", rest.first == " ",
      let next = rest.dropFirst().first, next != " ", next != "<"
    {
      return String(head)
    }
    return entry.firstRange(of: "  ").map { String(entry[..<$0.lowerBound]) } ?? entry
  }

  private static func joined(_ text: String, _ more: String) -> String { text + " " + more }

  // MARK: Languages

  /// The words of a text in the language; the English ones where there are no others.
  private func kept(_ text: String) -> String {
    var rest = text
    var note = ""
    if rest.hasSuffix(")"), let start = rest.ranges(of: " (").last,
      ["default:", "values:"].contains(where: { rest[start.upperBound...].hasPrefix($0) })
    {
      note = String(rest[start.lowerBound...])
      rest = String(rest[..<start.lowerBound])
    }
    guard let start = HelpScreen.chinese(in: rest) else { return words(rest) + words(note) }
    switch language {
    case .en:
      var english = String(rest[..<start])
      while english.last == " " { english.removeLast() }
      return english.isEmpty ? text : english + note
    case .zh: return String(rest[start...]) + words(note)
    }
  }

  /// Where a text's Chinese begins: at the first word of it from which on no sentence is English.
  private static func chinese(in text: String) -> String.Index? {
    var found: String.Index?
    for word in text.split(separator: " ") {
      let isChinese = word.first.map { $0.isChinese } ?? false
      if isChinese, found == nil { found = word.startIndex }
      // An English word with its lower-case letters in a row, behind it a blank: English goes on.
      if found != nil, !isChinese, word.count > 3, word.allSatisfy({ $0.isASCII && $0.isLetter }),
        word.first?.isLowercase ?? false, !text[word.endIndex...].contains(where: { $0 == "。" })
      {
        found = nil
      }
    }
    return found
  }

  /// ArgumentParser's own words.
  private func words(_ text: String) -> String {
    guard language == .zh else { return text }
    var text = text
    for (english, chinese) in HelpScreen.own { text = text.replacing(english, with: chinese) }
    return text
  }

  private static let own = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Show help information.", "显示帮助。"),
    ("Show the version.", "显示版本。"), ("Show subcommand help information.", "显示子命令的帮助。"),
    (" (default: ", "（默认："), (" (values: ", "（可用："), ("; default: ", "；默认："),
    ("See '", "详见 "), ("' for detailed help.", "。"),
  ]

  // MARK: Setting

  private func entry(_ name: String, _ text: String) -> [String] {
    let head = "  " + name
    if text.isEmpty { return [head] }
    let closed =
      language == .zh && (text.contains("（默认：") || text.contains("（可用：")) ? text.closed : text
    guard head.displayWidth < HelpScreen.column - 1 else {
      return [head] + set(closed, indent: HelpScreen.column, first: "")
    }
    let padding = String(repeating: " ", count: HelpScreen.column - head.displayWidth)
    return set(closed, indent: HelpScreen.column, first: head + padding)
  }

  /// A text in lines of the screen's width, its first behind what stands there already.
  private func set(_ text: String, indent: Int, first: String) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = first.isEmpty ? margin : first
    var isFresh = true
    for piece in text.breakable {
      if !isFresh, line.displayWidth + piece.displayWidth > HelpScreen.width, piece != " " {
        lines.append(line.withoutTrailingBlanks)
        line = margin
      }
      if line == margin, piece == " " { continue }
      line += piece
      isFresh = false
    }
    lines.append(line.withoutTrailingBlanks)
    return lines
  }
}

extension Character {
  fileprivate var isChinese: Bool {
    unicodeScalars.first.map {
      (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value)
    }
      ?? false
  }
}

extension String {
  /// The pieces between which a line may be broken: words, blanks, and Chinese characters with the
  /// marks behind them.
  fileprivate var breakable: [String] {
    var pieces: [String] = []
    for character in self {
      let isMark = "，。；：、）！？”".contains(character)
      let last = pieces.last?.last
      let goesOn =
        character != " " && last != nil && last != " " && !character.isChinese
        && !(last?.isChinese ?? false)
      if isMark || goesOn, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  fileprivate var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text with the note at its end closed by a Chinese bracket.
  fileprivate var closed: String { hasSuffix(")") ? String(dropLast()) + "）" : self }
}
