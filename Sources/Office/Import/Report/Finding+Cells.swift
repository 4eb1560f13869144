import Findings
import Wording

extension Finding {
  /// The columns of a finding in the import's tables.
  static let columns = [
    LocalizedText(zh: "程度", en: "severity"), LocalizedText(zh: "代码", en: "code"),
    LocalizedText(zh: "栏目", en: "field"), LocalizedText(zh: "位置", en: "place"),
    LocalizedText(zh: "说明", en: "message"),
  ]
  static let emptyCells = [String?](repeating: nil, count: columns.count)

  /// What stands in those columns.
  func cells(in language: Language) -> [String?] {
    [
      severity.name(in: language), code.rawValue, label?[language] ?? field,
      place?.description(in: language), message(in: language),
    ]
  }
}
