/// How many findings there are of each severity.
public struct FindingTally: Sendable, Hashable {
  /// The findings that send a form back.
  public private(set) var errors = 0
  /// The findings that are to be checked.
  public private(set) var warnings = 0
  /// The findings that are only told.
  public private(set) var infos = 0

  /// A tally of nothing.
  public init() {}

  /// Counts a finding under its severity.
  public mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// All of them.
  public var count: Int { errors + warnings + infos }

  /// The count in a sentence.
  public func summary(in language: Language) -> String {
    guard count > 0 else {
      return LocalizedText(zh: "没有发现问题。", en: "Nothing to mend.")[language]
    }
    let notes = LocalizedText(zh: "，\(infos) 条提示", en: ", \(infos) notes")[language]
    let faults = LocalizedText(
      zh: "\(errors) 处必须修改，\(warnings) 处请确认",
      en: "\(errors) to mend, \(warnings) to check"
    )[language]
    return faults + (infos > 0 ? notes : "") + (language == .zh ? "。" : ".")
  }
}
