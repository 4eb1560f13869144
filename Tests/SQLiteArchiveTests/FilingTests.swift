import Archive
import Findings
import Forms
import Ledger
import SQLiteArchive
import TestSupport
import Testing
import Values
import Wording

@Suite("Filing")
struct FilingTests {
  private let place: Workplace
  private let archive: SQLiteArchive

  init() throws {
    place = try Workplace()
    archive = try place.open()
  }

  @Test func numbersItemsWithinTheirClassAndYear() throws {
    let receipts = try archive.file([
      DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")]),
      DocumentFiling("b", [FiledSheet(number: "3", date: "2025-01-01"), FiledSheet(number: "4")]),
    ])
    #expect(
      receipts.map(\.summary) == [
        "filed Q001-YW·2024-D10-DKH-0001 r1", "filed Q001-YW·2024-D10-DKH-0002 r1",
        "filed Q001-YW·2025-D10-DKH-0001 r1", "filed Q001-YW·2024-D10-DKH-0003 r1",
      ]
    )
    #expect(receipts.map { $0.item?.id.rawValue } == [1, 2, 3, 4])
  }

  @Test func filesTheSameBytesOnce() throws {
    try archive.file([DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")])])
    let again = try archive.file([
      DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2", texts: ["另读"])])
    ])
    #expect(
      again.map(\.summary) == [
        "duplicate Q001-YW·2024-D10-DKH-0001 r1", "duplicate Q001-YW·2024-D10-DKH-0002 r1",
      ]
    )
  }

  @Test func filesTheSameContentOnce() throws {
    let receipts = try archive.file([
      DocumentFiling("a.docx", [FiledSheet()]), DocumentFiling("b.md", [FiledSheet()]),
    ])
    #expect(
      receipts.map(\.summary) == [
        "filed Q001-YW·2024-D10-DKH-0001 r1", "duplicate Q001-YW·2024-D10-DKH-0001 r1",
      ]
    )
  }

  @Test func filesAMarkedChangeAsTheNextRevision() throws {
    let count = FieldID(rawValue: "revisionCount")
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    let first = try archive.file([
      DocumentFiling(
        "b",
        [FiledSheet(texts: ["改了报价"], control: ControlData(entries: [count: .count(1)]))]
      )
    ])
    let second = try archive.file([
      DocumentFiling(
        "c",
        [FiledSheet(texts: ["又改了报价"], control: ControlData(entries: [count: .count(2)]))]
      )
    ])
    #expect(first.map(\.summary) == ["revised Q001-YW·2024-D10-DKH-0001 r2"])
    #expect(second.map(\.summary) == ["revised Q001-YW·2024-D10-DKH-0001 r3"])
    let item = try #require(try archive.item("1"))
    #expect(item.revisions.map(\.number) == [1, 2, 3])
    #expect(item.revisions.map(\.path) == ["a", "b", "c"])
  }

  @Test func rejectsAnUnmarkedChange() throws {
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    let receipts = try archive.file([DocumentFiling("b", [FiledSheet(texts: ["改了报价"])])])
    #expect(
      receipts.map(\.summary) == ["rejected Q001-YW·2024-D10-DKH-0001 r1 revision-unmarked"]
    )
    #expect(try archive.item("1")?.revisions.count == 1)
    let forced = try archive.file(
      [DocumentFiling("b", [FiledSheet(texts: ["改了报价"])])],
      revises: true
    )
    #expect(forced.map(\.summary) == ["revised Q001-YW·2024-D10-DKH-0001 r2"])
  }

  @Test func filesTheRevisionsOfABatchInTheirOrder() throws {
    let count = FieldID(rawValue: "revisionCount")
    let receipts = try archive.file([
      DocumentFiling(
        "1",
        [FiledSheet(texts: ["二改"], control: ControlData(entries: [count: .count(2)]))]
      ),
      DocumentFiling("2", [FiledSheet(number: "other")]),
      DocumentFiling(
        "3",
        [FiledSheet(texts: ["一改"], control: ControlData(entries: [count: .count(1)]))]
      ),
      DocumentFiling("4", [FiledSheet()]),
    ])
    #expect(
      receipts.map(\.summary) == [
        "revised Q001-YW·2024-D10-DKH-0001 r3", "filed Q001-YW·2024-D10-DKH-0002 r1",
        "revised Q001-YW·2024-D10-DKH-0001 r2", "filed Q001-YW·2024-D10-DKH-0001 r1",
      ]
    )
  }

  @Test func entersWhatItRejectsAndWhatHasNoForm() throws {
    let bytes = Array("x".utf8)
    let receipts = try archive.file([
      DocumentFiling(
        path: "faulty",
        bytes: bytes,
        digest: ContentDigest(of: bytes),
        submissions: [.reject(FiledSheet.form), .file(try FiledSheet().request())],
        findings: [["code": "missing-value"]]
      ),
      DocumentFiling(
        path: "letter",
        bytes: bytes,
        digest: ContentDigest(of: bytes),
        submissions: []
      ),
    ])
    #expect(
      receipts.map(\.summary) == [
        "rejected", "filed Q001-YW·2024-D10-DKH-0001 r1", "unreadable",
      ]
    )
    var counts = FilingCounts()
    counts.add(documents: 2, receipts: receipts)
    #expect(
      counts.json.description
        == #"{"documents":2,"filed":1,"revised":0,"duplicate":0,"rejected":1,"unreadable":1}"#
    )
  }

  @Test func filesNothingOfABatchThatFails() throws {
    var strange = try FiledSheet(number: "2").request()
    strange.category = "unknown"
    let bytes = Array("x".utf8)
    let batch = [
      try DocumentFiling("a", [FiledSheet(number: "1")]),
      DocumentFiling(
        path: "b",
        bytes: bytes,
        digest: try ContentDigest(of: bytes),
        submissions: [.file(strange)]
      ),
    ]
    #expect(throws: ArchiveError.unknownCategory("unknown")) { try archive.file(batch) }
    #expect(try archive.items() == [])
  }

  @Test func writesNothingWhenItRunsDry() throws {
    let receipts = try archive.file(
      [try DocumentFiling("a", [FiledSheet()])],
      scheme: .test,
      options: FilingOptions(actor: "tester", isDryRun: true)
    )
    #expect(receipts.map(\.summary) == ["filed Q001-YW·2024-D10-DKH-0001 r1"])
    #expect(try archive.items() == [])
  }

  @Test func keepsTheOriginalBytes() throws {
    let document = try DocumentFiling("a", [FiledSheet()])
    try archive.file([document])
    #expect(try archive.original(document.digest) == document.bytes)
  }

  @Test(arguments: [
    "1", "Q001-YW·2024-D10-DKH-0001", "q001-yw•2024-d10-dkh-1", "Ｑ００１－ＹＷ・２０２４－Ｄ１０－ＤＫＨ－０００１",
    "Q001–YW.2024–D10–DKH–0001",
  ])
  func findsAnItemByWhatPeopleWrite(reference: String) throws {
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    #expect(try archive.item(reference)?.archiveNumber.rawValue == "Q001-YW·2024-D10-DKH-0001")
  }

  @Test(arguments: ["2", "0", "", "Q001", "Q001-YW·2024-D10-DKH-0002", "Q001-YW·2024-D10-DKH-"])
  func findsNoOtherItem(reference: String) throws {
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    #expect(try archive.item(reference) == nil)
  }
}

