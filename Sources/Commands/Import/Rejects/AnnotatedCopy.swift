import Archive
import Filing
import Values
import Wording

/// Makes copies with a comment at every finding of documents that were refused.
struct AnnotatedCopy {
  let desk: DocumentDesk
  let day: Day
  let language: Language

  /// The copy; nil of a document that takes no comments.
  ///
  /// Filing has let the text between bytes and forms go, so that the document is read again.
  func bytes(
    of document: ReadDocument,
    original: [UInt8],
    _ result: DocumentResult
  ) throws -> [UInt8]? {
    var copy = try desk.document(path: document.path, bytes: original)
    copy.documentFindings += result.forms.compactMap(\.receipt.finding)
    return copy.annotated(on: day, in: language)
  }
}
