import Documents
import Findings
import Wording

/// What a cell of a table says.
struct CellText {
  /// Its paragraphs, without prompts, blank ones left out.
  private(set) var sources: [SourceText]
  /// The lines of the cell as one text.
  private(set) var text: String
  var place: Place
  /// What the content control around the cell holds besides.
  var controlValue: String?

  init(
    _ cell: Table.Cell,
    in document: Document,
    claim: (Int, ContentControl, Piece) -> Bool = { _, _, _ in false }
  ) {
    place = cell.place
    sources = cell.blocks.flatMap { CellText.sources(of: $0, in: document, claim: claim) }
    text = CellText.text(of: sources)
    for index in cell.controls where document.controls.indices.contains(index) {
      let control = document.controls[index]
      if control.isPlaceholder || claim(index, control, piece) {
        sources = []
        text = ""
      } else {
        controlValue = control.value
      }
    }
  }

  /// An answer as the text of a cell.
  init(_ pieces: [Piece], at place: Place) {
    self.place = place
    sources = pieces.map { piece in
      SourceText(
        text: piece.text,
        values: piece.controlValue.map { [(0..<piece.text.utf8.count, $0)] } ?? [],
        marks: piece.marks,
        place: piece.place
      )
    }
    text = CellText.text(of: sources)
  }

  /// The paragraphs of a block; a table's cells row by row.
  private static func sources(
    of block: Block,
    in document: Document,
    claim: (Int, ContentControl, Piece) -> Bool
  ) -> [SourceText] {
    switch block {
    case .paragraph(let paragraph):
      let source = paragraph.source(in: document, claim: claim)
      return source.text.trimmed.isEmpty ? [] : [source]
    case .table(let table):
      return table.rows.flatMap { row in
        row.cells.flatMap { CellText($0, in: document, claim: claim).sources }
      }
    }
  }

  var isBlank: Bool { sources.isEmpty }

  private static func text(of sources: [SourceText]) -> String {
    sources.count == 1
      ? String(sources[0].text.trimmed)
      : sources.map { String($0.text.trimmed) }.joined(separator: "\n")
  }

  /// What is struck through or emphasized, by its range in the text's UTF-8.
  private var marks: [MarkSpan] {
    guard sources.contains(where: { !$0.marks.isEmpty }) else { return [] }
    var all: [MarkSpan] = []
    var offset = 0
    for source in sources {
      let piece = source.whole
      all += piece.marks.map {
        MarkSpan(
          marks: $0.marks,
          range: ($0.range.lowerBound + offset)..<($0.range.upperBound + offset)
        )
      }
      offset += piece.text.utf8.count + 1
    }
    return all
  }

  /// The cell's text as one piece of an answer.
  var piece: Piece {
    let value = sources.count == 1 ? sources[0].whole.controlValue : nil
    return Piece(text: text, controlValue: value ?? controlValue, place: place, marks: marks)
  }
}
