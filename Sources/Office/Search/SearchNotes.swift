public import Wording

/// What there is to say of a search beside what it finds.
public enum SearchNotes {
  /// There is no hit.
  public static let nothingFound = LocalizedText(zh: "没有找到。", en: "Nothing found.")

  /// The archive's index is to be built anew.
  public static let indexAwaitsRebuilding = LocalizedText(
    zh: "检索索引待重建，检索较慢。请运行 guidang archive reindex。",
    en: "The search index awaits rebuilding, so search is slow. Run guidang archive reindex."
  )

  /// Says that words may be cut short, where a query that found nothing has one; nil otherwise.
  public static func prefixHint(_ query: String) -> LocalizedText? {
    let word = query.split(whereSeparator: \.isWhitespace).map { String($0) }.first { word in
      word.count >= 2 && word.first != "-" && word != "OR" && word != "AND" && word != "NOT"
        && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard let word else { return nil }
    return LocalizedText(
      zh: "字母和数字按整词检索；要按词头检索，请写 \(word)*。",
      en: "Letters and digits are found as whole words; for words that begin so, write \(word)*."
    )
  }
}
