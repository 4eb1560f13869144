import Foundation
import TestSupport
import Testing

/// No output takes the archive's place, whatever the command, and that of another file only where that
/// is asked for.
@Suite struct OverwritingTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
    try office.workspace.write(WrittenForm.visit("BF-1", on: "2026-03-02").markdown, to: "in/a.md")
    try office.workspace.write("没有表单", to: "bad/b.md")
    try office.workspace.write("", to: "back/old")
  }

  private func run(_ command: String) async throws -> CommandResult {
    let arguments = command.split(separator: " ").map(String.init)
    return try await office.workspace.start(
      arguments + ["--today", office.today, "--lang", "zh"]
    ).result()
  }

  @Test(arguments: [
    ("a.docx", "show 1 --original a.docx --archive a.docx"),
    ("a.docx", "show 1 --original linked --archive a.docx"),
    ("a.docx", "show 1 --original hard.csv --archive a.docx"),
    ("a.xlsx", "ledger accounts --archive a.xlsx -o a.xlsx"),
    ("a.docx", "ledger report --month 2026-03 -o a.docx --archive a.docx"),
    ("a.md", "archive volume 武汉甲公司 -o a.md --archive a.md"),
    ("a.docx", "forms blank visit-record -o a.docx"),
    ("a.csv", "import in --archive a.csv --report a.csv"),
    ("a.csv", "import in --archive other.sqlite --report a.csv"),
    ("back/rejects.csv", "import bad --archive back/rejects.csv --rejects back"),
    ("bag.unfinished", "archive export --bagit bag --archive bag.unfinished"),
    ("copy.unfinished", "archive backup copy --archive copy.unfinished"),
  ])
  func refusesThePlaceOfAnArchive(archive: String, command: String) async throws {
    #expect(try await run("import in --archive \(archive)").status == 0)
    let links = try await office.workspace.shell("ln -s \(archive) linked; ln \(archive) hard.csv")
    #expect(links.status == 0)
    let before = try office.workspace.bytes(of: archive)
    let result = try await run(command)
    #expect(result.status == 2, "\(result)")
    #expect(try office.workspace.bytes(of: archive) == before)
    #expect(try await run("archive verify --archive \(archive)").status == 0)
  }

  @Test(arguments: [
    "import in --archive new.csv --report new.csv",
    "import in --archive back/rejects.csv --rejects back",
  ])
  func refusesThePlaceOfAnArchiveThatIsNotThereYet(command: String) async throws {
    let result = try await run(command)
    #expect(result.status == 2)
    #expect(result.errors.contains("这是档案库的文件，不能覆盖，请换一个文件名"), "\(result)")
  }

  @Test(arguments: [
    ("x.csv", "search 日期:2026 -o x.csv"), ("x.xlsx", "ledger accounts -o x.xlsx"),
    ("x.txt", "ledger due --ics -o x.txt"), ("r.docx", "ledger report --month 2026-03 -o r.docx"),
    ("v.md", "archive volume 武汉甲公司 -o v.md"), ("o.md", "show 1 --original o.md"),
    ("r.json", "import in --report r.json"), ("r.html", "returns --all -o r.html"),
    ("r.csv", "returns --all -o r.csv"), ("m.md", "remind --to text -o m.md"),
    ("b.docx", "forms blank visit-record -o b.docx"),
  ])
  func replacesAFileOnlyWhereThatIsAskedFor(file: String, command: String) async throws {
    #expect(try await run("import in").status == 0)
    let faulty = WrittenForm.visit("BF-2", on: "2026-02-30")
    try office.workspace.write(faulty.markdown, to: "faulty/f.md")
    #expect(try await run("import faulty").status == 1)
    try office.workspace.write("MINE", to: file)
    let mine = try office.workspace.bytes(of: file)
    let refused = try await run(command)
    #expect(refused.status == 2, "\(refused)")
    #expect(refused.errors.contains("--force"), "\(refused)")
    #expect(try office.workspace.bytes(of: file) == mine)
    let forced = try await run(command + " --force")
    #expect(forced.status == 0, "\(forced)")
    #expect(try office.workspace.bytes(of: file) != mine)
  }

  @Test func leavesAnArchiveInAWatchedFolderWhereItIs() async throws {
    let archive = "in/a-archive.md"
    let watch = "import --watch in --interval 0.05 --once --archive \(archive)"
    for _ in 1...2 { #expect(try await run(watch).status == 0) }
    #expect(try await run("archive verify --archive \(archive)").status == 0)
  }
}
