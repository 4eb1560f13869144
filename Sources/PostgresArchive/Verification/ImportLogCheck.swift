import Archive

/// Checks the seals of what each filing entered in the import log.
struct ImportLogCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  /// Checks each seal, and that every entry lies under one.
  func faults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    var next = 1
    for entry in try snapshot.entries("AND act = 'imported' ORDER BY id") {
      let ends = (entry.detail ?? "-").split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] == next, ends[1] >= next else {
        // The journal's own chain tells of the entry that was changed.
        return faults + [.importLog(first: next, last: nil)]
      }
      let written = entry.seal.flatMap { Seal($0) }
      if try written == nil || written != compute(written?.form ?? .lines, of: next...ends[1]) {
        faults.append(.importLog(first: next, last: ends[1]))
      }
      next = ends[1] + 1
    }
    let withoutEntry = try snapshot.number(
      """
      SELECT count(*) FROM import_document WHERE office = \(mine) AND NOT EXISTS (
        SELECT FROM import_entry WHERE import_entry.office = import_document.office
          AND import_entry.document = import_document.id)
      """
    )
    let last = try snapshot.number("SELECT max(id) FROM import_entry WHERE office = \(mine)")
    if withoutEntry != 0 || last >= next { faults.append(.importLog(first: next, last: nil)) }
    return faults
  }

  /// The seal of some entries, with their documents.
  private func compute(_ form: Seal.Form, of entries: ClosedRange<Int>) throws -> Seal {
    let digest = try RunningDigest()
    switch form {
    case .lines:
      try snapshot.forEachImport(in: entries) { try digest.update(Array($0.line.utf8)) }
    case .lengths:
      // By entry, whichever document it is of.
      var records: [(record: ImportRecord, entry: ImportRecord.Entry)] = []
      try snapshot.forEachImport(in: entries) { record in
        records += record.entries.map { (record, $0) }
      }
      records.sort { $0.entry.entry < $1.entry.entry }
      for (index, part) in records.enumerated() {
        if index > 0 { try digest.update([UInt8(ascii: ";")]) }
        try digest.update(part.record.lengths(of: part.entry))
      }
    }
    return Seal(form, try digest.finish())
  }
}
