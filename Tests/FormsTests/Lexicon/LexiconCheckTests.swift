import Forms
import Foundation
import TestSupport
import Testing
import Values

/// Names of ideas that the lexicon does not have mean nothing, and are told with their place.
@Suite struct LexiconCheckTests {
  private static let lexicon = """
    lexicon: labels
    ideas:
      visit: [拜访]
      time: [时间, 日期]
    compounds:
      回访日: visit time
    heads: [time]
    long: []
    titleEnds: []

    """

  /// What is said of the small definition and a lexicon, each changed in one place.
  private func faults(
    lexicon: (String, String) = ("", ""),
    form: (String, String) = ("", "")
  ) throws -> [String] {
    let definition = try SmallDefinition(replacing: form.0, with: form.1)
    let text =
      lexicon.0.isEmpty
      ? LexiconCheckTests.lexicon
      : LexiconCheckTests.lexicon.replacing(lexicon.0, with: lexicon.1)
    try definition.workspace.write(text, to: "lexicon.yaml")
    return FormLibrary.check(folder: definition.folder).map { error in
      "\(error.file.split(separator: "/").last ?? ""):\(error.line):\(error.column) \(error.fault.subject)"
    }
  }

  @Test func findsNothingInWordsThatThereAre() throws {
    let words = "kind: account\n    words: [visit? time, visit|time]\n    weak: [visit]"
    #expect(try faults(form: ("kind: account", words)) == [])
  }

  @Test(arguments: [
    ("visit time\n", "visit tyme\n", "lexicon.yaml:6:8 unknown-name tyme"),
    ("heads: [time]", "heads: [time, visitor]", "lexicon.yaml:7:15 unknown-name visitor"),
    ("long: []", "long: [note]", "lexicon.yaml:8:8 unknown-name note"),
    ("titleEnds: []", "titleEnds: [form]", "lexicon.yaml:9:13 unknown-name form"),
    ("[时间, 日期]", "[时间, 拜 访]", "lexicon.yaml:4:14 repeated-word 拜 访"),
    ("回访日:", "时间:", "lexicon.yaml:6:3 repeated-word 时间"),
    ("long: []", "lang: []", "lexicon.yaml:8:1 unknown-key lang"),
    ("ideas:", "idea:", "lexicon.yaml:2:1 unknown-key idea"),
  ])
  func namesWhatIsWrongInTheLexicon(text: String, other: String, fault: String) throws {
    #expect(try faults(lexicon: (text, other)) == [fault])
  }

  @Test(arguments: [
    ("kind: account", "kind: account\n    words: [vist time]", "form.yaml:8:13 unknown-name vist"),
    (
      "kind: account", "kind: account\n    weak: [time?, time|tyme]",
      "form.yaml:8:19 unknown-name tyme"
    ),
    (
      "kind: date}", "kind: moment, partWords: {start: [begin time]}}",
      "form.yaml:22:81 unknown-name begin"
    ),
    ("version: 1", "version: 1\ntitleWords: [visit? record]", "form.yaml:3:14 unknown-name record"),
    ("kind: account", "kind: account\n    beside: [outcom]", "form.yaml:8:14 unknown-name outcom"),
    ("kind: account", "kind: account\n    signedOn: signed", "form.yaml:8:15 unknown-name signed"),
    (
      "kind: account", "kind: account\n    signedOn: reason",
      "form.yaml:8:15 unexpected-value signedOn"
    ),
  ])
  func namesWhatIsWrongInADefinition(text: String, other: String, fault: String) throws {
    let faults = try faults(form: (text, other))
    #expect(faults == [fault])
  }

  @Test func asksForNoIdeasWhereAFolderHasNoLexicon() throws {
    let definition = try SmallDefinition(
      replacing: "kind: account",
      with: "kind: account\n    words: [visit time]"
    )
    #expect(FormLibrary.check(folder: definition.folder) == [])
  }
}

extension DefinitionError.Fault {
  /// The code, with what it is about.
  fileprivate var subject: String {
    switch self {
    case .unknownKey(let text, _), .unknownName(let text, _, _), .repeatedWord(let text),
      .missingKey(let text), .unexpectedValue(let text, _):
      "\(code) \(text)"
    case .unreadable, .malformedYAML, .repeatedID, .clashingLabel, .unreachableChoice, .sameTitle,
      .noForms, .overLimit, .indispensable:
      code
    }
  }
}
