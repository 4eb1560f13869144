import Archive
import Foundation
import Ledger
import PostgresArchive
import TestSupport
import Testing
import Values

/// A connection that breaks at any message: what was to be filed is filed, once, and said so.
///
/// Breaks are at some messages, at every commit and at what follows it; with `GUIDANG_FAULTS=long` at
/// every message.
@Suite("Connections that break")
struct BrokenConnectionTests {
  private static let isLong = ProcessInfo.processInfo.environment["GUIDANG_FAULTS"] == "long"
  private static let places = 6

  private static let options = FilingOptions(
    actor: "甲",
    at: Timestamp(Date(timeIntervalSince1970: 1_700_000_000)),
    keepsRejected: true
  )

  /// All kinds of acts, one transaction each; gives what was said of them.
  private func play(in archive: PostgresArchive) throws -> [[Receipt]] {
    let options = BrokenConnectionTests.options
    func take(_ documents: DocumentFiling...) throws -> [Receipt] {
      try archive.file(documents, scheme: .test, options: options)
    }
    let many = try DocumentFiling("many", (1...51).map { FiledSheet(number: "M-\($0)") })
    let rejected = DocumentFiling(
      path: "x",
      bytes: [1],
      digest: try ContentDigest(of: [1]),
      submissions: []
    )
    var receipts = [
      try take(
        DocumentFiling("a", [FiledSheet(number: "1", texts: ["漏损率偏高"])]),
        DocumentFiling("b", [FiledSheet(account: "东方化工", number: "2")])
      ),
      try take(rejected),
      // So many that the index is tidied afterwards.
      try take(many),
      // Nothing of it is new, so that the import log alone tells of it.
      try take(many),
    ]
    let control = ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(1)])
    receipts.append(
      try take(DocumentFiling("c", [FiledSheet(number: "1", texts: ["改了"], control: control)]))
    )
    _ = try archive.withdraw(ItemID(rawValue: 2), why: "重复", as: options)
    _ = try archive.reinstate(ItemID(rawValue: 2), why: "撤错了", as: options)
    try archive.save("漏", under: "漏水", as: options)
    return receipts
  }

  @Test(arguments: PostgresProxy.Loss.allCases)
  func changeNothingWhereverTheyBreak(loss: PostgresProxy.Loss) throws {
    let server = try PostgresServer.shared.get()
    let proxy = try PostgresProxy(to: server)
    func open() throws -> PostgresArchive {
      let address = proxy.address(office: UUID().uuidString)
      return try PostgresArchive.open(try #require(PostgresAddress(address)), mode: .create)
    }
    let whole = try open()
    proxy.planBreak(at: 0, losing: loss)
    let receipts = try play(in: whole)
    let (trips, commits) = (proxy.roundTrips, proxy.commits)
    #expect(commits.count >= 8)
    let (items, log, journal) = (
      try whole.items(), try whole.importLog(), try whole.snapshot { try $0.journalEntries() }
    )
    #expect(items.count == 53)
    let few = Self.places
    let some = (0..<few).map { 1 + $0 * (trips - 1) / (few - 1) }
    // What comes after a commit asks whether the index is theirs who filed, and tidies it.
    let ends = loss == .answer ? commits : commits.map { min($0 + 3, trips) }
    let places = Self.isLong ? Array(1...trips) : Set(some + ends).sorted()
    for place in places {
      let archive = try open()
      proxy.planBreak(at: place, losing: loss)
      #expect(try play(in: archive) == receipts, "\(loss) at \(place)")
      #expect(proxy.isBroken)
      #expect(try archive.items() == items, "\(loss) at \(place)")
      #expect(try archive.importLog() == log, "\(loss) at \(place)")
      let entries = try archive.snapshot { try $0.journalEntries() }
      #expect(entries == journal, "\(loss) at \(place)")
      #expect(try archive.savedSearches().map(\.name) == ["漏水"])
      #expect(try archive.verify() == [], "\(loss) at \(place)")
    }
    print("broken connections: \(trips) round trips, \(places.count) breaks that lose the \(loss)")
  }

  /// A commit may still be under way when its connection is lost.
  @Test func awaitTheEndOfACommitThatIsUnderWay() throws {
    let server = try PostgresServer()
    let proxy = try PostgresProxy(to: server)
    let address = try #require(PostgresAddress(proxy.address(office: "main")))
    let archive = try PostgresArchive.open(address, mode: .create, waitingTime: 60)
    // The server answers to no commit until a standby has it that never comes.
    try server.ask("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
    try server.ask("SELECT pg_reload_conf()")
    let filing = BackgroundWork {
      try archive.take([DocumentFiling("a", [FiledSheet(number: "1")])])
    }
    func committing() throws -> Bool {
      try server.ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") == "1"
    }
    for _ in 0..<2000 where try !committing() { Thread.sleep(forTimeInterval: 0.025) }
    #expect(try committing())
    proxy.cutAll()
    // Meanwhile it is asked whether the commit was kept.
    Thread.sleep(forTimeInterval: 0.5)
    try server.ask("ALTER SYSTEM RESET synchronous_standby_names")
    try server.ask("SELECT pg_reload_conf()")
    #expect(try filing.value().map(\.outcome) == [.filed])
    #expect(try archive.importLog().count == 1)
    #expect(try archive.verify() == [])
  }
}
