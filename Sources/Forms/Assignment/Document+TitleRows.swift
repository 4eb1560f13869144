import Documents
import Findings

extension Document {
  /// The document with the tables of its sheets cut where a row below others holds nothing but a form's
  /// title.
  ///
  /// Forms that stand one below another in a sheet have not always a blank row between them.
  func cutAtTitleRows(of forms: [RecognizedForm]) -> Document {
    guard let body = parts.firstIndex(where: { $0.kind == .body }),
      parts[body].blocks.contains(where: { $0.sheet != nil })
    else { return self }
    var document = self
    document.parts[body].blocks = parts[body].blocks.flatMap { $0.cutAtTitleRows(of: forms) }
    return document
  }
}

extension Block {
  fileprivate func cutAtTitleRows(of forms: [RecognizedForm]) -> [Block] {
    guard case .table(let table) = self, sheet != nil else { return [self] }
    var starts: [Int] = []
    /// The first row that no cell above reaches.
    var free = 0
    for (index, row) in table.rows.enumerated() {
      if index > 0, index >= free, row.isTitle(of: forms) { starts.append(index) }
      free = max(free, index + (row.cells.map(\.rowSpan).max() ?? 1))
    }
    if starts.isEmpty { return [self] }
    return zip([0] + starts, starts + [table.rows.count]).map { first, end in
      var piece = table
      piece.rows = Array(table.rows[first..<end])
      piece.place = piece.rows.first?.cells.first?.place ?? table.place
      return .table(piece)
    }
  }
}

extension Table.Row {
  /// Whether the row's only text is a title that a definition lists.
  fileprivate func isTitle(of forms: [RecognizedForm]) -> Bool {
    let filled = cells.filter { $0.plainText.map { !$0.trimmed.isEmpty } ?? true }
    guard filled.count == 1, let text = filled[0].plainText, text.utf8.count <= 240,
      let folded = LabelText.fold(text)
    else { return false }
    return forms.contains { $0.titleScore(folded) == folded.scalars.count * 4 }
  }
}
