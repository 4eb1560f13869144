import Archive
import Forms
import Values

extension Submission {
  /// Every answer and every text without a field, in the definition's and the reading's order.
  func filedValues(as form: FormDefinition) -> [FiledValue] {
    var values: [FiledValue] = []
    for field in form.fields {
      guard let answer = answers[field.id] else { continue }
      switch (field.kind, answer.value) {
      case (.table(let table), .rows(let rows)):
        for (index, row) in rows.enumerated() {
          for column in table.columns {
            guard let cell = row.answers[column.id] else { continue }
            let path = FieldPath(field.id, column: column.id)
            values += cell.filedValues(at: path, row: index + 1)
          }
        }
      case (.value, _), (.table, _):
        values += answer.filedValues(at: FieldPath(field.id), row: nil)
      }
    }
    return values
      + unmapped.map { FiledValue(field: nil, label: $0.label, text: $0.text) }
  }
}

extension Answer {
  /// The answer as one value, or as one for each choice ticked.
  fileprivate func filedValues(at path: FieldPath, row: Int?) -> [FiledValue] {
    switch value {
    case .choice(let code):
      [
        FiledValue(field: path, row: row, text: text, isSearched: false, value: code.rawValue)
      ]
    case .choices(let codes):
      codes.map {
        FiledValue(field: path, row: row, text: text, isSearched: false, value: $0.rawValue)
      }
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .person, .persons,
      .rows:
      [FiledValue(field: path, row: row, text: text, value: value.filedText)]
    }
  }
}
