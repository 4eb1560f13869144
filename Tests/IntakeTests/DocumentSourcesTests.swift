import Foundation
import Intake
import Testing

@Suite("Document sources")
struct DocumentSourcesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "guidang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "乙/深"),
      withIntermediateDirectories: true
    )
    try FileManager.default.createDirectory(
      at: folder.appending(path: ".git"),
      withIntermediateDirectories: true
    )
    for name in [
      "b.docx", "B.MD", "a.xml", "~$b.docx", ".hidden.docx", "notes.pdf", "mail.zip", "乙/深/c.txt",
      ".git/d.md", "none",
    ] {
      try Data(name.utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "乙/back"),
      withDestinationURL: folder
    )
  }

  @Test func takesTheDocumentsOfAFolderInTheOrderOfTheirNames() throws {
    defer { remove() }
    let base = folder.path()
    let found = DocumentSources(paths: [base])
    #expect(
      found.sources == [
        DocumentSource(path: base + "/B.MD"), DocumentSource(path: base + "/a.xml"),
        DocumentSource(path: base + "/b.docx"),
        DocumentSource(path: base + "/mail.zip", kind: .bundle),
        DocumentSource(path: base + "/乙/深/c.txt"),
      ]
    )
    #expect(
      found.passedOver
        == PassedOver(
          skipped: [".git", ".hidden.docx", "~$b.docx", "乙/back"].map { base + "/" + $0 },
          others: ["none", "notes.pdf"].map { base + "/" + $0 }
        )
    )
    #expect(found.errors == [])
  }

  @Test func takesAFileWhateverItsNameAndSaysWhatIsMissing() throws {
    defer { remove() }
    let base = folder.path()
    let found = DocumentSources(paths: [base + "/notes.pdf", base + "/nowhere", "-"])
    #expect(
      found.sources == [
        DocumentSource(path: base + "/notes.pdf"), DocumentSource(path: "-", kind: .bundle),
      ]
    )
    #expect(found.errors == [.missing(path: base + "/nowhere")])
    #expect(try found.sources[0].load() == Array("notes.pdf".utf8))
  }

  private func remove() {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record(error)
    }
  }
}
