import Archive
import Ledger
import Values

extension PostgresSnapshot {
  func forEachImport(_ body: (ImportRecord) throws -> Void) throws {
    try forEachImport(in: nil, body)
  }

  /// Gives the documents of which an entry lies in a range, or all, each with all its entries.
  func forEachImport(
    in range: ClosedRange<Int>?,
    _ body: (ImportRecord) throws -> Void
  ) throws {
    let condition: SQL =
      range.map { range in
        """
        AND document.id IN (SELECT document FROM import_entry WHERE office = \(mine)
          AND id BETWEEN \(range.lowerBound) AND \(range.upperBound))
        """
      } ?? ""
    var gathered: (id: Int, record: ImportRecord)?
    try session.forEach(
      """
      SELECT document.id, document.at, document.who, document.path, document.original,
        document.size, document.modified, document.findings, entry.id, entry.submission, entry.form,
        entry.outcome, entry.item, entry.revision, entry.findings
      FROM import_document AS document JOIN import_entry AS entry
        ON entry.office = document.office AND entry.document = document.id
      WHERE document.office = \(mine) \(condition) ORDER BY document.id, entry.id
      """
    ) { row in
      let id = try row.number()
      let head = ImportRecord(
        at: try row.text(),
        who: try row.text(),
        path: try row.text(),
        sha256: try row.text(),
        size: try row.number(),
        modified: try row.optionalNumber().map { Int64($0) },
        findings: try row.text(),
        entries: []
      )
      if gathered?.id != id {
        if let gathered { try body(gathered.record) }
        gathered = (id, head)
      }
      gathered?.record.entries.append(try ImportRecord.Entry(&row))
    }
    if let gathered { try body(gathered.record) }
  }

  func importLog(refusedOnly: Bool) throws -> [ImportLogEntry] {
    guard refusedOnly else { return try log("ORDER BY entry.id") }
    return try log("AND entry.outcome IN ('rejected', 'unreadable') ORDER BY entry.id")
  }

  func importLog(after entry: Int, limit: Int) throws -> [ImportLogEntry] {
    try log(
      "AND entry.id > \(entry) ORDER BY entry.id LIMIT \(limit)",
      documents: """
        AND id IN (SELECT document FROM import_entry WHERE office = \(mine) AND id > \(entry)
          ORDER BY id LIMIT \(limit))
        """
    )
  }

  func firstRejection(after entry: Int) throws -> Int? {
    try session.first(
      """
      SELECT id FROM import_entry WHERE office = \(mine) AND id > \(entry)
        AND outcome = 'rejected' ORDER BY id LIMIT 1
      """
    ) { try $0.number() }
  }

  /// Entries that a clause after the office's condition selects and orders, of documents that a
  /// condition selects.
  private func log(_ clause: SQL, documents: SQL = "") throws -> [ImportLogEntry] {
    var entries: [ImportLogEntry] = []
    // One text for all the forms of a document.
    var findings: [Int: String] = [:]
    _ = try session.fetch(
      """
      SELECT id, findings FROM import_document WHERE office = \(mine) \(documents)
      """
    ) { row in findings[try row.number()] = try row.text() }
    try session.forEach(
      """
      SELECT entry.id, document.at, document.who, document.path, document.original,
        document.size, entry.submission, entry.form, entry.outcome, entry.item,
        entry.revision, entry.document, entry.findings, original.digest IS NOT NULL
      FROM import_entry AS entry JOIN import_document AS document
          ON document.office = entry.office AND document.id = entry.document
        LEFT JOIN original
          ON original.office = document.office AND original.digest = document.original
      WHERE entry.office = \(mine) \(clause)
      """
    ) { row in entries.append(try ImportLogEntry(&row, findings: findings)) }
    return entries
  }

  func knownImports(path: String, size: Int) throws -> [KnownImport] {
    var known = KnownImports()
    _ = try session.fetch(
      """
      SELECT document.original, document.modified, document.at, entry.outcome
      FROM import_document AS document JOIN import_entry AS entry
        ON entry.office = document.office AND entry.document = document.id
      WHERE document.office = \(mine) AND document.path_key = \(try IndexKey.of(path))
        AND document.path = \(path) AND document.size = \(size)
      ORDER BY entry.id
      """
    ) { row in
      known.add(
        digest: try row.text(),
        modified: try row.optionalNumber().map { Int64($0) },
        at: try row.text(),
        outcome: try row.text()
      )
    }
    return known.all
  }
}

extension ImportRecord.Entry {
  fileprivate init(_ row: inout PostgresRow) throws {
    self.init(
      entry: try row.number(),
      submission: try row.optionalNumber(),
      form: try row.optionalText(),
      outcome: try row.text(),
      item: try row.optionalNumber(),
      revision: try row.optionalNumber(),
      findings: try row.optionalText()
    )
  }
}

extension ImportLogEntry {
  fileprivate init(_ row: inout PostgresRow, findings: [Int: String]) throws {
    let id = try row.number()
    let (at, who, path) = (try row.text(), try row.text(), try row.text())
    let (original, size) = (try row.text(), try row.number())
    let (submission, form) = (try row.optionalNumber(), try row.optionalText())
    let word = try row.text()
    let (item, revision) = (try row.optionalNumber(), try row.optionalNumber())
    let document = try row.number()
    guard let outcome = Receipt.Outcome(rawValue: word),
      let digest = ContentDigest(rawValue: original)
    else { throw PostgresError.unreadable("import log \(id)") }
    self.init(
      id: id,
      at: Timestamp(rawValue: at),
      who: who,
      path: path,
      digest: digest,
      size: size,
      submission: submission,
      form: form,
      outcome: outcome,
      item: item.map { ItemID(rawValue: $0) },
      revision: revision,
      documentFindings: findings[document] ?? "[]",
      ownFindings: try row.optionalText(),
      isKept: try row.isTrue()
    )
  }
}
