import Documents
import Findings
import Values
import Wording

extension [PageEntry] {
  /// A run of labels may be so long, and no longer, to be one record of several.
  private static var longest: Int { 12 }

  /// The entries with labels that come again and again as a table with a record a time, where the
  /// form has such a repeating table: 第一次｜洽谈日期｜…｜洽谈对象｜…, below it 第二次｜洽谈日期｜….
  ///
  /// The texts between two records, such as 第二次, stay where they are.
  func gatheringRecords(where isRecords: (RecordTable) -> Bool) -> [PageEntry] {
    let labels = indices.compactMap { index -> (index: Int, spelling: FoldedLabel)? in
      guard let text = self[index].labeled, let folded = text.folded, text.relation != .record,
        text.unit == nil, self[index].zone == .body, !self[index].isApart
      else { return nil }
      return (index, LabelText.withoutOrdinal(folded))
    }
    let spellings = labels.map(\.spelling)
    var counts: [FoldedLabel: Int] = [:]
    for spelling in spellings { counts[spelling, default: 0] += 1 }
    var found: [(indices: [Int], table: RecordTable)] = []
    var position = 0
    while position < labels.count, found.count < 2 {
      guard let run = run(at: position, of: spellings) else {
        position += 1
        continue
      }
      let end = position + run.length * run.times
      let records = (0..<run.times).map { time in
        (0..<run.length).map { labels[position + time * run.length + $0] }
      }
      // A record that asks for less is one of them all the same: then nobody knows where they end.
      let isWhole = records[0].allSatisfy { counts[$0.spelling] == run.times }
      let texts = records.map { $0.compactMap { self[$0.index].labeled } }
      let table = RecordTable(of: texts, labels: records[0].map(\.spelling))
      if isWhole, texts.areOfOneKind, areTimes(between: records.map { $0.map(\.index) }),
        let table, isRecords(table)
      {
        found.append((records.joined().map(\.index), table))
      }
      position = end
    }
    // Of two runs, one may be of what is yet to come.
    guard found.count == 1, let only = found.first, let first = only.indices.first else {
      return self
    }
    var entries = self
    entries[first].entry = .records(only.table)
    let gathered = Set(only.indices.dropFirst())
    return entries.indices.filter { !gathered.contains($0) }.map { entries[$0] }
  }

  /// Whether what stands between the records only says which time they are of: 第二次.
  private func areTimes(between records: [[Int]]) -> Bool {
    zip(records, records.dropFirst()).allSatisfy { record, next in
      guard let last = record.last, let first = next.first else { return false }
      return self[(last + 1)..<first].allSatisfy { entry in
        switch entry.entry {
        case .heading(let piece), .loose(let piece):
          LabelText.fold(piece.text).map { LabelText.withoutOrdinal($0) != $0 } ?? true
        case .labeled, .records, .instruction, .tagged: false
        }
      }
    }
  }

  /// How many labels from one on make a record, and how often they come in turn.
  private func run(at start: Int, of labels: [FoldedLabel]) -> (length: Int, times: Int)? {
    let next = (start + 1)..<Swift.min(labels.count, start + Self.longest + 1)
    guard let second = next.first(where: { labels[$0] == labels[start] }), second - start >= 2,
      Set(labels[start..<second]).count == second - start
    else { return nil }
    let length = second - start
    var times = 1
    while start + (times + 1) * length <= labels.count,
      labels[(start + times * length)..<(start + (times + 1) * length)]
        .elementsEqual(labels[start..<second])
    {
      times += 1
    }
    return times > 1 ? (length, times) : nil
  }
}

extension [[LabeledText]] {
  /// Whether the groups of records differ in nothing but which time they are of: 第一次 and 第二次, not
  /// 我方 and 对方.
  fileprivate var areOfOneKind: Bool {
    let groups = map { $0.map { LabelText.fold($0.group).map { LabelText.withoutOrdinal($0) } } }
    return groups.allSatisfy { $0 == groups[0] }
  }
}

extension RecordTable {
  /// Labels with their answers as the cells of a table, a record a row.
  fileprivate init?(of records: [[LabeledText]], labels: [FoldedLabel]) {
    guard let first = records.first?.first, records.allSatisfy({ $0.count == labels.count }) else {
      return nil
    }
    let rows = records.map { record in
      Table.Row(
        cells: record.enumerated().map { Table.Cell(column: $0, place: $1.place) }
      )
    }
    let grid = TableGrid(
      Table(columnCount: labels.count, rows: rows, place: first.labelPlace)
    )
    self.init(
      grid: grid,
      texts: CellMap(of: grid) { id in
        CellText(records[id.row][id.index].pieces, at: records[id.row][id.index].place)
      },
      columns: zip(records[0], labels).map { text, spelling in
        let isWhole = text.folded == spelling || spelling.scalars.isEmpty
        return Column(labels: [isWhole ? text.label : spelling.text])
      },
      rows: records.indices.map { row in
        Row(cells: grid.cells(in: row).map { $0 }, number: row)
      },
      place: first.labelPlace,
      isOpen: false,
      unit: first.tableUnit
    )
  }
}
