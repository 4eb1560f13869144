import Query
import Values

/// A text of a revision that is searched, and the field that it answers.
struct SearchedText {
  var field: String?
  var column: String?
  var text: String

  func formField(of form: FormID) -> FormField? {
    field.map {
      FormField(
        form: form,
        path: FieldPath(FieldID(rawValue: $0), column: column.map { FieldID(rawValue: $0) })
      )
    }
  }
}

extension PostgresSnapshot {
  /// The texts of some revisions that are searched, in their order.
  func searchedTexts(of revisions: [Int]) throws -> [Int: [SearchedText]] {
    if revisions.isEmpty { return [:] }
    var texts: [Int: [SearchedText]] = [:]
    _ = try session.fetch(
      """
      SELECT revision, field, table_column, text FROM field_value
      WHERE office = \(mine) AND revision = ANY (\(revisions)) AND is_searched
      ORDER BY revision, ordinal
      """
    ) { row in
      let revision = try row.number()
      texts[revision, default: []].append(
        SearchedText(
          field: try row.optionalText(),
          column: try row.optionalText(),
          text: try row.text()
        )
      )
    }
    return texts
  }
}
