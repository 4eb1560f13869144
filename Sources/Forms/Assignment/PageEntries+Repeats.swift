import Documents
import Findings
import Values
import Wording

extension [PageEntry] {
  /// So many labels that begin again are a form that begins again.
  private static var fewest: Int { 3 }

  /// The entries once for each time that the form stands there: where the label of the account
  /// and others that were there begin again, so does the form.
  func split(into form: RecognizedForm) -> [ArraySlice<PageEntry>] {
    let lines = lines(of: form)
    let starts = Self.starts(of: lines, account: form.definition.filing.account.field)
    guard !starts.isEmpty else { return [self[...]] }
    let bounds = [0] + starts.map { lines[$0].start } + [count]
    return zip(bounds, bounds.dropFirst()).map { self[$0..<$1] }
  }

  /// Entries that stand beside each other, with the fields whose labels they are.
  private struct Line {
    var start: Int
    var fields: Set<FieldID> = []
    /// Whether it is one text and no label, such as 第二次拜访.
    var isHeading = false
    /// Whether it is a table with a submission a row.
    var isList = false
  }

  private func lines(of form: RecognizedForm) -> [Line] {
    var lines: [Line] = []
    for (index, entry) in enumerated() where entry.zone == .body {
      let isBeside =
        index > 0 && self[index - 1].zone == .body
        && self[index - 1].place.isBeside(entry.place)
      if !isBeside { lines.append(Line(start: index, isHeading: true)) }
      let last = lines.count - 1
      switch entry.entry {
      case .labeled(let text):
        lines[last].isHeading = lines[last].isHeading && text.pieces.isEmpty
        guard let folded = text.folded, text.relation != .record else { continue }
        let meanings = form.matcher.meanings(of: folded)
        lines[last].fields.formUnion(meanings.single.prefix(1).map(\.field))
        if !meanings.single.isEmpty { lines[last].isHeading = false }
      case .records(let table):
        lines[last].isHeading = false
        for matcher in form.columns {
          let found = matcher.matches(table).compactMap(\.meaning).flatMap(\.fields)
          if form.fits(Set(found), in: matcher.index.field) {
            lines[last].fields.insert(matcher.index.field)
          }
        }
        if table.rows.count > 1, let list = RowSubmissions(table, at: index, form: form) {
          lines[last].fields.formUnion(list.fields)
          lines[last].isList = true
        }
        // A table with one row is labels over their answers.
        if table.rows.count <= 1 {
          for column in table.columns {
            guard let folded = column.folded else { continue }
            let meanings = form.matcher.meanings(of: folded)
            lines[last].fields.formUnion(meanings.single.prefix(1).map(\.field))
          }
        }
      case .loose, .heading: break
      case .instruction, .tagged: lines[last].isHeading = false
      }
    }
    return lines
  }

  /// The lines at which the form begins again.
  private static func starts(of lines: [Line], account: FieldID) -> [Int] {
    var starts: [Int] = []
    var seen: Set<FieldID> = []
    // A list that goes on is no other form.
    var isInList = false
    for (index, line) in lines.enumerated() {
      defer { if !line.fields.isEmpty { isInList = line.isList } }
      if !line.fields.isDisjoint(with: seen), !(isInList && line.isList) {
        // What the next labels are, up to as many as it takes.
        var again: [FieldID] = []
        for next in lines[index...] {
          again += next.fields.sorted { $0.rawValue < $1.rawValue }
          if again.count >= fewest + 1 { break }
        }
        let repeated = again.filter { seen.contains($0) }
        if repeated.contains(account), Set(repeated).count >= fewest,
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
}
