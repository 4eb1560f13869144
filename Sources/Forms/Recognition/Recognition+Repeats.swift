import Documents
import Findings

extension Recognition.Found {
  /// The form once for each time that it stands in its region: where the label of the account and
  /// others that were there begin again, so does the form.
  func split(in document: Document) -> [Recognition.Found] {
    let blocks = Array(document.bodyBlocks[region.blocks])
    guard document.format != .formXML else { return [with(blocks: blocks)] }
    let lines = lines ?? FormLine.lines(of: blocks, in: document, form: form)
    let starts = FormLine.starts(of: lines, account: form.definition.filing.account)
    guard !starts.isEmpty else { return [with(blocks: blocks)] }
    let bounds = [0] + starts + [lines.count]
    return zip(bounds, bounds.dropFirst()).enumerated().map { number, bound in
      var copy = with(blocks: FormLine.blocks(of: lines[bound.0..<bound.1], from: blocks))
      if number > 0 {
        copy.parts = []
        copy.region.place = lines[bound.0].place
      }
      return copy
    }
  }

  private func with(blocks: [Block]) -> Recognition.Found {
    var copy = self
    copy.blocks = blocks
    return copy
  }
}

/// A paragraph, or a row of a table, with the fields whose labels stand in it.
struct FormLine {
  var block: Int
  /// Nil of a paragraph.
  var row: Int?
  var fields: Set<FieldID>
  var place: Place
  /// Whether it is a row with one text and no label, such as 第二次拜访.
  var isHeading: Bool

  /// So many labels that begin again are a form that begins again.
  private static let fewest = 3

  static func lines(of blocks: [Block], in document: Document, form: RecognizedForm) -> [FormLine] {
    blocks.enumerated().flatMap { index, block -> [FormLine] in
      switch block {
      case .paragraph(let paragraph):
        var labels = RegionLabels(document, form: form)
        labels.add(block)
        return [
          FormLine(
            block: index,
            fields: labels.fields,
            place: paragraph.place,
            isHeading: false
          )
        ]
      case .table(let table):
        return table.rows.enumerated().map { number, row in
          var labels = RegionLabels(document, form: form)
          labels.add(row)
          return FormLine(
            block: index,
            row: number,
            fields: labels.fields,
            place: row.cells.first?.place ?? table.place,
            isHeading: labels.fields.isEmpty
              && row.cells.count { !CellText($0, in: document).isBlank } == 1
          )
        }
      }
    }
  }

  /// The lines at which the form begins again.
  static func starts(of lines: [FormLine], account: FieldID) -> [Int] {
    var starts: [Int] = []
    var seen: Set<FieldID> = []
    for (index, line) in lines.enumerated() {
      if !line.fields.isDisjoint(with: seen) {
        // What the next labels are, up to as many as it takes.
        var again: [FieldID] = []
        for next in lines[index...] {
          again += next.fields.sorted { $0.rawValue < $1.rawValue }
          if again.count >= fewest + 1 { break }
        }
        let repeated = again.filter { seen.contains($0) }
        if repeated.contains(account), repeated.count >= fewest,
          repeated.count * 4 >= again.count * 3
        {
          var start = index
          while start > 0, lines[start - 1].isHeading { start -= 1 }
          starts.append(start)
          seen = []
        }
      }
      seen.formUnion(line.fields)
    }
    return starts.filter { $0 > 0 }
  }

  /// The blocks that some of the lines make up, tables cut where the lines begin and end.
  static func blocks(of lines: ArraySlice<FormLine>, from blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for (index, part) in Dictionary(grouping: lines, by: \.block).sorted(by: { $0.key < $1.key }) {
      guard case .table(var table) = blocks[index] else {
        result.append(blocks[index])
        continue
      }
      let rows = part.compactMap(\.row)
      table.rows = rows.map { table.rows[$0] }
      result.append(.table(table))
    }
    return result
  }
}
