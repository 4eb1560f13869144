import Findings
import Foundation

/// Reads what was bound to a form's fields as their kinds, and says what cannot be read.
struct AnswerReader {
  let form: FormDefinition
  /// Fields of which a rule says what is missing or doubled.
  private let demanded: Set<FieldPath>

  init(form: FormDefinition) {
    self.form = form
    demanded = Set(form.rules.flatMap { $0.check.demandedPaths })
  }

  func read(_ binding: Binding, place: Place?) -> SubmissionReading {
    var reading = SubmissionReading(
      submission: Submission(form: form.id, formVersion: form.version, unmapped: binding.unmapped),
      findings: [],
      blanks: [:]
    )
    for field in form.fields {
      switch field.kind {
      case .value(let kind): read(field, kind, of: binding, place: place, into: &reading)
      case .table(let table): read(field, table, of: binding, place: place, into: &reading)
      }
    }
    return reading
  }

  // MARK: Single answers

  private func read(
    _ field: FieldDefinition,
    _ kind: any ValueKind,
    of binding: Binding,
    place: Place?,
    into reading: inout SubmissionReading
  ) {
    let candidates = binding.candidates.filter { $0.field == field.id }
    guard let first = candidates.first else {
      if field.isRequired { reading.add(.missingField, field, place: place) }
      return
    }
    var outcomes: [(candidate: Binding.Candidate, text: AnswerText, reading: Reading)] = []
    for candidate in candidates {
      let text = candidate.answer
      let outcome = kind.read(text)
      if outcome != .blank { outcomes.append((candidate, text, outcome)) }
    }
    guard let answered = outcomes.first else {
      reading.blanks[field.id] = first.place
      if field.isRequired { reading.add(.missingValue, field, place: first.place) }
      return
    }
    guard outcomes.allSatisfy({ $0.reading == answered.reading }) else {
      let texts = outcomes.map(\.text.text)
      reading.add(
        .conflictingValues,
        field,
        place: outcomes[1].candidate.place,
        found: texts.joined(separator: " / ")
      )
      for item in outcomes { reading.keep(item.candidate.label, item.text, item.candidate.place) }
      return
    }
    switch answered.reading {
    case .blank: break
    case .value(let value):
      let answer = Answer(value: value, text: answered.text.text, place: answered.candidate.place)
      accept(answer, of: field, label: answered.candidate.label, into: &reading)
    case .refused(let code):
      reading.add(
        code,
        field,
        place: answered.candidate.place,
        found: answered.text.text,
        expected: kind.expected
      )
      reading.keep(answered.candidate.label, answered.text, answered.candidate.place)
    }
  }

  private func accept(
    _ answer: Answer,
    of field: FieldDefinition,
    label: String,
    into reading: inout SubmissionReading
  ) {
    if let range = field.range, let number = answer.value.measure, !range.contains(number) {
      reading.add(
        .outOfRange,
        field,
        place: answer.place,
        found: answer.text,
        expected: range.described
      )
      reading.keep(label, AnswerText(answer.text), answer.place)
      return
    }
    reading.submission.answers[field.id] = answer
  }

  // MARK: Repeating tables

  private func read(
    _ field: FieldDefinition,
    _ table: TableDefinition,
    of binding: Binding,
    place: Place?,
    into reading: inout SubmissionReading
  ) {
    guard let header = binding.headers[field.id] else {
      if field.isRequired { reading.add(.missingField, field, place: place) }
      return
    }
    let rows = binding.rows[field.id] ?? []
    guard !rows.isEmpty else {
      reading.blanks[field.id] = header
      if field.isRequired { reading.add(.missingValue, field, place: header) }
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
          isDemanded: demanded.contains(path)
        )
        cellReader.read(raw.cells[column.id], place: raw.place, into: &row, &reading)
      }
      filled.append(row)
    }
    reading.submission.answers[field.id] = Answer(value: .rows(filled), text: "", place: header)
  }
}

extension Binding.Candidate {
  /// The pieces as one text; what a control holds counts where it is the whole answer.
  fileprivate var answer: AnswerText {
    AnswerText(
      pieces.map(\.text).joined(separator: "\n"),
      controlValue: pieces.count == 1 ? pieces[0].controlValue : nil
    )
  }
}

extension SubmissionReading {
  mutating func add(
    _ code: FindingCode,
    _ field: FieldDefinition,
    path: FieldPath? = nil,
    row: Int? = nil,
    place: Place?,
    found: String? = nil,
    expected: LocalizedText? = nil
  ) {
    let isDoubtful = code == .suspectedTick || code == .ambiguousDate
    findings.append(
      Finding(
        isDoubtful && !field.isRequired ? .warning : .error,
        code,
        field: (path ?? FieldPath(field.id)).description,
        label: field.label,
        row: row.map { $0 + 1 },
        place: place,
        found: field.isSensitive ? nil : found,
        expected: expected
      )
    )
  }

  /// Keeps a text that could not be read under its label.
  mutating func keep(_ label: String, _ text: AnswerText, _ place: Place) {
    guard !text.text.isEmpty else { return }
    submission.unmapped.append(UnmappedText(label: label, text: text.text, place: place))
  }
}

extension Value {
  /// The number that a range bounds; nil of a value that is none.
  var measure: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): NSDecimalNumber(decimal: number).doubleValue
    case .text, .day, .moment, .span, .duration, .money, .choice, .choices, .person, .persons,
      .rows:
      nil
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var described: LocalizedText {
    let from = NSDecimalNumber(value: lowerBound).description
    let to = NSDecimalNumber(value: upperBound).description
    return LocalizedText(zh: "\(from) 至 \(to)", en: "\(from) to \(to)")
  }
}
