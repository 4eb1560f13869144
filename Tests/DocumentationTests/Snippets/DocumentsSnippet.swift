// snippet.documents
import Documents
import Foundation
// snippet.end
import TestSupport
import Testing

@Suite struct DocumentsSnippet {
  @Test func readsTheFirstColumnOfTheTables() throws {
    let file = Repository.samples.appending(path: "visit-yunxiu-2026-11-05.docx")
    // snippet.documents
    let bytes = Array(try Data(contentsOf: file))
    let reading = DocumentReader.read(bytes, name: file.lastPathComponent)
    var labels: [String] = []
    if let document = reading.document {
      for case .table(let table) in document.parts.flatMap(\.blocks) {
        for cell in table.rows.flatMap(\.cells) where cell.column == 0 {
          for case .paragraph(let paragraph) in cell.blocks { labels.append(paragraph.text) }
        }
      }
    }
    // snippet.end
    #expect(labels.prefix(3) == ["编号", "客户名称", "拜访地点"])
  }
}
