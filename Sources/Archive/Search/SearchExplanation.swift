/// How a query would be run.
public struct SearchExplanation: Sendable, Hashable {
  /// The expression of the index that every hit satisfies; nil where no term must hold, or the
  /// index cannot be asked.
  public var index: String?
  /// How many revisions the index names for it, and how many there are.
  public var candidates: Int?
  /// How many revisions the archive holds.
  public var revisions: Int
  /// The engine's plan (SQLite, EXPLAIN QUERY PLAN), an indented line a step.
  public var steps: [String]

  /// How a query would be run.
  public init(
    index: String? = nil,
    candidates: Int? = nil,
    revisions: Int,
    steps: [String]
  ) {
    self.index = index
    self.candidates = candidates
    self.revisions = revisions
    self.steps = steps
  }
}
