import Archive
import Values

extension PostgresSnapshot {
  func record(of item: ItemID, revision: Int) throws -> RevisionRecord? {
    let found = try session.first(
      """
      SELECT revision.id, journal.seal FROM revision LEFT JOIN journal
        ON journal.office = revision.office AND journal.item = revision.item
        AND journal.revision = revision.revision AND journal.act IN ('filed', 'revised')
      WHERE revision.office = \(mine) AND revision.item = \(item.rawValue)
        AND revision.revision = \(revision)
      """
    ) { (id: try $0.number(), seal: try $0.optionalText()) }
    guard let found else { return nil }
    return try record(found.id, sealedAs: found.seal.flatMap { Seal($0) }?.form ?? .lines)
  }

  /// A stored revision as it was sealed; nil where there is none.
  func record(_ revision: Int, sealedAs form: Seal.Form) throws -> RevisionRecord? {
    let record = try session.first(
      """
      SELECT archive_number, class, number, category, retention, form, revision.identity, item,
        revision, original, path, submission, form_version, account, date, filed_at, content,
        control, fields, unmapped, ledger
      FROM \(PostgresSnapshot.revisions)
      WHERE revision.office = \(mine) AND revision.id = \(revision)
      """
    ) { try RevisionRecord(&$0) }
    guard var record else { return nil }
    record.values = try session.fetch(
      """
      SELECT field, table_column, table_row, label, text, is_searched, value, folded
      FROM field_value WHERE office = \(mine) AND revision = \(revision) ORDER BY ordinal
      """
    ) { try RevisionRecord.Value(&$0, sealedAs: form) }
    return record
  }
}

extension RevisionRecord {
  fileprivate init(_ row: inout PostgresRow) throws {
    let (archiveNumber, classKey, number) = (try row.text(), try row.text(), try row.number())
    let (category, retention) = (try row.text(), try row.text())
    let (form, identity) = (try row.text(), try row.text())
    self.init(
      item: try row.number(),
      archiveNumber: archiveNumber,
      classKey: classKey,
      number: number,
      category: category,
      retention: retention,
      form: form,
      identity: identity,
      revision: try row.number(),
      original: try row.text(),
      path: try row.text(),
      submission: try row.number(),
      formVersion: try row.number(),
      account: try row.text(),
      date: try row.text(),
      filedAt: try row.text(),
      content: try row.text(),
      control: try row.text(),
      fields: try row.text(),
      unmapped: try row.text(),
      ledger: try row.text(),
      values: []
    )
  }
}

extension RevisionRecord.Value {
  fileprivate init(_ row: inout PostgresRow, sealedAs form: Seal.Form) throws {
    self.init(
      field: try row.optionalText(),
      column: try row.optionalText(),
      row: try row.optionalNumber(),
      label: try row.optionalText(),
      text: try row.text(),
      isSearched: try row.isTrue(),
      value: try row.optionalText()
    )
    switch form {
    case .lengths: folded = try row.optionalText()
    // Derived, and compared with the text where the index is checked.
    case .lines: break
    }
  }
}
