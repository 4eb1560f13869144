import Values

/// Checks the seals of what each filing entered in the import log, so that what was rejected, and
/// why, is as provable as what was filed.
package struct ImportLogContinuity {
  /// Gives the documents of some entries of the log, each with all its entries; nil for one that
  /// cannot be read.
  package typealias Documents = (ClosedRange<Int>, (ImportRecord?) throws -> Void) throws -> Void

  private let documents: Documents

  /// A log whose documents the engine gives.
  package init(documents: @escaping Documents) { self.documents = documents }

  /// What is wrong with a log: seals that are not those of their entries, and entries under none;
  /// the journal's entries that seal it in their order, the number of its last entry (0 of an empty
  /// log), and how many documents no entry is of.
  package func faults(
    sealedBy entries: [JournalEntry],
    last: Int,
    withoutEntry: Int
  ) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    var next = 1
    for entry in entries {
      let ends = entry.detail?.split(separator: "-").compactMap { Int($0) } ?? []
      guard ends.count == 2, ends[0] == next, ends[1] >= next else {
        // The journal's own chain tells of the entry that was changed.
        return faults + [.importLog(first: next, last: nil)]
      }
      let written = entry.seal.flatMap { Seal($0) }
      if try written == nil || written != seal(written?.form ?? .lines, of: next...ends[1]) {
        faults.append(.importLog(first: next, last: ends[1]))
      }
      next = ends[1] + 1
    }
    if withoutEntry != 0 || last >= next { faults.append(.importLog(first: next, last: nil)) }
    return faults
  }

  /// The seal of some entries, with their documents; nil where one cannot be read.
  private func seal(_ form: Seal.Form, of entries: ClosedRange<Int>) throws -> Seal? {
    var records: [ImportRecord] = []
    var isWhole = true
    try documents(entries) { record in
      guard let record else {
        isWhole = false
        return
      }
      records.append(record)
    }
    guard isWhole else { return nil }
    let digest = try RunningDigest()
    switch form {
    case .lines:
      for record in records { try digest.update(Array(record.line.utf8)) }
    case .lengths:
      // By entry, whichever document it is of.
      let parts = records.flatMap { record in record.entries.map { (record, $0) } }
        .sorted { $0.1.entry < $1.1.entry }
      for (index, part) in parts.enumerated() {
        if index > 0 { try digest.update([UInt8(ascii: ";")]) }
        try digest.update(part.0.lengths(of: part.1))
      }
    }
    return Seal(form, try digest.finish())
  }
}
