import Wording

/// The name of an account, kept as written.
struct AccountKind: ValueKind {
  static let name = "account"
  let shape = ValueShape.text

  let expected = LocalizedText(
    zh: "客户全称，例如 中国石油天然气集团有限公司",
    en: "the account's full name, for example 中国石油天然气集团有限公司"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    guard let text = WrittenText.trimmed(answer.text) else { return .blank }
    let guides = PhoneticGuides(text)
    return .value(.text(guides.text), besides: Besides(leftovers: guides.leftovers))
  }
}
