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

@Suite("Index damage")
struct IndexDamageTests {
  private let place: Workplace
  private let archive: SQLiteArchive

  init() throws {
    place = try Workplace()
    archive = try place.open()
    for number in 1...12 {
      try archive.file([
        DocumentFiling("a\(number)", [FiledSheet(number: "\(number)", texts: ["讨论\(number)了报价"])])
      ])
    }
  }

  /// Overwrites what the index is made of.
  private func damage(_ sql: String) throws {
    try archive.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  static let damages = [
    "UPDATE search_index_data SET block = randomblob(length(block)) WHERE id > 10",
    "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id = 10",
    "DELETE FROM search_index_data", "DELETE FROM search_index_data WHERE id > 10",
    "DELETE FROM search_index_idx", "DELETE FROM search_index_docsize",
    "UPDATE search_index_config SET v = 99 WHERE k = 'version'", "DROP TABLE search_index_data",
  ]

  @Test(arguments: damages)
  func keepsNobodyFromFilingAndReading(sql: String) throws {
    try damage(sql)
    let other = try place.open()
    let receipts = try other.file([
      DocumentFiling("b", [FiledSheet(number: "13", texts: ["讨论13了报价"])])
    ])
    #expect(receipts.map(\.outcome) == [.filed])
    #expect(try other.item("13")?.revisions.count == 1)
    _ = try other.search(.text("报价"))
  }

  @Test(arguments: damages)
  func isMendedByReindexing(sql: String) throws {
    try damage(sql)
    let other = try place.open()
    try other.file([DocumentFiling("b", [FiledSheet(number: "13", texts: ["讨论13了报价"])])])
    try other.reindex(as: FilingOptions(actor: "tester"))
    let third = try place.open()
    #expect(try third.verify() == [])
    #expect(try third.hasUsableIndex())
    #expect(try third.search(.text("报价")).count == 13)
    #expect(try third.search(.text("讨论13")).map(\.item.id.rawValue) == [13])
  }

  @Test func isSearchedAroundWhileMarked() throws {
    try damage("UPDATE search_layout SET version = 0; DROP TABLE search_index_data")
    let other = try place.open()
    #expect(try other.search(.text("讨论7")).map(\.item.id.rawValue) == [7])
    #expect(try other.count(.text("报价")) == 12)
    #expect(try other.verify().contains(.index(nil)))
  }
}
