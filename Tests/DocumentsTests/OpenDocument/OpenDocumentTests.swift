import Documents
import Findings
import Packages
import TestSupport
import Testing

@Suite struct OpenDocumentTests {
  private static func read(_ body: String, pages: String = "") -> DocumentReading {
    let styles = OpenDocumentConstructs.styles
    let fixture = OpenDocumentFixture(body, styles: styles, pages: pages)
    return DocumentReader.read(fixture.flat, name: "a.fodt")
  }

  @Test(arguments: OpenDocumentConstructs.all)
  func readsEveryConstruct(_ body: String, _ expected: String) throws {
    #expect(try bodyTree(Self.read(body)) == expected)
  }

  @Test func setsNotesCommentsHeadersAndFootersApart() throws {
    let body = """
      <text:p>甲<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>注</text:p></text:note-body></text:note>乙\
      <office:annotation><dc:creator>李敏</dc:creator><dc:date>2024</dc:date><text:p>请核实</text:p>\
      </office:annotation><office:annotation><dc:creator>guidang</dc:creator><text:p>自己的</text:p>\
      </office:annotation></text:p>
      """
    let pages = """
      <style:master-page style:name="Standard"><style:header><text:p>页眉</text:p></style:header>\
      <style:footer style:display="false"><text:p>不显示</text:p></style:footer>\
      </style:master-page><style:master-page style:name="Other"><style:header><text:p>别的</text:p>\
      </style:header></style:master-page>
      """
    let document = try #require(Self.read(body, pages: pages).document)
    #expect(document.format == .odt)
    #expect(document.parts.map(\.kind) == [.body, .header, .footnote, .comment])
    #expect(DocumentTree.text(document) == "甲乙\n页眉\n注\n请核实\n")
  }

  @Test func readsAPackageAsItReadsOneText() throws {
    let fixture = OpenDocumentFixture(
      "<text:p>甲<draw:frame><draw:image/></draw:frame></text:p>",
      pages: """
        <style:master-page style:name="Standard"><style:header><text:p>页眉</text:p></style:header>\
        </style:master-page>
        """
    )
    let flat = DocumentReader.read(fixture.flat, name: "a.xml")
    #expect(DocumentReader.read(try fixture.package(), name: "a.docx") == flat)
    #expect(flat.findings.map(\.code) == [.contentNotRead])
  }

  @Test func refusesWhatIsEncryptedOrNoText() throws {
    let fixture = OpenDocumentFixture("<text:p>甲</text:p>")
    let manifest = "<m:manifest xmlns:m=\"urn:m\"><m:encryption-data/></m:manifest>"
    let files = fixture.files + [("META-INF/manifest.xml", manifest)]
    let encrypted = try PackageWriter.write(
      files.map { PackageWriter.File($0.name, Array($0.text.utf8)) }
    )
    #expect(
      DocumentReader.read(encrypted, name: "a.odt").findings.map(\.code) == [.encryptedDocument]
    )
    let sheet = String(decoding: fixture.flat, as: UTF8.self)
      .replacing("office:text>", with: "office:spreadsheet>")
    #expect(
      DocumentReader.read(Array(sheet.utf8), name: "a.fods").findings.map(\.code)
        == [.unsupportedFormat]
    )
  }

  @Test func refusesTablesNestedTooDeeply() {
    var nested = "<text:p>甲</text:p>"
    for _ in 0..<40 {
      let row = OpenDocumentConstructs.row(OpenDocumentConstructs.cell(nested))
      nested = "<table:table>\(row)</table:table>"
    }
    #expect(Self.read(nested).findings.map(\.code) == [.unsafeContent])
  }
}
