/// How much a finding weighs: an error keeps a form from being filed, the others do not.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case error
  case warning
  case info
}

extension Severity: Comparable {
  /// The gravest comes first.
  public static func < (one: Severity, other: Severity) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
