/// A fault in somebody's document, as facts; ``FindingCatalogue`` makes the sentences of it.
public struct Finding: Sendable, Hashable {
  /// Whether it sends the form back, is to be checked, or is only told.
  public var severity: Severity
  /// What is wrong, as a stable code.
  public var code: FindingCode
  /// The id of the form definition concerned.
  public var form: String?
  /// The submission's index in its document, from 0.
  public var submission: Int?
  /// The field's id; a column of a repeating table is `contacts.attitude`.
  public var field: String?
  /// The label by which a person knows the field.
  public var label: LocalizedText?
  /// The row of a repeating table, from 1.
  public var row: Int?
  /// Where in the document; nil of what stands nowhere, such as a missing field.
  public var place: Place?
  /// What stands in the document; nil for personal data.
  public var found: String?
  /// What would be accepted.
  public var expected: LocalizedText?
  /// Further facts that the message names, by their name in the template.
  public var arguments: [String: LocalizedText]
  /// Other places that the finding concerns, with what stands there.
  public var notes: [FindingNote]
  /// What to write instead, where that is certain.
  public var suggestion: String?
  /// Labels of the document that may be the missing one.
  public var candidates: [LabelSuggestion]
  /// The message that a form definition brings for its own rule; nil: the catalogue's.
  public var template: LocalizedText?

  /// A finding of a severity and code; what is left out is not known or does not apply.
  public init(
    _ severity: Severity,
    _ code: FindingCode,
    form: String? = nil,
    submission: Int? = nil,
    field: String? = nil,
    label: LocalizedText? = nil,
    row: Int? = nil,
    place: Place? = nil,
    found: String? = nil,
    expected: LocalizedText? = nil,
    arguments: [String: LocalizedText] = [:],
    notes: [FindingNote] = [],
    suggestion: String? = nil,
    candidates: [LabelSuggestion] = [],
    template: LocalizedText? = nil
  ) {
    self.severity = severity
    self.code = code
    self.form = form
    self.submission = submission
    self.field = field
    self.label = label
    self.row = row
    self.place = place
    self.found = found
    self.expected = expected
    self.arguments = arguments
    self.notes = notes
    self.suggestion = suggestion
    self.candidates = candidates
    self.template = template
  }
}
