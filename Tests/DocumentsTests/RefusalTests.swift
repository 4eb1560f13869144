import Documents
import Findings
import Packages
import TestSupport
import Testing
import Wording

@Suite("Refusals")
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var name: String
    var code: FindingCode
  }

  static func ole(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - 8)
    let name = stream.utf16.reduce(into: [UInt8]()) { $0 += [UInt8($1), 0] } + [0, 0]
    bytes += name + [UInt8](repeating: 0, count: 64 - name.count) + [UInt8(name.count), 0]
    return bytes + [UInt8](repeating: 0, count: 62)
  }

  static func text(_ text: String, _ name: String, _ code: FindingCode) -> Case {
    Case(
      testDescription: "\(text.prefix(12)) as \(name)",
      bytes: Array(text.utf8),
      name: name,
      code: code
    )
  }

  static let cases: [Case] = [
    Case(
      testDescription: "doc",
      bytes: ole("WordDocument"),
      name: "a.docx",
      code: .unsupportedFormat
    ),
    Case(testDescription: "xls", bytes: ole("Workbook"), name: "a.xls", code: .unsupportedFormat),
    Case(
      testDescription: "encrypted",
      bytes: ole("EncryptedPACKAGE"),
      name: "a.docx",
      code: .encryptedDocument
    ),
    Case(testDescription: "nothing", bytes: [], name: "a.docx", code: .damagedPackage),
    Case(
      testDescription: "random",
      bytes: [0, 1, 2, 3, 0xFF, 0xFE],
      name: "a.docx",
      code: .damagedPackage
    ),
    Case(
      testDescription: "half a zip",
      bytes: [0x50, 0x4B, 3, 4, 20, 0],
      name: "a.docx",
      code: .damagedPackage
    ),
    Case(
      testDescription: "png",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      name: "a.md",
      code: .unsupportedFormat
    ),
    Case(testDescription: "binary", bytes: [0, 1, 2, 3], name: "a.md", code: .unreadableFile),
    Case(
      testDescription: "undecodable",
      bytes: Array("客户".utf8) + [0x81, 0x20, 0xFF, 0xFF, 0x80],
      name: "a.md",
      code: .unreadableFile
    ),
    text("%PDF-1.7", "a.docx", .unsupportedFormat), text("{\\rtf1}", "a.doc", .unsupportedFormat),
    text("<!DOCTYPE html><html></html>", "a.docx", .unsupportedFormat),
    text("<html><br></html>", "a.xml", .unsupportedFormat),
    text("<a/>", "a.xml", .unsupportedFormat), text("客户名称：甲", "a.docx", .unsupportedFormat),
    text("<a b></a>", "a.xml", .malformedXML), text("客户名称", "a.xml", .malformedXML),
    text("<!DOCTYPE a [<!ENTITY e '1'>]><a>&e;</a>", "a.xml", .unsafeContent),
    text(
      "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'><w:body></w:wordDocument>",
      "a.xml",
      .malformedXML
    ),
  ]

  @Test(arguments: cases) func givesACode(_ refused: Case) {
    let reading = DocumentReader.read(refused.bytes, name: refused.name)
    #expect(reading.document == nil)
    #expect(reading.findings.map(\.code) == [refused.code])
    #expect(reading.findings.map(\.severity) == [.error])
  }

  @Test func saysWhatIsWrongWithAZipInBothLanguages() throws {
    let whole = try WordFixture(body: p("甲")).bytes(in: .transitional)
    let cut = DocumentReader.read(Array(whole.prefix(whole.count / 2)), name: "a.docx")
    let finding = try #require(cut.findings.first)
    #expect(
      finding.message(in: .zh)
        == "文档包已损坏：压缩包不完整，缺少末尾的目录，可能没有下载或传输完。请向提交人重新索取文件，或用 Word、WPS 修复后另存。"
    )
    #expect(
      finding.message(in: .en)
        == "The document's package is damaged: the zip lacks the directory at its end; it may have been cut off on its way. Ask for the file again, or repair it in Word or WPS and save it."
    )
  }

  @Test func tellsFoldersFromDocuments() throws {
    let folder = try PackageWriter.write([PackageWriter.File("a.md", [0x61])])
    #expect(folderNames(folder, "a.zip") == ["a.md"])
    #expect(folderNames(folder, "-") == ["a.md"])
    #expect(DocumentReader.read(folder, name: "a.docx").findings.map(\.code) == [.damagedPackage])
    let docx = try WordFixture(body: p("甲")).bytes(in: .transitional)
    #expect(folderNames(docx, "a.zip") == nil)
  }

  @Test func tellsTheFormatByTheContent() throws {
    let fixture = WordFixture(body: p("甲"))
    let form = "<submission xmlns=\"urn:guidang:form:1\" form=\"visit-record\"/>"
    let files: [([UInt8], String, DocumentFormat)] = [
      (try fixture.bytes(in: .transitional), "a.zip", .docx),
      (try fixture.bytes(in: .flatOPC), "x", .flatOPC),
      (try fixture.bytes(in: .word2003), "x", .word2003XML),
      (Array("# 甲".utf8), "-", .markdown), (Array(form.utf8), "x.xml", .formXML),
    ]
    for (bytes, name, format) in files {
      #expect(DocumentReader.read(bytes, name: name).document?.format == format)
    }
  }

  @Test func namesTheOtherOfficeFormats() throws {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
      PartName="/ppt/presentation.xml" ContentType="application/\
      vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>
      """
    let bytes = try PackageWriter.write([
      PackageWriter.File("[Content_Types].xml", Array(types.utf8)),
      PackageWriter.File(
        "_rels/.rels",
        Array(
          WordFixture.relationships(
            WordFixture.relationship("r", "officeDocument", "ppt/presentation.xml")
          ).utf8
        )
      ),
      PackageWriter.File("ppt/presentation.xml", Array("<presentation/>".utf8)),
    ])
    let reading = DocumentReader.read(bytes, name: "a.docx")
    #expect(reading.findings.map(\.code) == [.unsupportedFormat])
    #expect(reading.findings.first?.arguments["format"]?.en == "a PowerPoint presentation (.pptx)")
  }

  @Test func refusesADocumentTypeInAnyPart() throws {
    var fixture = WordFixture(body: p("甲"))
    fixture.parts = [
      WordFixture.Part(
        kind: "numbering",
        name: "numbering.xml",
        text: "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
      )
    ]
    let reading = DocumentReader.read(try fixture.bytes(in: .transitional), name: "a.docx")
    #expect(reading.findings.map(\.code) == [.unsafeContent])
    #expect(reading.findings.first?.place == .part("word/numbering.xml"))
  }

  @Test func refusesMoreStructureThanTheLimit() throws {
    var limits = DocumentLimits.standard
    limits.structures = 3
    let bytes = try WordFixture(body: tbl(tr(tc("甲"), tc("乙")))).bytes(in: .transitional)
    let reading = DocumentReader.read(bytes, name: "a.docx", limits: limits)
    #expect(reading.findings.map(\.code) == [.unsafeContent])
    limits.structures = 4
    #expect(DocumentReader.read(bytes, name: "a.docx", limits: limits).findings == [])
  }

  @Test func refusesWhatIsNestedTooDeeply() throws {
    var nested = p("甲")
    for _ in 0..<40 { nested = tbl(tr(tc(nested + p("")))) }
    let tables = DocumentReader.read(
      try WordFixture(body: nested).bytes(in: .transitional),
      name: "a.docx"
    )
    #expect(tables.findings.map(\.code) == [.unsafeContent])
    var controls = p("甲")
    for _ in 0..<200 { controls = sdt("", controls) }
    let deep = DocumentReader.read(
      try WordFixture(body: controls).bytes(in: .transitional),
      name: "a.docx"
    )
    #expect(deep.findings.map(\.code) == [.unsafeContent])
  }

  /// Inputs of upstream's pathological tests that cost this version of the parser quadratic time.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      (String(repeating: "![[]()", count: 160_000), false),
      (String(repeating: "a <!A ", count: 300_000), false),
      (String(repeating: "a\n", count: 100_000) + "|b|\n|-|\n", false),
      (
        "|" + String(repeating: "a|", count: 2000) + "\n|" + String(repeating: "-|", count: 2000),
        false
      ),
      ("|a|b|c|\n|-|-|-|\n" + String(repeating: "|x|\n", count: 300_000), false),
      (String(repeating: "> ", count: 50_000) + "a", false),
      (String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000), true),
      (String(repeating: "*a **a ", count: 20_000), true),
      (String(repeating: "<!--", count: 100_000), true),
    ]
  )
  func boundsWhatMarkdownCosts(_ text: String, _ isRead: Bool) {
    let reading = DocumentReader.read(Array(text.utf8), name: "a.md")
    #expect((reading.document != nil) == isRead)
    #expect(reading.findings.map(\.code) == (isRead ? [] : [.unsafeContent]))
  }
}

/// The names of a zip that is a folder; nil of any other file.
private func folderNames(_ bytes: [UInt8], _ name: String) -> [String]? {
  guard let zip = FolderZip.open(bytes, name: name) else { return nil }
  return zip.names
}
