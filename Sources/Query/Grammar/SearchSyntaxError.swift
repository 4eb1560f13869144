/// Why a query cannot be parsed, and where.
public struct SearchSyntaxError: Error, Sendable, Hashable {
  /// In characters, from 1.
  public var column: Int
  /// What is wrong there.
  public var fault: Fault

  /// What keeps a query from being parsed, with the words that its sentence needs.
  public indirect enum Fault: Error, Sendable, Hashable {
    case emptyQuery
    case emptyTerm
    case unclosedQuotation
    case unclosedGroup
    case unopenedGroup
    case missingOperand
    case missingValue(field: String)
    /// No field goes under the name; the nearest that there is.
    case unknownField(String, nearest: String?)
    case unknownForm(String)
    /// The field has no such choice; those that it has.
    case unknownChoice(String, known: [String])
    case invalidDate(String)
    case invalidNumber(String)
    /// What ends before it begins, as written.
    case reversedRange(String)
    /// No search is saved under the name; the nearest that there is.
    case unknownSavedSearch(String, nearest: String?)
    /// A saved search cannot be parsed, or calls upon itself (nil).
    case brokenSavedSearch(String, SearchSyntaxError?)
    /// More terms, or groups and negations within one another, than a query may have.
    case tooComplex
  }
}
