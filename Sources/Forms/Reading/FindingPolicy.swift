import Findings

/// What an office does about faults that need not send a form back, as its filing scheme says.
public struct FindingPolicy: Sendable, Hashable {
  /// How much such a fault weighs.
  public enum Weight: String, Sendable, Hashable, CaseIterable {
    /// It is said, and the form is filed.
    case warn
    /// The form goes back.
    case reject

    var severity: Severity {
      switch self {
      case .warn: .warning
      case .reject: .error
      }
    }
  }

  /// An optional field's answer that cannot be read.
  public var optionalFaults = Weight.warn
  /// A required text that says 略, 无 or 待定.
  public var emptyPhrases = Weight.warn

  /// Warns of both, as an office does whose scheme says nothing.
  public init() {}

  /// Reads the keys `optionalFaults` and `emptyPhrases` of a filing scheme.
  init(_ scheme: DefinitionNode) throws(DefinitionError) {
    optionalFaults = try FindingPolicy.weight("optionalFaults", of: scheme)
    emptyPhrases = try FindingPolicy.weight("emptyPhrases", of: scheme)
  }

  private static func weight(
    _ key: String,
    of scheme: DefinitionNode
  ) throws(DefinitionError) -> Weight {
    guard let node = scheme[key] else { return .warn }
    let text = try node.text()
    guard let weight = Weight(rawValue: text) else {
      throw node.error(
        .unknownName(
          text,
          what: LocalizedText(zh: "处理方式", en: "weight"),
          known: Weight.allCases.map(\.rawValue)
        )
      )
    }
    return weight
  }

  /// How much a finding on a field's answer weighs.
  func severity(of code: FindingCode, isRequired: Bool) -> Severity {
    switch code {
    case .approximateValue, .labelInferred, .struckText, .readThroughConversion: .info
    case .ambiguousNumber, .yearInferred, .attachmentMissing, .rowsNotRead,
      .notRelevant:
      .warning
    case .emptyPhrase: emptyPhrases.severity
    case _: isRequired ? .error : optionalFaults.severity
    }
  }
}
