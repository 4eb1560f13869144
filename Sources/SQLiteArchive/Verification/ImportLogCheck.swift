import Archive
import GRDB

/// Checks the seals of what each filing entered in the import log: so what was rejected, and why, is
/// as provable as what was filed.
enum ImportLogCheck {
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
      let written = seal.flatMap { Seal($0) }
      if try written == nil
        || written != compute(written?.form ?? .lines, of: next...ends[1], in: db)
      {
        faults.append(.importLog(first: next, last: ends[1]))
      }
      next = ends[1] + 1
    }
    let withoutEntry = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM import_document
        WHERE NOT EXISTS (SELECT 1 FROM import_entry WHERE document = import_document.id)
        """
    )
    if try withoutEntry != 0
      || Int.fetchOne(db, sql: "SELECT max(id) FROM import_entry") ?? 0 >= next
    {
      faults.append(.importLog(first: next, last: nil))
    }
    return faults
  }

  /// The seal of some entries, with their documents; nil where one cannot be read.
  private static func compute(
    _ form: Seal.Form,
    of entries: ClosedRange<Int>,
    in db: Database
  ) throws -> Seal? {
    let digest = try RunningDigest()
    var isWhole = true
    switch form {
    case .lines:
      try ImportRecord.forEach(in: entries, in: db) { record in
        guard let record else {
          isWhole = false
          return
        }
        try digest.update(Array(record.line.utf8))
      }
    case .lengths:
      // By entry, whichever document it is of.
      var records: [(record: ImportRecord, entry: ImportRecord.Entry)] = []
      try ImportRecord.forEach(in: entries, in: db) { record in
        guard let record else {
          isWhole = false
          return
        }
        records += record.entries.map { (record, $0) }
      }
      records.sort { $0.entry.entry < $1.entry.entry }
      for (index, part) in records.enumerated() {
        if index > 0 { try digest.update([UInt8(ascii: ";")]) }
        try digest.update(part.record.lengths(of: part.entry))
      }
    }
    guard isWhole else { return nil }
    return Seal(form, try digest.finish())
  }
}
