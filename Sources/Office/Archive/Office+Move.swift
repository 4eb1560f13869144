public import Archive
import Foundation

extension Office {
  /// Brings the whole archive into another, which must be empty, by an export and its restoration; gives
  /// what was damaged, and so is again.
  ///
  /// Both then have the same journal, which is compared, and what was restored verifies. The export
  /// is written to a new folder in `folder`, which is removed afterwards.
  public func move(
    to target: any ArchiveCare,
    through folder: String,
    as actor: Actor
  ) throws(OfficeError) -> [ExportDamage] {
    try actor.need(.care)
    let place = URL(filePath: folder).appending(path: "guidang-move-\(UUID().uuidString)")
    let moving = Result {
      guard try target.statistics().journalEntries == 0 else {
        throw ArchiveError.notEmpty(path: target.path)
      }
      _ = try export(to: [(place.path(percentEncoded: false), .bagIt)], as: actor)
      let damage = try target.restore(from: place.path(percentEncoded: false))
      guard
        try archive.snapshot({ try $0.lastJournalEntry() })
          == target.snapshot({ try $0.lastJournalEntry() })
      else { throw ArchiveError.restoredWithFaults([]) }
      return damage
    }
    do {
      if FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) {
        try FileManager.default.removeItem(at: place)
      }
      return try moving.get()
    } catch {
      throw OfficeError(error)
    }
  }
}
