public import Wording

extension CatalogueEntry {
  /// The heading of the whole catalogue.
  public static let heading = LocalizedText(zh: "问题代码", en: "Finding codes")

  /// The entry for a terminal: a head line, then a line for each thing to say.
  public func lines(in language: Language) -> [String] {
    ["\(severity.name(in: language))[\(code.rawValue)]: \(title[language])"]
      + facts(in: language).map { "  \($0.name)\(language == .zh ? "：" : ": ")\($0.text)" }
  }

  /// The entry as a section of a Markdown page.
  public func markdown(in language: Language) -> [String] {
    [
      "## \(code.rawValue)", "",
      "**\(title[language])** (\(severity.name(in: language)))", "",
    ]
      + facts(in: language).map {
        "- \($0.name)\(language == .zh ? "：" : ": ")\(CatalogueEntry.escape($0.text))"
      }
  }

  /// The entry as one JSON object.
  public func json(in language: Language) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("code", .string(code.rawValue)),
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("title", .string(title[language])),
      JSON.Member("cause", .string(cause[language])),
      JSON.Member("message", .string(message[language])),
    ]
    members.append("wrong", wrong.map { .string($0[language]) })
    members.append("right", right.map { .string($0[language]) })
    return .object(members)
  }

  /// The message as it is printed of the smallest finding.
  private var message: LocalizedText {
    example.map { LocalizedText(zh: $0.message(in: .zh), en: $0.message(in: .en)) } ?? template
  }

  private func facts(in language: Language) -> [(name: String, text: String)] {
    var facts = [
      (LocalizedText(zh: "原因", en: "cause"), cause),
      (LocalizedText(zh: "消息", en: "message"), message),
    ]
    if let wrong { facts.append((LocalizedText(zh: "错误示例", en: "wrong"), wrong)) }
    if let right { facts.append((LocalizedText(zh: "正确示例", en: "right"), right)) }
    return facts.map { ($0.0[language], $0.1[language]) }
  }

  /// Keeps what Markdown would take for markup.
  private static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_<>[]".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
