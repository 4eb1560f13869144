import Archive
public import Values
public import Wording

/// More than one item is meant by what a person wrote.
public struct SeveralItems: SpokenError {
  /// As the person wrote it.
  public var reference: String
  /// Of the items, at least of the newest.
  public var numbers: [ArchiveNumber]

  /// The items that somebody may have meant.
  public init(reference: String, numbers: [ArchiveNumber]) {
    self.reference = reference
    self.numbers = numbers
  }

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// Which items they are, and how to name one.
  public var sentence: LocalizedText {
    let shown = numbers.prefix(5).map(\.rawValue)
    let more = numbers.count > shown.count
    return LocalizedText(
      zh: "“\(reference)”不止一件：\(shown.joined(separator: "、"))\(more ? " 等" : "")。请写明档号。",
      en: "“\(reference)” is more than one item: \(shown.joined(separator: ", "))"
        + "\(more ? " and others" : ""). Name the archive number."
    )
  }
}
