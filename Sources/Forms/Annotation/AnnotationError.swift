public import Packages
public import Wording

/// Why comments could not be written into a document of a kind that takes them.
public enum AnnotationError: Error, Sendable, Hashable {
  /// The package could not be taken apart, or not be put together again.
  case package(PackageError)
  /// The main part is not in UTF-8, or not of the shape in which a comment finds its place.
  case noPlace
}

extension AnnotationError: SpokenError {
  /// What stopped; whose document it is, the caller says.
  public var sentence: LocalizedText {
    switch self {
    case .package(let error):
      LocalizedText(
        zh: "批注没有写成：\(error.sentence.zh)。",
        en: "the comments could not be written: \(error.sentence.en)."
      )
    case .noPlace:
      LocalizedText(
        zh: "批注没有写成：正文不是 UTF-8，或结构特殊，找不到写批注的位置。请用 Word 另存为 .docx 再试。",
        en:
          "the comments could not be written: its text is not in UTF-8, or of a structure in which they find no place. Save it again as .docx in Word, and try again."
      )
    }
  }
}
