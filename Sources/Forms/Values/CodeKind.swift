import Findings
import Wording

/// A number or code that tells things apart, in half-width characters and without spaces.
struct CodeKind: ValueKind {
  static let name = "code"
  let shape = ValueShape.text

  private let check: CodeCheck?

  init(options: ValueOptions) {
    check = options.check.flatMap(CodeCheck.init(rawValue:))
  }

  var expected: LocalizedText {
    switch check {
    case .creditCode:
      LocalizedText(
        zh: "18 位统一社会信用代码（GB 32100），例如 91350100M000100Y43",
        en: "a unified social credit code of 18 characters (GB 32100), "
          + "for example 91350100M000100Y43"
      )
    case nil:
      LocalizedText(zh: "编号，例如 KH-2024-003", en: "a code, for example KH-2024-003")
    }
  }

  func read(_ answer: AnswerText) -> Reading {
    guard let text = WrittenText.trimmed(answer.text) else { return .blank }
    let code = text.compatibilityForm.unicodeScalars
      .filter { !$0.isBlank }
    if code.count <= 10, Blanks.isNone(code.lazy.map(\.folded)) { return .blank }
    guard let check else { return .value(.text(String(code))) }
    return check.normalForm(of: code).map { .value(.text($0)) } ?? .refused(.invalidCode)
  }
}

/// A check that a form definition can demand of a code.
enum CodeCheck: String, CaseIterable {
  case creditCode = "gb-32100"

  /// The code as it should be written; nil where it fails the check.
  func normalForm(of code: String.UnicodeScalarView) -> String? {
    switch self {
    case .creditCode: CreditCode.normalForm(of: code)
    }
  }
}
