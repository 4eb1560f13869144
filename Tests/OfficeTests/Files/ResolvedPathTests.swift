import Foundation
import TestSupport
import Testing

@testable import Office

/// Where a path leads when its links are followed.
@Suite struct ResolvedPathTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write("", to: "here/sub/a.md")
    for (link, target) in [
      ("file", "here/sub/a.md"), ("folder", workspace.path + "/here"), ("gone", "elsewhere/b.md"),
      ("here/sub/up", "../../folder/sub"), ("round", "round"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: workspace.path + "/" + link,
        withDestinationPath: target
      )
    }
  }

  @Test(arguments: [
    ("here/sub/a.md", "here/sub/a.md"), ("./here//sub/../sub/a.md", "here/sub/a.md"),
    ("here/", "here"), ("file", "here/sub/a.md"), ("folder/sub/a.md", "here/sub/a.md"),
    ("here/sub/up/up/a.md", "here/sub/a.md"), ("here/sub/up/../b.md", "here/b.md"),
    ("gone", "elsewhere/b.md"), ("folder/no/such.md", "here/no/such.md"), ("round", "round"),
  ])
  func followsLinks(path: String, expected: String) {
    let root = ResolvedPath(workspace.path).path
    #expect(ResolvedPath(workspace.path + "/" + path).path == root + "/" + expected)
  }

  @Test func keepsTheRoot() {
    for path in ["/", "//", "/..", "/usr/.."] { #expect(ResolvedPath(path).path == "/") }
  }

  @Test(arguments: [
    ("here", "here", true), ("here", "folder/sub/a.md", true), ("here/su", "here/sub/a.md", false),
    ("here/sub", "here", false), ("here", "gone", false),
  ])
  func containsWhatLeadsBelowIt(folder: String, path: String, expected: Bool) {
    let (folder, path) = (workspace.path + "/" + folder, workspace.path + "/" + path)
    #expect(ResolvedPath(folder).contains(ResolvedPath(path)) == expected)
    #expect(ResolvedPath("/").contains(ResolvedPath(path)))
  }
}
