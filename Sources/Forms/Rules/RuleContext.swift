import Findings
import Values
import Wording

/// A submission as the rules see it.
struct RuleContext {
  var definition: FormDefinition
  var reading: SubmissionReading
  /// The day of processing.
  var today: Day
  /// The ranks that a title can end with, the lowest first.
  var ranks: [String]
  /// Which days a period counts.
  var calendar: WorkCalendar

  /// An answer with the row in which it stands.
  struct RowAnswer {
    /// From 0; nil outside a repeating table.
    var row: Int?
    var answer: Answer
  }

  /// The answer of a field that is no column.
  func answer(_ field: FieldID) -> Answer? {
    reading.submission.answers[field]
  }

  /// The answers that stand under a path, row by row.
  func answers(at path: FieldPath) -> [RowAnswer] {
    guard let answer = answer(path.field) else { return [] }
    guard let column = path.column else { return [RowAnswer(row: nil, answer: answer)] }
    return answer.rows.enumerated().compactMap { index, row in
      row.answers[column].map { RowAnswer(row: index, answer: $0) }
    }
  }

  /// Whether a field that the form asks for has no answer: of what a company's form does not ask for
  /// nothing is owed.
  func isLeftOut(_ field: FieldID) -> Bool {
    answer(field) == nil && !definition.unasked.contains(field)
  }

  /// Whether what stands under a path could not be read.
  func isFaulty(_ path: FieldPath, row: Int? = nil) -> Bool {
    reading.findings.contains {
      $0.field == path.description && $0.row == row.map { $0 + 1 }
        && $0.code != .missingValue && $0.code != .missingField
        // A column that is nowhere is said once, not of each row.
        || row != nil && $0.field == path.description && $0.row == nil && $0.code == .missingField
    }
  }

  /// The place to name for a path: its answer's, or that of its empty cell.
  func place(of path: FieldPath, row: Int?) -> Place? {
    guard let column = path.column, let row else {
      return answer(path.field)?.place ?? reading.blanks[path.field]
    }
    guard let rows = answer(path.field)?.rows, rows.indices.contains(row) else { return nil }
    return rows[row].answers[column]?.place ?? rows[row].blanks[column]
  }

  /// The findings of the rules of the form.
  ///
  /// One cause has one finding: what follows from a day that is wrong by itself is not said.
  func findings() -> [Finding] {
    let breaches = definition.rules.map { ($0, $0.check.breaches(in: self)) }
    let wrong = Set(
      breaches.filter { $0.0.check.findsWrongDays }
        .flatMap { $0.1 }.map { Spot(path: $0.path, row: $0.row) }
    )
    var told: Set<Spot> = []
    return breaches.flatMap { rule, breaches in
      breaches.filter { breach in
        let spot = Spot(path: breach.path, row: breach.row)
        guard rule.check.findsWrongDays else {
          return !follows(breach, from: wrong)
        }
        return told.insert(spot).inserted
      }.map { finding($0, of: rule) }
    }
  }

  /// A field, or a cell of a row.
  private struct Spot: Hashable {
    var path: FieldPath
    var row: Int?
  }

  /// Whether a rule compares with a day that is wrong by itself.
  private func follows(_ breach: RuleBreach, from wrong: Set<Spot>) -> Bool {
    guard !wrong.isEmpty else { return false }
    if breach.otherRow != nil || breach.other != nil,
      wrong.contains(Spot(path: breach.path, row: breach.row))
    {
      return true
    }
    if let row = breach.otherRow, wrong.contains(Spot(path: breach.path, row: row)) { return true }
    return breach.other.map { wrong.contains(Spot(path: $0)) } ?? false
  }

  /// Where the answer stands with which a rule compared.
  private func note(of breach: RuleBreach) -> FindingNote? {
    guard let other = breach.other, let field = definition.field(at: other),
      let place = place(of: other, row: other.column == nil ? nil : breach.row)
    else { return nil }
    let text = field.isSensitive ? nil : answer(other.field)?.text
    return FindingNote(
      LocalizedText(
        zh: "对照的“\(field.label.zh)”在这里" + (text.map { "：\($0)" } ?? ""),
        en: "compared with “\(field.label.en)” here" + (text.map { ": \($0)" } ?? "")
      ),
      place: place
    )
  }

  private func finding(_ breach: RuleBreach, of rule: RuleDefinition) -> Finding {
    let field = definition.field(at: breach.path)
    var arguments = breach.arguments.mapValues { LocalizedText(verbatim: $0) }
      .merging(breach.words) { _, words in words }
    if let other = breach.other, let otherField = definition.field(at: other) {
      arguments["otherLabel"] = otherField.label
      if let answer = answer(other.field), !otherField.isSensitive, arguments["other"] == nil {
        arguments["other"] = LocalizedText(verbatim: answer.text)
      }
    }
    let found =
      answers(at: breach.path).first { $0.row == breach.row }.map(\.answer.text)
    return Finding(
      breach.severity ?? rule.severity,
      FindingCode(rawValue: rule.id),
      field: breach.path.description,
      label: field?.label,
      row: breach.row.map { $0 + 1 },
      place: place(of: breach.path, row: breach.row),
      found: field?.isSensitive == true ? nil : found,
      arguments: arguments,
      notes: note(of: breach).map { [$0] } ?? [],
      template: breach.message ?? rule.message
    )
  }
}

extension Answer {
  /// The rows of a repeating table; none of any other value.
  var rows: [TableRow] {
    if case .rows(let rows) = value { rows } else { [] }
  }

  /// The days that the value names, the first and the last; nil of a value that names none.
  var days: (first: Day, last: Day)? {
    switch value {
    case .day(let day): (day, day)
    case .moment(let moment): (moment.day, moment.lastDay)
    case .span(let span): (span.start, span.end ?? span.start)
    case .text, .duration, .integer, .decimal, .money, .choice, .choices, .person, .persons,
      .rows:
      nil
    }
  }
}
