public import Findings

/// Shows the places of a document: a cell in its row, a paragraph, a line of the source text.
public struct DocumentPictures {
  private let document: Document
  /// The lines of a plain text; empty of Word documents, whose text is no source.
  private let lines: [String]
  /// Places whose text is personal data and is not shown.
  private let hidden: Set<Place>
  private let hiddenLines: Set<Int>

  /// `bytes` are those from which the document was read.
  public init(of document: Document, bytes: [UInt8], hiding hidden: Set<Place> = []) {
    self.document = document
    self.hidden = hidden
    hiddenLines = Set(
      hidden.compactMap { place in
        if case .line(let line, _) = place { line } else { nil }
      }
    )
    switch document.format.excerpt {
    case .block: lines = []
    case .line: lines = SourceLines.split(bytes)
    }
  }

  /// The picture of a place, the text found there marked; nil where there is nothing to show.
  public func picture(of place: Place, found: String?) -> Picture? {
    switch place {
    case .part: nil
    case .paragraph(let part, let number):
      paragraph(at: place, part: part).flatMap {
        picture(margin: "¶\(number)", text: $0, found: found)
      }
    case .line(let line, let column):
      lines.indices.contains(line - 1) && !hiddenLines.contains(line)
        ? picture(margin: "\(line)", text: lines[line - 1], found: found, column: column) : nil
    case .cell(let cell):
      row(of: place, part: cell.part).flatMap {
        picture(of: $0, place: place, number: cell.position.row, found)
      }
    case .sheet(let cell):
      row(of: place, part: "").map { picture(of: $0, place: place, number: cell.row, found) }
        ?? paragraph(at: place, part: "").flatMap {
          picture(margin: "\(cell.row)", text: $0, found: found)
        }
    }
  }

  // MARK: Lines

  private func picture(
    margin: String,
    text: String,
    found: String?,
    column: Int = 1
  ) -> Picture? {
    let shown = text.printable
    guard shown.contains(where: { !$0.isWhitespace }) else { return nil }
    let characters = Array(shown)
    let range =
      DocumentPictures.range(of: found, in: characters)
      ?? min(max(0, column - 1), characters.count)..<characters.count
    return Picture(margin: margin, text: shown, mark: range)
  }

  /// Where a text stands among characters; nil unless it stands there once.
  private static func range(of found: String?, in characters: [Character]) -> Range<Int>? {
    guard let found = found.map({ Array($0.printable) }), !found.isEmpty,
      found.count <= characters.count
    else { return nil }
    let starts = (0...(characters.count - found.count)).filter { start in
      characters[start] == found[0] && characters[start..<start + found.count].elementsEqual(found)
    }
    return starts.count == 1 ? starts[0]..<starts[0] + found.count : nil
  }

  // MARK: Paragraphs and rows

  private func paragraph(at place: Place, part: String) -> String? {
    guard !hidden.contains(place) else { return nil }
    for documentPart in document.parts where documentPart.name == part {
      for case .paragraph(let paragraph) in documentPart.blocks where paragraph.place == place {
        return paragraph.text
      }
    }
    return nil
  }

  private func row(of cell: Place, part: String) -> Table.Row? {
    let parts = document.parts.filter { $0.name == part }
    return parts.lazy.compactMap { row(of: cell, in: $0.blocks) }.first
  }

  private func row(of cell: Place, in blocks: [Block]) -> Table.Row? {
    for case .table(let table) in blocks {
      for row in table.rows {
        if row.cells.contains(where: { $0.place == cell }) { return row }
        for inner in row.cells {
          if let found = self.row(of: cell, in: inner.blocks) { return found }
        }
      }
    }
    return nil
  }

  /// A row with bars between its cells; long cells are cut short, the one concerned later.
  private func picture(
    of row: Table.Row,
    place: Place,
    number: Int,
    _ found: String?
  ) -> Picture {
    var text: [Character] = []
    var mark = 0..<0
    for (index, cell) in row.cells.enumerated() {
      if index > 0 { text += " | " }
      let isConcerned = cell.place == place
      let shown = hidden.contains(cell.place) ? "***" : DocumentPictures.text(of: cell.blocks)
      let piece = Array(DocumentPictures.cut(shown, to: isConcerned ? 60 : 16))
      if isConcerned {
        let inner = DocumentPictures.range(of: found, in: piece) ?? 0..<max(2, piece.count)
        mark = text.count + inner.lowerBound..<text.count + inner.upperBound
        text += piece
        if piece.count < 2 { text += Array(repeating: " ", count: 2 - piece.count) }
      } else {
        text += piece
      }
    }
    return Picture(margin: "\(number)", text: String(text), mark: mark)
  }

  private static func text(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text.printable
      case .table: "[...]"
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The text in so many columns at most.
  private static func cut(_ text: String, to width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var room = width - 3
    let kept = text.prefix { character in
      room -= character.displayWidth
      return room >= 0
    }
    return kept + "..."
  }
}
