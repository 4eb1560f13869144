import Wording

/// A short text, kept as written.
struct TextKind: ValueKind {
  static let name = "text"
  let shape = ValueShape.text

  let expected = LocalizedText(zh: "文字", en: "a text")

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    WrittenText.trimmed(answer.text).map { .value(.text($0)) } ?? .blank
  }
}
