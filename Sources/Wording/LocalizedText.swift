/// The languages in which the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// A text in each language of ``Language``.
public struct LocalizedText: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in every language, such as a value quoted from a document.
  public init(verbatim text: String) {
    self.init(zh: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
