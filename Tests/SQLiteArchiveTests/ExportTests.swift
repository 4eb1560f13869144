import Forms
import Foundation
import GRDB
import Ledger
import Query
import TestSupport
import Testing
import Values
import Wording

@testable import Archive
@testable import SQLiteArchive

@Suite("Export")
struct ExportTests {
  private let place: Workplace
  private let archive: SQLiteArchive
  private let options = FilingOptions(actor: "档案员 甲")

  /// Three items of two documents, one of two revisions, one withdrawn; and a kept reject.
  init() throws {
    place = try Workplace()
    archive = try place.open()
    let count = FieldID(rawValue: "revisionCount")
    let faulty = Array("faulty".utf8)
    try archive.file([
      DocumentFiling(
        "月报/a%1:.docx",
        [FiledSheet(number: "1"), FiledSheet(number: "2", unmapped: ["晴\n\"云\""])]
      ),
      DocumentFiling("b.md", [FiledSheet(number: "3", date: "2025-02-28", method: "inPerson")]),
    ])
    try archive.file([
      DocumentFiling(
        ".c",
        [FiledSheet(number: "1", texts: ["改了"], control: ControlData(entries: [count: .count(1)]))]
      )
    ])
    _ = try archive.file(
      [
        DocumentFiling(
          path: "faulty",
          bytes: faulty,
          digest: ContentDigest(of: faulty),
          submissions: [.reject(FiledSheet.form)]
        )
      ],
      scheme: .test,
      options: FilingOptions(actor: "tester", keepsRejected: true)
    )
    _ = try archive.withdraw(ItemID(rawValue: 2), why: "重复", as: options)
  }

  private func export(_ layout: ExportLayout, items: Set<ItemID>? = nil) throws -> String {
    let folder = place.folder.appending(path: "export").path()
    try archive.export(as: layout, to: folder, items: items, scheme: .test, options: options)
    return folder
  }

