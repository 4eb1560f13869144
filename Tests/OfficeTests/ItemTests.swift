import Archive
import Office
import Testing
import Values
import Wording

@Suite("Items in the office") struct ItemTests {
  private static let archivist = Actor.only(.archivist)

  @Test func goByIdNumberAndDigest() async throws {
    let office = try await TestOffice().withAVisit
    let item = try office.item("1", as: Self.archivist).item
    #expect(try office.item(item.archiveNumber.rawValue, as: Self.archivist).item == item)
    let original = try office.original("1", as: Self.archivist)
    #expect(original.bytes == HandedFile.visit().bytes)
    #expect(original.path == "BF-001.md")
    let same = try office.original(original.digest.rawValue, as: Self.archivist)
    #expect(same.bytes == original.bytes)
    #expect(same.path == nil)
  }

  @Test func thatAreNotThereAreNotFound() async throws {
    let office = try await TestOffice().withAVisit
    let unknown = String(repeating: "0", count: 64)
    for reference in ["9", "无", unknown] {
      do {
        _ = try office.original(reference, as: Self.archivist)
        Issue.record("There is no \(reference).")
      } catch {
        guard case .notFound = error else { throw error }
        #expect(error.exitStatus == .findings)
      }
    }
  }

  @Test func tellWhatEachRevisionChanged() async throws {
    let office = try TestOffice().office
    try await office.handIn([.visit()])
    var options = ImportOptions(language: .zh)
    options.replaces = "1"
    let revised = HandedFile(
      "BF-001.md",
      String(decoding: HandedFile.visit().bytes, as: UTF8.self)
        .replacing("客户厂区", with: "客户总部")
    )
    let filed = try await office.file([revised], options: options, as: .only(.office))
    #expect(filed.results.flatMap(\.forms).map(\.receipt.outcome) == [.revised])
    let report = try office.item("1", withHistory: true, as: Self.archivist)
    #expect(report.revisions.map(\.revision.number) == [1, 2])
    #expect(report.revisions.map { $0.changes?.map(\.after) } == [nil, ["客户总部"]])
    #expect(report.revisions.map(\.isWhole) == [true, true])
    #expect(report.damages.isEmpty)
  }

  @Test func areWithdrawnAndReinstatedForAReason() async throws {
    let office = try await TestOffice().withAVisit
    #expect(try office.withdraw("1", why: "重复", as: Self.archivist).outcome == .withdrawn)
    #expect(try office.withdraw("1", why: "重复", as: Self.archivist).outcome == .withdrawnBefore)
    #expect(try office.reinstate("1", why: "有误", as: Self.archivist).outcome == .reinstated)
    #expect(throws: OfficeError.self) { try office.withdraw("1", why: "", as: Self.archivist) }
    #expect(throws: OfficeError.self) { try office.withdraw("9", why: "x", as: Self.archivist) }
  }
}

extension ItemTests {
  @Test func goByTheNumberOfTheirForm() async throws {
    let office = try TestOffice().office
    try await office.handIn([.visit(), .visit("BF-002", on: "2026-03-12")])
    #expect(try office.item("ｂｆ-002", as: Self.archivist).item.id == ItemID(rawValue: 2))
    #expect(try office.withdraw("BF-002", why: "重复", as: Self.archivist).outcome == .withdrawn)
    #expect(try office.reinstate("BF-002", why: "有误", as: Self.archivist).outcome == .reinstated)
  }

  @Test func areFoundByAnAccountThatHasOneAlone() async throws {
    let office = try await TestOffice().withAVisit
    #expect(try office.item("甲公司", as: Self.archivist).item.id == ItemID(rawValue: 1))
    // What changes an item is told which.
    #expect(throws: OfficeError.self) {
      try office.withdraw("甲公司", why: "重复", as: Self.archivist)
    }
    try await office.handIn([.visit("BF-002", on: "2026-03-12")])
    do {
      _ = try office.item("甲公司", as: Self.archivist)
      Issue.record("Two items are meant.")
    } catch {
      guard case .notFound(let cause as SeveralItems) = error else { throw error }
      #expect(cause.numbers.map { $0.rawValue.suffix(4) } == ["0002", "0001"])
      #expect(error.exitStatus == .findings)
    }
  }
}