@Suite("Control data")
struct ControlDataTests {
  private static let mark = FieldID(rawValue: "mark")
  private static let count = FieldID(rawValue: "count")

  @Test(
    arguments: [
      ([:], [:], false),
      ([:], [mark: .mark("A")], true),
      ([mark: .mark("A")], [mark: .mark("A")], false),
      ([mark: .mark("A")], [mark: .mark("B")], true),
      ([mark: .mark("A")], [:], false),
      ([count: .count(1)], [count: .count(2)], true),
      ([count: .count(2)], [count: .count(1)], false),
      ([count: .count(1), mark: .mark("A")], [count: .count(2), mark: .mark("A")], true),
      ([count: .count(2), mark: .mark("A")], [count: .count(1), mark: .mark("B")], false),
    ] as [([FieldID: ControlData.Entry], [FieldID: ControlData.Entry], Bool)]
  )
  func moveOnWhenAFieldGoesOnAndNoneGoesBack(
    before: [FieldID: ControlData.Entry],
    after: [FieldID: ControlData.Entry],
    moves: Bool
  ) {
    #expect(
      ControlData(entries: after).hasMovedOn(from: ControlData(entries: before)) == moves
    )
  }
}

@Suite("Kept rejects")
struct KeptRejectTests {
  @Test(arguments: [false, true])
  func keepsTheBytesWhereAsked(keeps: Bool) throws {
    let place = try Workplace()
    let archive = try place.open()
    let bytes = Array("faulty".utf8)
    let digest = try ContentDigest(of: bytes)
    _ = try archive.file(
      [
        DocumentFiling(
          path: "a",
          bytes: bytes,
          digest: digest,
          submissions: [.reject(FiledSheet.form)]
        )
      ],
      scheme: .test,
      options: FilingOptions(actor: "tester", keepsRejected: keeps)
    )
    #expect(try archive.original(digest) == (keeps ? bytes : nil))
    #expect(try archive.importLog(refusedOnly: true).map(\.isKept) == [keeps])
    #expect(try archive.verify() == [])
  }
}
