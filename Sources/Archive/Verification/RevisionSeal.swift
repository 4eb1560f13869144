import GRDB

/// The digest of everything that the archive keeps of a revision, which its journal entry holds.
enum RevisionSeal {
  /// Computes the seal of a stored revision; nil where there is none.
  ///
  /// It covers the columns of the item, of its revision and of the values in their order, each with its length in
  /// bytes before it, `-` where there is none.
  static func compute(_ revision: Int, in db: Database) throws -> Seal? {
    guard
      let row = try Row.fetchOne(db.cachedStatement(sql: revisionColumns), arguments: [revision])
    else {
      return nil
    }
    var sealed: [UInt8] = []
    append(row, to: &sealed)
    let values = try Row.fetchCursor(db.cachedStatement(sql: valueColumns), arguments: [revision])
    while let value = try values.next() { append(value, to: &sealed) }
    return Seal(.lengths, try ContentDigest(of: sealed))
  }

  // The columns by their names, because a later migration may add some.
  private static let revisionColumns = """
    SELECT archive_number, class, number, category, retention, form, identity, item, revision, original,
      path, submission, form_version, account, date, filed_at, content, control, fields, unmapped, ledger
    FROM revision JOIN item ON item.id = revision.item WHERE revision.id = ?
    """

  private static let valueColumns = """
    SELECT ordinal, field, table_column, table_row, label, text, folded, is_searched, value
    FROM field_value WHERE revision = ? ORDER BY ordinal
    """

  /// Appends a row's values as a seal covers them, `;` between any two.
  private static func append(_ row: Row, to sealed: inout [UInt8]) {
    for value in row.databaseValues {
      if !sealed.isEmpty { sealed.append(UInt8(ascii: ";")) }
      append(value, to: &sealed)
    }
  }

  private static func append(_ value: DatabaseValue, to sealed: inout [UInt8]) {
    switch value.storage {
    case .null: sealed.append(UInt8(ascii: "-"))
    case .int64(let number): sealed.append(contentsOf: String(number).utf8)
    case .double(let number): sealed.append(contentsOf: number.description.utf8)
    case .string(let text):
      sealed.append(contentsOf: String(text.utf8.count).utf8)
      sealed.append(UInt8(ascii: ":"))
      sealed.append(contentsOf: text.utf8)
    case .blob(let data):
      sealed.append(contentsOf: String(data.count).utf8)
      sealed.append(UInt8(ascii: "#"))
    }
  }
}
