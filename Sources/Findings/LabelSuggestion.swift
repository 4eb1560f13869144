/// A label of a document that may mean a field whose own label is nowhere.
public struct LabelSuggestion: Sendable, Hashable {
  /// As printed.
  public var label: String
  /// Where the label stands.
  public var place: Place

  /// A label as printed, at its place.
  public init(label: String, place: Place) {
    self.label = label
    self.place = place
  }
}
