public import Wording

/// A name in `--facets` by which nothing is counted.
public struct UnknownFacet: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// What was likely meant.
  public var nearest: String?

  /// What is not there, and what is.
  public var sentence: LocalizedText {
    .sentences(
      LocalizedText(zh: "不能按“\(name)”分类计数。", en: "Nothing is counted by “\(name)”."),
      .didYouMean(nearest),
      LocalizedText(
        zh: "可用 form、account、year 和表单的栏目（guidang forms show 查看）。",
        en: "Hits are counted by form, account, year, and the fields of forms (guidang forms show)."
      )
    )
  }
}
