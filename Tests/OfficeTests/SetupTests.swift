import Filing
import Foundation
import Ledger
import Office
import TestSupport
import Testing
import Values
import Wording

@testable import Office

/// Where definitions lie, how an office says what it is, and what is not right in that.
@Suite struct SetupTests {
  private static let today = Day(year: 2026, month: 11, day: 23) ?? TestOffice.today

  // MARK: Layers

  @Test func laysTheOfficesOwnOverWhatIsInstalled() throws {
    let workspace = try Workspace()
    try workspace.write("x", to: "share/guidang/Forms/a.yaml")
    let program = workspace.folder.appending(path: "bin", directoryHint: .isDirectory)
    let office = workspace.folder.appending(path: "etc/Forms", directoryHint: .isDirectory)
    func folders(_ named: String? = nil) -> [String] {
      DefinitionLayers(named: named, beside: program, office: office).folders
        .map { $0.path().replacing(workspace.path, with: "") }
    }
    #expect(folders() == ["/share/guidang/Forms/"])
    try workspace.write("scheme: x", to: "etc/Forms/filing.yaml")
    #expect(folders() == ["/share/guidang/Forms/", "/etc/Forms/"])
    // Who names a folder means it alone, unless it holds no form of its own.
    try workspace.write("form: x", to: "own/x.yaml")
    #expect(folders("\(workspace.path)/own") == ["/own/"])
    try workspace.write("scheme: x", to: "mine/filing.yaml")
    #expect(folders("\(workspace.path)/mine") == ["/share/guidang/Forms/", "/mine/"])
    #expect(folders("\(workspace.path)/nowhere") == ["/nowhere/"])
  }

  @Test func digestsAllThatIsInForce() throws {
    let workspace = try Workspace()
    try workspace.write("a: 1", to: "F/a.yaml")
    let layers = DefinitionLayers(named: "\(workspace.path)/F", beside: workspace.folder)
    let before = try #require(layers.digest)
    #expect(layers.digest == before)
    try workspace.write("a: 2", to: "F/a.yaml")
    #expect(layers.digest != before)
  }

  // MARK: Faults

  /// What is not right where an office's scheme says this.
  private static func faults(_ scheme: String) throws -> [String] {
    let workspace = try Workspace()
    try workspace.write("scheme: DA/T 22-2015\n" + scheme, to: "own/filing.yaml")
    let own = workspace.folder.appending(path: "own", directoryHint: .isDirectory)
    return Definitions(layers: [Repository.forms, own]).officeFaults(on: today)
      .map { "\($0.line) \($0.code)" }
  }

  @Test(arguments: [
    ("people: [{name: 甲, title: 经理}]", ["0 unnamed-company"]),
    ("fonds: {name: {zh: 乙, en: B}}", ["0 no-people"]),
    (
      "fonds: {name: {zh: 乙, en: B}}\npeople:\n- {name: 甲, title: 经理, reportsTo: 丙}\n"
        + "- {name: 丙, title: 业务员, reportsTo: 甲}",
      ["5 superiors-in-a-circle"]
    ),
    (
      "fonds: {name: {zh: 乙, en: B}}\npeople:\n- {name: 甲, title: 经理, reportsTo: 丙}\n"
        + "- {name: 丙, title: 业务员}\n- {name: 丙}",
      ["4 superior-of-lower-rank", "6 same-name", "6 no-rank"]
    ),
    (
      "fonds: {name: {zh: 乙, en: B}}\npeople: [{name: 甲, title: 经理, mail: a b}]\nintake: [无]",
      ["3 invalid-mail", "4 no-intake-folder"]
    ),
    ("people: [{nmae: 甲}]", ["2 unknown-key"]),
  ])
  func tellsWhatIsNotRight(scheme: String, expected: [String]) throws {
    #expect(try Self.faults(scheme) == expected)
  }

  /// Every fault says what it is in both languages.
  @Test(arguments: [
    OfficeFault.Kind.unnamedCompany("甲"), .noHolidays(year: 2026), .nobody, .sameName("甲"),
    .noRank("甲", title: "先生", ranks: ["经理"]), .noRank("甲", title: nil, ranks: []),
    .unknownSuperior("乙", of: "甲", known: []), .circle(["甲", "乙", "甲"]),
    .lowerSuperior("乙", of: "甲"), .noAddress("甲", mail: "x"), .noIntake("/x"),
    .unwritableIntake("/x"),
  ])
  func saysHowItIsMended(kind: OfficeFault.Kind) {
    let sentence = OfficeFault(kind, file: "filing.yaml").sentence
    #expect(sentence.zh.hasSuffix("。") && sentence.en.hasSuffix("."))
  }

  // MARK: What is written

  @Test(arguments: ["DKH", "=大客户部", "D-H=大客户部", "DKH="])
  func refusesWhatIsNoDepartment(text: String) {
    #expect(OfficeSetup.Department(text) == nil)
  }

  @Test func readsAPersonWithAWideComma() throws {
    let person = try #require(OfficeSetup.Person("陆一帆，大客户开发主管，，lu@example.com"))
    #expect([person.name, person.title] == ["陆一帆", "大客户开发主管"])
    #expect(person.superior == nil)
    #expect(person.mail == "lu@example.com")
  }

  @Test(arguments: [
    (
      "newKeyAccounts=5,stableKeyAccounts=30,growth=20,satisfaction=85.5,sales=5000000",
      "{newKeyAccounts: 5, stableKeyAccounts: 30, growth: 20, satisfaction: 85.5, sales: {amount: 5000000, currency: CNY}}"
    ),
    (
      "新增=3、销售额＝8000000",
      "{newKeyAccounts: 3, stableKeyAccounts: none, growth: none, satisfaction: none, sales: {amount: 8000000, currency: CNY}}"
    ),
    (
      "无",
      "{newKeyAccounts: none, stableKeyAccounts: none, growth: none, satisfaction: none, sales: none}"
    ),
  ])
  func writesGoalsThatAreReadBack(text: String, written: String) throws {
    let goals = try #require(OfficeSetup.goals(text))
    #expect(goals.yaml == written)
    let workspace = try Workspace()
    try workspace.write(
      "scheme: DA/T 22-2015\nledger:\n  targets: \(goals.yaml)\n",
      to: "own/filing.yaml"
    )
    let own = workspace.folder.appending(path: "own", directoryHint: .isDirectory)
    let rules = try Definitions(layers: [Repository.forms, own]).rules()
    #expect(rules.ledger.targets == goals)
  }

  @Test(arguments: ["", "新增", "新增=多", "新增=-1", "新增=1.5", "增长=1.5.2", "利润=5", "sales=5e3"])
  func refusesWhatAreNoGoals(text: String) {
    #expect(OfficeSetup.goals(text) == nil)
  }
}
