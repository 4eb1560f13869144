extension LocalizedText {
  /// The text with the facts that it names in braces (`{path}`) put in, each in the text's language.
  ///
  /// Braces round the name of no fact stay as they are.
  public func filled(with facts: [String: LocalizedText]) -> LocalizedText {
    LocalizedText(zh: filled(with: facts, in: .zh), en: filled(with: facts, in: .en))
  }

  /// The text with facts put in that are the same in every language.
  public func filled(with facts: [String: String]) -> LocalizedText {
    filled(with: facts.mapValues { LocalizedText(verbatim: $0) })
  }

  private func filled(with facts: [String: LocalizedText], in language: Language) -> String {
    self[language].replacingBraces { name in
      facts[name].map { $0[language] } ?? "{\(name)}"
    }
  }
}

extension String {
  /// The text with each name in braces, and the braces, replaced by what a function makes of it.
  package func replacingBraces(_ replacement: (String) -> String) -> String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += replacement(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
