import GRDB

/// The digest of everything that the archive keeps of a revision, which its journal entry holds.
enum RevisionSeal {
  /// Computes the seal of a stored revision; nil where there is none.
  ///
  /// It covers the columns of the item, of its revision and of the values in their order, each with its length in
  /// bytes before it, `-` where there is none.
  static func compute(_ revision: Int, in db: Database) throws -> ContentDigest? {
    guard
      let row = try Row.fetchOne(db.cachedStatement(sql: revisionColumns), arguments: [revision])
    else {
      return nil
    }
    var parts = Array(row.databaseValues.map(part))
    let values = try Row.fetchCursor(db.cachedStatement(sql: valueColumns), arguments: [revision])
    while let value = try values.next() {
      parts.append(contentsOf: value.databaseValues.map(part))
    }
    return try ContentDigest(of: parts.joined(separator: ";"))
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

  /// A value as a seal covers it.
  static func part(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "-"
    case .int64(let number): String(number)
    case .double(let number): number.description
    case .string(let text): "\(text.utf8.count):\(text)"
    case .blob(let data): "\(data.count)#"
    }
  }
}
