public import Forms
import Values
public import Wording

/// Something in an office's definitions that is not right, with its place and how it is mended.
public struct OfficeFault: Sendable, Hashable {
  /// What is not right.
  public enum Kind: Sendable, Hashable {
    case definition(DefinitionError)
    /// The scheme still names the company as it was installed.
    case unnamedCompany(String)
    /// Periods count working days, and no holiday of the year is written.
    case noHolidays(year: Int)
    /// Nobody is named.
    case nobody
    case sameName(String)
    case noRank(String, title: String?, ranks: [String])
    case unknownSuperior(String, of: String, known: [String])
    /// Each stands above the next, and the last above the first.
    case circle([String])
    case lowerSuperior(String, of: String)
    case noAddress(String, mail: String)
    /// A folder for what comes in that is not there.
    case noIntake(String)
    case unwritableIntake(String)
  }

  /// What is not right.
  public var kind: Kind
  /// The file that says it.
  public var file: String
  /// The line from 1; 0 where the whole file is meant.
  public var line: Int
  /// The column from 1; 0 where the whole line is meant.
  public var column: Int

  init(_ kind: Kind, file: String, line: Int = 0, column: Int = 0) {
    (self.kind, self.file, self.line, self.column) = (kind, file, line, column)
  }

  /// Whether the office can go on with it all the same.
  public var isWarning: Bool {
    switch kind {
    case .definition, .sameName, .unknownSuperior, .circle, .noAddress, .noIntake,
      .unwritableIntake:
      false
    case .unnamedCompany, .noHolidays, .nobody, .noRank, .lowerSuperior: true
    }
  }

  /// The fault's stable code.
  public var code: String {
    switch kind {
    case .definition(let error): error.fault.code
    case .unnamedCompany: "unnamed-company"
    case .noHolidays: "no-holidays"
    case .nobody: "no-people"
    case .sameName: "same-name"
    case .noRank: "no-rank"
    case .unknownSuperior: "unknown-superior"
    case .circle: "superiors-in-a-circle"
    case .lowerSuperior: "superior-of-lower-rank"
    case .noAddress: "invalid-mail"
    case .noIntake: "no-intake-folder"
    case .unwritableIntake: "intake-not-writable"
    }
  }

  /// The fault as an object.
  public func json(in language: Language) -> JSON {
    var members = [
      JSON.Member("severity", .string(isWarning ? "warning" : "error")),
      JSON.Member("code", .string(code)), JSON.Member("file", .string(file)),
    ]
    if line > 0 { members.append(JSON.Member("line", .integer(line))) }
    if column > 0 { members.append(JSON.Member("column", .integer(column))) }
    members.append(JSON.Member("message", .string(sentence[language])))
    return .object(members)
  }
}
