import Forms
import Foundation
import GRDB
import Ledger
import Query
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Damage")
struct DamageTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// Files eight items, closes the archive, and gives its file's bytes.
  private func filed() throws -> Data {
    let archive = try place.open()
    for number in 1...8 {
      try archive.file([
        DocumentFiling(
          "原件\(number).docx",
          [
            FiledSheet(
              number: "号\(number)",
              texts: ["第\(number)次讨论了报价与交货期"],
              unmapped: ["天气晴\(number)"]
            )
          ],
          bytes: String(repeating: "字节\(number)", count: 40)
        )
      ])
    }
    try archive.queue.writeWithoutTransaction { db in
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try archive.queue.close()
    return try Data(contentsOf: URL(filePath: place.path))
  }

  /// The faults of the archive whose file is this; nil where it cannot even be opened.
  private func faults(of bytes: Data) throws -> [ArchiveFault]? {
    let url = place.folder.appending(path: "damaged.sqlite")
    for suffix in ["", "-wal", "-shm"] {
      let old = place.folder.appending(path: "damaged.sqlite\(suffix)")
      if FileManager.default.fileExists(atPath: old.path()) {
        try FileManager.default.removeItem(at: old)
      }
    }
    try bytes.write(to: url)
    do {
      return try SQLiteArchive.open(url.path(), mode: .existing).verify()
    } catch {
      return nil
    }
  }

  /// The places at which a text stands in a file.
  private func places(of text: String, in file: Data) -> [Range<Int>] {
    let pattern = Data(text.utf8)
    var places: [Range<Int>] = []
    var from = file.startIndex
    while let found = file.range(of: pattern, in: from..<file.endIndex) {
      places.append(found.lowerBound..<found.upperBound)
      from = found.upperBound
    }
    return places
  }

  @Test func namesTheItemOfEveryByteOfItsOriginalThatIsFlipped() throws {
    let file = try filed()
    var random = SeededGenerator(seed: 1)
    for number in 1...8 {
      let text = "原件\(number).docx" + String(repeating: "字节\(number)", count: 40)
      let found = places(of: text, in: file)
      let place = try #require(found.first)
      for _ in 0..<12 {
        var bytes = file
        let index = Int.random(in: place, using: &random)
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        let faults = try #require(try faults(of: bytes))
        #expect(faults.contains { $0.items == [ItemID(rawValue: number)] }, "\(number) \(faults)")
      }
    }
  }

  @Test func namesTheItemOfEveryByteOfAFieldValueThatIsFlipped() throws {
    let file = try filed()
    var random = SeededGenerator(seed: 2)
    for number in 1...8 {
      for text in ["第\(number)次讨论了报价与交货期", "天气晴\(number)"] {
        // In the field value; the revision's own JSON holds the text in quotation marks.
        for place in places(of: text, in: file) {
          for _ in 0..<4 {
            var bytes = file
            let index = Int.random(in: place, using: &random)
            bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            let faults = try #require(try faults(of: bytes))
            #expect(faults.contains { $0.items == [ItemID(rawValue: number)] }, "\(text) \(faults)")
          }
        }
      }
    }
  }

  @Test func reportsEveryByteOfAJournalEntryThatIsFlipped() throws {
    let file = try filed()
    let acts = try SQLiteArchive.open(place.path, mode: .existing).journal()
    var random = SeededGenerator(seed: 3)
    for act in acts {
      // The digest stands in the entry, in its index, and in the entry after it.
      for place in places(of: act.digest, in: file) {
        for _ in 0..<4 {
          var bytes = file
          let index = Int.random(in: place, using: &random)
          bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
          let faults = try #require(try faults(of: bytes))
          #expect(!faults.isEmpty, "entry \(act.id)")
        }
      }
    }
    let entries = Set(acts.filter { $0.act == "filed" }.map { "\($0.at)testerfiled" })
    for place in entries.flatMap({ places(of: $0, in: file) }) {
      for _ in 0..<8 {
        var bytes = file
        let index = Int.random(in: place, using: &random)
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        let faults = try #require(try faults(of: bytes))
        #expect(
          faults.contains {
            if case .journal(_, let item) = $0 { item != nil } else { false }
          },
          "byte \(index): \(faults)"
        )
      }
    }
  }

  /// A disk that loses a sector, or somebody who writes over the file: where a table cannot be read,
  /// neither what was filed nor that all of it is there is proved.
  @Test(arguments: [
    "item", "revision", "original", "journal", "field_value", "import_entry", "import_document",
    "journal_end",
  ])
  func letsNothingPassWhoseTableIsOverwritten(table: String) throws {
    let file = try filed()
    let pages = try SQLiteArchive.open(place.path, mode: .existing).queue.read { db in
      let root = try Int.fetchOne(
        db,
        sql: "SELECT rootpage FROM sqlite_master WHERE name = ?",
        arguments: [table]
      )
      return (try #require(root), try #require(try Int.fetchOne(db, sql: "PRAGMA page_size")))
    }
    var bytes = file
    let start = (pages.0 - 1) * pages.1
    bytes.replaceSubrange(start..<start + pages.1, with: repeatElement(0x5A, count: pages.1))
    let faults = try #require(try faults(of: bytes))
    #expect(faults.contains(.unread(.authenticity)))
    #expect(faults.contains(.unread(.completeness)))
  }

  @Test func reportsOrWithstandsAFlippedByteAnywhere() throws {
    let file = try filed()
    let before = try Answers(of: SQLiteArchive.open(place.path, mode: .existing))
    var random = SeededGenerator(seed: 4)
    for _ in 0..<400 {
      var bytes = file
      let index = Int.random(in: 0..<bytes.count, using: &random)
      bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      guard try faults(of: bytes)?.isEmpty == true else { continue }
      let path = place.folder.appending(path: "damaged.sqlite").path()
      #expect(try Answers(of: SQLiteArchive.open(path, mode: .existing)) == before, "byte \(index)")
    }
  }
}

/// What an archive answers.
private struct Answers: Equatable {
  var items: [FiledItem]
  var acts: [JournalAct]
  var originals: [[UInt8]?]
  var hits: [[Int]]

  init(of archive: SQLiteArchive) throws {
    items = try archive.items()
    acts = try archive.journal()
    originals = try items.flatMap(\.revisions).map { try archive.original($0.digest) }
    hits = try ["报价", "第3次", "大庆", "晴8", "号"].map { text in
      try archive.search(.text(text)).map(\.item.id.rawValue)
    }
  }
}
