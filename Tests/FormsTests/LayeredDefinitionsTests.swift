import Foundation
import TestSupport
import Testing
import Values

@testable import Forms

/// Definitions in several folders, each laid over the one before.
@Suite struct LayeredDefinitionsTests {
  /// The installed definitions with an office's over them.
  private static func layers(_ files: [String: String]) throws -> (Workspace, [URL]) {
    let workspace = try Workspace()
    for (path, text) in files { try workspace.write(text, to: "own/\(path)") }
    return (workspace, [Repository.forms, workspace.folder.appending(path: "own")])
  }

  @Test func takesOfAFilingSchemeWhatIsLaidOverIt() throws {
    let (workspace, layers) = try Self.layers([
      "filing.yaml": """
      scheme: DA/T 22-2015
      fonds: {code: X7}
      ledger: {calendar: {counts: working, holidays: [2026-10-01]}}
      ranks: [经理]
      """
    ])
    let library = try FormLibrary(layers: layers)
    let base = try OwnForms.library()
    let scheme = try #require(library.scheme)
    #expect(scheme["fonds"]?["code"]?.scalar == "X7")
    #expect(
      scheme["fonds"]?["name"]?["zh"]?.scalar == base.scheme?["fonds"]?["name"]?["zh"]?.scalar
    )
    #expect(library.calendar.counting == .workingDays)
    #expect(library.ranks == ["经理"])
    #expect(library.forms.map(\.id) == base.forms.map(\.id))
    #expect(
      library.schemeFiles == layers.map { $0.appending(path: "filing.yaml").path() }
    )
    withExtendedLifetime(workspace) {}
  }

  @Test func tellsAFaultInTheFileThatHasIt() throws {
    let (workspace, layers) = try Self.layers([
      "filing.yaml": "scheme: DA/T 22-2015\nledger: {calendar: {counts: never}}"
    ])
    let error = #expect(throws: DefinitionError.self) { try FormLibrary(layers: layers) }
    #expect(error?.file == layers[1].appending(path: "filing.yaml").path())
    #expect(error?.line == 2)
    withExtendedLifetime(workspace) {}
  }

  @Test func replacesAFormOfTheSameIDAndAddsOthers() throws {
    let form = """
      form: visit-record
      version: 9
      name: {zh: 走访表, en: Visit}
      titles: [走访表]
      fields:
        - {id: accountName, label: {zh: 客户, en: Account}, kind: text, required: true}
        - {id: on, label: {zh: 日期, en: Day}, kind: date, required: true}
      filing: {category: visit, account: accountName, date: [on]}
      """
    let (workspace, layers) = try Self.layers([
      "visit.yaml": form,
      "other.yaml": form.replacing("visit-record", with: "other-record")
        .replacing("走访表", with: "另一表"),
    ])
    let library = try FormLibrary(layers: layers)
    #expect(library.form(FormID(rawValue: "visit-record"))?.version == 9)
    #expect(library.form(FormID(rawValue: "other-record"))?.version == 9)
    #expect(
      library.file(of: FormID(rawValue: "visit-record"))
        == layers[1].appending(path: "visit.yaml").path()
    )
    #expect(FormLibrary.check(layers: layers) == [])
    withExtendedLifetime(workspace) {}
  }

  @Test func addsVariantsAndTheWordsOfALexicon() throws {
    let (workspace, layers) = try Self.layers([
      "lexicon.yaml": "lexicon: labels\nideas:\n  visit: [踏勘]\n",
      "variants/own.yaml": "variant: own\nof: visit-record\ntitles: [走访登记单]\n",
    ])
    let library = try FormLibrary(layers: layers)
    #expect(library.variants.map(\.id.rawValue) == ["own"])
    #expect(FormLibrary.check(layers: layers) == [])
    withExtendedLifetime(workspace) {}
  }

  @Test func refusesTheSameIDTwiceInOneLayer() throws {
    let variant = "variant: own\nof: visit-record\ntitles: [走访登记单]\n"
    let (workspace, layers) = try Self.layers([
      "variants/a.yaml": variant, "variants/b.yaml": variant,
    ])
    let error = #expect(throws: DefinitionError.self) { try FormLibrary(layers: layers) }
    #expect(error?.fault == .repeatedID("own"))
    withExtendedLifetime(workspace) {}
  }
}
