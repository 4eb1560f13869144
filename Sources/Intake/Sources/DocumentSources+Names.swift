import Documents
public import Wording

extension DocumentSources {
  /// The extensions of documents as a sentence lists them, with that of zips where it is asked for:
  /// `.docx、.xml 或 .zip`.
  public static func namedExtensions(withPackages: Bool) -> LocalizedText {
    var names = DocumentFormat.usualExtensions
    if withPackages { names.append("." + SourceKind.zipExtension) }
    let last = names.removeLast()
    return LocalizedText(
      zh: names.joined(separator: "、") + " 或 " + last,
      en: names.joined(separator: ", ") + " or " + last
    )
  }
}
