/// A row of an early import log, which had one for each form, with all findings of its document.
package struct ImportLogRow: Sendable, Hashable, Decodable {
  /// The number of the entry, from 1.
  package var id: Int
  /// When it was entered: ISO 8601, in UTC.
  package var at: String
  /// Who ran the import.
  package var who: String
  /// The document's path, as it was handed in.
  package var path: String
  /// The SHA-256 of the document.
  package var original: String
  /// The size in bytes.
  package var size: Int
  /// When the file was last changed, in nanoseconds since 1970.
  package var modified: Int64?
  /// The form's index in its document, from 0.
  package var submission: Int?
  /// The form's id.
  package var form: String?
  /// A word of ``Receipt/Outcome``.
  package var outcome: String
  /// The item that was filed, revised or repeated.
  package var item: Int?
  /// The number of that item's revision.
  package var revision: Int?
  /// All findings of the document and of filing: a JSON array.
  package var findings: String

  /// A row as it was kept.
  package init(
    id: Int,
    at: String,
    who: String,
    path: String,
    original: String,
    size: Int,
    modified: Int64?,
    submission: Int?,
    form: String?,
    outcome: String,
    item: Int?,
    revision: Int?,
    findings: String
  ) {
    self.id = id
    self.at = at
    self.who = who
    self.path = path
    self.original = original
    self.size = size
    self.modified = modified
    self.submission = submission
    self.form = form
    self.outcome = outcome
    self.item = item
    self.revision = revision
    self.findings = findings
  }
}

/// Makes of the rows of an early import log documents with their entries.
package struct ImportLogGathering {
  /// The last entry of each filing that is still to come.
  private var ends: ArraySlice<Int>
  private var records: [ImportRecord] = []
  /// The index in ``records`` of the document that a row may go on.
  private var open: [Key: Int] = [:]

  /// A gathering of rows whose seals a journal holds.
  package init(sealedBy journal: [JournalEntry]) {
    self.init(
      ends: journal.compactMap { entry in
        JournalAct.Kind(rawValue: entry.act) == .imported ? entry.detail : nil
      }
    )
  }

  /// A gathering of rows that were sealed in these ranges, as the journal's details tell them.
  package init(ends details: [String]) {
    ends = details.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }[...]
  }

  /// What the rows of one document have in common.
  private struct Key: Hashable {
    var at: String
    var who: String
    var path: String
    var original: String
    var size: Int
    var modified: Int64?

    init(_ row: ImportLogRow) {
      at = row.at
      who = row.who
      path = row.path
      original = row.original
      size = row.size
      modified = row.modified
    }
  }

  /// Takes the next row.
  package mutating func add(_ row: ImportLogRow) {
    // What is sealed together was filed together; no document goes on after it.
    while let end = ends.first, end < row.id {
      open = [:]
      ends.removeFirst()
    }
    let key = Key(row)
    if let index = open[key], let submission = row.submission,
      !records[index].entries.contains(where: { $0.submission == submission })
    {
      let common = share(row.findings, at: index)
      records[index].entries.append(entry(row, after: common))
      return
    }
    open[key] = records.count
    records.append(
      ImportRecord(
        at: row.at,
        who: row.who,
        path: row.path,
        sha256: row.original,
        size: row.size,
        modified: row.modified,
        findings: row.findings,
        entries: [entry(row, after: row.findings)]
      )
    )
  }

  /// The documents, in the order of their first entries.
  package func finish() -> [ImportRecord] { records }

  /// Brings a document's findings down to those that a further row has too; what filing had added
  /// to the rows before goes to them.
  private mutating func share(_ findings: String, at index: Int) -> String {
    let before = records[index].findings
    if ImportFindings.rest(of: findings, after: before) != nil { return before }
    let common = ImportFindings.common(before, findings)
    for place in records[index].entries.indices {
      let all = ImportFindings.joined(before, records[index].entries[place].findings)
      let rest = ImportFindings.rest(of: all, after: common)
      records[index].entries[place].findings = rest?.isEmpty == true ? nil : rest
    }
    records[index].findings = common
    return common
  }

  private func entry(_ row: ImportLogRow, after findings: String) -> ImportRecord.Entry {
    let rest = ImportFindings.rest(of: row.findings, after: findings)
    return ImportRecord.Entry(
      entry: row.id,
      submission: row.submission,
      form: row.form,
      outcome: row.outcome,
      item: row.item,
      revision: row.revision,
      findings: rest?.isEmpty == true ? nil : rest
    )
  }
}
