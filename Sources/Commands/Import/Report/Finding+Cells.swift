import Findings

extension Finding {
  /// The columns of a finding in the import's tables.
  static let columns = ["severity", "code", "field", "place", "message"]
  static let emptyCells = [String?](repeating: nil, count: columns.count)

  /// What stands in those columns.
  func cells(in language: Language) -> [String?] {
    [
      severity.name(in: language), code.rawValue, label?[language] ?? field,
      place?.description(in: language), message(in: language),
    ]
  }
}
