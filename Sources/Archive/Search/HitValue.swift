public import Wording

/// What a hit says in a field.
public struct HitValue: Sendable, Hashable {
  /// The value as `show --format json` prints it; of a column, an array of what its rows have there.
  public var json: JSON
  /// As written, several texts as lines; of a choice, the codes.
  public var text: String

  /// What a hit says in a field.
  public init(
    json: JSON,
    text: String
  ) {
    self.json = json
    self.text = text
  }
}
