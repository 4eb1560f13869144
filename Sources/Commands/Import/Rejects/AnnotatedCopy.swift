import Archive
import Filing
import Findings
import Forms

/// Makes copies with a comment at every finding of documents that were refused.
struct AnnotatedCopy {
  let desk: DocumentDesk
  let day: Day
  let language: Language

  /// The copy; nil of a document that takes no comments.
  ///
  /// Of a large document filing has let the text between bytes and forms go, and of one that only
  /// filing rejects; it is read again.
  func bytes(
    of document: ReadDocument,
    original: [UInt8],
    _ result: DocumentResult
  ) throws -> [UInt8]? {
    var copy = document
    if copy.content == nil {
      copy = try desk.document(path: document.path, bytes: original)
    }
    copy.bytes = original
    copy.documentFindings += result.forms.flatMap(\.receipt.findings)
    return copy.annotated(on: day, in: language)
  }
}
