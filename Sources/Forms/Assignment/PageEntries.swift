import Documents
import Findings
import Values
import Wording

extension ArraySlice<PageEntry> {
  /// The entries as a form sees them: tables of records that are none of the form's repeating
  /// tables become labels with what stands below them.
  ///
  /// Beside lists with a submission a row, rows of another table are of none of them.
  func seen(
    by form: RecognizedForm,
    besideLists isBesideLists: Bool,
    keeping kept: (RecordTable) -> Bool
  ) -> [PageEntry] {
    flatMap { item -> [PageEntry] in
      guard case .records(let table) = item.entry, !kept(table) else { return [item] }
      return table.labeled(by: form, isForeign: isBesideLists && table.rows.count > 1).map {
        PageEntry(entry: $0, zone: item.zone, isApart: item.isApart)
      }
    }
  }
}

extension RecordTable {
  /// The columns as labels: over their one answer, or of no field where there are many rows.
  func labeled(by form: RecognizedForm, isForeign isOther: Bool) -> [LayoutEntry] {
    let filled = rows.filter { !$0.isFooting && isFilled($0) }
    let groups = columnGroups
    let isForeign = isOther || form.isForeign(self) || isOfPlannedAccounts(by: form)
    if !isForeign, let signed = signatures(filled, of: groups, form: form) { return signed }
    if !isForeign, filled.count <= 1, rows.count(where: \.isFooting) == 0 || filled.count == 1 {
      let isOfSignatures = isOfSignatures(by: form)
      var entries = groups.compactMap { group -> LayoutEntry? in
        let item = entry(of: group, row: filled.first ?? rows.first, relation: .below)
        guard isOfSignatures, case .labeled(var text) = item, let label = text.folded,
          !form.matcher.isSigned(label),
          form.matcher.meanings(of: label).single.first.map({ $0.score < LabelMatcher.Score.sure })
            ?? false
        else { return item }
        // 总经理 over a signature asks for nobody who was seen.
        text.folded = nil
        return .labeled(text)
      }
      for row in rows where row.isFooting { entries += footing(row) }
      return entries
    }
    var entries: [LayoutEntry] = []
    let people = isForeign ? [] : people(of: groups, rows: filled, form: form)
    entries += people.map { .labeled($0.text) }
    let taken = Set(people.flatMap(\.groups))
    for row in rows {
      if row.isFooting {
        entries += footing(row)
        continue
      }
      for (position, group) in groups.enumerated()
      where !taken.contains(position) {
        guard let item = entry(of: group, row: row, relation: .record),
          case .labeled(let text) = item, !text.pieces.isEmpty
        else { continue }
        entries.append(item)
      }
    }
    return entries
  }

  /// 编制｜审核｜批准 over a row of names and a row of days: each name with its day.
  private func signatures(
    _ rows: [Row],
    of groups: [Range<Int>],
    form: RecognizedForm
  ) -> [LayoutEntry]? {
    guard rows.count == 2, groups.count >= 2 else { return nil }
    var entries: [LayoutEntry] = []
    for group in groups {
      guard case .labeled(var text) = entry(of: group, row: rows[0], relation: .below),
        case .labeled(let below) = entry(of: group, row: rows[1], relation: .below)
      else {
        // 签名 and 日期 stand beside the rows.
        guard group.lowerBound == 0, columns[0].label.isEmpty else { return nil }
        continue
      }
      if group.lowerBound == 0, text.folded.map({ form.matcher.isSignature($0) }) ?? false {
        continue
      }
      guard let folded = text.folded,
        let meaning = form.matcher.meanings(of: folded, group: text.group).single.first,
        let day = form.definition.field(meaning.field)?.signedOn,
        let kind = form.definition.field(day)?.valueKind,
        below.pieces.allSatisfy({ !kind.read(AnswerText($0.text)).isRefused })
      else { return nil }
      text.pieces += below.pieces
      entries.append(.labeled(text))
    }
    let beside =
      columns[0].label.isEmpty
      ? rows.compactMap { row in row.cells[0].map { LayoutEntry.loose(texts[$0].piece) } } : []
    return beside + entries
  }

  /// Whether all columns ask for those who sign, one of them for who made the form:
  /// 总经理｜处长｜承办人.
  private func isOfSignatures(by form: RecognizedForm) -> Bool {
    let labels = columns.map(\.folded)
    let isOfPeople =
      caption.flatMap { LabelText.fold($0) }.map {
        !form.matcher.meanings(of: $0).single.isEmpty
      } ?? false
    return !isOfPeople && labels.count >= 2
      && labels.allSatisfy { $0.map(form.matcher.isPostOrSigned) ?? false }
      && labels.contains { $0.map(form.matcher.isSigned) ?? false }
  }

