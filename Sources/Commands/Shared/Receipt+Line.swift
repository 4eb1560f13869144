import Archive
import Wording

extension Receipt {
  /// What became of the form, where, and under which number.
  func line(in language: Language) -> String {
    let name = submission.map { "\(path) #\($0 + 1)" } ?? path
    let number = item.map { "  \($0.archiveNumber)" } ?? ""
    let withdrawn =
      repeatsWithdrawn ? LocalizedText(zh: "（该件已撤回）", en: " (withdrawn)")[language] : ""
    return "\(outcome.name[language])  \(name)\(number)\(withdrawn)".printable
  }
}

extension Receipt.Outcome {
  /// What became of a form, in a word.
  var name: LocalizedText {
    switch self {
    case .filed: LocalizedText(zh: "已归档", en: "filed")
    case .revised: LocalizedText(zh: "新版本", en: "revised")
    case .duplicate: LocalizedText(zh: "重复", en: "duplicate")
    case .rejected: LocalizedText(zh: "退回", en: "rejected")
    case .unreadable: LocalizedText(zh: "无法读取", en: "unreadable")
    }
  }
}
