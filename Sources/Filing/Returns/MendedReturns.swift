import Archive
import Forms
import Synchronization
import Values

/// The returned forms of an archive whose mended forms are filed: by them an old original that comes
/// again, as a folder of returns brings it, is known and is not turned back anew.
///
/// The import log is read once, when the first form is not valid, and as a whole only where it tells
/// that such a form was turned back before.
final class MendedReturns: Sendable {
  private let archive: any ArchiveStore
  private let forms: [FormDefinition]
  private let known = Mutex<Known?>(nil)

  private struct Known {
    var log: RefusedContents
    var forms: [ReturnedForm]?
  }

  init(of archive: any ArchiveStore, forms: [FormDefinition]) {
    self.archive = archive
    self.forms = forms
  }

  /// The item as which the mended form is filed; nil of a form that is new, or still owed.
  func item(
    of form: FormID,
    _ content: ReturnedForm.Content,
    _ said: ContentDigest?
  ) throws(ArchiveError) -> ItemReference? {
    do {
      return try known.withLock { known throws in
        var state =
          try known ?? Known(log: RefusedContents(of: archive.importLog(refusedOnly: true)))
        defer { known = state }
        guard state.log.contains(content, said) else { return nil }
        let forms =
          try state.forms
          ?? archive.snapshot { try Returns(in: $0, forms: self.forms).forms }
        state.forms = forms
        return forms.first { returned in
          returned.form == form && returned.mendedBy != nil
            && (returned.contents.contains(content) || said.map(returned.said.contains) == true)
        }?.mendedBy
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: archive.path, cause: "import log: \(error)")
    }
  }
}

/// What was ever turned back.
private struct RefusedContents {
  var contents: Set<ReturnedForm.Content> = []
  var said: Set<ContentDigest> = []

  init(of log: [ImportLogEntry]) throws {
    for entry in log {
      guard let submission = entry.submission else { continue }
      contents.insert(ReturnedForm.Content(entry.digest, submission))
      if let content = try LoggedFinding.all(of: entry, hiding: .shown).subject.content {
        said.insert(content)
      }
    }
  }

  func contains(_ content: ReturnedForm.Content, _ said: ContentDigest?) -> Bool {
    contents.contains(content) || said.map(self.said.contains) == true
  }
}
