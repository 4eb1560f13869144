public import Findings

/// A label that no definition lists, and what it was taken for.
public struct InferredLabel: Sendable, Hashable {
  public var field: FieldPath
  /// As printed.
  public var label: String
  /// How surely, from 0 to 1.
  public var score: Double
  /// Where the label stands.
  public var place: Place

  public init(field: FieldPath, label: String, score: Double, place: Place) {
    self.field = field
    self.label = label
    self.score = score
    self.place = place
  }
}
