public import Forms
public import Wording

/// A document's copy with comments could not be made.
public struct UnwrittenComments: SpokenError {
  /// The document's path.
  public var path: String
  /// Why not.
  public var cause: AnnotationError

  /// A document and the cause.
  public init(path: String, cause: AnnotationError) {
    self.path = path
    self.cause = cause
  }

  /// The document, and why.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path.printable)：\(cause.sentence.zh)",
      en: "\(path.printable): \(cause.sentence.en)"
    )
  }
}
