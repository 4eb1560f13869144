import Archive
import Foundation
import Ledger
import PostgresArchive
import Query
import Synchronization
import TestSupport
import Testing
import Values

@Suite("An archive on a server")
struct ServerTests {
  private func sheet(_ number: Int, account: String = "大庆石油管理局") -> FiledSheet {
    FiledSheet(account: account, number: "N-\(number)", texts: ["第\(number)次讨论"])
  }

  @Test func isMissingUntilItIsMade() throws {
    let server = try PostgresServer.shared.get()
    _ = try server.open()
    let office = UUID().uuidString
    #expect {
      _ = try server.open(office: office, mode: .existing)
    } throws: { error in
      if case ArchiveError.missing = error { true } else { false }
    }
    _ = try server.open(office: office)
    #expect(try server.open(office: office, mode: .existing).items().isEmpty)
  }

  @Test func keepsOfficesApart() throws {
    let server = try PostgresServer.shared.get()
    let (north, south) = (try server.open(), try server.open())
    try north.take([DocumentFiling("a", [sheet(1)])])
    try south.take([DocumentFiling("a", [sheet(1)])])
    #expect(try north.items().map(\.archiveNumber) == south.items().map(\.archiveNumber))
    #expect(try north.search(.text("讨论")).count == 1)
    _ = try north.withdraw(ItemID(rawValue: 1), why: "重复", as: FilingOptions(actor: "甲"))
    #expect(try south.search(.text("讨论")).count == 1)
    #expect(try north.verify() == [])
    #expect(try south.verify() == [])
  }

  @Test func keepsLongTextsAndLargeOriginals() throws {
    let archive = try PostgresServer.shared.get().open()
    let long = String(repeating: "很长的名称", count: 2000)
    let bytes = (0..<20_000_003).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    let document = DocumentFiling(
      path: "文件夹/" + long,
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: [.file(try sheet(1, account: long).request())]
    )
    try archive.take([document])
    #expect(try archive.take([document]).map(\.outcome) == [.duplicate])
    #expect(try archive.original(document.digest) == bytes)
    #expect(try archive.knownImports(path: document.path, size: bytes.count).count == 1)
    #expect(try archive.verify() == [])
  }

  @Test func numbersWithoutGapsWhatManyFileAtOnce() async throws {
    let server = try PostgresServer.shared.get()
    let office = UUID().uuidString
    let forms = 200
    _ = try server.open(office: office)
    try await withThrowingTaskGroup(of: [Receipt].self) { group in
      for importer in 0..<8 {
        group.addTask {
          let archive = try server.open(office: office)
          var receipts: [Receipt] = []
          for start in stride(from: 0, to: forms, by: 20) {
            // Two importers have the same forms.
            let documents = try (start..<start + 20).map { form in
              let number = importer / 2 * forms + form
              return try DocumentFiling("\(number)", [sheet(number)])
            }
            receipts += try archive.take(documents)
          }
          return receipts
        }
      }
      var filed = 0
      for try await receipts in group { filed += receipts.count { $0.outcome == .filed } }
      #expect(filed == 4 * forms)
    }
    let archive = try server.open(office: office, mode: .existing)
    let numbers = try archive.items().map { String($0.archiveNumber.rawValue.suffix(4)) }.sorted()
    #expect(numbers == (1...4 * forms).map { String(format: "%04d", $0) })
    #expect(try archive.verify() == [])
  }

  @Test func goesOnWhereItsServerWasStoppedAndStarted() async throws {
    let server = try PostgresServer()
    let office = UUID().uuidString
    let archive = try server.open(office: office)
    let importing = Task.detached {
      var receipts: [Receipt] = []
      for number in 0..<150 {
        receipts += try archive.take([DocumentFiling("\(number)", [sheet(number)])])
      }
      return receipts
    }
    for _ in 0..<3 {
      try await Task.sleep(for: .milliseconds(300))
      try server.stop()
      try server.start()
    }
    let receipts = try await importing.value
    #expect(receipts.count == 150)
    // Every receipt is kept, and nothing twice.
    let known = try archive.items()
    #expect(known.count == 150)
    #expect(Set(receipts.compactMap { $0.item?.archiveNumber }) == Set(known.map(\.archiveNumber)))
    #expect(receipts.allSatisfy { $0.outcome == .filed })
    let again = try (0..<150).flatMap { number in
      try archive.take([DocumentFiling("\(number)", [sheet(number)])])
    }
    #expect(again.allSatisfy { $0.outcome == .duplicate })
    #expect(try archive.items() == known)
    #expect(try archive.verify() == [])
  }

  @Test func goesOnWhereItsConnectionsAreCut() async throws {
    let server = try PostgresServer()
    let office = UUID().uuidString
    _ = try server.open(office: office)
    let importing = (0..<3).map { importer in
      Task.detached {
        let archive = try server.open(office: office)
        var receipts: [Receipt] = []
        for number in 0..<40 {
          receipts += try archive.take([
            DocumentFiling("\(importer)-\(number)", [sheet(importer * 100 + number)])
          ])
        }
        return receipts
      }
    }
    let cutting = Task.detached {
      while !Task.isCancelled {
        try server.ask(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'guidang' AND random() < 0.5
          """
        )
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    var receipts: [Receipt] = []
    for task in importing { receipts += try await task.value }
    cutting.cancel()
    _ = await cutting.result
    let archive = try server.open(office: office, mode: .existing)
    let numbers = try archive.items().map { String($0.archiveNumber.rawValue.suffix(4)) }
    #expect(numbers == (1...120).map { String(format: "%04d", $0) })
    #expect(receipts.count { $0.outcome == .filed } == 120)
    #expect(try archive.verify() == [])
  }

  @Test func tellsThatItsServerIsNotThere() throws {
    let address = try #require(PostgresAddress("host=/nowhere dbname=guidang"))
    #expect {
      _ = try PostgresArchive.open(address, mode: .existing)
    } throws: { error in
      if case ArchiveError.cannotOpen = error { true } else { false }
    }
  }

  /// The tables belong to all tests, and of two that grant rights on them at once the server refuses one.
  private static let granting = Mutex(())

  @Test func letsAReaderReadAndNotWrite() throws {
    let server = try PostgresServer.shared.get()
    let office = UUID().uuidString
    let archive = try server.open(office: office)
    try archive.take([DocumentFiling("a", [sheet(1)])])
    let role = "reader_\(UUID().uuidString.prefix(8).lowercased())"
    try ServerTests.granting.withLock { _ in
      _ = try server.ask("CREATE ROLE \(role) LOGIN; \(PostgresRoles.reader(role))")
    }
    let reader = try PostgresArchive.open(
      try #require(PostgresAddress(server.address(office: office, user: role))),
      mode: .existing
    )
    #expect(try reader.search(.text("讨论")).count == 1)
    #expect(try reader.verify() == [])
    #expect {
      try reader.take([DocumentFiling("b", [sheet(2)])])
    } throws: { error in
      if case ArchiveError.refusedByServer = error { true } else { false }
    }
  }

  @Test func letsAWriterFileAndNotChangeWhatIsFiled() throws {
    let server = try PostgresServer.shared.get()
    let office = UUID().uuidString
    _ = try server.open(office: office)
    let role = "writer_\(UUID().uuidString.prefix(8).lowercased())"
    try ServerTests.granting.withLock { _ in
      _ = try server.ask("CREATE ROLE \(role) LOGIN; \(PostgresRoles.writer(role))")
    }
    let writer = try PostgresArchive.open(
      try #require(PostgresAddress(server.address(office: office, user: role))),
      mode: .existing
    )
    try writer.take((0..<60).map { try DocumentFiling("\($0)", [sheet($0)]) })
    try writer.save("漏", under: "漏水", as: FilingOptions(actor: "甲"))
    try writer.reindex(as: FilingOptions(actor: "甲"))
    #expect(try writer.verify() == [])
    for table in ["revision", "journal", "original"] {
      #expect(throws: PostgresServer.Failure.self) {
        try server.ask("SET ROLE \(role); DELETE FROM \(table)")
      }
    }
  }

  @Test func findsDamage() throws {
    let server = try PostgresServer.shared.get()
    let office = UUID().uuidString
    let archive = try server.open(office: office)
    let document = try DocumentFiling("a", [sheet(1), sheet(2)])
    try archive.take([document])
    let mine = "office = (SELECT office FROM office WHERE name = '\(office)')"
    try server.ask("UPDATE original SET bytes = 'x' WHERE \(mine)")
    try server.ask("UPDATE revision SET account = '别人' WHERE item = 1 AND \(mine)")
    try server.ask("UPDATE journal SET who = '乙' WHERE id = 2 AND \(mine)")
    try server.ask("UPDATE search_text SET terms = '{}' WHERE revision = 2 AND \(mine)")
    try server.ask("DELETE FROM ledger_entry WHERE item = 2 AND \(mine)")
    let (one, two) = (ItemID(rawValue: 1), ItemID(rawValue: 2))
    #expect(
      try archive.verify() == [
        .original(document.digest, items: [one, two]), .revision(one, number: 1),
        .journal(entry: 2, item: two), .ledger(two), .index(two),
      ]
    )
  }
}
