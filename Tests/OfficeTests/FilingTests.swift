import Archive
import Filing
import Office
import Testing
import Values
import Wording

@Suite("Filing in the office") struct FilingTests {
  @Test func tellsWhatBecameOfEachForm() async throws {
    let office = try TestOffice().office
    let filed = try await office.file(
      [.visit(), .visit(), .incomplete],
      options: ImportOptions(language: .zh),
      as: .only(.handIn)
    )
    #expect(
      filed.results.flatMap(\.forms).map(\.receipt.outcome) == [.filed, .duplicate, .rejected]
    )
    #expect(filed.status == .findings)
    #expect(!filed.tookNothing)
    let receipts = filed.receipts(in: .zh).map(\.description)
    #expect(
      receipts.first?.hasPrefix(
        #"{"path":"BF-001.md","submission":0,"form":"visit-record","outcome":"filed","id":"1","#
          + #""archiveNumber":"Q001-YW·2026-D10-DKH-0001","revision":1,"findings":[{"severity":"info""#
      ) == true
    )
    #expect(
      receipts.last?.contains(#""outcome":"rejected","findings":[{"severity":"error""#) == true
    )
  }

  @Test func isEnteredUnderTheNameOfWhoHandedIn() async throws {
    let office = try await TestOffice().withAVisit
    #expect(try office.journal(as: .only(.archivist)).map(\.who) == ["office", "office"])
  }

  @Test func endsWithTheBatchInHandWhenItIsStopped() async throws {
    let office = try TestOffice().office
    let stop = StopSwitch()
    stop.stop()
    let filed = try await office.file(
      [.visit()],
      options: ImportOptions(language: .zh),
      stop: stop.token,
      as: .only(.office)
    )
    #expect(filed.results.isEmpty)
    #expect(try office.archive.statistics().items == 0)
  }

  @Test func givesItsEventsInTheirOrder() async throws {
    let office = try TestOffice().office
    let told = Told()
    let outcome = try await office.importDocuments(
      of: .handedIn([.visit()]),
      options: ImportOptions(language: .zh),
      as: .only(.office)
    ) { told.names.append($0.name) }
    #expect(told.names == ["begins", "finishes", "took", "advanced"])
    #expect(outcome.summary.counts.filed == 1)
    #expect(outcome.status == .success)
  }

  private final class Told {
    var names: [String] = []
  }

  @Test func attachesMaterialsToAnAccountThatIsThere() async throws {
    let office = try await TestOffice().withAVisit
    let scan = HandedFile(name: "合同.pdf", bytes: [0x25, 0x50])
    let receipts = try office.attach(
      [scan],
      to: "武汉甲公司",
      category: "contract",
      as: .only(.office)
    )
    #expect(receipts.map(\.outcome) == [.filed])
    #expect(try office.journal(as: .only(.archivist)).allSatisfy { $0.detail != "签约后归入" })
    let mail = HandedFile(name: "函.pdf", bytes: [0x25, 0x51])
    _ = try office.attach(
      [mail],
      to: "武汉甲公司",
      category: "mail",
      why: "签约后归入",
      as: .only(.office)
    )
    let end = try office.journal(last: 2, as: .only(.archivist))
    #expect(end.map(\.act) == ["filed", "imported"])
    #expect(end.map(\.detail) == ["签约后归入", "3-3"])
    #expect(
      try office.importLog(last: 2, as: .only(.archivist)).map(\.path) == ["合同.pdf", "函.pdf"]
    )
    #expect(try office.archive.verify() == [])
    #expect(throws: OfficeError.self) {
      try office.attach([scan], to: "无此客户", category: "contract", as: .only(.office))
    }
  }
}

extension ImportEvent {
  /// The case's name.
  fileprivate var name: String {
    switch self {
    case .begins: "begins"
    case .finishes: "finishes"
    case .noted: "noted"
    case .took: "took"
    case .lacksCopy: "lacksCopy"
    case .advanced: "advanced"
    case .watches: "watches"
    case .waits: "waits"
    case .lacksReport: "lacksReport"
    case .attached: "attached"
    case .mayAttach: "mayAttach"
    }
  }
}
