public import Findings

/// A label that stands in a document, and what it was taken for.
public struct FoundLabel: Sendable, Hashable {
  /// Why a label was taken for a field.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// The definition, or a variant, names it.
    case known
    /// What it is made of says so.
    case words
    /// What is answered under it can be nothing else.
    case answer
    /// What stands beside it says so.
    case place
    /// A person said so.
    case given
  }

  /// As printed.
  public var label: String
  /// What it stands for; empty where nobody knows, several where it stands for all of them.
  public var targets: [LabelTarget]
  /// The repeating table in whose head it stands.
  public var table: FieldID?
  /// Why it was taken for its targets.
  public var by: Evidence
  /// How sure it is, from 0 to 1.
  public var score: Double
  /// Where it stands in the document.
  public var place: Place
  /// What is answered under it, in the document's order.
  public var samples: [String]
  /// What it may stand for besides, the likeliest first.
  public var candidates: [LabelTarget]

  /// A label as printed, with what it was taken for, `by` what and how surely (0 to 1).
  public init(
    _ label: String,
    targets: [LabelTarget] = [],
    table: FieldID? = nil,
    by: Evidence,
    score: Double,
    place: Place,
    samples: [String] = [],
    candidates: [LabelTarget] = []
  ) {
    self.label = label
    self.targets = targets
    self.table = table
    self.by = by
    self.score = score
    self.place = place
    self.samples = samples
    self.candidates = candidates
  }
}

extension FoundLabel {
  /// The label as `forms learn` prints it.
  public func json(in language: Language) -> JSON {
    let names = targets.map(\.description).joined(separator: "+")
    return [
      "label": .string(label), "field": names.isEmpty ? .written("null") : .string(names),
      "by": .string(by.rawValue), "score": .number(score.scoreText),
      "location": place.json(in: language),
    ]
  }
}