  /// Columns that one label heads.
  private var columnGroups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for (position, column) in columns.enumerated() {
      if position > 0, columns[position - 1].labels == column.labels, !column.labels.isEmpty,
        let last = groups.last
      {
        groups[groups.count - 1] = last.lowerBound..<(position + 1)
      } else {
        groups.append(position..<(position + 1))
      }
    }
    return groups
  }

  func isFilled(_ row: Row) -> Bool {
    row.cells.contains { id in
      guard let id, id.row == row.number else { return false }
      return !texts[id].isBlank
    }
  }

  /// The different cells of a row under some columns.
  func cells(_ row: Row, under group: Range<Int>) -> [TableGrid.CellID] {
    var seen: Set<TableGrid.CellID> = []
    return row.cells[group.clamped(to: row.cells.indices)].compactMap(\.self)
      .filter { seen.insert($0).inserted }
  }

  private func entry(
    of group: Range<Int>,
    row: Row?,
    relation: LabeledText.Relation
  ) -> LayoutEntry? {
    let label = columns[group.lowerBound].label
    let ids = row.map { cells($0, under: group) } ?? []
    let pieces = ids.map { texts[$0] }.filter { !$0.isBlank }.map(\.piece)
    guard !label.isEmpty else { return pieces.first.map { .loose($0) } }
    let place = ids.first.map { texts[$0].place } ?? self.place
    return .labeled(
      LabeledText(
        label: label,
        folded: columns[group.lowerBound].folded,
        labelPlace: place,
        pieces: pieces,
        place: place,
        relation: relation,
        tableUnit: unit,
        group: columns[group.lowerBound].upper ?? caption ?? "",
        isByPage: columns[group.lowerBound].isByPage
      )
    )
  }

  private func footing(_ row: Row) -> [LayoutEntry] {
    cells(row, under: 0..<columns.count).filter { $0.row == row.number && !texts[$0].isBlank }
      .map { .loose(texts[$0].piece) }
  }

  /// Columns of persons, each with the titles in the next, as one answer each.
  private func people(
    of groups: [Range<Int>],
    rows: [Row],
    form: RecognizedForm
  ) -> [(text: LabeledText, groups: Set<Int>)] {
    var found: [(label: LabeledText, names: Int, titles: Int?)] = []
    for (position, group) in groups.enumerated() {
      guard case .labeled(let text) = entry(of: group, row: rows.first, relation: .below),
        let folded = text.folded
      else { continue }
      let meanings = form.matcher.meanings(of: folded, group: text.group).single
      if form.matcher.asksTime(folded) { return [] }
      if let meaning = meanings.first(where: { form.isPersons($0.field) }), meaning.part != .title {
        found.append((text, position, nil))
      } else if form.matcher.isTitle(folded), let last = found.indices.last,
        found[last].titles == nil
      {
        found[last].titles = position
      }
    }
    if hasSeveralSides(groups, rows, form: form) { return [] }
    return found.map { item in
      var label = item.label
      label.pieces = rows.compactMap { row in
        let name = joined(cells(row, under: groups[item.names]))
        guard let name, !name.text.isEmpty else { return nil }
        guard let titles = item.titles, let title = joined(cells(row, under: groups[titles])),
          !title.text.isEmpty
        else { return name }
        return Piece(text: "\(name.text)（\(title.text)）", place: name.place)
      }
      return (label, Set([item.names, item.titles].compactMap(\.self)))
    }
  }

  /// Whether a column tells that the people are of our company and of another: 单位.
  private func hasSeveralSides(
    _ groups: [Range<Int>],
    _ rows: [Row],
    form: RecognizedForm
  ) -> Bool {
    groups.contains { group in
      guard let label = columns[group.lowerBound].folded,
        form.matcher.words(of: label).ideas.map(\.rawValue) == ["company"]
      else { return false }
      let units = Set(rows.compactMap { joined(cells($0, under: group))?.text })
        .filter { !$0.isEmpty }
      return units.count > 1
        && units.contains { unit in
          "我本".contains(unit.first ?? " ") || ["公司", "集团", "厂"].contains(where: unit.contains)
        }
    }
  }

  private func joined(_ ids: [TableGrid.CellID]) -> Piece? {
    guard let first = ids.first else { return nil }
    let text = ids.map { texts[$0].text }.filter { !$0.isEmpty }.joined(separator: "\n")
    return Piece(text: text, place: texts[first].place)
  }
}

extension RecognizedForm {
  /// Whether a table beside the form is of something else: an agenda, a log of approvals, the
  /// history of a document's revisions.
  func isForeign(_ table: RecordTable) -> Bool {
    if let caption = table.caption.flatMap({ LabelText.fold($0) }), matcher.isForeignTable(caption)
    {
      return true
    }
    let labels = table.columns.compactMap(\.folded)
    return labels.contains { matcher.isVersion($0) }
      || labels.contains { matcher.isStepOfProcess($0) }
  }

  /// Whether a field holds several persons.
  func isPersons(_ id: FieldID) -> Bool {
    definition.valueKind(of: id) is PersonsKind
  }
}
