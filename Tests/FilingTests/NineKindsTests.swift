import Archive
import Forms
import Foundation
import Ledger
import TestSupport
import Testing
import Values
import Wording

@testable import Filing

/// Two thousand forms of all nine kinds, and what was counted of them while they were made.
@Suite("Forms of nine kinds")
struct NineKindsTests {
  private static let today = Day.on("2026-11-23")

  @Test(arguments: [7, 42] as [UInt64]) func areCountedByTheLedgerAsByHand(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let office = try Office()
    var count = HandCount()
    var requests: [FilingRequest] = []
    for number in 0..<2000 {
      let form = count.form(number: number, using: &random)
      let definition = try office.form(form.form.rawValue)
      requests.append(
        try #require(try FilingRequest(form, as: definition, on: NineKindsTests.today))
      )
    }
    #expect(Set(requests.map(\.form)).count == 9)
    let words = LedgerWords(library: office.library)
    let policy = try FilingRules(library: office.library).ledger
    var tables: [[String]] = []
    for _ in 0..<3 {
      let records = requests.shuffled(using: &random).enumerated().map {
        FiledRecord(item: ItemID(rawValue: $0.offset + 1), record: $0.element.ledger)
      }
      let book = LedgerBook(
        LedgerEntries(records: records),
        policy: policy,
        on: NineKindsTests.today
      )
      try count.check(book)
      tables.append(
        [
          LedgerTable.funnel(book, words: words), .stages(book, words: words), .targets(book),
          .plan(book, by: .week), .sources(book, words: words), .tiers(book),
          .priority(book, words: words),
        ].flatMap { $0.objects(in: .zh).map(\.description) }
      )
    }
    #expect(tables[0] == tables[1] && tables[1] == tables[2])
  }
}

/// What is counted by hand of forms as they are made.
private struct HandCount {
  private var accounts: Set<String> = []
  /// By account the stages told, with a 1 behind the day for a review.
  private var stages: [String: [(Day, Int, String)]] = [:]
  private var contacts: [String: Set<Day>] = [:]
  private var planned: Set<Planned> = []
  private var satisfaction: [String: [(Day, Decimal)]] = [:]
  private var judged: [String: [(Day, Bool)]] = [:]
  private var sources: [String: Int] = [:]

  private struct Planned: Hashable {
    var person: String
    var account: String
    var on: Day
    var method: String
  }

  private static let stageCodes = [
    "targeting", "sampling", "evaluation", "relationship", "closing",
  ]
  private static let methods = ["inPerson", "phone", "letter", "email", "event"]

  private func day<R: RandomNumberGenerator>(using random: inout R) -> Day {
    let first = Day.on("2026-01-01")
    return first.adding(days: Int.random(in: 0..<326, using: &random)) ?? first
  }

  private func choice(_ code: String) -> (Forms.Value, String) {
    (.choice(ChoiceCode(rawValue: code)), code)
  }

  mutating func form<R: RandomNumberGenerator>(
    number: Int,
    using random: inout R
  ) -> Submission {
    let account = "第\(Int.random(in: 0..<150, using: &random))客户有限公司"
    let on = day(using: &random)
    let person = ["王建国", "李敏", "冯桂芳"].randomElement(using: &random) ?? "王建国"
    let stage = HandCount.stageCodes.randomElement(using: &random) ?? "closing"
    let method = HandCount.methods.randomElement(using: &random) ?? "phone"
    var answers: [String: (Forms.Value, String)] = [
      "documentNumber": (.text("N-\(number)"), "N-\(number)"),
      "accountName": (.text(account), account),
    ]
    accounts.insert(account)
    switch number % 9 {
    case 0:
      answers["visitedAt"] = (.moment(.day(on)), "")
      answers["method"] = choice(method)
      answers["visitors"] = (.persons([Person(name: person)]), person)
      answers["stage"] = choice(stage)
      stages[account, default: []].append((on, 0, stage))
      contacts[account, default: []].insert(on)
      return Submission("visit-record", answers)
    case 1:
      let row = TableRow([
        "on": (.day(on), ""), "method": choice(method), "attitude": choice("warm"),
      ])
      answers["contacts"] = (.rows([row]), "")
      answers["outcome"] = choice(Bool.random(using: &random) ? "success" : "failure")
      contacts[account, default: []].insert(on)
      return Submission("development-record", answers)
    case 2:
      answers["preparedOn"] = (.day(on), "")
      answers["criteria"] = (.choices([ChoiceCode(rawValue: "strategic")]), "")
      return Submission("account-profile", answers)
    case 3:
      answers["period"] = (.span(DaySpan(start: .on("2026-01-01"), end: on)), "")
      let value = Decimal(Int.random(in: 50...100, using: &random))
      answers["satisfaction"] = (.decimal(value), "")
      answers["score"] = (.decimal(80), "")
      satisfaction[account, default: []].append((on, value))
      return Submission("account-assessment", answers)
    case 4:
      let isWorthwhile = Bool.random(using: &random)
      answers["analysedOn"] = (.day(on), "")
      answers["worthwhile"] = choice(isWorthwhile ? "yes" : "no")
      judged[account, default: []].append((on, isWorthwhile))
      return Submission("account-analysis", answers)
    case 5:
      answers["collectedOn"] = (.day(on), "")
      answers["collectedBy"] = (.person(Person(name: person)), person)
      let told = ["press", "peers", "visit"].filter { _ in Bool.random(using: &random) }
      if !told.isEmpty {
        answers["source"] = (.choices(told.map { ChoiceCode(rawValue: $0) }), "")
      }
      for source in told.isEmpty ? ["-"] : told { sources[source, default: 0] += 1 }
      return Submission("account-research", answers)
    case 6:
      answers["reviewedOn"] = (.day(on), "")
      answers["stage"] = choice(stage)
      answers["reviewer"] = (.person(Person(name: person)), person)
      answers["decision"] = choice(
        ["advance", "stay", "end"].randomElement(using: &random) ?? "end"
      )
      stages[account, default: []].append((on, 1, stage))
      return Submission("stage-review", answers)
    case 7:
      answers["surveyedOn"] = (.day(on), "")
      let value = Decimal(Int.random(in: 50...100, using: &random))
      answers["satisfaction"] = (.decimal(value), "")
      satisfaction[account, default: []].append((on, value))
      return Submission("satisfaction-survey", answers)
    case _:
      answers["accountName"] = nil
      answers["planner"] = (.person(Person(name: person)), person)
      answers["period"] = (.span(DaySpan(start: on, end: on.adding(days: 6))), "")
      let rows = (0..<3).map { index in
        let other = index == 0 ? account : "第\(Int.random(in: 0..<160, using: &random))客户有限公司"
        let due = on.adding(days: Int.random(in: 0...20, using: &random)) ?? on
        accounts.insert(other)
        planned.insert(Planned(person: person, account: other, on: due, method: method))
        return TableRow([
          "accountName": (.text(other), other), "plannedOn": (.day(due), ""),
          "activity": choice(method),
        ])
      }
      answers["plan"] = (.rows(rows), "")
      return Submission("development-plan", answers)
    }
  }

