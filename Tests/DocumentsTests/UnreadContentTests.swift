import Documents
import Findings
import TestSupport
import Testing
import Wording

@Suite("What is not read")
struct UnreadContentTests {
  private static let ink = """
    <w:r><mc:AlternateContent xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk">\
    <mc:Choice Requires="wpi"><w:drawing><w14:contentPart r:id="rId9"/></w:drawing></mc:Choice>\
    <mc:Fallback><w:drawing><pic:pic/></w:drawing></mc:Fallback></mc:AlternateContent></w:r>
    """
  private static let shape =
    "<w:r><w:drawing><wps:wsp><wps:spPr/><wps:bodyPr/></wps:wsp></w:drawing></w:r>"
  private static let boxed = """
    <w:r><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>乙</w:t></w:r></w:p>\
    </w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>
    """

  @Test(arguments: [
    (ink, ["handwriting (ink)"]),
    (shape, ["a drawn shape"]),
    (boxed, []),
    ("<w:r><w:pict><v:shape path=\"m0,0l1,1e\"/></w:pict></w:r>", ["a drawn shape"]),
    ("<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r>", []),
    ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", ["a picture"]),
    ("<w:r><w:object/></w:r>", ["an embedded object"]),
  ])
  func isSaid(_ content: String, _ expected: [String]) throws {
    let bytes = try WordFixture(body: p(r("甲") + content)).bytes(in: .transitional)
    let reading = DocumentReader.read(bytes, name: "a.docx")
    #expect(reading.findings.map(\.code) == expected.map { _ in .contentNotRead })
    #expect(reading.findings.compactMap { $0.arguments["detail"]?.en } == expected)
  }
}
