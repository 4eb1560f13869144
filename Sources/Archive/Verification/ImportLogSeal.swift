import GRDB

/// The digest of what one filing entered in the import log, which the journal holds: so what was
/// rejected, and why, is as provable as what was filed.
enum ImportLogSeal {
  static func lastEntry(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(id) FROM import_log") ?? 0
  }

  /// Seals the entries after one in the journal; nothing when there are none.
  static func append(after last: Int, to db: Database, as options: FilingOptions) throws {
    let end = try lastEntry(in: db)
    guard end > last else { return }
    try JournalEntry.append(
      to: db,
      at: options.at,
      who: options.actor,
      act: .imported,
      seal: try compute(last + 1...end, in: db),
      detail: "\(last + 1)-\(end)"
    )
  }

  /// Checks each seal, and that every entry lies under one.
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    var next = 1
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT seal, detail FROM journal WHERE act = 'imported' ORDER BY id"
    )
    for row in rows {
      let seal: String? = row["seal"]
      let detail: String? = row["detail"]
      let ends = (detail ?? "-").split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] == next, ends[1] >= next else {
        // The journal's own chain tells of the entry that was changed.
        return faults + [.importLog(first: next, last: nil)]
      }
      if try compute(next...ends[1], in: db).rawValue != seal {
        faults.append(.importLog(first: next, last: ends[1]))
      }
      next = ends[1] + 1
    }
    if try lastEntry(in: db) >= next { faults.append(.importLog(first: next, last: nil)) }
    return faults
  }

  private static func compute(_ entries: ClosedRange<Int>, in db: Database) throws -> ContentDigest
  {
    var parts: [String] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, at, who, path, original, size, submission, form, outcome, item, revision,
          findings, modified
        FROM import_log WHERE id BETWEEN ? AND ? ORDER BY id
        """,
      arguments: [entries.lowerBound, entries.upperBound]
    )
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      parts += values.dropLast().map(RevisionSeal.part)
      // Entries from before the column have none, and their seals do not speak of it.
      if let modified = values.last, !modified.isNull { parts.append(RevisionSeal.part(modified)) }
    }
    return try ContentDigest(of: parts.joined(separator: ";"))
  }
}
