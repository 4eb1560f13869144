/// Another place that a finding concerns, such as that of the first of two answers.
public struct FindingNote: Sendable, Hashable {
  /// What stands there.
  public var text: LocalizedText
  /// Where it stands.
  public var place: Place

  /// A note on another place of the document.
  public init(_ text: LocalizedText, place: Place) {
    self.text = text
    self.place = place
  }
}
