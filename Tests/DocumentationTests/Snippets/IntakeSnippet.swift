// snippet.intake
import Documents
import Intake
// snippet.end
import TestSupport
import Testing

@Suite struct IntakeSnippet {
  @Test func goesThroughAFolder() throws {
    let workspace = try Workspace()
    try workspace.write("# 甲", to: "十一月/a.md")
    let folder = workspace.path
    // snippet.intake
    let found = DocumentSources(paths: [folder])
    let walk = SourceWalk(found.sources, limits: .standard)
    var paths: [String] = []
    while let item = walk.next() { paths.append(item.path) }
    // snippet.end
    #expect(paths == [folder + "/十一月/a.md"])
  }
}
