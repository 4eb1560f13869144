import Forms
import Ledger
import TestSupport
import Testing
import Values

/// A book after changes is the one that a replay of everything gives.
@Suite("Ledger brought forward")
struct BroughtForwardTests {
  @Test(arguments: 0..<80 as Range<UInt64>)
  func isWhatAReplayGives(seed: UInt64) throws {
    var history = ChangingHistory(seed: seed)
    var book = history.replayed
    for step in 0..<25 {
      let change = history.change()
      book = book.after(change)
      let (told, replayed) = (book.told, history.replayed.told)
      #expect(told == replayed, "seed \(seed), step \(step)")
      if told != replayed { return }
    }
  }

  @Test func isReadOnAnotherDay() {
    var history = ChangingHistory(seed: 1)
    for _ in 0..<20 { _ = history.change() }
    let (early, late) = (Day.on(2, 10), Day.on(5, 1))
    let book = LedgerBook(history.entries, policy: Story.policy, on: early)
    #expect(book.read(by: Story.policy, on: late).told == history.replayed.told)
    #expect(book.read(by: Story.policy, on: early).told == book.told)
  }
}

/// Items that come, change, go and come back, and what operators tell of their accounts.
private struct ChangingHistory {
  private static let names = ["甲公司", "甲　公司", "乙（集团）公司", "乙(集团)公司", "丙公司", "丁厂"]
  private static let codes = ["911", "922"]

  private var random: SeededGenerator
  /// In the order of their items; nil of one that counts no more.
  private var records: [LedgerRecord?] = []
  private var acts: [FiledAct] = []
  /// Whether operators tell anything, which they seldom do.
  private let hasActs: Bool

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    hasActs = seed.isMultiple(of: 2)
    for _ in 0..<8 { records.append(record()) }
  }

  private func filed(_ item: Int) -> FiledRecord? {
    records[item].map { FiledRecord(item: ItemID(rawValue: item + 1), record: $0) }
  }

  var entries: LedgerEntries {
    LedgerEntries(records: records.indices.compactMap { filed($0) }, acts: acts)
  }

  var replayed: LedgerBook { LedgerBook(entries, policy: Story.policy, on: .on(5, 1)) }

  /// One to three things that happen at once.
  mutating func change() -> LedgerChange {
    var changed: Set<Int> = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        changed.insert(records.count)
        records.append(record())
      case 5, 6:
        let item = Int.random(in: 0..<records.count, using: &random)
        changed.insert(item)
        records[item] = record()
      case 7:
        let item = Int.random(in: 0..<records.count, using: &random)
        changed.insert(item)
        records[item] = nil
      default: if hasActs { act() }
      }
    }
    return LedgerChange(
      items: Set(changed.map { ItemID(rawValue: $0 + 1) }),
      records: changed.sorted().compactMap { filed($0) },
      acts: acts
    )
  }

  private mutating func name() -> String {
    Self.names.randomElement(using: &random) ?? ""
  }

  private mutating func record() -> LedgerRecord? {
    var story = Story.random(using: &random)
    guard var record = Story.random(using: &random).records.first else { return nil }
    record.account = name()
    record.creditCode =
      Int.random(in: 0..<4, using: &random) == 0 ? Self.codes.randomElement(using: &random) : nil
    guard Int.random(in: 0..<6, using: &random) == 0 else { return record }
    record.plan = LedgerRecord.Plan(
      by: "王1",
      contacts: (0..<3).map { _ in
        LedgerRecord.Planned(
          account: name(),
          on: .on(3, Int.random(in: 1...28, using: &random)),
          method: .phone
        )
      }
    )
    return record
  }

  private mutating func act() {
    func reference(_ random: inout SeededGenerator) -> AccountReference {
      AccountReference(
        name: Self.names.randomElement(using: &random) ?? "",
        creditCode: Int.random(in: 0..<4, using: &random) == 0
          ? Self.codes.randomElement(using: &random) : nil
      )
    }
    let (one, other) = (reference(&random), reference(&random))
    let deed: LedgerAct.Deed =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: .alias(one, other: other)
      case 1: .merge(one, other: other)
      case 2: .unmerge(one, other: other, entry: acts.last?.entry)
      case 3: .unmerge(one, other: other, entry: nil)
      case 4: .reopen(one)
      default: .handOver(one, to: "李2")
      }
    acts.append(
      FiledAct(
        entry: acts.count + 1,
        at: Timestamp(rawValue: "2026-03-01T00:00:00Z"),
        who: "tester",
        act: LedgerAct(on: .on(3, 1), deed: deed)
      )
    )
  }
}
