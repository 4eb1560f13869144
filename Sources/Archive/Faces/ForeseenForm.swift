public import Values

/// A form about which a filing is going to ask, as it will ask.
public struct ForeseenForm: Sendable, Hashable {
  /// The form's id.
  public var form: FormID
  /// The document in which it came.
  public var original: ContentDigest
  /// Its place in the document.
  public var submission: Int
  /// The digest of what it says.
  public var content: ContentDigest
  /// The items to which it may belong.
  public var items: [ItemQuestion]

  /// A form with what will be asked of it.
  public init(
    _ form: FormID,
    original: ContentDigest,
    submission: Int,
    content: ContentDigest,
    items: [ItemQuestion]
  ) {
    self.form = form
    self.original = original
    self.submission = submission
    self.content = content
    self.items = items
  }
}
