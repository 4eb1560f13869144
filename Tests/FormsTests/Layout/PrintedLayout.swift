import Documents
import Findings
import TestSupport

@testable import Forms

/// The layout of a page, a piece a line.
///
/// `label = answer`, the lines of an answer joined by ⏎, a unit in braces behind it, the group before
/// it; `- ` before a text of no label, `# ` before a heading, `! ` before an instruction, `* ` before
/// a signature's lines; a table as its head and rows between bars, `+` before a footing.
struct PrintedLayout {
  let text: String

  /// Reads a page with the words of the lexicon and the labels of some forms.
  init(_ document: Document, forms: [FormDefinition] = []) throws {
    let library = try OwnForms.library()
    let recognized = RecognizedLibrary(forms, lexicon: library.lexicon)
    let blocks = document.bodyBlocks
    let entries = recognized.entries(
      of: Region(titled: [], blocks: 0..<blocks.count),
      title: PageTitle(blocks, forms: [], lexicon: library.lexicon),
      in: document
    )
    text = entries.flatMap { PrintedLayout.lines($0.entry) }.joined(separator: "\n")
  }

  private static func lines(_ entry: LayoutEntry) -> [String] {
    switch entry {
    case .labeled(let text):
      let group = text.group.isEmpty ? "" : "\(line(text.group)) / "
      let unit = text.unit.map { " {\($0.text)}" } ?? ""
      let answer = text.pieces.map { line($0.text) }.joined(separator: " ⏎ ")
      let sign = text.isSignature ? "* " : ""
      return ["\(sign)\(group)\(text.label) =\(answer.isEmpty ? "" : " ")\(answer)\(unit)"]
    case .records(let table): return lines(table)
    case .loose(let piece): return ["- \(line(piece.text))"]
    case .heading(let piece): return ["# \(line(piece.text))"]
    case .instruction(let piece, let label):
      return ["! \(label.map { "\($0) = " } ?? "")\(line(piece.text))"]
    case .tagged(_, let piece): return ["@ \(line(piece.text))"]
    }
  }

  private static func lines(_ table: RecordTable) -> [String] {
    let caption = table.caption.map { ["table \(line($0))"] } ?? ["table"]
    let unit = table.unit.map { " {\($0)}" } ?? ""
    // The label at the side of the rows takes up a grid column that is none of the table's.
    let columns = table.columns.indices.filter { column in
      !table.columns[column].labels.isEmpty || table.rows.contains { $0.cells[column] != nil }
    }
    let head =
      "|| " + columns.map { table.columns[$0].label }.joined(separator: " | ") + " ||" + unit
    return caption + [head]
      + table.rows.map { row in
        let cells = columns.map { column in
          guard let id = row.cells[column] else { return "?" }
          if column > 0, row.cells[column - 1] == id { return "<" }
          return id.row == row.number ? line(table.texts[id].text) : "^"
        }
        return (row.isFooting ? "+ " : "| ") + cells.joined(separator: " | ") + " |"
      }
  }

  private static func line(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ⏎ ")
  }
}
