import Forms
import Ledger
import TestSupport
import Testing
import Values

@Suite("Replay")
struct ReplayTests {
  /// Everything but the items that ``Obligation/record`` and ``Obligation/metBy`` name.
  private func ledger(of filed: [FiledRecord]) -> Ledger {
    var ledger = Ledger.replay(filed, policy: Story.policy, on: .on(5, 1))
    for index in ledger.obligations.indices {
      ledger.obligations[index].record = ItemID(rawValue: 0)
      ledger.obligations[index].metBy = ledger.obligations[index].metBy.map { _ in
        ItemID(rawValue: 0)
      }
    }
    return ledger
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func doesNotDependOnTheOrderOfFiling(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let story = Story.random(using: &random)
    let expected = ledger(of: story.filed)
    for _ in 0..<5 {
      var shuffled = story
      shuffled.records.shuffle(using: &random)
      #expect(ledger(of: shuffled.filed) == expected)
      #expect(ledger(of: shuffled.filed.shuffled(using: &random)) == expected)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func givesEveryAccountARowAndCountsItsObligations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let story = Story.random(using: &random)
    let ledger = story.ledger(on: .on(5, 1))
    let names = Set(story.records.map { AccountName($0.account) })
    #expect(Set(ledger.accounts.flatMap(\.names).map { AccountName($0) }) == names)
    let counted = Dictionary(grouping: ledger.accounts, by: \.name)
      .mapValues { $0.map(\.openObligations).reduce(0, +) }.filter { $0.value > 0 }
    let outstanding = ledger.obligations.filter(\.state.isOutstanding)
    #expect(counted == Dictionary(grouping: outstanding, by: \.account).mapValues(\.count))
  }
}

extension Story {
  /// Up to thirty forms of three accounts within four months.
  static func random(using random: inout SeededGenerator) -> Story {
    func day(_ random: inout SeededGenerator) -> Day {
      .on(Int.random(in: 1...4, using: &random), Int.random(in: 1...28, using: &random))
    }
    func method(_ random: inout SeededGenerator) -> ChoiceCode {
      [.inPerson, .phone, .event, .letter][Int.random(in: 0..<4, using: &random)]
    }
    let names = ["甲公司", "甲　公司", "乙（集团）公司", "乙(集团)公司", "丙公司"]
    var story = Story()
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let account = names[Int.random(in: 0..<names.count, using: &random)]
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6:
        let on = day(&random)
        story.visit(
          on,
          method(&random),
          account: account,
          stage: ["targeting", "closing", nil][Int.random(in: 0..<3, using: &random)],
          advice: ["报价", "送样"][Int.random(in: 0..<2, using: &random)],
          people: ["王\(Int.random(in: 0..<2, using: &random))"],
          ends: Int.random(in: 0..<4, using: &random) == 0,
          followedUp: Bool.random(using: &random)
            ? on.adding(days: Int.random(in: 0..<12, using: &random)) : nil
        )
      case 6..<8:
        let rows = (0...Int.random(in: 0..<4, using: &random)).map { _ in
          LedgerRecord.Contact.row(
            day(&random),
            method(&random),
            ["warm", "cold"][Int.random(in: 0..<2, using: &random)]
          )
        }
        story.development(rows, success: Bool.random(using: &random), account: account)
      default:
        story.profile(
          day(&random),
          account: account,
          creditCode: Int.random(in: 0..<3, using: &random) == 0 ? "91\(account.count)" : nil
        )
      }
    }
    return story
  }
}
