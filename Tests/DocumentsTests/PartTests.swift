import Documents
import Findings
import TestSupport
import Testing
import Wording

@Suite("Headers, notes and other parts")
struct PartTests {
  @Test func readsHeadersWhereTheirSectionsBegin() throws {
    let fixture = WordFixture(
      body: p("甲", "<w:sectPr>\(header("rId2"))\(header("rId3", type: "first"))</w:sectPr>")
        + p("乙", "<w:sectPr><w:titlePg/></w:sectPr>") + p("丙")
        + "<w:sectPr>\(header("rId4"))</w:sectPr>",
      parts: [
        part("header", "hdr", p("一")), part("header", "hdr", p("首")), part("header", "hdr", p("二")),
      ]
    )
    try expect(
      fixture,
      """
      ¶1 "甲"
      ¶2 "乙"
      ¶3 "丙"
        header word/header2.xml sections 0,1
      ¶1 "一"
        header word/header3.xml sections 1
      ¶1 "首"
        header word/header4.xml sections 2
      ¶1 "二"
      """
    )
  }

  @Test func readsNotesAndCommentsInTheOrderOfTheirReferences() throws {
    let note = { (id: Int, text: String) in "<w:footnote w:id=\"\(id)\">\(p(text))</w:footnote>" }
    let comment = { (id: Int, author: String, text: String) in
      "<w:comment w:id=\"\(id)\" w:author=\"\(author)\">\(p(text))</w:comment>"
    }
    let fixture = WordFixture(
      body: p(r("甲") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>")
        + p(
          r("乙") + "<w:r><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"1\"/>"
            + "<w:commentReference w:id=\"0\"/></w:r>"
        ),
      parts: [
        WordFixture.Part(
          kind: "footnotes",
          name: "footnotes.xml",
          text: WordFixture.part(
            "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"-1\">\(p("——"))</w:footnote>"
              + note(2, "注二") + note(3, "注三") + note(4, "无人引用")
          )
        ),
        WordFixture.Part(
          kind: "comments",
          name: "comments.xml",
          text: WordFixture.part(
            "comments",
            comment(0, "王", "批注") + comment(1, "guidang", "程序的批注")
          )
        ),
      ]
    )
    try expect(
      fixture,
      """
      ¶1 "甲"
      ¶2 "乙"
        footnote word/footnotes.xml sections 0
      ¶1 "注三"
        footnote word/footnotes.xml sections 1
      ¶1 "注二"
        comment word/comments.xml sections 1
      ¶1 "批注"
      """
    )
  }

  @Test func findsTheMainPartWhateverItsName() throws {
    let fixture = WordFixture(body: p("甲"))
    let files = fixture.files.map { file in
      (
        file.name.split(separator: "document").joined(separator: "文 档"),
        file.text.split(separator: "word/document.xml", omittingEmptySubsequences: false)
          .joined(separator: "word/%E6%96%87%20%E6%A1%A3.xml")
      )
    }
    let reading = DocumentReader.read(try fixture.package(of: files), name: "a.docx")
    #expect(try bodyTree(reading) == "¶1 \"甲\"")
  }

  @Test func saysWhereABoundControlDiffers() throws {
    let control = { (path: String, text: String) in
      sdt(
        "<w:alias w:val=\"名\"/><w:dataBinding w:prefixMappings=\"xmlns:n='urn:f'\" w:xpath=\"\(path)\" "
          + "w:storeItemID=\"{AB}\"/><w:text/>",
        r(text)
      )
    }
    let fixture = WordFixture(
      body: p(control("/n:f[1]/n:a[1]", "甲")) + p(control("/n:f[1]/n:a[2]", "旧")),
      parts: [
        WordFixture.Part(
          kind: "customXml",
          name: "item1.xml",
          text: "<f xmlns=\"urn:f\"><a>甲</a><a>新</a></f>"
        )
      ]
    )
    let files =
      fixture.files + [
        (
          "word/_rels/item1.xml.rels",
          WordFixture.relationships(
            WordFixture.relationship("rId1", "customXmlProps", "itemProps1.xml")
          )
        ),
        (
          "word/itemProps1.xml",
          "<ds:datastoreItem ds:itemID=\"{AB}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>"
        ),
      ]
    let reading = DocumentReader.read(try fixture.package(of: files), name: "a.docx")
    let finding = Finding(
      .warning,
      .boundValueDiffers,
      place: .paragraph(part: "word/document.xml", number: 2),
      found: "旧",
      expected: LocalizedText(verbatim: "新"),
      arguments: [
        "control": LocalizedText(verbatim: "名"), "bound": LocalizedText(verbatim: "新"),
      ]
    )
    #expect(reading.findings == [finding])
  }

  @Test func saysOnceWhatIsNotRead() throws {
    let picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    let fixture = WordFixture(
      body: p(picture + picture) + "<w:altChunk r:id=\"rId9\"/>"
        + p("<w:r><w:object><o:OLEObject/></w:object></w:r>")
    )
    let reading = DocumentReader.read(try fixture.bytes(in: .transitional), name: "a.docx")
    #expect(reading.findings.map(\.code) == Array(repeating: .contentNotRead, count: 3))
    #expect(reading.findings.map(\.severity) == Array(repeating: .info, count: 3))
    #expect(
      reading.findings.compactMap { $0.arguments["detail"]?.en } == [
        "a picture", "an included document (altChunk)", "an embedded object",
      ]
    )
  }

