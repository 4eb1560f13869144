import TestSupport
import Testing
import Values
import Wording

@testable import Ledger

/// Records that tell a visit alone are held as bytes, and tell what they would as a whole.
@Suite("Visits as bytes")
struct VisitAloneTests {
  private static let filedAt = "2024-05-01T02:03:04Z"

  private func kept(_ records: [LedgerRecord]) throws -> [FiledRecord] {
    var texts = SharedTexts()
    return try records.enumerated().map { offset, record in
      let filed = texts.filed(
        record.bytes,
        of: ItemID(rawValue: offset + 1),
        at: Self.filedAt,
        nameKey: AccountName(record.account).key
      )
      return try #require(filed)
    }
  }

  private func whole(_ records: [LedgerRecord]) -> [FiledRecord] {
    records.enumerated().map {
      FiledRecord(
        item: ItemID(rawValue: $0.offset + 1),
        record: $0.element,
        filedAt: Timestamp(rawValue: Self.filedAt)
      )
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func tellWhatTheyDoAsAWhole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = Story.random(using: &random).records
    let (kept, whole) = (try kept(records), whole(records))
    #expect(kept == whole)
    #expect(kept.map(\.codeKey) == whole.map(\.codeKey))
    let books = [kept, whole].map {
      LedgerBook(LedgerEntries(records: $0), policy: Story.policy, on: .on(3, 10))
    }
    let (one, other) = (books[0], books[1])
    #expect(one.replayedText == other.replayedText)
    for name in one.names {
      let views = [one, other].map { book in
        book.views(of: name).map { view in
          "\(view.json(decisionMakers: []) { $0.description })"
        }
      }
      #expect(views[0] == views[1])
    }
    let activities = books.map { LedgerTable.activity($0).objects(in: .zh) }
    #expect(activities[0] == activities[1])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func areReadOfNoBytesThatARecordIsNot(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for record in Story.random(using: &random).records {
      var bytes = record.bytes
      for _ in 0..<20 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] ^= 1
        default: bytes.removeLast(bytes.count > 1 ? 1 : 0)
        }
        guard let alone = VisitAlone(bytes: bytes) else { continue }
        let whole = try #require(LedgerRecord(bytes: bytes))
        #expect(whole.account == alone.account)
        #expect(whole.creditCode == alone.creditCode)
        #expect(whole.date == alone.date)
        #expect(whole.visit?.on == alone.visit.on)
        #expect(whole.visit?.minute == alone.visit.minute)
        #expect(whole.visit?.method == alone.visit.method)
        #expect(whole.visit?.stage == alone.visit.stage)
        #expect(whole.visit?.endsDevelopment == alone.visit.endsDevelopment)
        #expect(whole.visit?.followedUpOn == alone.visit.followedUpOn)
        #expect(whole.contacts == [] && whole.outcome == nil && !whole.isProfile)
        #expect(whole.further == nil)
      }
    }
  }
}
