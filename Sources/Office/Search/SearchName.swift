public import Wording

/// The name under which a query is kept, as `saved:NAME` can ask for it.
public struct SearchName: Sendable, Hashable {
  /// The most characters of a name.
  public static let most = 100

  /// Without the blanks round it, which tell no names apart.
  public let text: String

  /// A name as somebody wrote it; nil of one that no query could ask for.
  public init?(_ written: String) {
    let trimmed = written.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    text = String(trimmed.reversed())
    let isAskable = !text.contains { "\"“”＂*＊".contains($0) || $0.isNewline }
    guard isAskable, !text.isEmpty, text.count <= SearchName.most else { return nil }
  }
}

/// A query was to be kept under a name that no query could ask for.
public struct UnusableSearchName: SpokenError {
  /// That of wrong usage.
  public var exitStatus: ExitStatus { .usage }
  /// What a name may be.
  public var sentence: LocalizedText { UnusableSearchName.rule }

  /// What a name may be.
  public static let rule = LocalizedText(
    zh: "名称不能为空，不能超过 \(SearchName.most) 个字，也不能含引号、* 和换行。",
    en: "A name is not empty, has at most \(SearchName.most) characters, and no quotation marks, "
      + "no * and no line breaks."
  )
}
