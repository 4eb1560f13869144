import Archive
import GRDB

extension RevisionRecord {
  /// Reads a stored revision as it was sealed; nil where there is none, or where a cell holds what was
  /// never written there.
  init?(_ revision: Int, sealedAs form: Seal.Form, in db: Database) throws {
    let stored = try Row.fetchOne(
      db.cachedStatement(sql: RevisionRecord.columns),
      arguments: [revision]
    )
    guard let stored else { return nil }
    var row = CellReader(stored)
    self.init(
      item: row.number("item"),
      archiveNumber: row.text("archive_number"),
      classKey: row.text("class"),
      number: row.number("number"),
      category: row.text("category"),
      retention: row.text("retention"),
      form: row.text("form"),
      identity: row.text("identity"),
      revision: row.number("revision"),
      original: row.text("original"),
      path: row.text("path"),
      submission: row.number("submission"),
      formVersion: row.number("form_version"),
      account: row.text("account"),
      date: row.text("date"),
      filedAt: row.text("filed_at"),
      content: row.text("content"),
      control: row.text("control"),
      fields: row.text("fields"),
      unmapped: row.text("unmapped"),
      ledger: row.text("ledger"),
      values: []
    )
    guard row.isWhole else { return nil }
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: RevisionRecord.valueColumns),
      arguments: [revision]
    )
    while let stored = try rows.next() {
      guard let value = Value(stored, at: values.count, sealedAs: form) else { return nil }
      values.append(value)
    }
  }

  // The columns by their names, because a later migration may add some.
  private static let columns = """
    SELECT archive_number, class, number, category, retention, form, revision.identity, item, revision,
      original, path, submission, form_version, account, date, filed_at, content, control, fields,
      unmapped, ledger
    FROM revision JOIN item ON item.id = revision.item WHERE revision.id = ?
    """

  private static let valueColumns = """
    SELECT ordinal, field, table_column, table_row, label, text, folded, is_searched, value
    FROM field_value WHERE revision = ? ORDER BY ordinal
    """
}

extension RevisionRecord.Value {
  fileprivate init?(_ stored: Row, at place: Int, sealedAs form: Seal.Form) {
    var row = CellReader(stored)
    let folded = row.optionalText("folded")
    let isSearched = row.number("is_searched")
    self.init(
      field: row.optionalText("field"),
      column: row.optionalText("table_column"),
      row: row.optionalNumber("table_row"),
      label: row.optionalText("label"),
      text: row.text("text"),
      isSearched: isSearched == 1,
      value: row.optionalText("value")
    )
    switch form {
    case .lengths: self.folded = folded
    // Derived, and compared with the text where the index is checked.
    case .lines: break
    }
    guard row.number("ordinal") == place, row.isWhole, [0, 1].contains(isSearched) else {
      return nil
    }
  }
}
