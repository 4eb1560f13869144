import Archive
import GRDB
import Ledger
import Query
import Values
import Wording

extension SQLiteSnapshot {
  func value(of hit: SearchHit, in field: FormField) throws -> HitValue? {
    let revision = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, CASE WHEN :column IS NULL THEN fields -> :field
            ELSE (SELECT nullif(json_group_array(value -> :column), '[]')
              FROM json_each(fields, :field) WHERE value -> :column IS NOT NULL) END AS json
          FROM revision WHERE item = :item AND revision = :revision
          """
      ),
      arguments: [
        "field": "$.\"\(field.path.field.rawValue)\"",
        "column": field.path.column.map { "$.\"\($0.rawValue)\"" },
        "item": hit.item.id.rawValue, "revision": hit.item.revision,
      ]
    )
    guard let revision, let json: String = revision["json"] else { return nil }
    let id: Int = revision["id"]
    let texts = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT CASE WHEN is_searched THEN text ELSE coalesce(value, text) END
          FROM field_value
          WHERE revision = ? AND field = ? AND (? IS NULL OR table_column = ?) ORDER BY ordinal
          """
      ),
      arguments: [
        id, field.path.field.rawValue, field.path.column?.rawValue, field.path.column?.rawValue,
      ]
    )
    return HitValue(json: .written(json), text: texts.joined(separator: "\n"))
  }
}
