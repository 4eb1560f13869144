import Values

/// Tells what the columns of a table stand for in a repeating table of a form.
struct ColumnMatcher: Sendable {
  let index: ColumnIndex
  private let columns: [FieldDefinition]
  private let lexicon: Lexicon

  init(_ index: ColumnIndex, table: TableDefinition, lexicon: Lexicon) {
    self.index = index
    columns = table.columns
    self.lexicon = lexicon
  }

  /// A column of a document's table, with what it stands for.
  struct Match: Sendable {
    /// Nil: a column of its own.
    var meaning: ColumnIndex.Meaning?
    /// How surely; 1 where a definition lists the label.
    var score: Double
  }

  /// What each column stands for, each field once, but for those with a column a choice.
  func matches(_ table: RecordTable) -> [Match] {
    var matches = table.columns.map { column in
      var match = known(column.spellings)
      if column.isByPage { match.score = min(match.score, Strength.sure.score) }
      return match
    }
    // A column of texts is none of ticks, though a choice goes by its name: 说明.
    for position in matches.indices {
      if case .tick = matches[position].meaning, holdsTexts(table, position) {
        matches[position] = Match(meaning: nil, score: 0)
      }
    }
    // Beside choices under one head, what holds the word of another is one: 现场演示.
    for (position, column) in table.columns.enumerated()
    where matches[position].meaning == nil && !holdsTexts(table, position) {
      guard let upper = column.upper, let lower = column.spellings.last ?? nil else { continue }
      let sibling = matches.indices.first {
        if case .tick = matches[$0].meaning { table.columns[$0].upper == upper } else { false }
      }
      guard let field = sibling.flatMap({ matches[$0].meaning?.field }),
        let tick = index.tick(lower, of: field) ?? index.tick(endingIn: lower, of: field),
        !lexicon.denials.contains(where: { lower.scalars.firstRange(of: $0) != nil }),
        !matches.contains(where: { $0.meaning == tick })
      else { continue }
      matches[position] = Match(meaning: tick, score: Strength.sure.score)
    }
    // The word of one choice alone is a label of its own: 电话.
    let ticks = matches.compactMap { match -> FieldID? in
      if case .tick(let field, _) = match.meaning { field } else { nil }
    }
    for position in matches.indices {
      if case .tick(let field, _) = matches[position].meaning,
        ticks.count(where: { $0 == field }) < 2
      {
        matches[position] = Match(meaning: nil, score: 0)
      }
    }
    // Among columns of ticks under one head, the head is no label of a column that is no choice.
    for position in matches.indices {
      if case .column(let field) = matches[position].meaning, ticks.contains(field),
        table.columns[position].upper != nil
      {
        matches[position] = Match(meaning: nil, score: 0)
      }
    }
    var taken = Set(matches.compactMap { $0.meaning?.fields }.flatMap(\.self))
    for strength in Strength.allCases {
      for (position, column) in table.columns.enumerated() where matches[position].meaning == nil {
        // A column that reaches over several grid columns is one.
        if position > 0, table.columns[position - 1].labels == column.labels,
          let before = matches[position - 1].meaning
        {
          matches[position] = Match(meaning: before, score: matches[position - 1].score)
          continue
        }
        if strength == .sure, let compound = compound(column.folded),
          taken.isDisjoint(with: compound)
        {
          // 交流内容及结果 asks for one field in two words.
          let fields = Set(compound)
          let meaning: ColumnIndex.Meaning =
            fields.count == 1 ? .column(compound[0]) : .compound(compound)
          matches[position] = Match(meaning: meaning, score: 0.9)
          taken.formUnion(fields)
          continue
        }
        guard
          let field = worded(
            column.folded,
            strength,
            where: { !taken.contains($0) && reads($0, table, position, strength) }
          )
        else { continue }
        matches[position] = Match(meaning: .column(field), score: strength.score)
        taken.insert(field)
      }
    }
    return matches
  }

  /// How surely a label's words mean a column.
  private enum Strength: CaseIterable {
    case sure
    case weak
    /// Only with answers of the column's kind.
    case byAnswer

    var score: Double {
      switch self {
      case .sure: 0.9
      case .weak, .byAnswer: 0.7
      }
    }

    func patterns(of words: FieldWords) -> [WordPattern] {
      switch self {
      case .sure: words.sure
      case .weak: words.weak
      case .byAnswer: words.byAnswer
      }
    }
  }

