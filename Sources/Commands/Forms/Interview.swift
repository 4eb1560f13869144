import Findings
import Forms
import Values
import Wording

/// Asks for the fields of a form, one by one, and takes no wrong answer.
struct Interview {
  let form: FormDefinition
  let language: Language

  /// The answers; nil where standard input ended before the last question.
  func conducted() -> [FieldID: Value]? {
    say(form.name)
    say(
      LocalizedText(
        zh: "逐项填写，回车跳过；带 * 的必填；长文字以空行结束。",
        en: "One by one, Enter to skip; * has to be answered; a long text ends with an empty line."
      )
    )
    var answers: [FieldID: Value] = [:]
    for field in form.fields {
      if let condition = field.relevantWhen,
        answers[condition.field] != .choice(condition.choice)
      {
        continue
      }
      if let table = field.table {
        guard let rows = rows(of: field, table) else { return nil }
        if !rows.isEmpty { answers[field.id] = .rows(rows) }
      } else {
        switch asked(Question(field, of: form)) {
        case .ended: return nil
        case .skipped: break
        case .answered(let value, _): answers[field.id] = value
        }
      }
    }
    return answers
  }

  private enum Reply {
    case answered(Value, text: String)
    case skipped
    case ended
  }

  // MARK: Rows

  /// The rows of a table, as long as there are more; nil where the input ended.
  private func rows(of field: FieldDefinition, _ table: TableDefinition) -> [TableRow]? {
    var rows: [TableRow] = []
    while true {
      let number = rows.count + 1
      let isRequired = field.isRequired && rows.isEmpty
      let ask = LocalizedText(
        zh: "\(field.label.zh)：填写第 \(number) 行吗？（y 填写，回车结束）",
        en: "\(field.label.en): fill in row \(number)? (y, or Enter to go on)"
      )
      if !isRequired {
        say(ask)
        guard let line = readLine() else { return nil }
        if !["y", "yes", "是", "Y"].contains(line) { return rows }
      }
      var row = TableRow()
      for column in table.columns {
        switch asked(Question(column, row: number, of: field, in: form)) {
        case .ended: return nil
        case .skipped: break
        case .answered(let value, let text):
          row.answers[column.id] = Answer(value: value, text: text, place: .part(""))
        }
      }
      if !row.answers.isEmpty { rows.append(row) }
    }
  }

  // MARK: Questions

  /// Asks until the answer is right.
  private func asked(_ question: Question) -> Reply {
    while true {
      ask(question.field, row: question.row)
      guard let text = input(for: question.field) else { return .ended }
      let answer = question.field.words(for: text)
      switch question.outcome(of: answer) {
      case .blank: return .skipped
      case .value(let value): return .answered(value, text: answer)
      case .refused(let finding): Console.note("  " + finding.message(in: language).printable)
      }
    }
  }

  private func ask(_ field: FieldDefinition, row: Int?) {
    let place = row.map { LocalizedText(zh: "第 \($0) 行 ", en: "Row \($0) ")[language] } ?? ""
    let hint = field.hint ?? field.valueKind?.expected
    let isChoice = !field.choices.isEmpty
    Console.note(
      "\(place)\(field.label[language])\(field.isRequired ? " *" : "")"
        + (isChoice ? "" : hint.map { language == .zh ? "（\($0.zh)）" : " (\($0.en))" } ?? "")
    )
    for (index, choice) in field.choices.enumerated() {
      Console.note("  \(index + 1) \(choice.label[language])")
    }
  }

  /// A line, or of a long text the lines before an empty one.
  private func input(for field: FieldDefinition) -> String? {
    guard var text = readLine() else { return nil }
    guard field.valueKind?.shape == .longText, !text.isEmpty else { return text }
    while let line = readLine(), !line.isEmpty { text += "\n" + line }
    return text
  }

  private func say(_ text: LocalizedText) {
    Console.note(text[language])
  }
}

extension FieldDefinition {
  /// What an answer means to a question that numbers its choices: the words of those numbered.
  fileprivate func words(for text: String) -> String {
    guard !choices.isEmpty else { return text }
    let numbers = text.split { " ,，、".contains($0) }.map { Int($0) }
    let chosen = numbers.compactMap { number in
      number.flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1].label.zh : nil }
    }
    return !chosen.isEmpty && chosen.count == numbers.count
      ? chosen.joined(separator: "、") : text
  }
}
