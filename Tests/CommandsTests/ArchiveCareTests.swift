import Foundation
import TestSupport
import Testing

/// `guidang archive`: what it says and how it ends.
@Suite struct ArchiveCareTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02", method: "电话"),
      .visit("BF-2", on: "2026-03-03", method: "电话"),
    ])
  }

  /// Does to the archive what nobody may, by a program that knows nothing of it.
  private func tamper(_ sql: String) async throws {
    let script = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1]); db.executescript(sys.argv[2]); db.commit()
      """
    try office.workspace.write(script, to: "tamper.py")
    let result = try await office.workspace.shell("python3 tamper.py guidang.sqlite \"\(sql)\"")
    try #require(result.status == 0, "\(result.errors)")
  }

  @Test func verifiesUnderFourProperties() async throws {
    let result = try await office.guidang("archive", "verify")
    #expect(result.status == 0)
    #expect(
      result.output.split(separator: "\n").map { $0.prefix(7) } == [
        "真实性  通过", "完整性  通过", "可用性  通过", "安全性  通过",
      ]
    )
    let rows = try await office.rows("archive", "verify")
    #expect(
      rows.map { $0["property"]?.text } == [
        "authenticity", "completeness", "usability", "security",
      ]
    )
    #expect(rows.allSatisfy { $0["passed"] == .bool(true) && $0["faults"] == .array([]) })
  }

  @Test func namesTheItemTheConsequenceAndTheNextCommand() async throws {
    try await tamper("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    let result = try await office.guidang("archive", "verify")
    #expect(result.status == 1)
    #expect(result.output.contains("Q001-YW·2026-D10-DKH-0002 (2)：检索索引与正文不一致。"))
    #expect(result.output.contains("下一步：guidang archive reindex"))
    #expect(try await office.guidang("archive", "reindex").status == 0)
    #expect(try await office.guidang("archive", "verify").status == 0)
    #expect(try await office.rows("search", "节电").count == 2)
  }

  @Test func tellsWhetherTheJournalIsTheOneThatWasNoted() async throws {
    let head = try #require(
      try await office.rows("archive", "verify").first?["journalHead"]?.text
    )
    let told = try await office.guidang("archive", "verify").errors
    #expect(told.contains("日志止于 \(head.prefix(18))。请记在别处"))
    #expect(try await office.guidang("archive", "reindex").status == 0)
    for noted in [head, String(head.prefix(18))] {
      #expect(try await office.guidang("archive", "verify", "--head", noted).status == 0)
    }
    let other = head.prefix(2) + String(repeating: "0", count: 16)
    let differs = try await office.guidang("archive", "verify", "--head", String(other))
    #expect(differs.status == 1)
    #expect(differs.output.contains("日志里没有记下的那一条（\(other)）"))
    #expect(try await office.guidang("archive", "verify", "--head", "4").status == 64)
  }

  @Test func tellsOfAJournalThatWasCut() async throws {
    try await tamper(
      """
      PRAGMA foreign_keys = OFF; DROP TRIGGER journal_stays;
      DELETE FROM journal WHERE id = (SELECT max(id) FROM journal);
      CREATE TRIGGER journal_stays BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'nothing is ever deleted'); END;
      """
    )
    let result = try await office.guidang("archive", "verify")
    #expect(result.status == 1)
    #expect(result.output.contains("日志止于第 2 条，而写过 3 条。"))
    #expect(result.output.contains("安全性  通过"))
  }

  @Test func tellsThatTheGuardsAreGone() async throws {
    try await tamper("DROP TRIGGER original_stays")
    let rows = try await office.rows("archive", "verify")
    #expect(rows.last?["property"] == .string("security"))
    #expect(rows.last?["passed"] == .bool(false))
    #expect(try await office.guidang("archive", "verify").status == 1)
  }

  @Test func withdrawsWithAReason() async throws {
    #expect(try await office.guidang("archive", "withdraw", "1").status == 64)
    #expect(try await office.guidang("archive", "withdraw", "1", "--why", " ").status == 64)
    #expect(try await office.guidang("archive", "withdraw", "9", "--why", "错").status == 1)
    #expect(try await office.guidang("archive", "withdraw", "1", "--why", "重复归档").status == 0)
    #expect(try await office.account("contacts") == .number(1))
    let found = try await office.rows("search", "状态:已撤回")
    #expect(found.map { $0["id"]?.text } == ["1"])
    let acts = try await office.rows("archive", "log", "--item", "1")
    #expect(acts.map { $0["act"]?.text } == ["filed", "withdrawn"])
    #expect(acts.last?["detail"] == .string("重复归档"))
    #expect(try await office.guidang("show", "1").output.contains("重复归档"))
    #expect(try await office.rows("archive", "stats").first?["withdrawn"] == .number(1))
  }

  @Test func backsUpExportsAndRestores() async throws {
    #expect(try await office.guidang("archive", "backup", "copy.sqlite").status == 0)
    #expect(try await office.guidang("archive", "backup", "copy.sqlite").status == 2)
    for (option, folder) in [("--bagit", "bag"), ("--ocfl", "ocfl")] {
      #expect(try await office.guidang("archive", "export", option, folder).status == 0)
      let target = "\(folder).sqlite"
      let restored = try await office.guidang(
        "archive",
        "import-export",
        folder,
        "--archive",
        target
      )
      #expect(restored.status == 0, "\(restored.errors)")
      let again = try await office.guidang("archive", "import-export", folder, "--archive", target)
      #expect(again.status == 2)
      let found = try await office.rows("search", "节电", "--archive", target)
      #expect(found.count == 2)
    }
    #expect(try await office.guidang("archive", "export").status == 64)
    let none = try await office.guidang("archive", "export", "--bagit", "none", "--year", "1999")
    #expect(none.status == 1)
  }

  @Test func listsWhatIsPastItsRetention() async throws {
    #expect(try await office.rows("archive", "due-for-disposal", "--on", "2036-12-31").isEmpty)
    let rows = try await office.rows("archive", "due-for-disposal", "--on", "2037-01-01")
    #expect(rows.map { $0["pastSince"]?.text } == ["2037-01-01", "2037-01-01"])
  }

  @Test func attachesTheRestWhereOneFileIsNotThere() async throws {
    try office.workspace.write("x", to: "a.pdf")
    let result = try await office.guidang(
      ["archive", "attach", "武汉甲公司", "b.pdf", "a.pdf", "--class", "mail"]
    )
    #expect(result.status == 2)
    #expect(result.output.contains("a.pdf") && result.errors.contains("b.pdf"), "\(result)")
    #expect(try await office.rows("archive", "stats").first?["items"] == .number(3))
  }

  @Test func refusesMaterialsOfUnknownAccountsAndClasses() async throws {
    try office.workspace.write("x", to: "a.pdf")
    let account = try await office.guidang("archive", "attach", "乙公司", "a.pdf", "--class", "mail")
    #expect(account.status == 1)
    let kind = try await office.guidang("archive", "attach", "武汉甲公司", "a.pdf", "--class", "x")
    #expect(kind.status == 2)
    let file = try await office.guidang("archive", "attach", "武汉甲公司", "b.pdf", "--class", "mail")
    #expect(file.status == 2)
    #expect(try await office.rows("archive", "stats").first?["items"] == .number(2))
  }
}
