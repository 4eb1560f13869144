/// The id of a form definition, such as `visit-record`.
public struct FormID: RawRepresentable, Sendable, Hashable, Codable {
  /// The id as definitions, JSON and the archive write it.
  public let rawValue: String

  /// Takes an id as written; whether a definition has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// The id of a field within its form, such as `visitedAt`, or of a column within its table.
public struct FieldID: RawRepresentable, Sendable, Hashable, Codable {
  /// The id as definitions, JSON and searches write it.
  public let rawValue: String

  /// Takes an id as written; whether a form has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// The code of a choice within its field, such as `inPerson`.
public struct ChoiceCode: RawRepresentable, Sendable, Hashable, Codable {
  /// The code as definitions and JSON write it.
  public let rawValue: String

  /// Takes a code as written; whether a field has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// The id of a company's own wording of a form, such as `acme-visit`.
public struct VariantID: RawRepresentable, Sendable, Hashable, Codable {
  /// The id as the variant's file writes it.
  public let rawValue: String

  /// Takes an id as written; whether a variant has it is not asked.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}
