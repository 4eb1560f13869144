public import Wording

/// A name in `--fields` under which there is nothing.
public struct UnknownFieldName: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// What was likely meant.
  public var nearest: String?

  /// What is not there, and what is.
  public var sentence: LocalizedText {
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
