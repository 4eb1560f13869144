import Archive
import Foundation
import SQLiteArchive
import TestSupport
import Values

/// All that an archive holds of its items, without the moments of filing, as lines.
struct ArchiveContent: Equatable {
  var lines: [String]

  /// Reads an archive; nil of a file that never became one.
  init?(of archive: String, in workspace: Workspace) throws {
    let path = workspace.path + "/" + archive
    let store: SQLiteArchive
    do {
      // Opened as the command does, which mends what a crash has left.
      store = try SQLiteArchive.open(path, mode: .existing)
    } catch ArchiveError.missing, ArchiveError.notAnArchive {
      return nil
    }
    lines = try store.snapshot { state in
      var lines: [String] = []
      for item in try state.items(ids: state.itemIDs()) {
        for revision in item.revisions {
          guard var record = try state.record(of: item.id, revision: revision.number) else {
            lines.append("\(item.id).\(revision.number) cannot be read")
            continue
          }
          record.filedAt = ""
          let bytes = try state.original(revision.digest)
          lines.append(
            "\(record) \(try bytes.map { try ContentDigest(of: $0).rawValue } ?? "no original")"
          )
        }
      }
      for digest in try state.keptRejects() { lines.append("kept \(digest)") }
      for act in try state.journal(of: nil) where ["filed", "revised"].contains(act.act) {
        lines.append(
          "\(act.act) \(String(describing: [act.archiveNumber?.rawValue, act.path, act.original]))"
        )
      }
      return lines
    }
  }

  /// What verification finds, in its own words.
  static func faults(of archive: String, in workspace: Workspace) throws -> [String] {
    try SQLiteArchive.open(workspace.path + "/" + archive, mode: .existing).verify().map { "\($0)" }
  }

  /// Whether an item of that number was filed from that path.
  static func numbers(of archive: String, in workspace: Workspace) throws -> Set<String> {
    let items = try SQLiteArchive.open(workspace.path + "/" + archive, mode: .existing).items()
    return Set(
      items.flatMap { item in item.revisions.map { "\($0.path) \(item.archiveNumber)" } }
    )
  }
}

extension CommandResult {
  /// What the command said that it had filed: each document's path and archive number.
  var receipts: Set<String> {
    Set(
      errors.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "  ")
        guard parts.count == 3, ["已归档", "新版本"].contains(parts[0]),
          let path = parts[1].split(separator: " #").first
        else { return nil }
        return "\(path) \(parts[2])"
      }
    )
  }
}
