import Documents
import Findings
import Forms
import Packages
import TestSupport
import Testing
import Values
import Wording

@Suite struct AnnotationTests {
  static let body = """
    <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>目标客户拜访表</w:t></w:r></w:p>\
    <w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>\
    <w:tc><w:p><w:r><w:t>拜访时间</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
    """

  static let cell = Place.cell(
    CellPlace(part: "word/document.xml", position: GridPosition(table: 1, row: 1, column: 2))
  )

  static func finding(at place: Place?) -> Finding {
    Finding(
      .error,
      .missingValue,
      submission: 0,
      label: LocalizedText(verbatim: "拜访<时间>"),
      place: place,
      expected: LocalizedText(verbatim: "日期")
    )
  }

  static func annotate(_ bytes: [UInt8], name: String, _ findings: [Finding]) throws -> [UInt8] {
    let document = try #require(DocumentReader.read(bytes, name: name).document)
    let day = try #require(Day(iso8601: "2026-11-23"))
    let annotation = Annotation(
      of: document,
      findings: findings,
      titles: [.paragraph(part: "word/document.xml", number: 1)],
      day: day,
      language: .zh
    )
    return try #require(try annotation.write(into: bytes))
  }

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var reader = try PackageReader(bytes)
    return String(decoding: try reader.read(name), as: UTF8.self)
  }

  @Test(arguments: [WordFixture.Container.transitional, .strict])
  func marksTheCellAndTheTitle(container: WordFixture.Container) throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: container)
    let copy = try AnnotationTests.annotate(
      bytes,
      name: "a.docx",
      [AnnotationTests.finding(at: AnnotationTests.cell)]
    )
    let main = try AnnotationTests.part("word/document.xml", of: copy)
    #expect(
      main.contains(
        """
        </w:pPr><w:commentRangeStart w:id="0"/><w:r><w:t>目标客户拜访表</w:t></w:r>\
        <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
        """
      )
    )
    #expect(
      main.contains(
        """
        <w:tc><w:p><w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>\
        <w:r><w:commentReference w:id="1"/></w:r></w:p></w:tc>
        """
      )
    )
    let comments = try AnnotationTests.part("word/comments.xml", of: copy)
    #expect(comments.contains("校验结果：1 处必须修改，0 处请确认。"))
    #expect(comments.contains("错误[missing-value]: “拜访&lt;时间&gt;”没有填写，此栏必填。请填写日期。"))
    #expect(comments.contains(#"w:author="guidang" w:date="2026-11-23T00:00:00Z""#))
  }

  /// Taking the marks out again leaves the bytes of the original.
  @Test func changesNothingElse() throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: .transitional)
    let copy = try AnnotationTests.annotate(
      bytes,
      name: "a.docx",
      [AnnotationTests.finding(at: .paragraph(part: "word/document.xml", number: 1))]
    )
    let main = try AnnotationTests.part("word/document.xml", of: copy)
      .replacing(/<w:commentRange(Start|End) w:id="\d"\/>/, with: "")
      .replacing(/<w:r><w:commentReference w:id="\d"\/><\/w:r>/, with: "")
    #expect(try main == AnnotationTests.part("word/document.xml", of: bytes))
    let styles = try AnnotationTests.part("word/styles.xml", of: copy)
    #expect(try styles == AnnotationTests.part("word/styles.xml", of: bytes))
  }

  @Test func isNotReadBack() throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: .transitional)
    let copy = try AnnotationTests.annotate(
      bytes,
      name: "a.docx",
      [AnnotationTests.finding(at: AnnotationTests.cell)]
    )
    #expect(
      DocumentReader.read(copy, name: "a.docx").document
        == DocumentReader.read(bytes, name: "a.docx").document
    )
  }

  @Test func replacesItsOwnComments() throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: .transitional)
    let findings = [AnnotationTests.finding(at: AnnotationTests.cell)]
    let once = try AnnotationTests.annotate(bytes, name: "a.docx", findings)
    let twice = try AnnotationTests.annotate(once, name: "a.docx", findings)
    #expect(twice == once)
  }

  @Test func keepsTheCommentsOfOthers() throws {
    let comment = WordFixture.part(
      "comments",
      #"<w:comment w:id="7" w:author="李敏"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>"#
    )
    let fixture = WordFixture(
      body: AnnotationTests.body.replacing(
        "<w:r><w:t>目标",
        with: #"<w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>目标"#
      ),
      parts: [WordFixture.Part(kind: "comments", name: "comments.xml", text: comment)]
    )
    let findings = [AnnotationTests.finding(at: nil)]
    let once = try AnnotationTests.annotate(
      fixture.bytes(in: .transitional),
      name: "a.docx",
      findings
    )
    let twice = try AnnotationTests.annotate(once, name: "a.docx", findings)
    #expect(twice == once)
    let comments = try AnnotationTests.part("word/comments.xml", of: twice)
    #expect(comments.contains(#"<w:comment w:id="7" w:author="李敏">"#))
    #expect(comments.contains(#"w:id="8" w:author="guidang""#))
  }

  /// Word shows no comment that is anchored in a header.
  @Test func putsWhatCannotBeMarkedAtTheTitle() throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: .transitional)
    for place in [nil, Place.paragraph(part: "word/header1.xml", number: 1)] {
      let copy = try AnnotationTests.annotate(
        bytes,
        name: "a.docx",
        [AnnotationTests.finding(at: place)]
      )
      let main = try AnnotationTests.part("word/document.xml", of: copy)
      #expect(
        main.contains(#"</w:pPr><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>"#)
      )
    }
  }

  @Test func commentsMarkdownAfterTheBlock() throws {
    let text = "# 目标客户拜访表\n\n客户名称：一汽\n拜访时间：\n\n备注：无\n"
    let findings = [AnnotationTests.finding(at: .line(4, column: 1))]
    let once = try AnnotationTests.annotate(Array(text.utf8), name: "a.md", findings)
    #expect(
      String(decoding: once, as: UTF8.self) == """
        # 目标客户拜访表
        <!-- guidang: 校验结果：1 处必须修改，0 处请确认。 -->

        客户名称：一汽
        拜访时间：
        <!-- guidang: 错误[missing-value]: “拜访<时间>”没有填写，此栏必填。请填写日期。 -->

        备注：无

        """
    )
    let again = AnnotationTests.finding(at: .line(5, column: 1))
    #expect(try AnnotationTests.annotate(once, name: "a.md", [again]) == once)
  }

  /// Where the last paragraph of a form in XML stands.
  static func lastPlace(in text: String) throws -> Place {
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.xml").document)
    guard case .paragraph(let paragraph) = try #require(document.parts.first?.blocks.last) else {
      throw NoParagraph()
    }
    return paragraph.place
  }

  struct NoParagraph: Error {}

  @Test func commentsXMLAfterTheElement() throws {
    let text = """
      <forms xmlns="urn:guidang:form:1">
      <visit-record version="1">
        <visitedAt></visitedAt>
      </visit-record>
      </forms>
      """
    let findings = [AnnotationTests.finding(at: try AnnotationTests.lastPlace(in: text))]
    let once = try AnnotationTests.annotate(Array(text.utf8), name: "a.xml", findings)
    let written = String(decoding: once, as: UTF8.self)
    #expect(written.contains("</visitedAt>\n<!-- guidang: 错误[missing-value]"))
    #expect(written.contains("<visit-record version=\"1\">\n<!-- guidang: 校验结果"))
    let again = AnnotationTests.finding(at: try AnnotationTests.lastPlace(in: written))
    #expect(try AnnotationTests.annotate(once, name: "a.xml", [again]) == once)
  }

  @Test func saysWhyAPackageTakesNoComments() throws {
    let bytes = try WordFixture(body: AnnotationTests.body).bytes(in: .transitional)
    let document = try #require(DocumentReader.read(bytes, name: "a.docx").document)
    let day = try #require(Day(iso8601: "2026-11-23"))
    let annotation = Annotation(
      of: document,
      findings: [AnnotationTests.finding(at: nil)],
      titles: [],
      day: day,
      language: .zh
    )
    #expect(
      throws: AnnotationError.package(PackageError(.damaged, reason: .noDirectory))
    ) { try annotation.write(into: Array(bytes.dropLast(30))) }
    let other = try PackageWriter.write([PackageWriter.File("a.txt", Array("甲".utf8))])
    #expect(throws: AnnotationError.noPlace) { try annotation.write(into: other) }
  }
}
