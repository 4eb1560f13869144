import Archive
import Forms
import Values
import Wording

/// A form's answers as they are compared with those of another: by field, the beginning of the digest
/// of what `extract` prints of it.
struct AnswerDigests: Sendable, Hashable {
  private(set) var byField: [String: String]

  /// The answers of a form as it was read.
  init(of submission: Submission, as form: FormDefinition) throws(ArchiveError) {
    try self.init(fields: submission.fieldsJSON(of: form))
  }

  /// The answers of a filed form.
  init(of revision: FiledRevision) throws(ArchiveError) {
    try self.init(fields: revision.fields)
  }

  private init(fields: JSON) throws(ArchiveError) {
    var byField: [String: String] = [:]
    for member in WrittenParts.members(of: fields.description) {
      byField[member.key] =
        try String(ContentDigest(of: member.value.description).rawValue.prefix(12))
    }
    self.byField = byField
  }

  /// Those that are no personal data.
  func open(in form: FormDefinition) -> [String: String] {
    byField.filter { answer in
      form.field(FieldID(rawValue: answer.key)).map { !$0.isSensitive && !$0.hasSensitiveColumn }
        ?? false
    }
  }
}

extension FieldDefinition {
  /// Whether an answer tells one form from the next of its kind: a text in sentences, or rows.
  var tellsOfOneForm: Bool {
    guard let kind = valueKind else { return true }
    switch kind.shape {
    case .longText: return true
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices,
      .person, .persons:
      return false
    }
  }

  fileprivate var hasSensitiveColumn: Bool {
    table?.columns.contains { $0.isSensitive } ?? false
  }
}
