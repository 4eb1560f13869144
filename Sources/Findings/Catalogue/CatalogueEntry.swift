/// What there is to say of a finding code.
public struct CatalogueEntry: Sendable, Hashable {
  /// The code, or the id of a form's rule.
  public var code: FindingCode
  /// How much such a finding weighs as a rule.
  public var severity: Severity
  /// The code in a few words.
  public var title: LocalizedText
  /// The message, with the finding's facts in braces.
  public var template: LocalizedText
  /// The smallest finding of the code, with all its facts; nil where nobody gave one.
  public var example: Finding?
  /// How documents come to have the fault.
  public var cause: LocalizedText
  /// What brings the finding; nil where the form definition names nothing.
  public var wrong: LocalizedText?
  /// What would be accepted in its place.
  public var right: LocalizedText?

  /// An entry of a code, with the message's template and what brings the finding.
  public init(
    _ code: FindingCode,
    severity: Severity = .error,
    title: LocalizedText,
    template: LocalizedText,
    cause: LocalizedText,
    wrong: LocalizedText? = nil,
    right: LocalizedText? = nil,
    example: Finding? = nil
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.template = template
    self.cause = cause
    self.wrong = wrong
    self.right = right
    self.example = example
  }
}
