import Wording

/// A name in `--fields` under which there is nothing.
struct UnknownFieldName: SpokenError {
  var name: String
  var nearest: String?

  var sentence: LocalizedText {
    .sentences(
      LocalizedText(zh: "没有名为“\(name)”的栏目。", en: "There is no field “\(name)”."),
      .didYouMean(nearest),
      LocalizedText(
        zh: "用 guidang forms show 查看栏目。",
        en: "guidang forms show lists the fields."
      )
    )
  }
}
