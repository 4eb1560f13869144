import Foundation
import TestSupport
import Testing

/// `returns` over what an office turned back.
@Suite("Returns")
struct ReturnsTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
  }

  private func owed(_ options: String...) async throws -> [String] {
    let all = ["returns", "--format", "json", "--lang", "zh"] + options
    let result = try await office.guidang(all)
    return try result.output.split(separator: "\n").map { line in
      let row = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)).members
      return ["account", "person", "date", "state"].map { row[$0]?.text ?? "-" }
        .joined(separator: " ")
    }
  }

  private let faulty = WrittenForm.visit("BF-1", on: "2026-03-02", [("主要要点", "")])

  @Test func listsWhatIsOwedUntilItsMendedFormComes() async throws {
    try await office.handIn([faulty])
    #expect(try await owed() == ["武汉甲公司 王建国 2026-03-02 owed"])
    let first = try #require(try await office.rows("returns").first)
    guard case .array(let findings)? = first["findings"] else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map { $0.members["code"] } == [.string("missing-value")])
    try await office.handIn([.visit("BF-2", on: "2026-03-03")])
    #expect(try await owed().count == 1)
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    #expect(try await owed() == [])
    #expect(try await owed("--all") == ["武汉甲公司 王建国 2026-03-02 settled"])
  }

  @Test func areToldInTheLanguageOfWhoeverAsks() async throws {
    try await office.handIn([faulty])
    for (language, said) in [("en", "is empty and is required"), ("zh", "没有填写")] {
      for command in [
        ["returns"], ["returns", "--format", "json"], ["returns", "--format", "html"],
        ["archive", "log", "--rejected", "--format", "json"],
      ] {
        let told = try await office.workspace.start(
          command + ["--today", office.today, "--lang", language]
        ).result().output
        #expect(told.contains(said), "\(command): \(told)")
        #expect(!told.contains("\"en\":{") && !told.contains("\"zh\":{"))
      }
    }
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func isNotReturnedAnewByTheSameBytesOrAnotherFaultyAttempt() async throws {
    try await office.handIn([faulty])
    let since = try await office.rows("returns").first?["rejectedAt"]
    try await office.handIn([faulty])
    try await office.handIn([faulty.with([("目标客户的想法", "")])])
    let rows = try await office.rows("returns")
    #expect(rows.count == 1)
    #expect(rows.first?["rejectedAt"] == since)
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    try await office.handIn([faulty])
    #expect(try await owed() == [])
  }

  @Test func isSettledForAReasonWhereItWillNeverComeMended() async throws {
    try office.workspace.write(faulty.markdown, to: "in/a.md")
    let other = WrittenForm.visit("BF-2", on: "2026-03-03", [("主要要点", "")])
    try office.workspace.write(faulty.markdown + "\n---\n\n" + other.markdown, to: "in/two.md")
    _ = try await office.guidang("import", "in")
    let both = ["武汉甲公司 王建国 2026-03-02 owed", "武汉甲公司 王建国 2026-03-03 owed"]
    #expect(try await owed() == both)

    let unfounded = try await office.guidang("returns", "--dismiss", "in/b.md", "--why", "重复")
    #expect(unfounded.status == 1)
    #expect(try await office.guidang("returns", "--dismiss", "in/a.md").status == 64)
    let done = try await office.guidang("returns", "--dismiss", "in/a.md", "--why", "重复交的")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors == "已了结 in/a.md (武汉甲公司 2026-03-02)，不再等它改回。\n")
    #expect(try await owed() == [both[1]])
    let all = try await office.rows("returns", "--all")
    #expect(all.first?["state"] == .string("settled"))
    #expect(all.first?["dismissed"]?.members["why"] == .string("重复交的"))
    let table = try await office.guidang("returns", "--all")
    #expect(table.output.contains("已了结：重复交的"))
    let journal = try await office.guidang("archive", "log")
    #expect(journal.output.contains("重复交的"))

    // The old original once more is no new return, in this archive as in its restored export.
    _ = try await office.guidang("import", "in/a.md")
    #expect(try await owed() == [both[1]])
    _ = try await office.guidang("archive", "export", "--bagit", "bag")
    _ = try await office.guidang("archive", "import-export", "bag", "--archive", "copy.sqlite")
    let copied = try await office.guidang("returns", "--all", "--archive", "copy.sqlite")
    #expect(copied.output == table.output)

    let recalled = try await office.guidang("returns", "--recall", "in/a.md", "--why", "弄错了")
    #expect(recalled.status == 0, "\(recalled.errors)")
    #expect(try await owed() == both)
    #expect(try await office.guidang("returns", "--recall", "in/a.md").status == 1)
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func isOwedAnewWhereItIsTriedAgainAfterItWasDismissed() async throws {
    try await office.handIn([faulty])
    let path = try #require(try await office.rows("returns").first?["path"]?.text)
    _ = try await office.guidang("returns", "--dismiss", path, "--why", "不再交")
    try await Task.sleep(for: .seconds(1.1))
    try await office.handIn([faulty.with([("目标客户的想法", "")])])
    #expect(
      try await owed("--all") == [
        "武汉甲公司 王建国 2026-03-02 settled", "武汉甲公司 王建国 2026-03-02 owed",
      ]
    )
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    #expect(try await owed() == [])
    let all = try await office.rows("returns", "--all")
    #expect(all.map { $0["mendedBy"] != nil } == [false, true])
  }

  @Test func isMendedUnderAnotherNameOfAnAccountThatWasMerged() async throws {
    let plain = WrittenForm.visit("", on: "2026-03-02")
    try await office.handIn([
      plain.with([("客户名称", "云岭水泵厂"), ("拜访时间", "2026-03-01")]),
      plain.with([("客户名称", "云岭泵业"), ("拜访时间", "2026-03-03")]),
      plain.with([("客户名称", "云岭水泵厂"), ("主要要点", "")]),
    ])
    #expect(try await owed().count == 1)
    _ = try await office.guidang("ledger", "merge", "云岭泵业", "云岭水泵厂")
    try await office.handIn([plain.with([("客户名称", "云岭泵业"), ("主要要点", "谈了报价。")])])
    #expect(try await owed() == [])
  }

  @Test func knowsAFurtherFaultyAttemptUnderAnotherName() async throws {
    try await office.handIn([.visit("BF-1", on: "2026-02-30"), .visit("BF-2", on: "2026-02-31")])
    let other = WrittenForm.visit("BF-7", on: "2026-03-09", [("客户名称", "乙公司")])
    try await office.handIn([other, .visit("BF-1", on: "2026-04-30")])
    #expect(
      try await owed() == [
        "武汉甲公司 王建国 2026-04-30 owed", "武汉甲公司 王建国 - owed",
      ]
    )
  }

  /// A folder of returns holds the originals and their annotated copies, and is brought in again.
  @Test func takesOldOriginalsOfAMendedFormForWhatTheyAre() async throws {
    try office.workspace.write(faulty.markdown, to: "in/a.md")
    try office.workspace.write(
      WrittenForm.visit("BF-2", on: "2026-03-03", [("主要要点", "")]).markdown,
      to: "in/b.md"
    )
    _ = try await office.guidang("import", "in", "--rejects", "back")
    let mended = WrittenForm.visit("BF-1", on: "2026-03-02").markdown
    try office.workspace.write(mended, to: "mended.md")
    _ = try await office.guidang("import", "mended.md")
    let again = try await office.guidang("import", "back/in", "in")
    #expect(again.status == 1)
    #expect(
      again.errors.split(separator: "\n").filter { !$0.hasPrefix(" ") } == [
        "重复  back/in/a.annotated.md #1  Q001-YW·2026-D10-DKH-0001（退回过，改好的已归档）",
        "重复  back/in/a.md #1  Q001-YW·2026-D10-DKH-0001（退回过，改好的已归档）",
        "退回  back/in/b.annotated.md #1", "退回  back/in/b.md #1",
        "重复  in/a.md #1  Q001-YW·2026-D10-DKH-0001（退回过，改好的已归档）",
        "退回  in/b.md #1",
      ]
    )
    #expect(try await owed("--all").count == 2)
    #expect(try await owed() == ["武汉甲公司 王建国 2026-03-03 owed"])
    // Nothing is to be done about the one that is mended.
    #expect(try await office.guidang("import", "back/in/a.md", "in/a.md").status == 0)
  }

  @Test func keepsApartWhatWasHandedInTogether() async throws {
    let words: [(label: String, text: String)] = [("编号", ""), ("主要要点", "另谈。")]
    try await office.handIn([
      WrittenForm.visit("", on: "2026-02-30"), WrittenForm.visit("", on: "2026-02-31").with(words),
    ])
    #expect(try await owed().count == 2)
    try await office.handIn([WrittenForm.visit("", on: "2026-02-27").with(words)])
    #expect(try await owed().count == 1)
  }

  @Test func keepsApartTwoOfOneDayAndPersonThatCameTogether() async throws {
    let one = WrittenForm.visit("", on: "2026-03-02", [("主要要点", "")])
    let other = WrittenForm.visit("", on: "2026-03-02", [("主要要点", "谈了样品。"), ("目标客户的想法", "")])
    try await office.handIn([one, other])
    #expect(try await owed().count == 2)
    // What comes later alone may be a further attempt, and is no third.
    try await office.handIn([other.with([("主要要点", "谈了样品和付款。")])])
    #expect(try await owed().count == 2)
  }

  @Test func tellsWhatWasChangedWithoutAMark() async throws {
    try await office.handIn([.visit("BF-1", on: "2026-03-02")])
    try await office.handIn([.visit("BF-1", on: "2026-03-02", [("主要要点", "另谈。")])])
    let told = try await office.guidang("returns", "--lang", "zh")
    #expect(told.output.contains("→ 另谈。"), "\(told)")
    let row = try #require(try await office.rows("returns").first)
    guard case .array(let findings)? = row["findings"] else {
      Issue.record("no findings")
      return
    }
    let unmarked = findings.first { $0.members["code"] == .string("revision-unmarked") }
    #expect(unmarked?.members["message"]?.text?.contains("→ 另谈。") == true)
  }

  @Test func findsTheMendedFormOfADayThatCouldNotBeRead() async throws {
    try await office.handIn([.visit("BF-1", on: "2026-02-30")])
    #expect(try await owed() == ["武汉甲公司 王建国 - owed"])
    try await office.handIn([.visit("BF-1", on: "2026-02-28")])
    #expect(try await owed() == [])
  }

  /// What can be read of a form may fit many visits: its account's next one mends nothing.
  @Test(arguments: [
    ("BF-1", ""), ("", ""), ("", "BF-2"),
  ])
  func isNotSettledByAnotherVisitOfTheAccount(number: String, other: String) async throws {
    let returned = WrittenForm.visit(number, on: "2026-02-30", [("主要要点", "查看了二号泵房。")])
    try await office.handIn([returned])
    try await office.handIn([
      .visit(other, on: "2026-03-18", [("主要要点", "谈了年度框架。"), ("目标客户的想法", "再等等。")])
    ])
    #expect(try await owed() == ["武汉甲公司 王建国 - owed"])
    let again = try await office.handIn([returned])
    #expect(again["rejected"] == .number(1))
    #expect(again["duplicate"] == .number(0))
  }

  @Test func isSettledByItsOwnAnswersWithTheFaultyDayMended() async throws {
    let returned = WrittenForm.visit("", on: "2026-02-30", [("主要要点", "查看了二号泵房。")])
    try await office.handIn([returned])
    try await office.handIn([returned.with([("拜访时间", "2026-02-28"), ("拜访前讨论会", "2026-02-27")])])
    #expect(try await owed() == [])
    #expect(try await office.handIn([returned])["duplicate"] == .number(1))
  }

  /// Two visits on one day: the hour, the number or who was there tells them apart.
  @Test(arguments: [
    [("编号", ""), ("拜访时间", "2026-03-02 15:00")], [("编号", "BF-2")],
    [("编号", ""), ("拜访人员", "李敏（大客户开发主管）")],
  ])
  func isNotSettledByAnotherVisitOfItsDay(changes: [(String, String)]) async throws {
    let returned = WrittenForm.visit(
      changes[0].1 == "" ? "" : "BF-1",
      on: "2026-03-02 9:00",
      [("拜访前讨论会", "2026-03-01"), ("主要要点", "")]
    )
    try await office.handIn([returned])
    let texts = [("主要要点", "谈了年度框架。"), ("目标客户的想法", "再等等。"), ("下一步的大客户开发建议", "等回音。")]
    let other = WrittenForm.visit("", on: "2026-03-02", [("拜访前讨论会", "2026-03-01")])
    try await office.handIn([other.with((texts + changes).map { (label: $0.0, text: $0.1) })])
    #expect(try await owed() == ["武汉甲公司 王建国 2026-03-02 owed"])
  }

  /// Two faulty forms of one account, each without a day, are two that are owed.
  @Test func keepsTwoFaultyVisitsApartWhoseDaysCannotBeRead() async throws {
    let one = WrittenForm.visit("", on: "2026-02-30", [("主要要点", "查看了二号泵房。")])
    let other = WrittenForm.visit(
      "",
      on: "2026-02-31",
      [("主要要点", "谈了年度框架。"), ("目标客户的想法", "再等等。")]
    )
    try await office.handIn([one])
    try await office.handIn([other])
    #expect(try await owed().count == 2)
    try await office.handIn([other.with([("拜访时间", "2026-03-03"), ("拜访前讨论会", "2026-03-02")])])
    #expect(try await owed() == ["武汉甲公司 王建国 - owed"])
    #expect(try await office.handIn([one])["rejected"] == .number(1))
  }

  /// Everybody's file may be called the same: only what the form says makes it the mended one.
  @Test func isNotSettledByAnotherFormUnderTheSameName() async throws {
    let returned = WrittenForm.visit("", on: "2026-02-30", [("主要要点", "查看了二号泵房。")])
    let other = WrittenForm.visit(
      "",
      on: "2026-03-18",
      [("主要要点", "谈了年度框架。"), ("目标客户的想法", "再等等。"), ("下一步的大客户开发建议", "等回音。")]
    )
    for form in [returned, other] {
      try office.workspace.write(form.markdown, to: "in/form.md")
      _ = try await office.guidang("import", "in")
    }
    #expect(try await owed() == ["武汉甲公司 王建国 - owed"])
  }

  @Test func listsByPersonAndOfOnePerson() async throws {
    try await office.handIn([
      faulty, faulty.with([("编号", "BF-9"), ("客户名称", "乙公司"), ("拜访人员", "李敏（大客户开发主管）")]),
    ])
    #expect(try await owed("--owner", "李敏") == ["乙公司 李敏 2026-03-02 owed"])
    let text = try await office.guidang("returns", "--by-owner").output
    #expect(text.contains("李敏\n") && text.contains("王建国\n"))
    #expect(try await owed("--since", "2999-01-01") == [])
    #expect(try await office.guidang("returns", "--format", "csv").output.contains("乙公司"))
  }
}