  private func expect(_ fixture: WordFixture, _ tree: String) throws {
    let reading = DocumentReader.read(try fixture.bytes(in: .transitional), name: "a.docx")
    #expect(try bodyTree(reading) == tree)
  }

  private func header(_ id: String, type: String = "default") -> String {
    "<w:headerReference w:type=\"\(type)\" r:id=\"\(id)\"/>"
  }

  private func part(_ kind: String, _ root: String, _ content: String) -> WordFixture.Part {
    // The fixture numbers relationships after its style sheet, in the order of the parts.
    WordFixture.Part(kind: kind, name: "", text: WordFixture.part(root, content))
  }
}

@Suite("Parts under odd names")
struct PartNameTests {
  private func text(_ files: [(name: String, text: String)]) throws -> String? {
    let bytes = try WordFixture(body: "").package(of: files)
    return DocumentReader.read(bytes, name: "a.docx").document.map(DocumentTree.text)
  }

  @Test func areFoundBehindBackslashesAndPercents() throws {
    let files = WordFixture(body: p("甲")).files
    let backslash = files.map { file in
      (
        file.name,
        file.text.split(separator: "word/document.xml", omittingEmptySubsequences: false).joined(
          separator: "word\\document.xml"
        )
      )
    }
    #expect(try text(backslash) == "甲\n")
    let percents = files.map { file in
      (
        file.name == "word/document.xml" ? "word/%64ocument.xml" : file.name,
        file.text
      )
    }
    #expect(try text(percents) == "甲\n")
  }

  @Test func goOnFromOneBodyToTheNext() throws {
    let files = WordFixture(body: p("甲") + "</w:body><w:body>" + p("乙")).files
    #expect(try text(files) == "甲\n乙\n")
  }

  @Test func keepCommentsWhoseMarkIsHidden() throws {
    let fixture = WordFixture(
      body: p(
        r("甲") + "<w:r><w:rPr><w:vanish/></w:rPr><w:commentReference w:id=\"0\"/></w:r>"
      ),
      parts: [
        WordFixture.Part(
          kind: "comments",
          name: "comments.xml",
          text: WordFixture.part("comments", "<w:comment w:id=\"0\">\(p("乙"))</w:comment>")
        )
      ]
    )
    #expect(try text(fixture.files) == "甲\n乙\n")
  }
}
