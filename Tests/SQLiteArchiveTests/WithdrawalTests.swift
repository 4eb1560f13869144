import Archive
import Ledger
import Query
import SQLiteArchive
import TestSupport
import Testing

@Suite("Withdrawal")
struct WithdrawalTests {
  private let place: Workplace
  private let archive: SQLiteArchive
  private let first = ItemID(rawValue: 1)

  init() throws {
    place = try Workplace()
    archive = try place.open()
    try archive.file([DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")])])
  }

  private func withdraw(_ item: ItemID) throws -> WithdrawalOutcome {
    try archive.withdraw(item, why: "客户名写错", as: FilingOptions(actor: "tester"))
  }

  @Test func keepsTheNumberAndCountsNoMore() throws {
    #expect(try withdraw(first) == .withdrawn)
    #expect(try archive.ledgerRecords().map(\.item.rawValue) == [2])
    let item = try #require(try archive.item(first))
    #expect(item.archiveNumber.rawValue == "Q001-YW·2024-D10-DKH-0001")
    #expect(item.withdrawal?.who == "tester")
    #expect(item.withdrawal?.why == "客户名写错")
    #expect(try archive.verify() == [])
    let next = try archive.file([DocumentFiling("b", [FiledSheet(number: "3")])])
    #expect(next.map(\.summary) == ["filed Q001-YW·2024-D10-DKH-0003 r1"])
  }

  @Test func isUndoneAndMayHappenAgain() throws {
    let options = FilingOptions(actor: "tester")
    #expect(try archive.reinstate(first, why: "撤错了", as: options) == .notWithdrawn)
    #expect(try withdraw(first) == .withdrawn)
    #expect(try archive.reinstate(first, why: "撤错了", as: options) == .reinstated)
    #expect(try archive.item(first)?.withdrawal == nil)
    #expect(try archive.ledgerRecords().map(\.item.rawValue) == [1, 2])
    #expect(try archive.search(.text("报价")).count == 2)
    #expect(try withdraw(first) == .withdrawn)
    #expect(try archive.ledgerRecords().map(\.item.rawValue) == [2])
    #expect(try archive.reinstate(ItemID(rawValue: 9), why: "无", as: options) == .unknown)
    #expect(
      try archive.journal(of: first).map(\.act) == [
        "filed", "withdrawn", "reinstated", "withdrawn",
      ]
    )
    #expect(try archive.verify() == [])
  }

  @Test func happensOnce() throws {
    #expect(try withdraw(first) == .withdrawn)
    #expect(try withdraw(first) == .withdrawnBefore)
    #expect(try withdraw(ItemID(rawValue: 9)) == .unknown)
    #expect(try archive.journal(of: first).map(\.act) == ["filed", "withdrawn"])
  }

  @Test func isFoundByThoseWhoAskForIt() throws {
    #expect(try withdraw(first) == .withdrawn)
    func ids(_ query: SearchQuery) throws -> [Int] {
      try archive.search(query).map(\.item.id.rawValue).sorted()
    }
    #expect(try ids(.text("报价")) == [2])
    #expect(try ids(.field(.state(.withdrawn))) == [1])
    #expect(try ids(.all([.text("报价"), .field(.state(.withdrawn))])) == [1])
    #expect(try ids(.not(.field(.state(.withdrawn)))) == [2])
    #expect(try ids(.any([.field(.state(.filed)), .field(.state(.withdrawn))])) == [1, 2])
  }

  @Test func letsACorrectedFormBeFiledAsAnItemOfItsOwn() throws {
    #expect(try withdraw(first) == .withdrawn)
    let again = try archive.file([DocumentFiling("c", [FiledSheet(number: "1")])])
    #expect(again.map(\.summary) == ["duplicate Q001-YW·2024-D10-DKH-0001 r1"])
    #expect(again.map(\.repetition) == [.withdrawn])
    let corrected = try archive.file([DocumentFiling("d", [FiledSheet(number: "1", texts: ["改正"])])]
    )
    #expect(corrected.map(\.summary) == ["filed Q001-YW·2024-D10-DKH-0003 r1"])
    #expect(try archive.verify() == [])
  }
}
