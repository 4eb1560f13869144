import Archive
import Intake
import Office
import Testing
import Values

/// What was turned back, held from one question to the next, is what it is when it is read anew.
@Suite struct HeldReturnsTests {
  @Test func followsWhatIsFiledWithdrawnAndReinstated() async throws {
    let fresh = try TestOffice().office
    let held = Office(
      definitions: fresh.definitions,
      archive: fresh.archive,
      clock: fresh.clock,
      books: LedgerBooks()
    )
    let faulty = HandedFile("缺.md", HandedFile.visit("BF-009").text(without: "客户厂区"))
    let other = HandedFile(
      "另.md",
      HandedFile.visit("BF-010", on: "2026-03-20").text(without: "客户厂区")
    )
    let steps: [(Office) async throws -> Void] = [
      { _ in },
      { try await $0.handIn([.visit(), .visit("BF-002", on: "2026-03-12")]) },
      { try await $0.handIn([faulty]) },
      { try await $0.handIn([.visit("BF-003", on: "2026-03-13")]) },
      { try await $0.handIn([.visit("BF-009")]) },
      { _ = try $0.withdraw("4", why: "重复", as: .only(.archivist)) },
      { try await $0.handIn([other]) },
      { _ = try $0.reinstate("4", why: "有误", as: .only(.archivist)) },
    ]
    var owed: [[String]] = []
    for step in steps {
      try await step(fresh)
      var request = ReturnsRequest()
      request.includesSettled = true
      let anew = try fresh.returns(request, as: .only(.office))
      let kept = try held.returns(request, as: .only(.office))
      #expect(kept.objects == anew.objects)
      owed.append(try held.returns(as: .only(.office)).forms.map(\.path))
    }
    #expect(owed == [[], [], ["缺.md"], ["缺.md"], [], ["缺.md"], ["缺.md", "另.md"], ["另.md"]])
  }
}

extension HandedFile {
  /// What a text file says, without a piece of it.
  fileprivate func text(without piece: String) -> String {
    String(decoding: bytes, as: UTF8.self).replacing(piece, with: "")
  }
}
