public import Wording

/// A revision that a person named and an item does not have.
public struct NoSuchRevision: SpokenError {
  /// The item, as the person named it.
  public var reference: String
  /// The revision's number.
  public var number: Int
  /// The item's last revision.
  public var last: Int

  /// A revision that is not there, and the last that is.
  public init(reference: String, number: Int, last: Int) {
    (self.reference, self.number, self.last) = (reference, number, last)
  }

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// Which revision is not there, and which are.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "“\(reference)”没有第 \(number) 版，最新的是第 \(last) 版。",
      en: "“\(reference)” has no revision \(number); its last is \(last)."
    )
  }
}
