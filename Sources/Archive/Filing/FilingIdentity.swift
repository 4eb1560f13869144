import Values

/// What tells a form from every other: its kind, its account, its number, and what its definition
/// names beside.
///
/// In a record it is an array of texts: form, compared name of the account, compared number (empty
/// where there is none), then the further answers as they are compared.
public struct FilingIdentity: Sendable, Hashable {
  /// The form's id.
  public var form: String
  /// The account's name as names are compared.
  public var account: String
  /// The document's number as numbers are compared; nil where it bears none.
  public var number: String?
  /// The answers by which the definition tells documents apart, with or without a number.
  public var marks: [String]

  /// Reads the texts in their order; what is not there is empty.
  public init(_ texts: [String]) {
    form = texts.first.map { $0 } ?? "?"
    account = texts.dropFirst().first.map { $0 } ?? "?"
    number = texts.dropFirst(2).first.flatMap { $0.isEmpty ? nil : $0 }
    marks = Array(texts.dropFirst(3))
  }

  /// The identity with its account's name as another has it, where it is one of some names of that
  /// account.
  func under(_ names: Set<String>, as other: FilingIdentity) -> FilingIdentity {
    guard names.contains(account) else { return self }
    var identity = self
    identity.account = other.account
    return identity
  }
}
