import Filing
import Intake
import SQLiteArchive

/// A folder into which people and programs put documents, seen in looks.
///
/// A file is whole when its size and time are those of the look before.
struct WatchedFolder {
  let place: DiskPath
  /// The place as people read it.
  var path: String { place.text }
  /// The folders in it to which what was taken moves.
  static let (done, rejected) = ("done", "rejected")

  private var seen: [DiskPath: FileStamp] = [:]
  /// What could not be read, until it changes.
  private var left: [DiskPath: FileStamp] = [:]
  private var toldErrors: Set<SourceError> = []
  private var toldOthers: Set<String> = []
  private var toldSkipped: Set<String> = []

  init(_ place: DiskPath) {
    self.place = place
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
    /// Files of other kinds, which were not told before and stay.
    var others: [String]
    /// How many temporary or hidden files there are that were not told before.
    var skipped: Int
  }

  mutating func look() -> Look {
    let sources = DocumentSources(
      folder: place,
      leavingOut: [WatchedFolder.done, WatchedFolder.rejected]
    )
    var present: [DiskPath: FileStamp] = [:]
    var whole: [WholeSource] = []
    // The archive may lie here too, under the name of a document.
    for source in sources.sources where !ArchiveFile.isPart(source.path) {
      // What has gone since the folder was read is nobody's any more.
      guard let stamp = FileStamp(of: source.place) else { continue }
      present[source.place] = stamp
      if seen[source.place] == stamp, left[source.place] != stamp {
        whole.append(WholeSource(source: source, stamp: stamp))
      }
    }
    seen = present
    left = left.filter { present[$0.key] == $0.value }
    return Look(
      whole: whole,
      errors: sources.errors.filter { toldErrors.insert($0).inserted },
      others: sources.passedOver.others.filter {
        !ArchiveFile.isPart($0) && toldOthers.insert($0).inserted
      },
      skipped: sources.passedOver.skipped.count { toldSkipped.insert($0).inserted }
    )
  }

  /// Leaves a file alone until it changes.
  mutating func leave(_ source: WholeSource) {
    left[source.source.place] = source.stamp
  }
}
