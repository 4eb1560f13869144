import Documents
import Findings
import Wording

/// A page drawn in text, as a document of Word would be.
///
/// A line between bars is a row of a table: `<` goes on the cell to its left, `^` the cell above,
/// `⏎` begins a paragraph, and a cell that begins with `▒` is shaded. Any other line is a
/// paragraph, one between asterisks in bold; a blank line ends a table.
struct DrawnPage {
  let document: Document

  init(_ drawing: String) {
    var blocks: [Block] = []
    var rows: [[String]] = []
    var paragraphs = 0
    var tables = 0
    func finishTable() {
      guard !rows.isEmpty else { return }
      tables += 1
      blocks.append(.table(DrawnPage.table(rows, number: tables)))
      rows = []
    }
    for line in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        rows.append(DrawnPage.cells(line))
        continue
      }
      finishTable()
      guard !line.isEmpty else { continue }
      paragraphs += 1
      let place = Place.paragraph(part: DrawnPage.part, number: paragraphs)
      blocks.append(.paragraph(DrawnPage.paragraph(line, place)))
    }
    finishTable()
    document = Document(
      format: .docx,
      parts: [DocumentPart(kind: .body, name: DrawnPage.part, blocks: blocks)]
    )
  }

  private static func paragraph(_ line: Substring, _ place: Place) -> Paragraph {
    guard line.count > 2, line.first == "*", line.last == "*" else {
      return Paragraph(text: String(line), place: place)
    }
    let text = String(line.dropFirst().dropLast())
    let bold = MarkSpan(marks: .bold, range: 0..<text.utf8.count)
    return Paragraph(text: text, marks: [bold], place: place)
  }

  private static let part = "word/document.xml"

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  private static func table(_ rows: [[String]], number: Int) -> Table {
    func place(_ row: Int, _ column: Int) -> Place {
      .cell(
        CellPlace(
          part: part,
          position: GridPosition(table: number, row: row + 1, column: column + 1)
        )
      )
    }
    let drawn = rows.indices.map { row in
      Table.Row(
        cells: rows[row].indices.filter { rows[row][$0] != "<" && rows[row][$0] != "^" }
          .map { column in
            let width = rows[row][(column + 1)...].prefix { $0 == "<" }.count + 1
            let height = rows[(row + 1)...].prefix {
              $0.indices.contains(column) && $0[column] == "^"
            }
            return Table.Cell(
              column: column,
              columnSpan: width,
              rowSpan: height.count + 1,
              blocks: rows[row][column].drop { $0 == "▒" }.split(separator: "⏎").map {
                .paragraph(Paragraph(text: String($0), place: place(row, column)))
              },
              isShaded: rows[row][column].hasPrefix("▒"),
              place: place(row, column)
            )
          }
      )
    }
    return Table(
      columnCount: rows.map(\.count).max() ?? 0,
      rows: drawn,
      place: place(0, 0)
    )
  }
}
