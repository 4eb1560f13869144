import Filing
import Findings
import Forms
import Foundation
import Intake
import TestSupport
import Testing
import Values
import Wording

/// What is said of a document that another program made of a file of an old format.
@Suite struct ConvertedDocumentTests {
  /// Reads a text of the format RTF, of which a script in the converter's place makes the document.
  private func read(asConvertedTo document: [UInt8]) throws -> ReadDocument {
    let workspace = try Workspace()
    let made = workspace.folder.appending(path: "made.docx")
    try Data(document).write(to: made)
    let program = workspace.folder.appending(path: "soffice")
    let script = """
      #!/bin/sh
      while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
      cp "\(made.path())" "$out/document.docx"
      """
    try Data(script.utf8).write(to: program)
    chmod(program.path(), 0o755)
    let desk = DocumentDesk(
      library: try Office().library,
      today: try #require(Day(year: 2026, month: 11, day: 23)),
      converter: DocumentConverter(
        policy: .unsandboxed,
        environment: ["PATH": workspace.path + ":/usr/bin:/bin"]
      )
    )
    return try desk.document(path: "a.rtf", bytes: Array(#"{\rtf1 x}"#.utf8))
  }

  @Test func isReadAsTheFormThatItHolds() throws {
    let sample = Repository.samples.appending(path: "visit-yunxiu-2026-11-05.docx")
    let document = try read(asConvertedTo: Array(Data(contentsOf: sample)))
    #expect(document.submissions.map { $0.submission.form.rawValue } == ["visit-record"])
    #expect(document.documentFindings.map(\.code) == [.readThroughConversion])
    #expect(document.convertedFrom == "rtf")
  }

  @Test func goesThroughTheConverterWithWhatLiesBesideIt() async throws {
    let workspace = try Workspace()
    let sample = Repository.samples.appending(path: "visit-yunxiu-2026-11-05.docx")
    let script = """
      #!/bin/sh
      while [ "$1" != --outdir ]; do shift; done
      out=$2; shift 2; echo $# >> "\(workspace.path)/starts"
      for f; do cp "\(sample.path())" "$out/$(basename "$f" .rtf).docx"; done
      """
    try workspace.write(script, to: "soffice")
    chmod(workspace.path + "/soffice", 0o755)
    for number in 1...20 {
      try workspace.write("{\\rtf1 \(number)}", to: "in/\(100 + number).rtf")
      try workspace.write("无", to: "in/\(100 + number)b.txt")
    }
    let desk = DocumentDesk(
      library: try Office().library,
      today: try #require(Day(year: 2026, month: 11, day: 23)),
      converter: DocumentConverter(
        policy: .unsandboxed,
        environment: ["PATH": workspace.path + ":/usr/bin:/bin"]
      )
    )
    var paths: [String] = []
    var converted = 0
    let sources = DocumentSources(paths: [workspace.path + "/in"]).sources
    _ = try await desk.read(sources, jobs: 3) { outcome in
      let document = try outcome.get()
      paths.append(document.path)
      if document.convertedFrom == "rtf", document.submissions.count == 1 { converted += 1 }
    }
    #expect(paths == sources.map(\.path))
    #expect(converted == 20)
    let starts = String(decoding: try workspace.bytes(of: "starts"), as: UTF8.self)
    #expect(starts == "16\n4\n")
  }

  @Test func isTheOldFormatsWhereNoFormIsLeft() throws {
    let body = "<w:p><w:r><w:t>目标客户拜访表 编号 客户名称</w:t></w:r></w:p>"
    let made = try WordFixture(body: body).bytes(in: .transitional)
    let document = try read(asConvertedTo: made)
    #expect(document.submissions.isEmpty)
    #expect(document.documentFindings.map(\.code) == [.readThroughConversion, .unsupportedFormat])
    let last = try #require(document.documentFindings.last)
    #expect(last.message(in: .en).contains("no form can be made out"))
  }
}
