public import Findings

/// What people call a field, and whether its answers may be told.
public struct AnswerName: Sendable, Hashable {
  /// The label by which a person knows it.
  public var label: LocalizedText
  /// Every label under which the field goes.
  public var labels: [String]
  /// Whether its answers are personal data, which no message repeats.
  public var isSensitive: Bool

  /// A field's names.
  public init(label: LocalizedText, labels: [String] = [], isSensitive: Bool = false) {
    self.label = label
    self.labels = labels
    self.isSensitive = isSensitive
  }
}
