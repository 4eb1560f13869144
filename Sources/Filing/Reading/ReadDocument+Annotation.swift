public import Forms
public import Values
public import Wording

extension ReadDocument {
  /// A copy with a comment at every finding; nil of a kind of document that takes none.
  public func annotated(
    on day: Day,
    in language: Language
  ) throws(AnnotationError) -> [UInt8]? {
    // Comments go into the document as it came, and another program alone knows that.
    guard let content, convertedFrom == nil else { return nil }
    return try Annotation(
      of: content,
      findings: findings,
      titles: steps.filter { $0.chosen != nil }.map(\.title),
      day: day,
      language: language
    ).write(into: bytes)
  }
}
