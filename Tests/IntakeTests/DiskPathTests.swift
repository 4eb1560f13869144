import Foundation
import Intake
import TestSupport
import Testing

@Suite struct DiskPathTests {
  /// 拜访 in GBK.
  private let visit: [UInt8] = [0xB0, 0xDD, 0xB7, 0xC3]

  @Test func readsEachStepInItsEncoding() {
    let path = DiskPath("甲").appending(visit).appending(Array("b %.md".utf8))
    #expect(path.text == "甲/拜访/b %.md")
    #expect(path.escaped == "%E7%94%B2/%B0%DD%B7%C3/b%20%25.md")
    #expect(DiskPath("甲/b.md").escaped == nil)
  }

  @Test func findsAndReadsWhatHasNamesInGBK() throws {
    let workspace = try Workspace()
    let folder = DiskPath(workspace.path).appending(visit)
    #expect(folder.withCString { mkdir($0, 0o755) } == 0)
    let file = folder.appending(visit + Array(".md".utf8))
    let descriptor = file.withCString { open($0, O_WRONLY | O_CREAT, 0o644) }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data([0x61]))
    let found = DocumentSources(paths: [workspace.path])
    #expect(found.sources == [DocumentSource(at: file)])
    #expect(found.sources.first?.path == workspace.path + "/拜访/拜访.md")
    #expect(try found.sources.first?.load() == [0x61])
    #expect(FileStamp(of: file)?.size == 1)
    #expect(unlink(workspace.path) != 0)
    #expect(file.withCString { unlink($0) } == 0)
    #expect(folder.withCString { rmdir($0) } == 0)
  }
}
