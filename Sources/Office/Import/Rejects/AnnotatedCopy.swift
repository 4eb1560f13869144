import Archive
import Filing
import Forms
import Values
import Wording

/// Makes copies with a comment at every finding of documents that were refused.
struct AnnotatedCopy {
  let desk: DocumentDesk
  let day: Day
  let language: Language

  /// The copy; nil of a document that takes no comments.
  ///
  /// - Throws: ``UnwrittenComments`` where they could not be written into one that does.
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
    do throws(AnnotationError) {
      return try copy.annotated(on: day, in: language)
    } catch {
      throw UnwrittenComments(path: document.path, cause: error)
    }
  }
}
