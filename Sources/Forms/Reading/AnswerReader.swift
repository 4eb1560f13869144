import Findings
import Values
import Wording

/// Reads what was bound to a form's fields as their kinds, and says what cannot be read.
struct AnswerReader {
  let form: FormDefinition
  /// How far the form has come, which says what must be filled in.
  let stage: Stage
  /// What the office does about faults that need not send a form back.
  let policy: FindingPolicy
  /// Whether something is attached to the document, or pictured in it.
  let hasAttachments: Bool
  /// Fields of which a rule says what is missing or doubled.
  private let demanded: Set<FieldPath>
  /// Fields that have a meaning beside some answer only.
  private let conditional: [FieldDefinition]

  init(
    form: FormDefinition,
    stage: Stage,
    policy: FindingPolicy = FindingPolicy(),
    hasAttachments: Bool = false
  ) {
    self.form = form
    self.stage = stage
    self.policy = policy
    self.hasAttachments = hasAttachments
    demanded = Set(form.rules.flatMap { $0.check.demandedPaths })
    conditional = form.fields.filter { $0.relevantWhen != nil }
  }

  func read(_ binding: Binding, place: Place?) -> SubmissionReading {
    let reading = read(binding, place: place, knowing: AnswerContext())
    // What one answer leaves open, the others may tell.
    guard let context = AnswerContext(completing: reading, of: form, periods: binding.periods)
    else { return reading }
    return read(binding, place: place, knowing: context)
  }

  private func read(
    _ binding: Binding,
    place: Place?,
    knowing context: AnswerContext
  ) -> SubmissionReading {
    var reading = SubmissionReading(
      submission: Submission(form: form.id, formVersion: form.version, unmapped: binding.unmapped),
      findings: [],
      blanks: [:],
      policy: policy
    )
    for rows in binding.unread {
      let count = LocalizedText(verbatim: String(rows.count))
      reading.findings.append(
        Finding(
          policy.severity(of: .rowsNotRead, isRequired: false),
          .rowsNotRead,
          place: rows.place,
          arguments: ["rows": count]
        )
      )
    }
    let candidates = Dictionary(grouping: binding.candidates, by: \.field)
    for field in form.fields {
      switch field.kind {
      case .value(let kind):
        let found = candidates[field.id] ?? []
        read(
          field,
          kind,
          from: found,
          suggestions: binding.suggestions[field.id] ?? [],
          knowing: context,
          place: place,
          into: &reading
        )
      case .table(let table):
        read(field, table, of: binding, knowing: context, place: place, into: &reading)
      }
    }
    for field in conditional { judgeRelevance(of: field, in: &reading) }
    return reading
  }

  /// A field that has no meaning beside the other answers need not be filled in, and should not.
  private func judgeRelevance(of field: FieldDefinition, in reading: inout SubmissionReading) {
    guard let condition = field.relevantWhen else { return }
    let answer = reading.submission.answers[condition.field]
    guard answer?.value != .choice(condition.choice) else { return }
    reading.findings.removeAll {
      $0.field == field.id.rawValue && ($0.code == .missingValue || $0.code == .missingField)
    }
    if answer != nil, let own = reading.submission.answers[field.id] {
      reading.add(.notRelevant, field, place: own.place, found: own.text)
    }
  }

  private func isRequired(_ field: FieldDefinition) -> Bool {
    field.requiredFrom.map { $0 <= stage } ?? false
  }

  // MARK: Single answers

