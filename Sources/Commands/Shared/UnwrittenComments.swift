import Forms
import Wording

/// A document's copy with comments could not be made.
struct UnwrittenComments: SpokenError {
  var path: String
  var cause: AnnotationError

  var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path.printable)：\(cause.sentence.zh)",
      en: "\(path.printable): \(cause.sentence.en)"
    )
  }
}
