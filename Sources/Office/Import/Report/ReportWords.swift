import Archive
import Filing
import Forms
import Values
import Wording

/// The words that the reports for people share.
enum ReportWords {
  static let title = LocalizedText(zh: "归档导入报告", en: "Import report")
  static let others = LocalizedText(zh: "其他文件（没有读）", en: "Other files, not read")
  static let problems = LocalizedText(zh: "未能读取的路径", en: "Paths that could not be read")
  static let refused = LocalizedText(zh: "退回给谁", en: "Who gets forms back")
  static let documents = LocalizedText(zh: "逐份结果", en: "By document")
  static let addressee = LocalizedText(zh: "经办人", en: "Person")
  static let count = LocalizedText(zh: "份数", en: "Forms")

  static let columns = [
    LocalizedText(zh: "文档", en: "Document"), LocalizedText(zh: "结果", en: "Outcome"),
    LocalizedText(zh: "表单与档号", en: "Form and archive number"),
    LocalizedText(zh: "客户", en: "Account"), addressee,
    LocalizedText(zh: "问题", en: "Findings"),
  ]

  /// When, where and how, by name.
  static func facts(
    of summary: ImportSummary,
    in language: Language
  ) -> [(name: String, text: String)] {
    var facts = [
      (LocalizedText(zh: "档案库", en: "Archive"), summary.archive),
      (
        LocalizedText(zh: "起止时间", en: "Time"),
        "\(summary.began.clockText) – \(summary.ended.clockText)"
      ), (LocalizedText(zh: "处理当日", en: "Day of processing"), summary.day.description),
    ]
    if summary.isDryRun {
      facts.append(
        (
          LocalizedText(zh: "试运行", en: "Dry run"),
          LocalizedText(zh: "档案库没有写入", en: "nothing was written to the archive")[language]
        )
      )
    }
    return facts.map { ($0.0[language], $0.1) }
  }

  /// A form's name, with the number under which it is filed.
  static func form(of receipt: Receipt, library: FormLibrary, in language: Language) -> String {
    let name = receipt.form.map { library.name(of: $0, in: language) } ?? "—"
    guard let item = receipt.item else { return name }
    let revision = item.revision > 1 ? " r\(item.revision)" : ""
    return "\(name) \(item.archiveNumber.rawValue)\(revision)"
  }
}

extension FormResult {
  /// Who made the form; of one that was refused to whom it goes back, where nobody is named.
  func person(in language: Language) -> String? {
    switch addressee {
    case .person(let name): name
    case .account, .folder: receipt.outcome.isRefusal ? addressee.text(in: language) : nil
    }
  }
}