  /// Whether most answers of a column read as a field's kind.
  private func reads(
    _ field: FieldID,
    _ table: RecordTable,
    _ position: Int,
    _ strength: Strength
  ) -> Bool {
    guard let kind = index.kinds[field], !kind.readsAnything else { return true }
    var (read, filled) = (0, 0)
    let unit = LabelText.hint(
      of: table.columns[position].labels.last ?? table.columns[position].label
    )
    .flatMap { MeasureUnit.isUnit($0) ? $0 : nil }
    for row in table.rows.prefix(20) where !row.isFooting {
      guard let id = row.cells[position], id.row == row.number, !table.texts[id].isBlank else {
        continue
      }
      switch kind.readingInAnyYear(of: AnswerText(table.texts[id].text, unit: unit)) {
      case .blank: continue
      case .value: read += 1
      case .refused: break
      }
      filled += 1
    }
    return strength == .byAnswer ? read == filled && read > 0 : read * 2 >= filled
  }

  /// Whether most of what stands in a column is too long for a mark.
  private func holdsTexts(_ table: RecordTable, _ position: Int) -> Bool {
    var (long, filled) = (0, 0)
    for row in table.rows.prefix(20) where !row.isFooting {
      guard let id = row.cells[position], id.row == row.number, !table.texts[id].isBlank else {
        continue
      }
      filled += 1
      if table.texts[id].text.unicodeScalars.count > 6 { long += 1 }
    }
    return long * 2 > filled
  }

  private func readsAnything(_ field: FieldID) -> Bool {
    index.kinds[field]?.readsAnything ?? true
  }

  private func known(_ labels: [FoldedLabel?]) -> Match {
    var meaning: ColumnIndex.Meaning?
    for case let label? in labels { meaning = index.meaning(of: label, under: meaning) ?? meaning }
    return Match(meaning: meaning, score: meaning == nil ? 0 : 1)
  }

  /// The fields that a column asks for one after the other: 日期及时长.
  private func compound(_ label: FoldedLabel?) -> [FieldID]? {
    guard let label else { return nil }
    let words = lexicon.worded(label)
    guard let parts = words.joined(heads: lexicon.heads, atChoices: true) else { return nil }
    let fields = parts.compactMap { ideas in
      columns.first { column in
        (column.words.sure + column.words.weak).contains { $0.fits(ideas) }
      }?.id
    }
    guard fields.count == parts.count else { return nil }
    let distinct = Set(fields).count
    // 结果或备注 asks for one field, whichever it is.
    return distinct == 1 || distinct == fields.count && !words.isChoice ? fields : nil
  }

  /// What is sure of half a label is weak of the whole.
  private func patterns(
    of words: FieldWords,
    _ strength: Strength,
    isHalf: Bool
  ) -> [WordPattern] {
    strength.patterns(of: words) + (isHalf ? words.sure : [])
  }

  /// The one column that a label's words mean, of those that it may; of several, the one that not
  /// any text answers.
  private func worded(
    _ label: FoldedLabel?,
    _ strength: Strength,
    where mayBe: (FieldID) -> Bool
  ) -> FieldID? {
    guard let label else { return nil }
    let worded = ([LabelText.withoutHint(label) ?? label] + label.languages)
      .map { lexicon.worded($0) }.filter { $0.isWhole && !$0.isChoice }
    let half = strength == .weak ? lexicon.withoutUnknownHalf(label).map(lexicon.worded) : nil
    for ideas in (lexicon.ideasOfSide(label).map { [$0] } ?? [])
      + (worded + [half].compactMap(\.self)).map(\.ideas)
    {
      let found = columns.filter { column in
        patterns(of: column.words, strength, isHalf: ideas == half?.ideas)
          .contains { $0.fits(ideas) } && mayBe(column.id)
      }
      let kept = found.count > 1 ? found.filter { !readsAnything($0.id) } : found
      if let first = kept.first, kept.count == 1 { return first.id }
    }
    return nil
  }
}

extension ColumnIndex.Meaning {
  /// The fields whose answers the column holds.
  var fields: [FieldID] {
    switch self {
    case .column(let field): [field]
    case .tick(let field, _): [field]
    case .compound(let fields): fields
    case .serial: []
    }
  }
}
