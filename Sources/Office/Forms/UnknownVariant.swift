public import Values
public import Wording

/// A variant that a person named and that is not there.
public struct UnknownVariant: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// The variants that there are.
  public var known: [VariantID]

  /// The name, and those that there are.
  public var sentence: LocalizedText {
    let names = known.map(\.rawValue)
    let listed = LocalizedText(
      zh: names.isEmpty ? "还没有变体。" : "已有：\(names.joined(separator: "、"))。",
      en: names.isEmpty ? "There is none yet." : "Known are: \(names.joined(separator: ", "))."
    )
    return LocalizedText(
      zh: "没有变体“\(name)”。\(listed.zh)",
      en: "there is no variant “\(name)”. \(listed.en)"
    )
  }
}
