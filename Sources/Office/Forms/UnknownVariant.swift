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

/// A variant that was installed, and is nobody's here to remove.
public struct InstalledVariant: SpokenError {
  /// Its id.
  public var name: String
  /// The file that defines it, where that is known.
  public var file: String?

  /// The variant of an id and a file.
  public init(name: String, file: String?) {
    (self.name, self.file) = (name, file)
  }

  /// The variant, and how it is done without.
  public var sentence: LocalizedText {
    let place =
      file.map { LocalizedText(zh: "（\($0)）", en: " (\($0))") }
      ?? LocalizedText(zh: "", en: "")
    return LocalizedText(
      zh: "变体“\(name)”\(place.zh)不是办公室自己的，没有删除。要改它，请在办公室的 variants 里放一个同名的。",
      en:
        "The variant \(name)\(place.en) is not the office's own and was not removed. To change it, put one of the same id among the office's variants."
    )
  }
}
