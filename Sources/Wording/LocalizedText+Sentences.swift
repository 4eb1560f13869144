extension LocalizedText {
  /// Sentences one after the other, as each language puts them; those that are absent are left out.
  public static func sentences(_ sentences: LocalizedText?...) -> LocalizedText {
    let said = sentences.compactMap(\.self)
    return LocalizedText(
      zh: said.map(\.zh).joined(),
      en: said.map(\.en).joined(separator: " ")
    )
  }

  /// Asks whether the nearest name was meant; nil where none is near.
  public static func didYouMean(_ nearest: String?) -> LocalizedText? {
    nearest.map { LocalizedText(zh: "是否指“\($0)”？", en: "Did you mean “\($0)”?") }
  }

  /// Texts one after the other with a semicolon between them; none follows the end of a sentence.
  public static func clauses(_ clauses: [LocalizedText]) -> LocalizedText {
    func joined(
      _ texts: [String],
      ends: Set<Character>,
      by semicolon: String,
      blank: String
    )
      -> String
    {
      texts.reduce(into: "") { whole, text in
        if let last = whole.last { whole += ends.contains(last) ? blank : semicolon }
        whole += text
      }
    }
    return LocalizedText(
      zh: joined(clauses.map(\.zh), ends: ["。", "！", "？"], by: "；", blank: ""),
      en: joined(clauses.map(\.en), ends: [".", "!", "?"], by: "; ", blank: " ")
    )
  }

  /// Names one after the other, as each language joins them.
  public static func list(_ names: [String]) -> LocalizedText {
    LocalizedText(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }
}
