import Archive
import Foundation
import Ledger
import PostgresArchive
import SQLiteArchive
import TestSupport
import Testing
import Values

/// A server is asked of a whole batch at once, and what the batch itself adds is reckoned here: that
/// comes to what an engine says that is asked form by form.
@Suite("Batches that are looked up at once")
struct ForesightTests {
  private static let moment = Timestamp(Date(timeIntervalSince1970: 1_700_000_000))

  /// Few accounts, numbers, days and texts, so that most forms meet another of their batch or of one
  /// before.
  private struct Dealer {
    var random: SeededGenerator

    mutating func sheet() -> FiledSheet {
      let count = [nil, nil, 1, 2].randomElement(using: &random) ?? nil
      return FiledSheet(
        account: ["东方化工", "华北钢铁", "云岭水泵厂"].randomElement(using: &random) ?? "",
        number: ["", "1", "2", "3", "4"].randomElement(using: &random) ?? "",
        date: "2025-03-0\(Int.random(in: 1...3, using: &random))",
        texts: Array(
          ["漏损率", "报价", "水泵"].shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
        ),
        method: ["visit", "phone", nil].randomElement(using: &random) ?? nil,
        control: ControlData(
          entries: count.map { [FieldID(rawValue: "revisionCount"): .count($0)] } ?? [:]
        )
      )
    }

    mutating func documents(_ batch: Int) throws -> [DocumentFiling] {
      try (0..<Int.random(in: 1...9, using: &random)).map { place in
        let name = Int.random(in: 0...4, using: &random) == 0 ? "again" : "\(batch)-\(place)"
        let sheets = (0..<Int.random(in: 1...3, using: &random)).map { _ in sheet() }
        return try DocumentFiling(name, sheets)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func fileAsFormByForm(seed: UInt64) throws {
    let (one, other) = (try SQLiteArchive.inMemory(), try PostgresServer.shared.get().open())
    var dealer = Dealer(random: SeededGenerator(seed: seed))
    var former: [DocumentFiling] = []
    for batch in 0..<25 {
      var documents = try dealer.documents(batch)
      // Some come again as they were.
      documents += former.shuffled(using: &dealer.random).prefix(batch % 3)
      former += documents
      let options = FilingOptions(
        actor: "甲",
        at: Self.moment,
        revises: batch % 7 == 6
      )
      let expected = try one.file(documents, scheme: .test, options: options)
      #expect(try other.file(documents, scheme: .test, options: options) == expected, "\(batch)")
      let filed = expected.filter { $0.outcome == .filed }.compactMap { $0.item?.id }
      guard batch % 4 == 1, let item = filed.randomElement(using: &dealer.random) else { continue }
      for archive in [one as any ArchiveCare, other] {
        _ = try archive.withdraw(item, why: "重复", as: options)
        if batch % 8 == 5 { _ = try archive.reinstate(item, why: "撤错了", as: options) }
      }
    }
    #expect(
      try one.snapshot { try $0.journalEntries() } == other.snapshot { try $0.journalEntries() }
    )
    #expect(try one.items() == other.items())
    #expect(try other.verify() == [])
  }

  /// More than are looked up of one account, of which the newest are revised in the same batch.
  @Test func asksAgainWhereMoreWouldHaveToBeKnown() throws {
    let (one, other) = (try SQLiteArchive.inMemory(), try PostgresServer.shared.get().open())
    func sheet(_ place: Int, day: Int = 1, count: Int? = nil) -> FiledSheet {
      FiledSheet(
        number: "\(place % 60)",
        date: "2025-03-0\(day)",
        texts: ["第\(place)次"],
        control: ControlData(
          entries: count.map { [FieldID(rawValue: "revisionCount"): .count($0)] } ?? [:]
        )
      )
    }
    let batches = [
      (0..<60).map { sheet($0) },
      (0..<60).reversed().map { sheet($0, count: 1) } + (60..<70).map { sheet($0, day: 2) },
      (0..<60).map { sheet($0, count: 2) },
    ]
    for (batch, sheets) in batches.enumerated() {
      let documents = try sheets.enumerated().map { place, sheet in
        try DocumentFiling("\(batch)-\(place)", [sheet])
      }
      let options = FilingOptions(actor: "甲", at: Self.moment)
      #expect(
        try other.file(documents, scheme: .test, options: options)
          == one.file(documents, scheme: .test, options: options)
      )
    }
    #expect(try one.items() == other.items())
    #expect(try other.verify() == [])
  }

  /// An office's rows that refer to nothing, which the server does not forbid.
  @Test func answersOfNoRevisionAreFound() throws {
    let server = try PostgresServer()
    let archive = try server.open(office: "main")
    try archive.take([DocumentFiling("a", [FiledSheet(number: "1")])])
    #expect(try archive.verify() == [])
    try server.ask(
      """
      INSERT INTO field_value (office, revision, ordinal, text, is_searched)
      SELECT office, 77, 0, '漏', false FROM office
      """
    )
    #expect(
      try archive.verify() == [.reference(table: "field_value", row: 77, item: nil)]
    )
  }
}
