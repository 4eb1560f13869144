import Filing
import Forms
import Foundation
import Intake
import Packages
import Testing
import Values
import Wording

@Suite("Zips of documents")
struct ZipSourcesTests {
  typealias File = PackageWriter.File

  static func text(_ name: String, _ text: String = "# 甲") -> File {
    File(name, Array(text.utf8))
  }

  /// What is read of a file of these bytes: each document's path and codes, and what is passed over.
  private func read(
    _ bytes: [UInt8],
    as name: String = "月末.zip",
    jobs: Int = 2
  ) async throws -> (documents: [String], passedOver: PassedOver) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    let path = file.path(percentEncoded: false)
    let sources = DocumentSources(paths: [path])
    let today = try #require(Day(iso8601: "2026-11-23"))
    let desk = DocumentDesk(library: try Office().library, today: today)
    var documents: [String] = []
    let besides = try await desk.read(sources.sources, jobs: jobs) { outcome in
      let document = try outcome.get()
      let codes = document.documentFindings.map(\.code.rawValue).joined(separator: " ")
      documents.append(document.path.replacing(path, with: name) + " " + codes)
    }
    try FileManager.default.removeItem(at: folder)
    let named = { (paths: [String]) in paths.map { $0.replacing(path, with: name) } }
    return (
      documents, PassedOver(skipped: named(besides.skipped), others: named(besides.others))
    )
  }

  @Test(arguments: [1, 2, 8]) func readsTheDocumentsOfAZipInTheOrderOfAFolder(
    jobs: Int
  ) async throws {
    let inner = try PackageWriter.write([Self.text("丙/d.md"), Self.text("c.markdown")])
    let outer = try PackageWriter.write([
      Self.text("乙/b.md"), Self.text("a.md"), Self.text("a/z.txt"), Self.text("~$a.md"),
      Self.text(".hidden.md"), Self.text("__MACOSX/x.md"), Self.text("notes.pdf"),
      File("内.ZIP", inner),
    ])
    let read = try await read(outer, jobs: jobs)
    #expect(
      read.documents == [
        "月末.zip/a/z.txt no-form-found", "月末.zip/a.md no-form-found",
        "月末.zip/乙/b.md no-form-found", "月末.zip/内.ZIP/c.markdown no-form-found",
        "月末.zip/内.ZIP/丙/d.md no-form-found",
      ]
    )
    #expect(
      read.passedOver
        == PassedOver(
          skipped: [".hidden.md", "__MACOSX/x.md", "~$a.md"].map { "月末.zip/" + $0 },
          others: ["月末.zip/notes.pdf"]
        )
    )
  }

  @Test func givesADamagedZipAFindingOnItsPath() async throws {
    let whole = try PackageWriter.write([Self.text("a.md"), Self.text("b.md")])
    let read = try await read(Array(whole.dropLast(30)))
    #expect(read.documents == ["月末.zip damaged-package"])
  }

  @Test func givesADamagedEntryAFindingOnItsPath() async throws {
    var bytes = try PackageWriter.write([
      Self.text("a.md", String(repeating: "客户名称", count: 40)), Self.text("b.md"),
    ])
    // Behind the local header of the first entry.
    for index in 40..<46 { bytes[index] ^= 0x5A }
    let read = try await read(bytes)
    #expect(read.documents == ["月末.zip/a.md damaged-package", "月末.zip/b.md no-form-found"])
  }

  @Test func opensNoZipBelowTheSecond() async throws {
    var bytes = try PackageWriter.write([Self.text("a.md")])
    for name in ["三.zip", "二.zip"] { bytes = try PackageWriter.write([File(name, bytes)]) }
    let read = try await read(bytes)
    #expect(read.documents == ["月末.zip/二.zip/三.zip unsafe-content"])
  }

  @Test func readsNothingOfAZipWithoutDocuments() async throws {
    let read = try await read(try PackageWriter.write([Self.text("a.pdf")]))
    #expect(read.documents == [])
    #expect(read.passedOver == PassedOver(others: ["月末.zip/a.pdf"]))
  }
}
