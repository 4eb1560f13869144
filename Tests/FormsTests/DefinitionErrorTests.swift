import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// Every fault of a definition is named with its file, line and column.
@Suite struct DefinitionErrorTests {
  /// The small definition with one text replaced by another, and what comes of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var text: String
    var other: String
    var line: Int
    var column: Int
    var fault: DefinitionError.Fault

    init(
      _ text: String,
      _ other: String,
      _ line: Int,
      _ column: Int,
      _ fault: DefinitionError.Fault
    ) {
      self.text = text
      self.other = other
      self.line = line
      self.column = column
      self.fault = fault
    }

    var testDescription: String { other.isEmpty ? "without \(text)" : other }
  }

  static let changes = [
    // The file as YAML.
    Change(
      "version: 1",
      "version: [1",
      3,
      5,
      .malformedYAML("did not find expected ',' or ']'")
    ),
    Change(
      "form: small",
      "\tform: small",
      1,
      1,
      .malformedYAML("found character that cannot start any token")
    ),
    // Keys.
    Change(
      "required: true",
      "requird: true",
      8,
      5,
      .unknownKey("requird", known: [])
    ),
    Change("form: small", "scheme2: small", 1, 1, .missingKey("form")),
    Change("version: 1\n", "", 1, 1, .missingKey("version")),
    Change("    kind: text\n", "", 15, 5, .missingKey("kind")),
    Change(", en: Outcome", "", 10, 12, .missingKey("en")),
    Change("    severity: error\n", "", 24, 5, .missingKey("severity")),
    Change("filing:\n  category: small\n  account: accountName\n", "", 1, 1, .missingKey("filing")),
    // Values.
    Change(
      "version: 1",
      "version: one",
      2,
      10,
      .unexpectedValue(key: "version", expected: LocalizedText(zh: "整数", en: "a whole number"))
    ),
    Change(
      "version: 1",
      "version: 1\ntitles: 小表",
      3,
      9,
      .unexpectedValue(key: "titles", expected: LocalizedText(zh: "列表", en: "a list"))
    ),
    Change(
      "category: small",
      "category: [small]",
      32,
      13,
      .unexpectedValue(key: "", expected: LocalizedText(zh: "文字", en: "a text"))
    ),
    // Names.
    Change(
      "severity: error",
      "severity: fatal",
      26,
      15,
      .unknownName("fatal", what: LocalizedText(zh: "严重程度", en: "severity"), known: [])
    ),
    Change(
      "kind: date",
      "kind: dat",
      22,
      53,
      .unknownName("dat", what: LocalizedText(zh: "栏目种类", en: "kind"), known: [])
    ),
    Change(
      "kind: required-when",
      "kind: required",
      25,
      11,
      .unknownName("required", what: LocalizedText(zh: "规则种类", en: "rule kind"), known: [])
    ),
    Change(
      "field: reason",
      "field: reasons",
      27,
      12,
      .unknownName(
        "reasons",
        what: LocalizedText(zh: "栏目", en: "field"),
        known: ["accountName", "outcome", "reason", "visits"]
      )
    ),
    Change(
      "field: reason",
      "field: visits.at",
      27,
      12,
      .unknownName("visits.at", what: LocalizedText(zh: "列", en: "column"), known: ["on"])
    ),
    Change(
      "choice: lost",
      "choice: gone",
      28,
      36,
      .unknownName("gone", what: LocalizedText(zh: "选项", en: "choice"), known: ["won", "lost"])
    ),
    Change(
      "version: 1",
      "version: 1\nuses: [control]",
      3,
      8,
      .unknownName("control", what: LocalizedText(zh: "公用部分", en: "part"), known: [])
    ),
    Change(
      "fields:",
      "fields:\n  - include: head",
      5,
      14,
      .unknownName("head", what: LocalizedText(zh: "栏目组", en: "group"), known: [])
    ),
    Change(
      "    kind: text",
      "    kind: choice\n    choices: methods",
      18,
      14,
      .unknownName("methods", what: LocalizedText(zh: "选项组", en: "list of choices"), known: [])
    ),
    // Ids.
    Change("id: reason\n", "id: outcome\n", 15, 5, .repeatedID("outcome")),
  ]

  @Test(arguments: changes) func namesThePlace(change: Change) throws {
    let definition = try SmallDefinition(replacing: change.text, with: change.other)
    let expected = DefinitionError(
      file: "\(definition.workspace.path)/form.yaml",
      line: change.line,
      column: change.column,
      fault: change.fault
    )
    let error = #expect(throws: DefinitionError.self) {
      try FormLibrary(folder: definition.folder)
    }
    #expect(error?.naming(change.fault.known) == expected)
  }

  @Test func readsTheDefinitionAsItIs() throws {
    let definition = try SmallDefinition()
    let library = try FormLibrary(folder: definition.folder)
    #expect(library.forms.map(\.id.rawValue) == ["small"])
  }

  @Test func refusesTwoFormsWithOneID() throws {
    let definition = try SmallDefinition()
    try definition.workspace.write(SmallDefinition.yaml, to: "other.yaml")
    let expected = DefinitionError(
      file: "\(definition.workspace.path)/other.yaml",
      line: 1,
      column: 1,
      fault: .repeatedID("small")
    )
    #expect(throws: expected) { try FormLibrary(folder: definition.folder) }
  }

  @Test func refusesAFolderWithoutForms() throws {
    let workspace = try Workspace()
    let expected = DefinitionError(file: "\(workspace.path)/", fault: .noForms)
    #expect(throws: expected) { try FormLibrary(folder: workspace.folder) }
  }

  @Test func namesAFolderThatIsNotThere() throws {
    let folder = try Workspace().folder.appending(path: "nowhere", directoryHint: .isDirectory)
    let error = #expect(throws: DefinitionError.self) { try FormLibrary(folder: folder) }
    #expect(error?.file == folder.path(percentEncoded: false))
    guard case .unreadable? = error?.fault else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

extension DefinitionError.Fault {
  /// The known names that the fault lists.
  fileprivate var known: [String] {
    switch self {
    case .unknownKey(_, let known), .unknownName(_, _, let known): known
    case .unreadable, .malformedYAML, .missingKey, .unexpectedValue, .repeatedID, .clashingLabel,
      .unreachableChoice, .sameTitle, .repeatedWord, .noForms, .overLimit, .indispensable:
      []
    }
  }
}

extension DefinitionError {
  /// The error without its list of known names where none is expected: those of the language
  /// itself grow with it.
  fileprivate func naming(_ known: [String]) -> DefinitionError {
    guard known.isEmpty else { return self }
    var error = self
    switch fault {
    case .unknownKey(let key, _): error.fault = .unknownKey(key, known: [])
    case .unknownName(let name, let what, _):
      error.fault = .unknownName(name, what: what, known: [])
    case .unreadable, .malformedYAML, .missingKey, .unexpectedValue, .repeatedID, .clashingLabel,
      .unreachableChoice, .sameTitle, .repeatedWord, .noForms, .overLimit, .indispensable:
      break
    }
    return error
  }
}