  /// Every row of every table that tells of what was filed.
  private func rows(of archive: SQLiteArchive) throws -> [String] {
    let tables = [
      "original", "item", "revision", "field_value", "journal", "import_document", "import_entry",
    ]
    return try archive.queue.read { db in
      try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  private func restored(from folder: String) throws -> SQLiteArchive {
    let path = place.folder.appending(path: "restored.sqlite").path()
    let archive = try SQLiteArchive.open(path, mode: .create)
    try archive.restore(from: folder)
    return archive
  }

  /// All files of a folder, in order.
  private func files(in folder: String) throws -> [String] {
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    return walk.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  @Test(arguments: ExportLayout.allCases)
  func comesBackRowByRow(layout: ExportLayout) throws {
    let copy = try restored(from: export(layout))
    #expect(try rows(of: copy) == rows(of: archive))
    #expect(try copy.verify() == [])
    #expect(try copy.search(.text("报价")).count == archive.search(.text("报价")).count)
    #expect(try copy.item("2")?.withdrawal?.why == "重复")
    #expect(try archive.journal().last?.act == "exported")
  }

  @Test(.enabled(if: Validators.areThere, Comment(rawValue: Validators.absence)))
  func isAValidBag() throws {
    let folder = try export(.bagIt)
    let verdict = try #require(Validators.bag(folder))
    #expect(verdict.status == 0, "\(verdict.output)")
    #expect(verdict.output.contains("is valid"))
    try Data("x".utf8).write(to: URL(filePath: folder + "/data/archive/journal.jsonl"))
    #expect(Validators.bag(folder)?.status != 0)
  }

  @Test(.enabled(if: Validators.areThere, Comment(rawValue: Validators.absence)))
  func isAValidStorageRoot() throws {
    let folder = try export(.ocfl)
    let verdict = try #require(Validators.storageRoot(folder))
    #expect(verdict.output.contains("Objects checked: 4 / 4 are VALID"), "\(verdict.output)")
    #expect(verdict.output.contains("is VALID\n"), "\(verdict.output)")
    let file = try #require(try files(in: folder).first { $0.hasSuffix("metadata.xml") })
    try Data("x".utf8).write(to: URL(filePath: "\(folder)/\(file)"))
    let second = try #require(Validators.storageRoot(folder))
    #expect(!second.output.contains("Objects checked: 4 / 4 are VALID"), "\(second.output)")
  }

  @Test(arguments: ExportLayout.allCases)
  func refusesAFileThatWasChanged(layout: ExportLayout) throws {
    let folder = try export(layout)
    // The layout's own descriptions and the inventories of former versions tell nothing.
    let told = try files(in: folder).filter { path in
      path.contains("/content/") || path.hasPrefix("data/") || path.hasSuffix("manifest-sha512.txt")
    }
    #expect(told.count > 10)
    for (index, file) in told.enumerated() {
      let url = URL(filePath: "\(folder)/\(file)")
      let bytes = try Data(contentsOf: url)
      var changed = bytes
      if changed.isEmpty { continue }
      changed[changed.count / 2] ^= 1
      try changed.write(to: url)
      let path = place.folder.appending(path: "restored\(index).sqlite").path()
      let target = try SQLiteArchive.open(path, mode: .create)
      #expect(throws: ArchiveError.self, "\(file)") { try target.restore(from: folder) }
      #expect(try target.items() == [])
      try bytes.write(to: url)
    }
  }

  /// Changes what triggers keep from being changed, as a failing disk does.
  private func damage(_ sql: String) throws {
    try archive.queue.write { db in
      let triggers = try Row.fetchAll(
        db,
        sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_keeps'"
      )
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
    }
  }

  @Test(arguments: ExportLayout.allCases)
  func carriesADamagedOriginalAlongAndNamesIt(layout: ExportLayout) throws {
    let item = try #require(try archive.item("3"))
    let revision = try #require(item.revisions.last)
    let digest = revision.digest
    try damage("UPDATE original SET bytes = CAST('x' AS BLOB), size = 1 WHERE digest = '\(digest)'")
    let told = ExportDamage(.original, of: item, revision)
    let folder = place.folder.appending(path: "export").path()
    #expect(try archive.export(as: layout, to: folder, scheme: .test, options: options) == [told])
    let copy = try SQLiteArchive.open(place.folder.appending(path: "c").path(), mode: .create)
    #expect(try copy.restore(from: folder) == [told])
    #expect(try rows(of: copy) == rows(of: archive))
    #expect(try copy.verify() == [.original(digest, items: [ItemID(rawValue: 3)])])
  }

  @Test(arguments: ExportLayout.allCases)
  func carriesAChangedRecordAlongAndNamesIt(layout: ExportLayout) throws {
    try damage("UPDATE revision SET path = 'other.md' WHERE item = 3")
    let folder = place.folder.appending(path: "export").path()
    let told = try archive.export(as: layout, to: folder, scheme: .test, options: options)
    #expect(told.map(\.part) == [.record])
    #expect(told.map(\.item) == [3])
    let copy = try SQLiteArchive.open(place.folder.appending(path: "c").path(), mode: .create)
    #expect(try copy.restore(from: folder) == told)
    #expect(try copy.verify() == [.revision(ItemID(rawValue: 3), number: 1)])
  }

  @Test(arguments: ExportLayout.allCases)
  func carriesADamagedJournalAlongAndNamesTheEntry(layout: ExportLayout) throws {
    let entries = try archive.snapshot { try $0.journalEntries() }
    let entry = try #require(entries.dropFirst(2).first)
    try damage("UPDATE journal SET who = 'somebody' WHERE id = \(entry.id)")
    let folder = place.folder.appending(path: "export").path()
    let told = try archive.export(as: layout, to: folder, scheme: .test, options: options)
    #expect(told == [ExportDamage(of: entry, number: entry.id)])
    let copy = place.folder.appending(path: "c").path()
    #expect(try SQLiteArchive.restored(from: folder, at: copy, waitingTime: 1) == told)
    let restored = try SQLiteArchive.open(copy, mode: .existing)
    #expect(try rows(of: restored) == rows(of: archive))
    #expect(
      try restored.verify() == [.journal(entry: entry.id, item: entry.item.map(ItemID.init))]
    )
  }

  @Test(arguments: ExportLayout.allCases)
  func leavesNothingWhereItCannotBeRestored(layout: ExportLayout) throws {
    let folder = try export(layout)
    let target = place.folder.appending(path: "target")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let path = target.appending(path: "c.sqlite").path()
    func left() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: target.path())
    }
    let walk = FileManager.default.enumerator(atPath: folder)
    while let name = walk?.nextObject() as? String {
      guard name.contains("original/") else { continue }
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      #expect(
        throws: ArchiveError.unreadableExport(
          file: "\(folder)/\(name)",
          cause: SystemCause.noSuchFile.text
        )
      ) { try SQLiteArchive.restored(from: folder, at: path, waitingTime: 1) }
      break
    }
    #expect(throws: ArchiveError.self) {
      try SQLiteArchive.restored(from: "\(folder)-none", at: path, waitingTime: 1)
    }
    #expect(try left() == [])
  }

  @Test func restoresOnlyIntoAnEmptyArchive() throws {
    let folder = try export(.bagIt)
    #expect(throws: ArchiveError.notEmpty(path: place.path)) { try archive.restore(from: folder) }
  }

  @Test(arguments: ExportLayout.allCases)
  func holdsSomeItemsAndCannotBeRestoredFromThem(layout: ExportLayout) throws {
    let folder = try export(layout, items: [ItemID(rawValue: 3)])
    let names = try files(in: folder)
    #expect(names.count { $0.hasSuffix("metadata.json") } == 1)
    #expect(!names.contains { $0.contains("rejected/") })
    #expect(throws: ArchiveError.notAnExport(path: folder, cause: "archive.json")) {
      try restored(from: folder)
    }
  }

  @Test func writesIntoNoFolderWithSomethingInIt() throws {
    #expect(throws: ArchiveError.exists(path: place.folder.path())) {
      try archive.export(as: .ocfl, to: place.folder.path(), scheme: .test, options: options)
    }
    #expect(try archive.journal().last?.act == "withdrawn")
  }

  @Test func describesEachOriginalAfterTheStandard() throws {
    let folder = try export(.bagIt)
    let file = "\(folder)/data/items/Q001-YW·2024-D10-DKH-0001/r2/metadata.xml"
    let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    for part in [
      "<档号值>Q001-YW·2024-D10-DKH-0001</档号值>", "<保管期限>D10</保管期限>", "<稿本>第2版</稿本>",
      "<计算机文件名>_.c</计算机文件名>", "<业务行为>revised</业务行为>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
