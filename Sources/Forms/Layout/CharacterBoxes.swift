import Documents
import Values

/// Cells with one character each, beside each other, in which a code is written: 9｜1｜4｜4｜0｜3.
enum CharacterBoxes {
  /// Fewer cells are no boxes of a code.
  static let fewest = 8

  /// Whether a text fills one box.
  static func isCharacter(_ text: String) -> Bool {
    let scalars = text.trimmed.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first?.folded else { return false }
    return scalar.isFigure || scalar.isLatin
  }

  /// Which of the texts of a row are characters in boxes beside each other.
  static func boxes(in row: [String]) -> Range<Int>? {
    guard row.count >= fewest else { return nil }
    var start = 0
    for (index, text) in row.enumerated() where !isCharacter(text) {
      if index - start >= fewest { return start..<index }
      start = index + 1
    }
    return row.count - start >= fewest ? start..<row.count : nil
  }

  /// What is written in a table that is nothing but one row of boxes; nil of any other.
  static func text(of table: Table, in document: Document) -> Piece? {
    guard table.rows.count == 1, table.rows[0].cells.count >= fewest else { return nil }
    let grid = TableGrid(table)
    let texts = grid.cells(in: 0).map { CellText(grid[$0], in: document) }
    guard let first = texts.first, boxes(in: texts.map(\.text)) == texts.indices else { return nil }
    return Piece(text: texts.map { String($0.text.trimmed) }.joined(), place: first.place)
  }
}

extension LabeledText {
  /// Takes a further character of a code into its answer; false where the answer is none in boxes.
  mutating func takeCharacter(_ piece: Piece) -> Bool {
    guard pieces.count == 1, CharacterBoxes.isCharacter(piece.text),
      pieces[0].text.unicodeScalars.allSatisfy({ $0.folded.isFigure || $0.folded.isLatin })
    else { return false }
    pieces[0].text += piece.text.trimmed
    return true
  }
}
