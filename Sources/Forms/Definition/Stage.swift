/// How far a form has come: from the first notes to the archive.
public enum Stage: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Still being written.
  case draft
  /// Handed in.
  case submission
  /// To be filed.
  case filing

  /// Whether one stage comes before the other.
  public static func < (one: Stage, other: Stage) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .draft: 0
    case .submission: 1
    case .filing: 2
    }
  }
}
