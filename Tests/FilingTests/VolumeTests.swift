import Archive
import Documents
import Findings
import Forms
import Foundation
import Ledger
import SQLiteArchive
import Testing
import Values
import Wording

@testable import Filing

@Suite("Volume")
struct VolumeTests {
  private let office: Office
  private let archive: any ArchiveCare
  private let rules: FilingRules

  /// A visit to 大庆石油, a contract of it, and a picture of another account.
  init() throws {
    office = try Office()
    archive = try SQLiteArchive.inMemory()
    rules = try FilingRules(library: office.library)
    let bytes = Array("visit".utf8)
    let request = try #require(
      try FilingRequest(.visit(), as: office.form("visit-record"), on: .on("2024-03-06"))
    )
    let visit = DocumentFiling(
      path: "三月/拜访|1.docx",
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: [.file(request)]
    )
    _ = try archive.file(
      [visit],
      scheme: rules.numbers,
      options: FilingOptions(actor: "tester")
    )
    _ = try attach("合同.pdf", to: "大庆 石油", category: "contract", on: "2024-05-01")
    _ = try attach("照片.jpg", to: "另一家", category: "picture", on: "2024-01-01")
  }

  private func attach(
    _ path: String,
    to account: String,
    category: CategoryCode,
    on date: String
  ) throws -> [Receipt] {
    let desk = FilingDesk(
      archive: archive,
      forms: office.library.forms,
      scheme: rules.numbers,
      options: FilingOptions(actor: "tester"),
      today: .on("2026-11-23")
    )
    return try desk.attach(
      [(path, Array(path.utf8))],
      to: account,
      category: category,
      date: .on(date)
    )
  }

  private func volume() throws -> Volume {
    let records = try archive.ledgerRecords()
    let ledger = Ledger.replay(records, policy: rules.ledger, on: .on("2026-11-23"))
    return Volume(
      of: try #require(ledger.accounts(named: "大庆石油").first),
      items: try archive.items(),
      records: records,
      library: office.library,
      scheme: rules.numbers
    )
  }

  @Test func listsWhatCountsInTheOrderOfDates() throws {
    let entries = try volume().entries
    #expect(
      entries.map(\.archiveNumber.rawValue) == [
        "Q001-YW·2024-D10-DKH-0001", "Q001-HT·2024-D30-DKH-0001",
      ]
    )
    #expect(entries.map(\.title) == ["目标客户拜访表", "合同协议：合同.pdf"])
    #expect(entries.map(\.author) == ["王建国", "大客户部"])
    _ = try archive.withdraw(ItemID(rawValue: 2), why: "错", as: FilingOptions(actor: "tester"))
    #expect(try volume().entries.count == 1)
  }

  @Test func isAMarkdownTable() throws {
    #expect(
      try volume().markdown.hasSuffix(
        """
        | 顺序号 | 档号 | 责任者 | 题名 | 日期 | 备注 |
        | --- | --- | --- | --- | --- | --- |
        | 1 | Q001-YW·2024-D10-DKH-0001 | 王建国 | 目标客户拜访表 | 2024-03-05 | 拜访\\|1.docx |
        | 2 | Q001-HT·2024-D30-DKH-0001 | 大客户部 | 合同协议：合同.pdf | 2024-05-01 | 合同.pdf |

        """
      )
    )
  }

  @Test func isAWordTable() throws {
    let reading = DocumentReader.read(try volume().docx(), name: "v.docx", limits: .standard)
    let text = DocumentTree.text(try #require(reading.document))
    #expect(reading.findings == [])
    #expect(text.contains("卷内目录"))
    #expect(text.contains("2\tQ001-HT·2024-D30-DKH-0001\t大客户部\t合同协议：合同.pdf"))
  }

  @Test func filesAMaterialOnce() throws {
    let again = try attach("合同.pdf", to: "大庆石油", category: "contract", on: "2024-06-01")
    #expect(again.map(\.outcome) == [.duplicate])
    #expect(again.first?.item?.archiveNumber.rawValue == "Q001-HT·2024-D30-DKH-0001")
    #expect(try archive.verify() == [])
  }
}
