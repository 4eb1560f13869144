public import Findings

/// Who withdrew an item, when and why.
public struct Withdrawal: Sendable, Hashable {
  /// ISO 8601, in UTC.
  public var at: String
  /// Who withdrew it.
  public var who: String
  /// The reason that was given.
  public var why: String

  /// What the journal tells of a withdrawal.
  public init(
    at: String,
    who: String,
    why: String
  ) {
    self.at = at
    self.who = who
    self.why = why
  }
}

extension Withdrawal {
  /// The withdrawal as `show --format json` prints it.
  public var json: JSON {
    ["at": .string(at), "who": .string(who), "why": .string(why)]
  }
}
