import Foundation
import Intake
import TestSupport
import Testing

@testable import Office

/// A new name for a file, in the place of no other.
@Suite struct FreeNameTests {
  private let workspace: Workspace
  private typealias Move = (String, String) throws -> FreeName.Outcome
  private let ways: [Move] = [
    { file, place in try FreeName.move(DiskPath(file), to: place) },
    { file, place in try FreeName.moveWithoutLinks(DiskPath(file), to: place) },
  ]

  init() throws { workspace = try Workspace() }

  @Test func movesToAFreeName() throws {
    for (number, move) in ways.enumerated() {
      try workspace.write("甲", to: "a\(number)")
      #expect(try move(path("a\(number)"), path("b\(number)")) == .moved)
      #expect(try workspace.bytes(of: "b\(number)") == Array("甲".utf8))
      #expect(!FileManager.default.fileExists(atPath: path("a\(number)")))
    }
  }

  @Test func leavesAFileThatHasTheName() throws {
    try workspace.write("甲", to: "a")
    try workspace.write("乙", to: "b")
    for move in ways {
      #expect(try move(path("a"), path("b")) == .taken)
      #expect(try workspace.bytes(of: "a") == Array("甲".utf8))
      #expect(try workspace.bytes(of: "b") == Array("乙".utf8))
    }
  }

  @Test func makesNothingOfAFileThatHasGone() throws {
    for move in ways {
      #expect(try move(path("a"), path("b")) == .gone)
      #expect(!FileManager.default.fileExists(atPath: path("b")))
    }
  }

  /// A folder that is none, or that has gone.
  @Test(arguments: ["a/b", "gone/b"])
  func namesThePlaceThatCannotBeWritten(place: String) throws {
    try workspace.write("甲", to: "a")
    for move in ways {
      let error = #expect(throws: OutputError.self) {
        try move(path("a"), path(place))
      }
      #expect(error?.path == path(place))
      #expect(try workspace.bytes(of: "a") == Array("甲".utf8))
    }
  }

  private func path(_ name: String) -> String { workspace.path + "/" + name }
}
