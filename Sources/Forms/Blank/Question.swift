public import Findings

/// A field, or a cell of a repeating table, that somebody is asked for.
public struct Question: Sendable {
  /// The field or column, with its label, hint, kind and choices.
  public let field: FieldDefinition
  private let form: FormID
  private let path: FieldPath
  /// The row of a repeating table, from 1.
  public let row: Int?

  /// Asks for a field of a form.
  public init(_ field: FieldDefinition, of form: FormDefinition) {
    self.field = field
    self.form = form.id
    path = FieldPath(field.id)
    row = nil
  }

  /// Asks for a cell of a row.
  public init(
    _ column: FieldDefinition,
    row: Int,
    of table: FieldDefinition,
    in form: FormDefinition
  ) {
    field = column
    self.form = form.id
    path = FieldPath(table.id, column: column.id)
    self.row = row
  }

  /// What comes of an answer.
  public enum Outcome: Sendable {
    case blank
    case value(Value)
    /// The answer is wrong, as `validate` would say it.
    case refused(Finding)
  }

  /// Judges an answer by itself; an empty one is wrong where the field is required.
  public func outcome(of text: String) -> Outcome {
    guard let kind = field.valueKind else { return .blank }
    switch kind.read(AnswerText(text)) {
    case .blank:
      return field.isRequired ? .refused(finding(.missingValue, nil, kind.expected)) : .blank
    case .refused(let code, _): return .refused(finding(code, text, kind.expected))
    case .value(let value, _):
      guard let objection = field.objection(to: value) else { return .value(value) }
      return .refused(finding(objection.code, text, objection.expected))
    }
  }

  private func finding(
    _ code: FindingCode,
    _ found: String?,
    _ expected: LocalizedText
  ) -> Finding {
    Finding(
      FindingPolicy().severity(of: code, isRequired: field.isRequired),
      code,
      form: form.rawValue,
      field: path.description,
      label: field.label,
      row: row,
      found: field.isSensitive ? nil : found,
      expected: expected
    )
  }
}
