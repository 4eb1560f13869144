public import Wording

/// Another place that a finding concerns, such as that of the first of two answers.
public struct FindingNote: Sendable, Hashable {
  public var text: LocalizedText
  public var place: Place

  public init(_ text: LocalizedText, place: Place) {
    self.text = text
    self.place = place
  }
}
