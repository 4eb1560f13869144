import Archive
import Foundation
import GRDB
import TestSupport

/// All that an archive holds of its items, without the moments of filing, as lines.
struct ArchiveContent: Equatable {
  var lines: [String]

  /// Reads an archive; nil of a file that never became one.
  init?(of archive: String, in workspace: Workspace) throws {
    let path = workspace.path + "/" + archive
    do {
      // Opened as the command does, which mends what a crash has left.
      _ = try Archive.open(path, mode: .existing)
    } catch ArchiveError.missing, ArchiveError.notAnArchive {
      return nil
    }
    let queue = try DatabaseQueue(path: path)
    lines = try queue.read { db in
      try [
        "SELECT * FROM item ORDER BY id",
        """
        SELECT id, item, revision, original, path, submission, form_version, account, date,
          content, control, fields, unmapped, ledger
        FROM revision ORDER BY id
        """, "SELECT * FROM field_value ORDER BY revision, ordinal",
        "SELECT digest, size, hex(bytes) FROM original ORDER BY digest",
        """
        SELECT act, item, revision, path, original FROM journal
        WHERE act IN ('filed', 'revised') ORDER BY id
        """,
      ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
    }
    try queue.close()
  }

  /// What verification finds, in its own words.
  static func faults(of archive: String, in workspace: Workspace) throws -> [String] {
    try Archive.open(workspace.path + "/" + archive, mode: .existing).verify().map { "\($0)" }
  }

  /// Whether an item of that number was filed from that path.
  static func numbers(of archive: String, in workspace: Workspace) throws -> Set<String> {
    let queue = try DatabaseQueue(path: workspace.path + "/" + archive)
    defer { _ = queue }
    let rows = try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT revision.path || ' ' || item.archive_number AS line
          FROM revision JOIN item ON item.id = revision.item
          """
      )
    }
    return Set(rows.map { $0["line"] })
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
