import Foundation
import Intake
import TestSupport
import Testing

@testable import Office

/// A file that is there whole or not at all.
@Suite struct WholeFileTests {
  private let workspace: Workspace
  private struct FaultElsewhere: Error {}

  init() throws { workspace = try Workspace() }

  @Test func leavesNothingOfWhatIsNotFinished() throws {
    try workspace.write("旧", to: "out/a.md")
    #expect(throws: FaultElsewhere.self) {
      let file = try WholeFile(path("out/a.md"), replacing: true)
      try file.write(Data("新".utf8))
      throw FaultElsewhere()
    }
    #expect(try names(in: "out") == ["a.md"])
    #expect(try workspace.bytes(of: "out/a.md") == Array("旧".utf8))
  }

  @Test func replacesAFileAndKeepsWhoMayReadIt() throws {
    try workspace.write("旧", to: "out/a.md")
    let file = path("out/a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try WholeFile.write(Data("新".utf8), to: file, replacing: true)
    #expect(try workspace.bytes(of: "out/a.md") == Array("新".utf8))
    #expect(try names(in: "out") == ["a.md"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// As /dev/stdout is a link to a pipe that has no path.
  @Test func writesToAPipeAsItIs() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    try WholeFile.write(Data("新".utf8), to: "/proc/self/fd/\(descriptor)", replacing: true)
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() == Data("新".utf8))
  }

  @Test func writesWhereALinkLeads() throws {
    try workspace.write("旧", to: "there/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: path("a.md"),
      withDestinationPath: "there/a.md"
    )
    try WholeFile.write(Data("新".utf8), to: path("a.md"), replacing: true)
    #expect(try workspace.bytes(of: "there/a.md") == Array("新".utf8))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("a.md")) == "there/a.md"
    )
  }

  @Test func replacesNothingUnlessAskedTo() throws {
    try workspace.write("旧", to: "out/a.md")
    let thrown = OutputError.isThere(path("out/a.md")).sentence
    #expect {
      try WholeFile.write(Data("新".utf8), to: path("out/a.md"), replacing: false)
    } throws: { ($0 as? OutputError)?.sentence == thrown }
    // One that is made there while the file is filled.
    #expect(throws: OutputError.self) {
      let late = try WholeFile(path("out/b.md"), replacing: false)
      try late.write(Data("新".utf8))
      try workspace.write("旧", to: "out/b.md")
      try late.finish()
    }
    for name in ["a.md", "b.md"] {
      #expect(try workspace.bytes(of: "out/" + name) == Array("旧".utf8))
    }
    #expect(try names(in: "out") == ["a.md", "b.md"])
  }

  @Test func takesNoFoldersPlace() throws {
    try workspace.write("", to: "out/folder/a.md")
    #expect(throws: OutputError.self) {
      try WholeFile.write(Data("新".utf8), to: path("out/folder"), replacing: true)
    }
    #expect(try names(in: "out") == ["folder"])
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal"])
  func takesNoArchivesPlace(suffix: String) throws {
    try workspace.write("SQLite format 3\u{0}", to: "out/a.csv")
    try workspace.write("旧", to: "out/b.csv")
    #expect(throws: OutputError.self) {
      try WholeFile.write(Data("新".utf8), to: path("out/a.csv" + suffix), replacing: true)
    }
    #expect(try names(in: "out") == ["a.csv", "b.csv"])
    try WholeFile.write(Data("新".utf8), to: path("out/b.csv" + suffix), replacing: true)
    #expect(try workspace.bytes(of: "out/b.csv" + suffix) == Array("新".utf8))
  }

  @Test func takesNoPlaceOfAnArchiveThatCameMeanwhile() throws {
    try workspace.write("", to: "out/old")
    #expect(throws: OutputError.self) {
      let file = try WholeFile(path("out/a.csv"), replacing: false)
      try workspace.write("SQLite format 3\u{0}", to: "out/a.csv")
      try file.finish()
    }
    #expect(try workspace.bytes(of: "out/a.csv") == Array("SQLite format 3\u{0}".utf8))
  }

  @Test(arguments: [(0o600, 0o600), (0o640, 0o640), (0o400, 0o600), (0o644, 0o644), (0o604, 0o604)])
  func isNoMoreOpenThanTheDocumentOfWhichItIsMade(document: Int, copy: Int) throws {
    for (source, name) in [("in/a.md", "out/new"), ("in/a.md/inner/b.md", "out/old")] {
      try workspace.write("甲", to: "in/a.md")
      try workspace.write("旧", to: "out/old")
      try set(document, of: "in/a.md")
      try set(0o666, of: "out/old")
      try WholeFile.write(
        Data("新".utf8),
        to: path(name),
        replacing: true,
        asPrivateAs: DiskPath(path(source))
      )
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      let permissions = try #require(attributes[.posixPermissions] as? Int)
      // What the process's mask takes away beyond is its own affair.
      #expect(permissions & ~copy & 0o444 == 0, "\(String(permissions, radix: 8))")
      #expect(permissions & 0o600 == 0o600)
    }
  }

  private func set(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions],
      ofItemAtPath: path(name)
    )
  }

  private func path(_ name: String) -> String { workspace.path + "/" + name }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }
}
