import Forms
import Foundation
import Ledger
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Ledger after random acts")
struct LedgerActsTests {
  /// How many acts are played; `GUIDANG_ACTS` sets another number.
  private static var count: Int {
    ProcessInfo.processInfo.environment["GUIDANG_ACTS"].flatMap { Int($0) } ?? 400
  }

  @Test func isEqualWhenItIsReplayed() throws {
    var office = try RandomOffice()
    for number in 0..<LedgerActsTests.count { try office.act(number) }
    let options = FilingOptions(actor: "tester")
    #expect(try office.archive.rebuildLedger(as: options).differing == [])
    #expect(try office.archive.verify() == [])

    // The order in which forms were filed tells nothing.
    var entries = try office.archive.ledgerEntries()
    let ledger = Ledger(RandomOffice.book(entries))
    entries.records.reverse()
    #expect(Ledger(RandomOffice.book(entries)) == ledger)

    // Undoing every alias and merge leaves what the forms alone tell.
    try office.undoAll()
    let undone = RandomOffice.book(try office.archive.ledgerEntries()).accounts.map(\.names)
    let alone = RandomOffice.book(
      LedgerEntries(records: try office.archive.ledgerEntries().records)
    )
    #expect(undone == alone.accounts.map(\.names))
  }
}

/// An archive in which forms are filed, revised and withdrawn, and accounts joined, at random.
private struct RandomOffice {
  let archive: SQLiteArchive
  private var random = SeededGenerator(seed: 11)
  private var items = 0

  private static let names = [
    "甲公司", "甲　公司", "乙（集团）公司", "乙(集团)公司", "丙厂", "丙厂分公司", "丁公司", "戊公司",
  ]

  private static let policy = LedgerPolicy(
    followUp: LedgerPolicy.FollowUp(
      days: 7,
      openedBy: [ChoiceCode(rawValue: "inPerson")],
      metBy: [ChoiceCode(rawValue: "phone"), ChoiceCode(rawValue: "inPerson")]
    ),
    developmentRecordDays: 30,
    accountProfileDays: 30,
    profileRenewalDays: 365,
    regularVisitDays: 30,
    inPersonMethods: [ChoiceCode(rawValue: "inPerson")]
  )

  init() throws {
    archive = try SQLiteArchive.inMemory()
  }

  static func book(_ entries: LedgerEntries) -> LedgerBook {
    LedgerBook(entries, policy: policy, on: Day(year: 2024, month: 12, day: 31) ?? .epoch)
  }

  private mutating func name() -> String {
    RandomOffice.names[Int.random(in: 0..<RandomOffice.names.count, using: &random)]
  }

  private mutating func day() -> Day {
    Day.epoch.adding(days: 19_800 + Int.random(in: 0..<300, using: &random)) ?? .epoch
  }

  mutating func act(_ number: Int) throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<12: try file(number)
    case 12: try withdraw()
    default: try tell()
    }
  }

  /// Files a new form, or a revision of one that was filed.
  private mutating func file(_ number: Int) throws {
    let revises = items > 0 && Int.random(in: 0..<5, using: &random) == 0
    let account = name()
    let sheet = FiledSheet(
      account: account,
      number: "\(revises ? Int.random(in: 0..<items, using: &random) : items)",
      date: day().description,
      texts: ["\(number)"],
      control: ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(number)])
    )
    if !revises { items += 1 }
    var request = try sheet.request()
    request.identity = ["sheet", "?", sheet.number]
    request.ledger = try record(account, on: request.date)
    let bytes = Array("\(number)".utf8)
    let document = DocumentFiling(
      path: "\(number)",
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: [.file(request)]
    )
    try archive.file([document], revises: true)
  }

  private mutating func record(_ account: String, on day: Day) throws -> LedgerRecord {
    var record = LedgerRecord(form: FiledSheet.form, account: account, date: day)
    let method = ["inPerson", "phone", "letter"][Int.random(in: 0..<3, using: &random)]
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<5:
      record.visit = LedgerRecord.Visit(
        on: day,
        method: ChoiceCode(rawValue: method),
        people: ["王\(Int.random(in: 0..<3, using: &random))"],
        endsDevelopment: Int.random(in: 0..<6, using: &random) == 0
      )
    case 5, 6:
      record.contacts = [LedgerRecord.Contact(on: day, method: ChoiceCode(rawValue: method))]
      record.outcome = LedgerRecord.Outcome(isSuccess: Bool.random(using: &random), reasons: "价格")
    default:
      record.isProfile = true
      record.creditCode = ["91A", "91B", nil][Int.random(in: 0..<3, using: &random)]
    }
    return record
  }

  private mutating func withdraw() throws {
    guard items > 0 else { return }
    let item = ItemID(rawValue: Int.random(in: 1...items, using: &random))
    _ = try archive.withdraw(item, why: "写错", as: FilingOptions(actor: "tester"))
  }

  /// An operator's act; what the ledger does not bear is refused and leaves nothing.
  private mutating func tell() throws {
    let (one, other, kind) = (name(), name(), Int.random(in: 0..<5, using: &random))
    let today = day()
    _ = try archive.enter(as: FilingOptions(actor: "tester")) { state in
      let entries = try state.ledgerEntries(knownAt: nil)
      return Result { () throws(LedgerRefusal) in
        let book = RandomOffice.book(entries)
        let deed: LedgerAct.Deed =
          switch kind {
          case 0: try book.merging(one, with: other)
          case 1: try book.aliasing(one, as: "\(other)旧称")
          case 2: try book.unmerging(one, from: nil)
          case 3: try book.handingOver(one, to: other)
          default: try book.reopening(one)
          }
        return LedgerAct(on: today, deed: deed)
      }
    }
  }

  /// Undoes aliases and merges until none is left.
  func undoAll() throws {
    for name in RandomOffice.names.flatMap({ [$0, "\($0)旧称"] }) {
      var isLeft = true
      while isLeft {
        let decision = try archive.enter(as: FilingOptions(actor: "tester")) { state in
          let entries = try state.ledgerEntries(knownAt: nil)
          return Result { () throws(LedgerRefusal) in
            LedgerAct(on: .epoch, deed: try RandomOffice.book(entries).unmerging(name, from: nil))
          }
        }
        if case .failure = decision { isLeft = false }
      }
    }
  }
}
