import Wording

/// A text of several lines or paragraphs, kept as written.
struct LongTextKind: ValueKind {
  static let name = "long-text"
  let shape = ValueShape.longText

  let expected = LocalizedText(zh: "文字，可分段", en: "a text of one or more paragraphs")

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    WrittenText.trimmed(answer.text).map { .value(.text($0)) } ?? .blank
  }
}
