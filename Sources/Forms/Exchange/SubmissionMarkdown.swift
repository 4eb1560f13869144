import Findings
import Values
import Wording

/// A submission as Markdown that a person can read and mend: the form's title, a table of labels
/// and answers, and a table for each repeating table.
///
/// Answers are written in the contract's spelling, choices in their words; reading it back gives
/// the same fields.
public struct SubmissionMarkdown {
  private var text = ""
  private let submission: Submission
  private let form: FormDefinition

  /// Writes a submission.
  public static func write(_ submission: Submission, of form: FormDefinition) -> String {
    var writer = SubmissionMarkdown(submission, form)
    writer.write()
    return writer.text
  }

  private init(_ submission: Submission, _ form: FormDefinition) {
    self.submission = submission
    self.form = form
  }

  private mutating func write() {
    text += "# \(escaped(form.name.zh))\n"
    var pairs: [(String, String)] = []
    for field in form.fields {
      guard let answer = submission.answers[field.id] else { continue }
      if let table = field.table, case .rows(let rows) = answer.value {
        write(pairs)
        pairs = []
        write(rows, of: table)
      } else {
        pairs.append((field.label.zh, field.written(answer.value)))
      }
    }
    pairs += submission.unmapped.map { ($0.label ?? "", $0.text) }
    write(pairs)
  }

  private mutating func write(_ pairs: [(String, String)]) {
    if pairs.isEmpty { return }
    text += "\n|  |  |\n| --- | --- |\n"
    for (label, value) in pairs { text += "| \(escaped(label)) | \(escaped(value)) |\n" }
  }

  private mutating func write(_ rows: [TableRow], of table: TableDefinition) {
    let columns = table.columns
    text += "\n| " + columns.map { escaped($0.label.zh) }.joined(separator: " | ") + " |\n|"
    text += String(repeating: " --- |", count: columns.count) + "\n"
    for row in rows {
      let cells = columns.map { column in
        row.answers[column.id].map { escaped(column.written($0.value)) } ?? ""
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
  }

  /// A text that Markdown shows as it is, in a cell of a table.
  private func escaped(_ text: String) -> String {
    var result = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { result += "<br>" }
      for character in line {
        if "\\`*_[]<>|&~!#=".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}

extension FieldDefinition {
  /// A value in words: of choices those of the form, of all others the contract's spelling.
  fileprivate func written(_ value: Value) -> String {
    switch value {
    case .choice(let code): words(of: [code])
    case .choices(let codes): words(of: codes)
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .person, .persons,
      .rows:
      value.plainText
    }
  }

  private func words(of codes: [ChoiceCode]) -> String {
    codes.compactMap { code in choices.first { $0.code == code }?.label.zh }
      .joined(separator: "、")
  }
}
