import Archive
import Forms
import Foundation
import Ledger
import Testing
import Values
import Wording

@testable import Filing

@Suite("Filing rules")
struct FilingRulesTests {
  private let text: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Forms/filing.yaml").standardized
    text = try String(contentsOf: file, encoding: .utf8)
  }

  private func scheme(_ text: String) throws -> FilingScheme {
    try FilingScheme(DefinitionNode(yaml: text, file: "filing.yaml"))
  }

  @Test func readsTheSchemeOfTheProject() throws {
    let scheme = try scheme(text)
    #expect(scheme.fonds == "Q001")
    #expect(scheme.pattern == .standard)
    #expect(scheme.departments == ["DKH": LocalizedText(zh: "大客户部", en: "key accounts department")])
    #expect(scheme.classes["contract"]?.retention == "D30")
    #expect(scheme.materials == ["contract", "mail", "picture", "proposal", "other"])
    #expect(scheme.retention == RetentionSchedule())
  }

  @Test(
    arguments: [
      (
        "{department}\"", "{office}\"",
        .unknownName(
          "office",
          what: LocalizedText(zh: "档号成分", en: "number part"),
          known: ["fonds", "class", "year", "retention", "department"]
        )
      ),
      ("·{year}", "", .missingKey("{year}")),
      (
        "{fonds}-", "{fonds-",
        .unknownName(
          "fonds-{class",
          what: LocalizedText(zh: "档号成分", en: "number part"),
          known: ["fonds", "class", "year", "retention", "department"]
        )
      ),
      (
        "digits: 4", "digits: 0",
        .unexpectedValue(
          key: "digits",
          expected: LocalizedText(zh: "1 到 12 的数", en: "a number from 1 to 12")
        )
      ),
      (
        "D10: 10", "D10: ten",
        .unexpectedValue(
          key: "D10",
          expected: LocalizedText(zh: "年数，或 permanent", en: "a number of years, or permanent")
        )
      ),
      (
        "countsFrom: nextYear", "countsFrom: never",
        .unknownName(
          "never",
          what: LocalizedText(verbatim: "countsFrom"),
          known: ["date", "nextYear"]
        )
      ),
      (
        "code: HT, retention: D30", "code: HT, retention: D20",
        .unknownName("D20", what: LocalizedText(verbatim: "retention"), known: ["D10", "D30", "Y"])
      ),
      (
        "D10, department: DKH}\n\n# Any", "D10, department: XS}\n\n# Any",
        .unknownName("XS", what: LocalizedText(verbatim: "department"), known: ["DKH"])
      ),
      ("  mail:", "  visit:", .repeatedID("visit")),
    ] as [(String, String, DefinitionError.Fault)]
  )
  func saysWhatIsWrong(part: String, other: String, fault: DefinitionError.Fault) throws {
    try #require(text.contains(part))
    let changed = text.replacing(part, with: other)
    #expect {
      try scheme(changed)
    } throws: { error in
      let error = error as? DefinitionError
      return error?.fault == fault && (error?.line ?? 0) > 0
    }
  }

  @Test(arguments: [
    ("Y", "2024-03-05", nil), ("D10", "2024-03-05", "2035-01-01"),
    ("D30", "2024-12-31", "2055-01-01"), ("X", "2024-03-05", nil),
  ])
  func countsRetentionFromTheNextYear(code: RetentionCode, date: String, end: String?) {
    #expect(RetentionSchedule().end(of: code, itemDate: .on(date))?.description == end)
  }

  @Test func countsRetentionFromTheDate() {
    let schedule = RetentionSchedule(countsFrom: .date, periods: ["D1": .years(1)])
    #expect(schedule.end(of: "D1", itemDate: .on("2024-02-29")) == .on("2025-03-01"))
    #expect(schedule.end(of: "D1", itemDate: .on("2024-03-05")) == .on("2025-03-05"))
  }

  /// What the views of the ledger judge by, with the place of what is wrong.
  @Test(arguments: [
    ("counts: calendar", "counts: weekly"), ("holidays: []", "holidays: [2026-02-30]"),
    ("holidays: []", "holidays: [2026-10-07..2026-10-01]"),
    ("holidays: []", "holidays: [2026-10-01..2026-10-03..2026-10-07]"),
    ("holidays: []", "holidays: [2026-10-01..2036-10-07]"),
    ("holidays: []", "holidays: [..]"), ("workdays: []", "workdays: 2026-10-10"),
    ("holidays: []\n    workdays: []", "holidays: [2026-10-10]\n    workdays: [2026-10-10]"),
    ("attitudes: [cold, neutral, warm]", "attitudes: [cold, lukewarm]"),
    ("words: [交货,", "wrods: [交货,"), ("newKeyAccounts: 5", "newKeyAccounts: -1"),
    ("newKeyAccounts: 5", "newKeyAccount: 5"), ("targeting: 20", "targeting: 120"),
    ("targeting: 20", "target: 20"), ("{amount: 5000000,", "{"),
    ("weights: {", "weight: {"), ("branches:", "branch:"),
    ("regularVisitDays: 30", "regularVisitDays: 99999"),
  ])
  func saysWhereTheLedgerIsWrong(part: String, other: String) throws {
    let changed = text.replacing(part, with: other)
    #expect(changed != text)
    var library = try Office().library
    library.scheme = try DefinitionNode(yaml: changed, file: "filing.yaml")
    #expect {
      _ = try FilingRules(library: library)
    } throws: { error in
      guard let error = error as? DefinitionError else { return false }
      return error.file == "filing.yaml" && error.line > 0
    }
  }

  @Test func readsWhatTheLedgerJudgesBy() throws {
    let ledger = try FilingRules(library: Office().library).ledger
    #expect(ledger.stages.first == ChoiceCode(rawValue: "targeting"))
    #expect(ledger.stages.count == 5)
    #expect(ledger.targets.newKeyAccounts == 5)
    #expect(ledger.targets.sales == SalesAmount(amount: 5_000_000, currency: "CNY"))
    #expect(ledger.calendar == WorkCalendar())
    #expect(ledger.reasons.allSatisfy { !$0.words.isEmpty })
  }

  @Test func readsHolidaysAndTheWorkdaysThatMakeUpForThem() throws {
    var library = try Office().library
    let calendar = """
      counts: working
          holidays: [2026-10-01..2026-10-03, 2027-01-01]
          workdays: [2026-10-10]
      """
    let changed = text.replacing(
      "counts: calendar\n    holidays: []\n    workdays: []",
      with: calendar
    )
    library.scheme = try DefinitionNode(yaml: changed, file: "filing.yaml")
    #expect(
      try FilingRules(library: library).ledger.calendar
        == WorkCalendar(
          counting: .workingDays,
          holidays: [
            .on("2026-10-01"), .on("2026-10-02"), .on("2026-10-03"), .on("2027-01-01"),
          ],
          workdays: [.on("2026-10-10")]
        )
    )
  }
}
