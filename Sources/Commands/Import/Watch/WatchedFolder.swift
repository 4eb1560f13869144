import Filing
import SQLiteArchive

/// A folder into which people and programs put documents, seen in looks.
///
/// A file is whole when its size and time are those of the look before.
struct WatchedFolder {
  let path: String
  /// The folders in it to which what was taken moves.
  static let (done, rejected) = ("done", "rejected")

  private var seen: [String: FileStamp] = [:]
  /// What could not be read, until it changes.
  private var left: [String: FileStamp] = [:]
  private var toldErrors: Set<SourceError> = []

  init(_ path: String) {
    self.path = path
  }

  /// A file that is whole, as it was seen.
  struct WholeSource {
    var source: DocumentSource
    var stamp: FileStamp
  }

  /// What one look shows.
  struct Look {
    /// In the order of their names.
    var whole: [WholeSource]
    /// What cannot be looked at, and was not told before.
    var errors: [SourceError]
  }

  mutating func look() -> Look {
    let sources = DocumentSources(
      folder: path,
      leavingOut: [WatchedFolder.done, WatchedFolder.rejected]
    )
    var present: [String: FileStamp] = [:]
    var whole: [WholeSource] = []
    // The archive may lie here too, under the name of a document.
    for source in sources.sources where !ArchiveFile.isPart(source.path) {
      // What has gone since the folder was read is nobody's any more.
      guard let stamp = FileStamp(of: source.path) else { continue }
      present[source.path] = stamp
      if seen[source.path] == stamp, left[source.path] != stamp {
        whole.append(WholeSource(source: source, stamp: stamp))
      }
    }
    seen = present
    left = left.filter { present[$0.key] == $0.value }
    return Look(whole: whole, errors: sources.errors.filter { toldErrors.insert($0).inserted })
  }

  /// Leaves a file alone until it changes.
  mutating func leave(_ source: WholeSource) {
    left[source.source.path] = source.stamp
  }
}
