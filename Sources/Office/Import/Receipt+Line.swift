public import Archive
public import Wording

extension Receipt {
  /// What became of the form, where, and under which number.
  public func line(in language: Language) -> String {
    let name = (submission.map { "\(path) #\($0 + 1)" } ?? path) + change[language]
    let number = item.map { "  \($0.archiveNumber)" } ?? ""
    return "\(outcome.name[language])  \(name)\(number)\(remark[language])".printable
  }

  /// Why a revision is one.
  private var change: LocalizedText {
    switch revision {
    case .completion: LocalizedText(zh: "（补填）", en: " (completed)")
    case .correction: LocalizedText(zh: "（更正）", en: " (corrected)")
    case .ordered, nil: LocalizedText(verbatim: "")
    }
  }

  /// How a duplicate repeats the item.
  private var remark: LocalizedText {
    switch repetition {
    case .withdrawn: LocalizedText(zh: "（该件已撤回）", en: " (withdrawn)")
    case .earlier:
      LocalizedText(zh: "（已有补填或更正后的版本）", en: " (a later version of it is filed)")
    case .mended:
      LocalizedText(zh: "（退回过，改好的已归档）", en: " (returned once, its mended form is filed)")
    case .same, nil: LocalizedText(verbatim: "")
    }
  }
}

extension Receipt.Outcome {
  /// What became of a form, in a word.
  public var name: LocalizedText {
    switch self {
    case .filed: LocalizedText(zh: "已归档", en: "filed")
    case .revised: LocalizedText(zh: "新版本", en: "revised")
    case .duplicate: LocalizedText(zh: "重复", en: "duplicate")
    case .rejected: LocalizedText(zh: "退回", en: "rejected")
    case .unreadable: LocalizedText(zh: "无法读取", en: "unreadable")
    }
  }
}
