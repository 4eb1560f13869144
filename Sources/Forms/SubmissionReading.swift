public import Findings

/// A submission with what there is to say of it.
public struct SubmissionReading: Sendable, Hashable {
  /// The answers, and what belongs to none.
  public var submission: Submission
  /// In canonical order, each with the submission's form and index.
  public var findings: [Finding]
  /// Where the fields stand whose label is there and whose value is not.
  public var blanks: [FieldID: Place]
  /// How much the findings weigh.
  var policy = FindingPolicy()

  /// Whether the submission can be filed: no finding is an error.
  public var isValid: Bool {
    !findings.contains { $0.severity == .error }
  }
}
