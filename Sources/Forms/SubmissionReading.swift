public import Findings
public import Values

/// A submission with what there is to say of it.
public struct SubmissionReading: Sendable, Hashable {
  /// The answers, and what belongs to none.
  public var submission: Submission
  /// In canonical order, each with the submission's form and index.
  public var findings: [Finding]
  /// Where the fields stand whose label is there and whose value is not.
  public var blanks: [FieldID: Place]
  /// Where personal data stands, read or not: every piece of the sensitive fields' answers, and what is
  /// kept under one of their labels.
  public var personalPlaces: Set<Place> = []
  /// How much the findings weigh.
  var policy = FindingPolicy()

  /// Whether the submission can be filed: no finding is an error.
  public var isValid: Bool {
    !findings.contains { $0.severity == .error }
  }
}
