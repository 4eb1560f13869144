/// The languages in which the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// A text in each language of ``Language``.
public struct LocalizedText: Sendable, Hashable {
  /// The text in Simplified Chinese.
  public var zh: String
  /// The text in English.
  public var en: String

  /// A text in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in every language, such as a value quoted from a document.
  public init(verbatim text: String) {
    self.init(zh: text, en: text)
  }

  /// The text in one of the languages.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
