import Documents
import Values
import Wording
import XML

/// Writes the content controls of a blank form (ISO 29500-1, 17.5.2).
struct BlankControls {
  let answers: [FieldID: Value]
  private var lastID = 100

  init(answers: [FieldID: Value]) {
    self.answers = answers
  }

  private mutating func nextID() -> String {
    lastID += 1
    return String(lastID)
  }

  // MARK: Labels and plain text

  /// A label, in a control that keeps it from being changed.
  mutating func label(_ text: String, isRequired: Bool = false, into writer: inout XMLWriter) {
    writer.start("w:sdt")
    writer.start("w:sdtPr")
    writer.element("w:id", [("w:val", nextID())])
    writer.element("w:lock", [("w:val", "sdtContentLocked")])
    writer.end()
    writer.start("w:sdtContent")
    writer.run(text)
    writer.end()
    writer.end()
    if isRequired { writer.run("*", colour: "C00000") }
  }

  func plain(_ text: String, into writer: inout XMLWriter) {
    if !text.isEmpty { writer.run(text) }
  }

  // MARK: Fields

  /// The control in which a field is answered, with its answer or its prompt.
  mutating func value(_ field: FieldDefinition, into writer: inout XMLWriter) {
    let answer = answers[field.id]
    switch field.valueKind?.shape {
    case .choices: boxes(field, answer, into: &writer)
    case .choice:
      control(field, answer, into: &writer) { writer in
        writer.start("w:dropDownList")
        for choice in field.choices {
          writer.element(
            "w:listItem",
            [("w:displayText", choice.label.zh), ("w:value", choice.code.rawValue)]
          )
        }
        writer.end()
      }
    case .day:
      var date: [(String, String)] = []
      if case .day(let day)? = answer { date = [("w:fullDate", "\(day)T00:00:00Z")] }
      control(field, answer, into: &writer) { writer in
        writer.start("w:date", date)
        writer.element("w:dateFormat", [("w:val", "yyyy'年'M'月'd'日'")])
        writer.element("w:lid", [("w:val", "zh-CN")])
        writer.element("w:storeMappedDataAs", [("w:val", "date")])
        writer.element("w:calendar", [("w:val", "gregorian")])
        writer.end()
      }
    case .text, .longText, .moment, .span, .duration, .integer, .decimal, .money, .person,
      .persons, nil:
      // No `w:text`: LibreOffice 7.4 writes the text of a plain text control several times over.
      control(field, answer, into: &writer) { _ in }
    }
  }

  private mutating func control(
    _ field: FieldDefinition,
    _ answer: Value?,
    into writer: inout XMLWriter,
    kind: (inout XMLWriter) -> Void
  ) {
    writer.start("w:sdt")
    startProperties(field, into: &writer)
    if answer == nil { writer.element("w:showingPlcHdr") }
    kind(&writer)
    writer.end()
    writer.start("w:sdtContent")
    if let answer {
      writer.run(field.office(answer))
    } else {
      writer.run(field.prompt, style: "PlaceholderText", colour: "8C8C8C")
    }
    writer.end()
    writer.end()
  }

  private mutating func startProperties(_ field: FieldDefinition, into writer: inout XMLWriter) {
    writer.start("w:sdtPr")
    writer.element("w:alias", [("w:val", field.label.zh)])
    writer.element("w:tag", [("w:val", field.id.rawValue)])
    writer.element("w:id", [("w:val", nextID())])
    writer.element("w:lock", [("w:val", "sdtLocked")])
  }

  /// A check box before each choice, all in the field's control.
  private mutating func boxes(
    _ field: FieldDefinition,
    _ answer: Value?,
    into writer: inout XMLWriter
  ) {
    writer.start("w:sdt")
    startProperties(field, into: &writer)
    writer.end()
    writer.start("w:sdtContent")
    for (index, choice) in field.choices.enumerated() {
      if index > 0 { writer.run("　") }
      let isTicked = answer?.holds(choice.code) ?? false
      writer.start("w:sdt")
      writer.start("w:sdtPr")
      writer.element("w:tag", [("w:val", "\(field.id.rawValue).\(choice.code.rawValue)")])
      writer.element("w:id", [("w:val", nextID())])
      writer.start("w14:checkbox")
      writer.element("w14:checked", [("w14:val", isTicked ? "1" : "0")])
      writer.element("w14:checkedState", [("w14:val", "2611"), ("w14:font", "Segoe UI Symbol")])
      writer.element("w14:uncheckedState", [("w14:val", "2610"), ("w14:font", "Segoe UI Symbol")])
      writer.end()
      writer.end()
      writer.start("w:sdtContent")
      writer.run(isTicked ? "☑" : "☐", font: "Segoe UI Symbol")
      writer.end()
      writer.end()
      writer.run(choice.label.zh)
    }
    writer.end()
    writer.end()
  }
}
