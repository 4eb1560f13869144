import Filing
import Findings
import Forms
import Ledger
import Values
import Wording

/// What was read of a form, field by field, with what was only inferred shown as such.
struct SubmissionView {
  let reading: SubmissionReading
  let library: FormLibrary
  let scene: Scene
  let spot: (Place) -> Int?

  private var submission: Submission { reading.submission }
  private var form: FormDefinition? {
    submission.variant.flatMap { library.form(of: $0) } ?? library.form(submission.form)
  }

  var html: HTML {
    guard let form else { return .none }
    let fields = form.fields.compactMap { field in
      submission.answers[field.id].map { row(of: field, $0) }
    }
    return """
      <details class="read"\(reading.isValid ? " open" : "")>
      <summary>\(scene("读到的内容：", "What was read: "))\(form.name[scene.language]) \
      <span class="count">\(fields.count)</span></summary>
      <dl class="fields">
      \(fields)</dl>
      \(unmapped)
      </details>
      """
  }

  private func row(of field: FieldDefinition, _ answer: Answer) -> HTML {
    let inferred = submission.inferred.first { $0.field.field == field.id }
    let note: HTML =
      inferred.map {
        "<span class=\"inferred\">\(scene("由“\($0.label)”推断", "inferred from “\($0.label)”"))</span>"
      } ?? .none
    let label: HTML =
      spot(answer.place).map { "<a href=\"#s\($0)\">\(field.label[scene.language])</a>" }
      ?? "\(field.label[scene.language])"
    return """
      <div><dt>\(label)\(note)</dt><dd>\(value(answer, of: field))</dd></div>

      """
  }

  private func value(_ answer: Answer, of field: FieldDefinition) -> HTML {
    let words = LedgerWords(library: library)
    switch answer.value {
    case .choice(let code): return "\(words[code][scene.language])"
    case .choices(let codes):
      return "\(codes.map { words[$0][scene.language] }.joined(separator: scene("、", ", ")))"
    case .rows(let rows):
      return rows.isEmpty
        ? "—"
        : table(of: rows, columns: field.table?.columns ?? [], named: field.label[scene.language])
    case .person(let person): return "\(person.written)"
    case .persons(let persons):
      return "\(persons.map(\.written).joined(separator: scene("、", ", ")))"
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money:
      return "\(answer.value.plainText)"
    }
  }

  private func table(
    of rows: [TableRow],
    columns: [FieldDefinition],
    named name: String
  ) -> HTML {
    let shown = columns.filter { column in rows.contains { $0.answers[column.id] != nil } }
    let heads = shown.map { "<th scope=\"col\">\($0.label[scene.language])</th>" as HTML }
    let lines = rows.map { row -> HTML in
      let cells = shown.map { column -> HTML in
        "<td>\(row.answers[column.id].map { value($0, of: column) })</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(name)">\
      <table class="small"><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
      """
  }

  private var unmapped: HTML {
    if submission.unmapped.isEmpty { return .none }
    let lines = submission.unmapped.prefix(60).map { text -> HTML in
      let label: HTML =
        text.label.map { "<b>\($0)</b> " } ?? .none
      return "<li>\(label)\(text.text)</li>\n"
    }
    return """
      <details><summary>\(scene("不属于任何栏目的文字", "Texts of no field")) \
      <span class="count">\(submission.unmapped.count)</span></summary>
      <ul class="unmapped">
      \(Array(lines))</ul></details>
      """
  }
}