  private func read(
    _ field: FieldDefinition,
    _ kind: any ValueKind,
    from candidates: [Binding.Candidate],
    suggestions: [LabelSuggestion],
    knowing context: AnswerContext,
    place: Place?,
    into reading: inout SubmissionReading
  ) {
    guard let first = candidates.first else {
      if isRequired(field) {
        reading.add(.missingField, field, place: place, candidates: suggestions)
      }
      return
    }
    var outcomes: [(candidate: Binding.Candidate, text: AnswerText, reading: Reading)] = []
    for candidate in candidates {
      var text = candidate.answer
      text.context = context
      let outcome = kind.reading(of: text)
      if outcome == .blank {
        reading.keepRefusal(candidate.label, text, candidate.place)
      } else {
        outcomes.append((candidate, text, outcome))
      }
    }
    guard let answered = outcomes.first else {
      reading.blanks[field.id] = first.place
      if isRequired(field) {
        let isOpen = candidates.contains { field.offersChoices($0.answer) }
        reading.add(
          .missingValue,
          field,
          place: first.place,
          expected: kind.expected,
          template: isOpen ? FieldDefinition.notYetChosen : nil
        )
      }
      return
    }
    guard outcomes.dropFirst().allSatisfy({ $0.reading.agrees(with: answered.reading) }) else {
      let texts = outcomes.map(\.text.text)
      reading.add(
        .conflictingValues,
        field,
        place: outcomes[1].candidate.place,
        found: texts.joined(separator: " / "),
        notes: [field.note(ofFirst: answered.text.text, at: answered.candidate.place)]
      )
      for item in outcomes { reading.keep(item.candidate.label, item.text, item.candidate.place) }
      return
    }
    switch answered.reading {
    case .blank: break
    case .value(let value, let besides):
      let answer = Answer(value: value, text: answered.text.text, place: answered.candidate.place)
      accept(answer, besides, of: field, label: answered.candidate.label, into: &reading)
    case .refused(let code, let because):
      reading.add(
        code,
        field,
        place: answered.candidate.place,
        found: answered.text.text,
        expected: kind.expected,
        because: because
      )
      var kept: Set<AnswerText> = []
      for item in outcomes where kept.insert(item.text).inserted {
        reading.keep(item.candidate.label, item.text, item.candidate.place)
      }
    }
  }

  private func accept(
    _ answer: Answer,
    _ besides: Besides,
    of field: FieldDefinition,
    label: String,
    into reading: inout SubmissionReading
  ) {
    if let objection = field.objection(to: answer.value) {
      reading.add(
        objection.code,
        field,
        place: answer.place,
        found: answer.text,
        expected: objection.expected
      )
      reading.keep(label, AnswerText(answer.text), answer.place)
      return
    }
    reading.submission.answers[field.id] = answer
    reading.note(besides, of: answer, field, label: label)
    if isRequired(field), let code = answer.emptiness(hasAttachments: hasAttachments) {
      reading.add(code, field, place: answer.place, found: answer.text)
    }
  }

  // MARK: Repeating tables

  private func read(
    _ field: FieldDefinition,
    _ table: TableDefinition,
    of binding: Binding,
    knowing context: AnswerContext,
    place: Place?,
    into reading: inout SubmissionReading
  ) {
    let labels = binding.candidates.filter { $0.field == field.id }
    // Text beside the table's label is no row of it.
    for label in labels { reading.keep(label.label, label.answer, label.place) }
    guard let header = binding.headers[field.id] ?? labels.first?.place else {
      if isRequired(field) { reading.add(.missingField, field, place: place) }
      return
    }
    let absent = binding.columns[field.id].map { columns in
      table.columns.filter { !columns.contains($0.id) && isRequired($0) }
    }
    for column in absent ?? [] {
      let path = FieldPath(field.id, column: column.id)
      reading.add(.missingField, column, path: path, place: header)
    }
    let rows = binding.rows[field.id] ?? []
    guard !rows.isEmpty else {
      reading.blanks[field.id] = header
      if isRequired(field) {
        reading.add(.missingValue, field, place: header, expected: table.expected)
      }
      return
    }
    var filled: [TableRow] = []
    for (index, raw) in rows.enumerated() {
      var row = TableRow()
      for column in table.columns {
        guard case .value(let kind) = column.kind else { continue }
        let path = FieldPath(field.id, column: column.id)
        var cellReader = CellReader(
          column: column,
          kind: kind,
          path: path,
          row: index,
          isRequired: isRequired(column) && !(absent?.contains { $0.id == column.id } ?? false),
          isDemanded: demanded.contains(path),
          context: context
        )
        cellReader.read(raw.cells[column.id], place: raw.place, into: &row, &reading)
      }
      filled.append(row)
    }
    reading.submission.answers[field.id] = Answer(value: .rows(filled), text: "", place: header)
  }
}

extension TableDefinition {
  /// What a table without rows lacks.
  fileprivate var expected: LocalizedText {
    LocalizedText(
      zh: "至少一行，各栏为\(columns.map(\.label.zh).joined(separator: "、"))",
      en: "at least one row of \(columns.map(\.label.en).joined(separator: ", "))"
    )
  }
}
