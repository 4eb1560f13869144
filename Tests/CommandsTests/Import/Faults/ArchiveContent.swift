import Archive
import Foundation
import Office
import TestSupport
import Values

/// All that an archive holds of its items, without the moments of filing, as lines.
struct ArchiveContent: Equatable {
  var lines: [String]

  /// Reads an archive in a file of the workspace; nil of a file that never became one.
  init?(of archive: String, in workspace: Workspace) throws {
    try self.init(of: workspace.path + "/" + archive)
  }

  /// Reads an archive by its address; nil where none came to be.
  init?(of address: String) throws {
    let store: any ArchiveCare
    do {
      // Opened as the command does, which mends what a crash has left.
      store = try ArchiveContent.open(address)
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

  private static func open(_ address: String) throws -> any ArchiveCare {
    try ArchiveAddress(address).open(.existing, waitingTime: 10)
  }

  /// What verification finds, in its own words.
  static func faults(of archive: String, in workspace: Workspace) throws -> [String] {
    try faults(of: workspace.path + "/" + archive)
  }

  static func faults(of address: String) throws -> [String] {
    try open(address).verify().map { "\($0)" }
  }

  /// Each item's number with the paths that it was filed from.
  static func numbers(of archive: String, in workspace: Workspace) throws -> Set<String> {
    try numbers(of: workspace.path + "/" + archive)
  }

  static func numbers(of address: String) throws -> Set<String> {
    let items = try open(address).items()
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
