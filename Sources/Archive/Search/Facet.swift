/// How many of the items that a query finds have each value of something.
public struct Facet: Sendable, Hashable {
  /// How many items have a value.
  public struct Count: Sendable, Hashable {
    /// A form's id, an account's name, a year, a choice's code, a person's name, a text.
    public var value: String
    /// The number of items that have it.
    public var count: Int

    /// A key and how often it comes.
    public init(
      value: String,
      count: Int
    ) {
      self.value = value
      self.count = count
    }
  }

  /// The name by which the facet was asked for.
  public var name: String
  /// The most frequent first.
  public var counts: [Count]

  /// The counts of one facet.
  public init(
    name: String,
    counts: [Count]
  ) {
    self.name = name
    self.counts = counts
  }
}
