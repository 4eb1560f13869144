import Wording

/// Writes a blank form as Markdown: a table of labels and answers, and one for each repeating
/// table.
struct BlankMarkdown {
  private let blank: BlankForm

  init(_ blank: BlankForm) {
    self.blank = blank
  }

  func write() -> String {
    var text = "# \(escaped(blank.form.name.zh))\n"
    var rows: [[String]] = []
    for field in blank.form.fields {
      if let table = field.table {
        text += self.table(["", ""], rows)
        rows = []
        text += "\n## \(escaped(field.label.zh))\n" + repeating(field, table)
      } else {
        rows.append([escaped(field.label.zh), answer(field)])
      }
    }
    return text + table(["", ""], rows)
  }

  private func answer(_ field: FieldDefinition) -> String {
    let value = blank.answers[field.id]
    switch field.valueKind?.shape {
    case .choice, .choices:
      return field.choices.map { choice in
        let isTicked = value?.holds(choice.code) ?? false
        return (isTicked ? "☑" : "☐") + escaped(choice.label.zh)
      }.joined(separator: " ")
    case .text, .longText, .day, .moment, .span, .duration, .integer, .decimal, .money, .person,
      .persons, nil:
      return value.map { escaped(field.office($0)) } ?? ""
    }
  }

  private func repeating(_ field: FieldDefinition, _ table: TableDefinition) -> String {
    var filled: [TableRow] = []
    if case .rows(let rows)? = blank.answers[field.id] { filled = rows }
    let spare = Array(
      repeating: Array(repeating: "", count: table.columns.count),
      count: BlankForm.spareRows(of: field, after: filled.count)
    )
    let rows = filled.map { row in
      table.columns.map { column in
        row.answers[column.id].map { escaped(column.office($0.value)) } ?? ""
      }
    }
    return self.table(table.columns.map { escaped($0.label.zh) }, rows + spare)
  }

  private func table(_ header: [String], _ rows: [[String]]) -> String {
    if rows.isEmpty { return "" }
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    return "\n" + line(header) + line(header.map { _ in "---" }) + rows.map(line).joined()
  }

  /// A text that Markdown shows as it is, in a cell of a table.
  private func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.reduce(into: "") { result, character in
        if "\\`*_[]<>|&~!#=".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return lines.joined(separator: "<br>")
  }
}
