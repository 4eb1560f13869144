/// A label of a document that may mean a field whose own label is nowhere.
public struct LabelSuggestion: Sendable, Hashable {
  /// As printed.
  public var label: String
  public var place: Place

  public init(label: String, place: Place) {
    self.label = label
    self.place = place
  }
}
