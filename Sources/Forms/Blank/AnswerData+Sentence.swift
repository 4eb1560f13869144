public import Wording

extension AnswerData.Fault: SpokenError {
  /// The fault in a sentence: what stands in the data, and what would be accepted.
  public var sentence: LocalizedText {
    switch self {
    case .malformed(let cause):
      LocalizedText(zh: "数据不是有效的 JSON：\(cause)", en: "the data is no valid JSON: \(cause)")
    case .noSubmission(let form):
      LocalizedText(zh: "数据里没有\(form.zh)。", en: "the data holds no \(form.en).")
    case .unknownField(let field):
      LocalizedText(zh: "表单没有“\(field)”这一栏。", en: "the form has no field “\(field)”.")
    case .unreadable(let field, let text, let expected):
      LocalizedText(
        zh: "“\(field)”的值“\(text)”无效。" + (expected.map { "请填写\($0.zh)。" } ?? ""),
        en: "“\(text)” is no value of “\(field)”." + (expected.map { " Enter \($0.en)." } ?? "")
      )
    }
  }
}
