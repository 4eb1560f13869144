public import Wording

/// No item goes under the id or the archive number.
public struct NoSuchItem: SpokenError {
  /// As the person wrote it.
  public var reference: String

  /// The item that somebody named.
  public init(reference: String) {
    self.reference = reference
  }

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// What is not there, and how to look it up.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "档案库里没有“\(reference)”。请用 guidang search 查找编号或档号。",
      en: "The archive has no “\(reference)”. Look up its id or number with guidang search."
    )
  }
}
