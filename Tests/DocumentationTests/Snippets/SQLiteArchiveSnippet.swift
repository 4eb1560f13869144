// snippet.sqlite-archive
import Archive
import SQLiteArchive
// snippet.end
import TestSupport
import Testing

@Suite struct SQLiteArchiveSnippet {
  @Test func backsUpAndVerifies() throws {
    let workspace = try Workspace()
    let path = workspace.path + "/guidang.sqlite"
    let copy = workspace.path + "/copy.sqlite"
    // snippet.sqlite-archive
    let archive = try SQLiteArchive.open(path, mode: .create)
    try archive.backUp(to: copy, as: FilingOptions(actor: "nightly backup"))
    let faults = try SQLiteArchive.open(copy, mode: .existing).verify()
    // snippet.end
    #expect(faults == [])
  }
}
