import Forms
import GRDB
public import Ledger

extension Archive {
  /// The answers of a revision as written, and the texts that no field takes, in order; a choice
  /// of several has a value for each.
  public func values(
    of item: ItemID,
    revision: Int
  ) throws(ArchiveError) -> [FiledValue] {
    try read { db in
      try ValueRow.fetchAll(
        db,
        sql: """
          SELECT field, table_column, table_row, label, text, is_searched, value
          FROM field_value
          WHERE revision = (SELECT id FROM revision WHERE item = ? AND revision = ?)
          ORDER BY ordinal
          """,
        arguments: [item.rawValue, revision]
      ).map(\.value)
    }
  }
}

private struct ValueRow: FetchableRecord {
  let value: FiledValue

  init(row: Row) throws {
    let field: String? = row["field"]
    let column: String? = row["table_column"]
    value = FiledValue(
      field: field.map {
        FieldPath(FieldID(rawValue: $0), column: column.map { FieldID(rawValue: $0) })
      },
      row: row["table_row"],
      label: row["label"],
      text: row["text"],
      isSearched: row["is_searched"],
      value: row["value"]
    )
  }
}
