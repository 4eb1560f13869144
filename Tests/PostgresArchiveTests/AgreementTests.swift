import Archive
import Forms
import Foundation
import Ledger
import PostgresArchive
import Query
import SQLiteArchive
import TestSupport
import Testing
import Values

/// Both engines, after the same acts, have the same and say the same.
@Suite("Agreement of the engines")
struct AgreementTests {
  private static let moment = Timestamp(Date(timeIntervalSince1970: 1_700_000_000))
  private static let options = FilingOptions(actor: "甲", at: moment)

  /// Forms, rejections, revisions, withdrawals and acts of operators; gives the receipts.
  private func play(in archive: any ArchiveCare) throws -> [[Receipt]] {
    var options = Self.options
    options.keepsRejected = true
    func take(_ documents: DocumentFiling...) throws -> [Receipt] {
      try archive.file(documents, scheme: .test, options: options)
    }
    var receipts = [
      try take(
        DocumentFiling("甲/a", [FiledSheet(number: "1", texts: ["漏损率偏高，已上线SAP系统"])]),
        DocumentFiling(
          "b",
          [
            FiledSheet(account: "东方化工", number: "2", date: "2025-03-06", method: "phone"),
            FiledSheet(account: "华北钢铁", number: "3", texts: ["DN300*200 漏水"], unmapped: ["晴"]),
          ]
        ),
        DocumentFiling(path: "x", bytes: [1], digest: try ContentDigest(of: [1]), submissions: [])
      )
    ]
    receipts.append(try take(DocumentFiling("甲/a", [FiledSheet(number: "1", texts: ["改了"])])))
    receipts.append(
      try take(
        DocumentFiling(
          "c",
          [
            FiledSheet(
              number: "1",
              texts: ["漏损率 3.5MPa"],
              control: ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(1)])
            )
          ]
        )
      )
    )
    _ = try archive.withdraw(ItemID(rawValue: 2), why: "重复", as: options)
    _ = try archive.reinstate(ItemID(rawValue: 2), why: "撤错了", as: options)
    _ = try archive.withdraw(ItemID(rawValue: 3), why: "重复", as: options)
    try archive.save("漏", under: "漏水", as: options)
    let act = LedgerAct(
      on: .epoch,
      deed: .merge(AccountReference(name: "华北钢铁"), other: AccountReference(name: "东方化工"))
    )
    _ = try archive.enter(as: options) { _ in Result<LedgerAct, CancellationError>.success(act) }
    try archive.reindex(as: options)
    return receipts
  }

  private func pair() throws -> (sqlite: SQLiteArchive, postgres: PostgresArchive) {
    (try .inMemory(), try PostgresServer.shared.get().open())
  }

  @Test func givesTheSameReceiptsJournalAndLedger() throws {
    let (one, other) = try pair()
    #expect(try play(in: one) == play(in: other))
    #expect(
      try one.snapshot { try $0.journalEntries() } == other.snapshot { try $0.journalEntries() }
    )
    #expect(try one.items() == other.items())
    #expect(try one.importLog() == other.importLog())
    #expect(try one.journal() == other.journal())
    #expect(try one.ledgerEntries() == other.ledgerEntries())
    #expect(
      try one.ledgerEntries(knownAt: Self.moment) == other.ledgerEntries(knownAt: Self.moment)
    )
    #expect(try one.savedSearches() == other.savedSearches())
    #expect(try one.archiveNumbers() == other.archiveNumbers())
    var (first, second) = (try one.statistics(), try other.statistics())
    (first.fileBytes, second.fileBytes) = (0, 0)
    #expect(first == second)
    #expect(try one.verify() == [])
    #expect(try other.verify() == [])
  }

  @Test(arguments: [ExportLayout.bagIt, .ocfl])
  func writesTheSameExports(layout: ExportLayout) throws {
    let (one, other) = try pair()
    _ = (try play(in: one), try play(in: other))
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { removeFolder(folder) }
    // Both under one name, which the journal tells.
    let place = folder.appending(path: "export").path()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var trees: [[String: Data]] = []
    for archive in [one as any ArchiveCare, other] {
      try archive.export(as: layout, to: place, scheme: .test, options: Self.options)
      trees.append(try files(below: place))
      try FileManager.default.removeItem(atPath: place)
    }
    #expect(trees[0].keys.sorted() == trees[1].keys.sorted())
    for (name, bytes) in trees[0] where trees[1][name] != bytes {
      Issue.record("\(name) differs")
    }
  }

  @Test func movesEitherWay() throws {
    let (one, other) = try pair()
    _ = try play(in: one)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { removeFolder(folder) }
    try one.export(as: .bagIt, to: folder.path(), scheme: .test, options: Self.options)
    try other.restore(from: folder.path())
    removeFolder(folder)
    #expect(try other.verify() == [])
    #expect(try one.items() == other.items())
    try other.export(as: .bagIt, to: folder.path(), scheme: .test, options: Self.options)
    let back = try SQLiteArchive.inMemory()
    try back.restore(from: folder.path())
    #expect(try back.verify() == [])
    #expect(try back.items() == one.items())
    // What is filed next goes on with the same numbers.
    let next = [try DocumentFiling("z", [FiledSheet(account: "云岭水泵厂", number: "9")])]
    #expect(try back.take(next).map(\.summary) == other.take(next).map(\.summary))
  }

  @Test(
    arguments: [
      .text("漏损"), .text("漏"), .text("sap"), .text(SearchTerm("s", isPrefix: true)),
      .text("dn300*200"), .text("3.5"), .text("损率偏高"), .text("已上线sap系统"), .all([]),
      .any([.text("漏水"), .text("改了"), .text("高")]), .all([.text("漏"), .not(.text("水"))]),
      .field(.revision(ValueRange(from: "1"))), .field(.state(.withdrawn)), .field(.revised),
      .field(.archiveNumber("*D10*0001")), .field(.hasUnmapped), .field(.archiveNumber("YW")),
      .all([.text("漏"), .field(.state(.filed)), .field(.revision(ValueRange(from: "1")))]),
    ] as [SearchQuery]
  )
  func findsTheSame(query: SearchQuery) throws {
    let (one, other) = try pair()
    _ = (try play(in: one), try play(in: other))
    for order in [SearchOrder.date, .relevance] {
      #expect(try one.search(query, order: order) == other.search(query, order: order))
      #expect(
        try one.search(query, order: order, limit: 1, offset: 1)
          == other.search(query, order: order, limit: 1, offset: 1)
      )
    }
    #expect(try one.count(query) == other.count(query))
    let method = FormField(form: FiledSheet.form, path: FieldPath(FieldID(rawValue: "method")))
    let kinds: [(name: String, kind: FacetKind)] = [
      ("form", .form), ("account", .account), ("year", .year), ("method", .fields([method])),
    ]
    #expect(try one.facets(query, by: kinds) == other.facets(query, by: kinds))
    let hits = try one.search(query)
    let fields = [
      method, FormField(form: FiledSheet.form, path: FieldPath(FieldID(rawValue: "keyPoints"))),
    ]
    #expect(try one.values(of: hits, in: fields) == other.values(of: hits, in: fields))
  }

  private func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        files[name] = try Data(contentsOf: URL(filePath: path))
      }
    }
    return files
  }
}

private func removeFolder(_ folder: URL) {
  do {
    try FileManager.default.removeItem(at: folder)
  } catch {
    print("\(folder.path()) stays: \(error)")
  }
}
