public import Wording

/// What is wrong with what a person says of a company's form.
public enum LearnFault: SpokenError {
  /// It does not have two sides, as what an option takes must.
  case noPair(String, option: String)
  /// The form has no such field.
  case unknownField(String, form: LocalizedText, known: [String])
  /// The text is no value of the field.
  case unreadable(String, field: LocalizedText, expected: LocalizedText?)
  /// Nothing is filed without the field.
  case indispensable(LocalizedText)
  /// Nothing is filed without the fields, and no label of the company's form is theirs.
  case unlabelled([LocalizedText])
  /// The text cannot be a variant's id.
  case noVariantName(String)
  /// It is a form's id.
  case takenName(String)

  /// As wrong usage.
  public var exitStatus: ExitStatus { .usage }
  /// What cannot be, and what can.
  public var sentence: LocalizedText {
    switch self {
    case .noPair(let text, let option):
      LocalizedText(
        zh: "\(option) 应写成“左边=右边”，不是“\(text)”。",
        en: "\(option) takes two sides joined by “=”, which “\(text)” is not."
      )
    case .unknownField(let name, let form, let known):
      Self.unknown(name, form, known)
    case .unreadable(let text, let field, let expected):
      LocalizedText(
        zh: "“\(text)”不能填在“\(field.zh)”里。" + (expected.map { "应为\($0.zh)。" } ?? ""),
        en: "“\(text)” is no value of “\(field.en)”." + (expected.map { " Enter \($0.en)." } ?? "")
      )
    case .indispensable(let field):
      LocalizedText(
        zh: "“\(field.zh)”不能省：没有客户或日期就无法归档。请用 --map 说明它在公司表里叫什么。",
        en:
          "“\(field.en)” cannot be left out: nothing is filed without its account and its day. Say with --map what the company calls it."
      )
    case .unlabelled(let fields):
      LocalizedText(
        zh:
          "没有写变体：公司的表里没有找到\(fields.map { "“\($0.zh)”" }.joined(separator: "、"))，没有客户或日期就无法归档。请用 --map 说明它在公司表里叫什么。",
        en:
          "No variant was written: no label was found for \(fields.map { "“\($0.en)”" }.joined(separator: ", ")), and nothing is filed without its account and its day. Say with --map what the company calls it."
      )
    case .noVariantName(let name):
      LocalizedText(
        zh: "“\(name)”不能作变体的标识。请用 --name 写一个由文字、数字和 - _ . 组成的标识。",
        en: "“\(name)” is no id of a variant. Name one of letters, digits and - _ . with --name."
      )
    case .takenName(let name):
      LocalizedText(
        zh: "“\(name)”是表单的标识。请用 --name 另写一个。",
        en: "“\(name)” is the id of a form. Name another with --name."
      )
    }
  }

  private static func unknown(
    _ name: String,
    _ form: LocalizedText,
    _ known: [String]
  ) -> LocalizedText {
    let question = LocalizedText.didYouMean(Spelling.nearest(to: name, among: known))
    let listed = known.filter { !$0.contains(".") }
    return LocalizedText(
      zh: "“\(form.zh)”没有“\(name)”这一栏。" + (question?.zh ?? "可用的：\(listed.joined(separator: "、"))。"),
      en: "“\(form.en)” has no field “\(name)”. "
        + (question?.en ?? "Known are: \(listed.joined(separator: ", ")).")
    )
  }
}
