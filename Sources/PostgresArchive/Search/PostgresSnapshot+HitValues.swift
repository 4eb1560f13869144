import Archive
import Ledger
import Query
import Values
import Wording

extension PostgresSnapshot {
  func value(of hit: SearchHit, in field: FormField) throws -> HitValue? {
    let id = field.path.field.rawValue
    // The text of the members as they were written.
    let json: SQL
    let column: SQL
    if let name = field.path.column?.rawValue {
      json = """
        CASE WHEN json_typeof(fields::json -> \(id)) = 'array' THEN
          (SELECT '[' || string_agg((element.value -> \(name))::text, ',' ORDER BY place) || ']'
            FROM json_array_elements(fields::json -> \(id)) WITH ORDINALITY AS element (value, place)
            WHERE element.value -> \(name) IS NOT NULL) END
        """
      column = "AND table_column = \(name)"
    } else {
      json = "(fields::json -> \(id))::text"
      column = ""
    }
    let found = try session.first(
      """
      SELECT id, \(json) FROM revision WHERE office = \(mine) AND item = \(hit.item.id.rawValue)
        AND revision = \(hit.item.revision)
      """
    ) { (revision: try $0.number(), json: try $0.optionalText()) }
    guard let found, let written = found.json else { return nil }
    let texts = try texts(
      """
      SELECT CASE WHEN is_searched THEN text ELSE coalesce(value, text) END FROM field_value
      WHERE office = \(mine) AND revision = \(found.revision) AND field = \(id) \(column)
      ORDER BY ordinal
      """
    )
    var seen: Set<String> = []
    let once = texts.filter { seen.insert($0).inserted }
    return HitValue(json: .written(written), text: once.joined(separator: "\n"))
  }
}