  func check(_ book: LedgerBook) throws {
    let ledger = Ledger(book)
    #expect(Set(ledger.accounts.map(\.name)) == accounts)
    for account in ledger.accounts {
      let told = stages[account.name] ?? []
      let last = told.map { [$0.0.ordinal, $0.1] }.max { $0.lexicographicallyPrecedes($1) }
      let latest = told.filter { [$0.0.ordinal, $0.1] == last }.map(\.2)
      if latest.isEmpty {
        #expect(account.stage == nil)
      } else {
        #expect(latest.contains(account.stage?.rawValue ?? ""))
      }
    }
    let duties = ledger.obligations.filter { $0.kind == .plannedVisit }
    let states = planned.map { planned -> Obligation.State in
      let isMet = (contacts[planned.account] ?? []).contains {
        $0.ordinal >= planned.on.ordinal - 7 && $0 <= planned.on
      }
      return isMet ? .met : planned.on < book.day ? .overdue : .open
    }
    for state in Obligation.State.allCases {
      #expect(duties.count { $0.state == state } == states.count { $0 == state })
    }
    let rows = try LedgerTable.plan(book, by: .month).objects(in: .zh).map { object in
      try JSONDecoder().decode(JSONValue.self, from: Data(object.description.utf8)).members
    }
    let byMonth = Dictionary(grouping: planned) { "\($0.on.description.prefix(7)) \($0.person)" }
    #expect(
      Dictionary(
        rows.map { ("\($0["month"].word) \($0["person"].word)", $0["planned"]) }
      ) { first, _ in first } == byMonth.mapValues { Optional(JSONValue.number(Double($0.count))) }
    )
    let latest = satisfaction.mapValues { told in
      let last = told.map(\.0).max()
      return told.filter { $0.0 == last }.map(\.1).min() ?? 0
    }
    let mean = latest.values.reduce(0, +) / Decimal(latest.count)
    let target = try #require(
      LedgerTable.targets(book).objects(in: .zh).first { $0.description.contains("satisfaction") }
    )
    let tenths = (NSDecimalNumber(decimal: mean).doubleValue * 10).rounded()
    #expect(
      target.description.contains(#""actual":"# + (Decimal(Int(tenths)) / 10).description)
    )
    let screened = judged.filter { _, told in
      let last = told.map(\.0).max()
      return told.contains { $0.0 == last && !$0.1 }
    }
    let lost = Set(ledger.accounts.filter { $0.status == .lost }.map(\.name))
    let out = LedgerTable.priority(book, words: .none).objects(in: .zh)
      .count { $0.description.contains(#""screenedOut":true"#) }
    #expect(out == screened.keys.count { !lost.contains($0) })
    let told = try LedgerTable.sources(book, words: .none).objects(in: .zh).map { object in
      try JSONDecoder().decode(JSONValue.self, from: Data(object.description.utf8)).members
    }
    #expect(
      Dictionary(told.map { ($0["source"].word, $0["records"]) }) { first, _ in first }
        == sources.mapValues { Optional(JSONValue.number(Double($0))) }
    )
  }
}

extension JSONValue? {
  /// The text of a value that is one; a dash of any other.
  fileprivate var word: String {
    if case .string(let text)? = self { text } else { "-" }
  }
}
