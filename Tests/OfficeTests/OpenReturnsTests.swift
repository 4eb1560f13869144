import Archive
import Forms
import Intake
import Ledger
import Office
import TestSupport
import Testing
import Values

@testable import Filing

/// What is ruled out without being read could not have settled a return.
@Suite struct OpenReturnsTests {
  private static let accounts = ["武汉甲公司", "武汉 甲公司", "青岛乙公司", ""]
  private static let pieces = ["客户厂区", "介绍了新泵的节电数据。", "王建国（大客户开发主管）"]

  /// A visit written at random, often with something missing.
  private func file(_ random: inout SeededGenerator) -> HandedFile {
    let number = "BF-00\(Int.random(in: 1...4, using: &random))"
    let visit = HandedFile.visit(number, on: "2026-03-0\(Int.random(in: 1...4, using: &random))")
    var text = String(decoding: visit.bytes, as: UTF8.self)
    let account = Self.accounts.randomElement(using: &random) ?? ""
    text = text.replacing("武汉甲公司", with: account)
    if Int.random(in: 0..<4, using: &random) == 0 {
      text = text.replacing("编号：\(number)\n", with: "")
    }
    for piece in Self.pieces where Int.random(in: 0..<5, using: &random) == 0 {
      text = text.replacing(piece, with: "")
    }
    let folder = ["", "甲/"].randomElement(using: &random) ?? ""
    let ending = ["md", "annotated.md"].randomElement(using: &random) ?? "md"
    return HandedFile("\(folder)\(Int.random(in: 1...4, using: &random)).\(ending)", text)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func ruleOutOnlyWhatIsNotNear(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let office = try TestOffice().office
    for _ in 0..<25 { try await office.handIn([file(&random)]) }
    let forms = try office.library().forms
    let traits = Dictionary(forms.map { ($0.id, FormTraits($0)) }) { first, _ in first }
    let (near, ruledOut) = try office.archive.snapshot { state in
      let joined = JoinedNames([])
      let log = try state.importLog(refusedOnly: false)
      let returned = try log.filter { $0.outcome == .rejected }.compactMap {
        try ReturnedForm($0, hiding: .shown)
      }
      var (near, ruledOut) = (0, 0)
      for form in returned {
        let traits = traits[form.form] ?? FormTraits()
        var open = OpenReturns(traits)
        open.add(form, joined)
        for entry in log {
          guard let id = entry.item, let item = try state.items(ids: [id]).first,
            let revision = item.revisions.first(where: { $0.number == entry.revision })
          else { continue }
          var filed = FiledAnswers(of: revision, traits)
          let isNear = try form.nearness(of: &filed, from: entry, joined) != nil
          let brief = try state.briefs(of: [id], field: open.field)[id]?[revision.number]
          let mayBe = open.mayBeSettled(by: entry, brief)
          #expect(mayBe || !isNear, "\(form.path) by \(entry.path)")
          if isNear { near += 1 }
          if !mayBe { ruledOut += 1 }
        }
      }
      return (near, ruledOut)
    }
    #expect(near > 0)
    #expect(ruledOut > 0)
  }
}
