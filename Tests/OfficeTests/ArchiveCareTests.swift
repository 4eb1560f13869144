import Archive
import Filing
import Foundation
import Ledger
import Office
import TestSupport
import Testing
import Values
import Wording

@Suite("The archive's care in the office") struct ArchiveCareTests {
  private static let archivist = Actor.only(.archivist)

  @Test func tellsTheJournalTheLogAndTheCounts() async throws {
    let office = try TestOffice().office
    try await office.handIn([.visit(), .incomplete])
    #expect(try office.journal(of: "1", as: Self.archivist).map(\.act) == ["filed"])
    #expect(try office.importLog(refusedOnly: true, as: Self.archivist).map(\.path) == ["缺.md"])
    #expect(try office.importLog(of: "1", as: Self.archivist).map(\.path) == ["BF-001.md"])
    #expect(try office.statistics(as: Self.archivist).items == 1)
  }

  @Test func findsAnArchiveSound() async throws {
    let report = try await TestOffice().withAVisit.verification(as: Self.archivist)
    #expect(report.isClean)
    #expect(report.json(in: .zh).count == 4)
  }

  @Test func exportsWhatIsSelected() async throws {
    let workspace = try Workspace()
    let office = try TestOffice().office
    try await office.handIn([.visit(), .visit("BF-002", on: "2026-03-12")])
    let folder = workspace.path + "/out"
    let nothing = try office.export(
      ExportSelection(query: "无此词"),
      to: [(folder, .bagIt)],
      as: Self.archivist
    )
    #expect(nothing == nil)
    #expect(!FileManager.default.fileExists(atPath: folder))
    let damages = try office.export(
      ExportSelection(account: "武汉甲公司", year: 2026, query: "BF-002"),
      to: [(folder, .bagIt)],
      as: Self.archivist
    )
    #expect(damages == [])
    let items = try FileManager.default.contentsOfDirectory(atPath: folder + "/data/items")
    #expect(items == ["Q001-YW·2026-D10-DKH-0002"])
  }

  @Test func bindsAVolumeAndListsWhatIsPastItsRetention() async throws {
    let office = try await TestOffice().withAVisit
    #expect(try office.volume(of: "武汉甲公司", as: Self.archivist).markdown.contains("武汉甲公司"))
    #expect(try office.dueForDisposal(as: Self.archivist).rows.isEmpty)
    let later = Day(year: 2090, month: 1, day: 1)
    #expect(try office.dueForDisposal(on: later, as: Self.archivist).rows.count == 1)
  }
}
