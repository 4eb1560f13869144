/// How many findings there are of each severity.
public struct FindingTally: Sendable, Hashable {
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var infos = 0

  public init() {}

  public mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// The count in a sentence.
  public func summary(in language: Language) -> String {
    switch language {
    case .zh:
      errors + warnings + infos == 0
        ? "没有发现问题。" : "\(errors) 处必须修改，\(warnings) 处请确认，\(infos) 条提示。"
    case .en:
      errors + warnings + infos == 0
        ? "Nothing to mend."
        : "\(errors) to mend, \(warnings) to check, \(infos) notes."
    }
  }
}
