import Wording

/// A name in `--facets` by which nothing is counted.
struct UnknownFacet: SpokenError {
  var name: String
  var nearest: String?

  var sentence: LocalizedText {
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
