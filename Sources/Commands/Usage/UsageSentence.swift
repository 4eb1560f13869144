/// What is wrong with a command line, in Chinese, read from the parser's English sentence, as the
/// parser has no other face.
enum UsageSentence {
  /// Nil of what is no sentence of the parser's.
  static func chinese(_ message: String) -> String? {
    // The parser may see two things in one word, each on its line.
    let readings = message.split(separator: "\n   or: ").map { reading(String($0)) }
    let known = readings.compactMap(\.self)
    return known.count == readings.count && !known.isEmpty ? known.joined(separator: "或者：") : nil
  }

  private static func reading(_ message: String) -> String? {
    if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let nearest = match.2.map { "，是不是 \($0)？" }
      return "没有 \(match.1) 这个选项\(nearest ?? "。")"
    }
    if let match = message.wholeMatch(of: /Missing value for '(.+?)'(?: in '(.+)')?/) {
      return "\(match.1) 缺少取值。"
    }
    if let match = message.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./
    ) {
      return "\(match.1) 不带取值，却写了“\(match.2)”。"
    }
    if let match = message.wholeMatch(
      of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/
    ) {
      return "多了“\(match.1.split(separator: "', '").joined(separator: "”“"))”。"
    }
    if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少 \(match.1)。"
    }
    if let match = message.wholeMatch(of: /Missing one of: '(.+)'/) {
      return "缺少其中之一：\(list(match.1.split(separator: "', '")))。"
    }
    if let match = message.wholeMatch(of: /Invalid option: (.+)/) {
      return "没有 \(match.1) 这样的选项。"
    }
    if message == "Missing required subcommand." { return "缺少子命令。" }
    return invalidValue(message)
  }

  private static func invalidValue(_ message: String) -> String? {
    guard
      let match = message.wholeMatch(
        of: /(?s)The value '(.*?)' is invalid(?: for '(.+?)')?\.?(?:: (.+)|(.*))/
      )
    else { return nil }
    let what = match.2.map { "\($0) 不能写成“\(match.1)”" } ?? "不能写成“\(match.1)”"
    if let reason = match.3 { return "\(what)：\(reason)" }
    let choices = match.4.map { $0.matches(of: /'(.+?)'|(?m)^  - (.+)$/) }?
      .compactMap { $0.1 ?? $0.2 }
    guard let choices, !choices.isEmpty else { return what + "。" }
    return "\(what)，可以写：\(list(choices))。"
  }

  private static func list(_ words: [Substring]) -> String { words.joined(separator: "、") }
}
