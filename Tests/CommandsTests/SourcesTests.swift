import Foundation
import Packages
import TestSupport
import Testing

@Suite("Sources on the command line")
struct SourcesTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    try workspace.write("# 甲", to: "a b.md")
    try workspace.write("# 乙", to: "c.md")
    let zip = try PackageWriter.write([
      PackageWriter.File("内/d.md", Array("# 丁".utf8)), PackageWriter.File("e.pdf", [0x25]),
    ])
    try Data(zip).write(to: workspace.folder.appending(path: "z.zip"))
    return workspace
  }

  /// The paths of the documents that a line of shell prints.
  private func paths(_ line: String) async throws -> [String] {
    let result = try await workspace().shell(line + " | sed 's/\",.*//; s/.*\"//'")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func readsThePathsOfAList() async throws {
    #expect(
      try await paths("printf 'a b.md\\0c.md\\0' | guidang extract --files0-from -")
        == ["a b.md", "c.md"]
    )
    #expect(
      try await paths("printf 'z.zip\\0c.md' > list; guidang extract --files0-from list")
        == ["z.zip/内/d.md", "c.md"]
    )
  }

  @Test func keepsTheFoldersOfAListInCopies() async throws {
    let workspace = try workspace()
    for name in ["甲", "乙"] {
      try workspace.write("# 目标客户拜访表\n\n客户名称：\n", to: "in/\(name)/a.md")
    }
    let result = try await workspace.shell(
      """
      printf "$PWD/in" | guidang validate --files0-from - --annotate marked
      find marked -type f | LC_ALL=C sort
      """
    )
    #expect(result.output.hasSuffix("\nmarked/in/乙/a.md\nmarked/in/甲/a.md\n"))
  }

  @Test func readsAZipFromStandardInput() async throws {
    #expect(try await paths("guidang extract - < z.zip") == ["-/内/d.md"])
  }

  @Test func namesWhatIsNoDocumentInZips() async throws {
    let result = try await workspace().guidang("validate", "z.zip", "--lang", "en")
    #expect(result.errors.contains("z.zip/e.pdf: This is PDF, which is not read: hand in the Word"))
    #expect(result.status == 1)
  }

  @Test(arguments: [("empty", 0), ("nowhere", 2), ("empty nowhere", 2), ("empty --resume", 0)])
  func makesNoArchiveWhereThereIsNothingToRead(line: String, status: Int32) async throws {
    let workspace = try workspace()
    try workspace.write("%PDF", to: "empty/scan.pdf")
    let command = "guidang import \(line) --archive a.sqlite"
    #expect(try await workspace.shell(command).status == status)
    #expect(!FileManager.default.fileExists(atPath: workspace.path + "/a.sqlite"))
    // One that is there is opened all the same, so that its own faults show.
    try workspace.write("no archive", to: "a.sqlite")
    #expect(try await workspace.shell(command).status == 2)
    #expect(try workspace.bytes(of: "a.sqlite") == Array("no archive".utf8))
  }

  @Test func takesPathsInOneWayOnly() async throws {
    #expect(try await workspace().guidang("extract").status == 64)
    #expect(try await workspace().guidang("extract", "--files0-from", "l", "c.md").status == 64)
    #expect(try await workspace().guidang("extract", "--files0-from", "l").status == 2)
  }
}
