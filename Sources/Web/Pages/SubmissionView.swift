import Archive
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
  /// Whether personal data is masked.
  var hidesPersonal = false
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
    guard let learning,
      submission.variant != nil || !submission.inferred.isEmpty
        || submission.unmapped.contains(where: { $0.label != nil })
    else { return .none }
    var query = "?form=\(submission.form.rawValue)"
    if let variant = submission.variant { query += "&name=\(Address.escaped(variant.rawValue))" }
    let by: HTML =
      submission.variant.map { variant in
        "<p class=\"hint\">\(scene("按公司自己的写法“\(variant.rawValue)”读取。", "Read as the company's own form “\(variant.rawValue)”."))</p>"
      } ?? .none
    return """
      \(by)<p class="acts"><a class="button" href="\(learning)\(query)">\(scene("标签读错了？改正并记住", "A label was read wrongly? Correct and keep it"))</a></p>
      """
  }

  /// The field's own name, and what the company's form calls it where that is another.
  private func name(of field: FieldDefinition, at path: FieldPath) -> HTML {
    guard let own = library.form(submission.form)?.field(at: path), own.label.zh != field.label.zh
    else { return "\(field.label[scene.language])" }
    return
      "\(own.label[scene.language]) <span class=\"inferred\">\(scene("表上写“\(field.label.zh)”", "on the form: “\(field.label.zh)”"))</span>"
  }

  private func row(of field: FieldDefinition, _ answer: Answer) -> HTML {
    let inferred = submission.inferred.first { $0.field.field == field.id }
    let note: HTML =
      inferred.map {
        "<span class=\"inferred\">\(scene("由“\($0.label)”推断", "inferred from “\($0.label)”"))</span>"
      } ?? .none
    let name = name(of: field, at: FieldPath(field.id))
    let label: HTML = spot(answer.place).map { "<a href=\"#s\($0)\">\(name)</a>" } ?? name
    return """
      <div><dt>\(label)\(note)</dt><dd>\(value(answer, of: field))</dd></div>

      """
  }

  private func value(_ answer: Answer, of field: FieldDefinition) -> HTML {
    guard case .rows(let rows) = answer.value else {
      if hidesPersonal, field.isSensitive { return "\(PersonalData.mask)" }
      return "\(ValueText.text(answer.value, of: field, scene, library))"
    }
    return rows.isEmpty
      ? "—"
      : table(of: rows, in: field)
  }

  private func table(of rows: [TableRow], in field: FieldDefinition) -> HTML {
    let columns = field.table?.columns ?? []
    let shown = columns.filter { column in rows.contains { $0.answers[column.id] != nil } }
    let own = library.form(submission.form)?.field(field.id)?.table?.columns ?? []
    return RowsView(
      name: field.label[scene.language],
      heads: shown.map { column in
        guard let ours = own.first(where: { $0.id == column.id })?.label,
          ours.zh != column.label.zh
        else { return column.label[scene.language] }
        return "\(ours[scene.language])（\(column.label.zh)）"
      },
      rows: rows.map { row in
        shown.map { column in row.answers[column.id].map { value($0, of: column) } ?? .none }
      }
    ).html
  }

  private var unmapped: HTML {
    if submission.unmapped.isEmpty { return .none }
    let personal = form.map { PersonalLabels(of: $0) }
    let lines = submission.unmapped.prefix(60).map { text -> HTML in
      let label: HTML =
        text.label.map { "<b>\($0)</b> " } ?? .none
      let isHidden = hidesPersonal && text.label.map { personal?.hold($0) == true } == true
      return "<li>\(label)\(isHidden ? PersonalData.mask : text.text)</li>\n"
    }
    return """
      <details><summary>\(scene("不属于任何栏目的文字", "Texts of no field")) \
      <span class="count">\(submission.unmapped.count)</span></summary>
      <ul class="unmapped">
      \(Array(lines))</ul></details>
      """
  }
}
