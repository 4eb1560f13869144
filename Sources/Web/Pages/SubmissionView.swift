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
  /// Where fields are chosen for the document's labels; nil for who may not.
  var learning: String?

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
      \(correction)
      </details>
      """
  }

  /// The way to correct what was inferred, or to tell what stands apart.
  private var correction: HTML {
    guard let learning, submission.variant == nil,
      !submission.inferred.isEmpty || submission.unmapped.contains(where: { $0.label != nil })
    else { return .none }
    return """
      <p class="acts"><a class="button" href="\(learning)?form=\(submission.form.rawValue)">\(scene("标签读错了？改正并记住", "A label was read wrongly? Correct and keep it"))</a></p>
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
    guard case .rows(let rows) = answer.value else {
      return "\(ValueText.text(answer.value, of: field, scene, library))"
    }
    return rows.isEmpty
      ? "—"
      : table(of: rows, columns: field.table?.columns ?? [], named: field.label[scene.language])
  }

  private func table(
    of rows: [TableRow],
    columns: [FieldDefinition],
    named name: String
  ) -> HTML {
    let shown = columns.filter { column in rows.contains { $0.answers[column.id] != nil } }
    return RowsView(
      name: name,
      heads: shown.map { $0.label[scene.language] },
      rows: rows.map { row in
        shown.map { column in row.answers[column.id].map { value($0, of: column) } ?? .none }
      }
    ).html
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
