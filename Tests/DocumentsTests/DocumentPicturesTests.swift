import Documents
import Findings
import Testing
import Wording

@Suite struct DocumentPicturesTests {
  static let text = "# 客户拜访表\n\n| 客户名称 | 一汽 |\n| --- | --- |\n| 家庭情况 | 两子 |\n"

  static func document() throws -> Document {
    try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
  }

  @Test func showsALineOfAText() throws {
    let pictures = try DocumentPictures(
      of: DocumentPicturesTests.document(),
      bytes: Array(DocumentPicturesTests.text.utf8)
    )
    #expect(
      pictures.picture(of: .line(3, column: 1), found: "一汽")
        == Picture(margin: "3", text: "| 客户名称 | 一汽 |", mark: 9..<11)
    )
    #expect(pictures.picture(of: .line(99, column: 1), found: nil) == nil)
  }

  @Test func hidesPersonalData() throws {
    let pictures = try DocumentPictures(
      of: DocumentPicturesTests.document(),
      bytes: Array(DocumentPicturesTests.text.utf8),
      hiding: [.line(5, column: 10)]
    )
    #expect(pictures.picture(of: .line(5, column: 1), found: nil) == nil)
  }

  @Test func showsTheRowOfACell() {
    let place = { (column: Int) in
      Place.cell(
        CellPlace(part: "d", position: GridPosition(table: 1, row: 2, column: column))
      )
    }
    let cells = ["姓名", "王建国", "家庭"].enumerated().map { index, text in
      Table.Cell(
        column: index,
        blocks: [.paragraph(Paragraph(text: text, place: place(index + 1)))],
        place: place(index + 1)
      )
    }
    let table = Table(columnCount: 3, rows: [Table.Row(cells: cells)], place: .part("d"))
    let document = Document(
      format: .docx,
      parts: [DocumentPart(kind: .body, name: "d", blocks: [.table(table)])]
    )
    let pictures = DocumentPictures(of: document, bytes: [], hiding: [place(3)])
    #expect(
      pictures.picture(of: place(2), found: nil)
        == Picture(margin: "2", text: "姓名 | 王建国 | ***", mark: 5..<8)
    )
  }
}
