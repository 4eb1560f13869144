import Wording

/// What is said of a command line that could not be read: what is wrong, and how the command is
/// used, in one language.
struct UsageMessage {
  let language: Language

  /// The parser's full text on what it could not read, whose own sentence is `message`.
  func text(of full: String, saying message: String) -> String {
    var lines = ["guidang: " + sentence(message)]
    let rest = full.firstRange(of: message).map { full[$0.upperBound...] } ?? full[...]
    for line in rest.split(separator: "\n") {
      if line.hasPrefix("Help:") {
        lines.append(help(String(line.dropFirst("Help:".count))))
      } else if language == .zh {
        lines.append(words(String(line)))
      } else {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ message: String) -> String {
    switch language {
    case .en: message
    case .zh: UsageSentence.chinese(message) ?? message
    }
  }

  /// What an option is for, as its help screen says it.
  private func help(_ line: String) -> String {
    let entry = "  " + line.drop { $0 == " " }
    return HelpScreen(language: language).text(of: "USAGE: \n\n" + entry)
      .split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  private func words(_ line: String) -> String {
    line.replacing("Usage: ", with: "用法：")
      .replacing("  See '", with: "  详见 ")
      .replacing("' for more information.", with: "。")
  }
}
