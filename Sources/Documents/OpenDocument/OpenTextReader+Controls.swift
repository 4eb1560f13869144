import Findings
import XML

extension OpenTextReader {
  /// Begins a control round the text that follows.
  mutating func open(_ control: ContentControl) throws(XMLStop) -> Closing {
    guard frames.last?.paragraph != nil else { return .nothing }
    try count()
    gathering.controls.append(control)
    return .control(gathering.controls.count - 1, start: textCount)
  }

  mutating func endControl(_ number: Int, from start: Int) {
    if gathering.controls[number].kind == .checkBox { checkBoxes -= 1 }
    guard let last = frames.indices.last, let end = frames[last].paragraph?.text.count else {
      return
    }
    frames[last].paragraph?.controls.append(
      ControlSpan(control: number, range: min(start, end)..<end)
    )
  }

  /// A content control, as LibreOffice keeps those of Word.
  mutating func beginControl(_ tag: borrowing XMLTag) throws(XMLStop) -> Closing {
    var control = ContentControl(
      kind: .text,
      tag: tag.text("tag"),
      alias: tag.text("alias"),
      isPlaceholder: tag.has("showing-place-holder", "true")
    )
    if tag.has("checkbox", "true") {
      control.kind = .checkBox
      control.isChecked = tag.has("checked", "true")
    } else if tag.has("date", "true") {
      control.kind = .date
      control.value = tag.string("current-date")
    } else if tag.has("dropdown", "true") {
      control.kind = .dropDown
    } else if tag.has("combobox", "true") {
      control.kind = .comboBox
    }
    let closing = try open(control)
    if control.kind == .checkBox, case .control = closing {
      emit(control.isChecked == true ? "☑" : "☐")
      checkBoxes += 1
    }
    return closing
  }

  /// Shows a form control where it is drawn.
  mutating func show(_ control: OpenForms.Control) throws(XMLStop) {
    let wasOpen = frames.last?.paragraph != nil
    guard let last = frames.indices.last else { return }
    if !wasOpen { frames[last].paragraph = OpenParagraph(place: place, look: OpenLook()) }
    let closing = try open(control.control)
    if control.control.kind == .checkBox {
      emit(control.control.isChecked == true ? "☑" : "☐")
      checkBoxes += 1
    }
    if !control.text.isEmpty { emit(control.text) }
    if case .control(let number, let start) = closing { endControl(number, from: start) }
    if !wasOpen { endParagraph() }
  }

  // MARK: Form fields of other programs

  mutating func beginField(_ name: OpenName, _ tag: borrowing XMLTag) -> Closing {
    switch name {
    case .fieldmark, .fieldmarkStart:
      field = FormField(type: tag.text("type"), name: tag.text("name"))
      if name == .fieldmark { return .formField }
      if openFields.count < limits.tableDepth * 8, frames.last?.paragraph != nil {
        gathering.controls.append(ContentControl(kind: .text, tag: field.name))
        openFields.append((gathering.controls.count - 1, textCount))
      }
      return .nothing
    case .fieldmarkEnd:
      if let open = openFields.popLast() { endControl(open.control, from: open.start) }
      return .nothing
    case .param:
      let value = tag.text("value")
      switch tag.string("name")?.lowercased() {
      case "checkbox_checked": field.isChecked = value == "true" || value == "1"
      case "dropdown_listentry": if field.entries.count < 1_000 { field.entries.append(value) }
      case "dropdown_selected", "dropdown_result": field.selected = Int(value) ?? 0
      default: break
      }
      return .nothing
    default: return .nothing
    }
  }

  mutating func endFormField() {
    guard frames.last?.paragraph != nil else { return }
    let start = textCount
    var control = ContentControl(kind: .other, tag: field.name)
    if field.type.hasSuffix("FORMCHECKBOX") {
      control.kind = .checkBox
      control.isChecked = field.isChecked
      emit(field.isChecked ? "☑" : "☐")
      checkBoxes += 1
    } else if field.type.hasSuffix("FORMDROPDOWN"), field.entries.indices.contains(field.selected) {
      control.kind = .dropDown
      control.value = field.entries[field.selected]
      emit(field.entries[field.selected])
    } else {
      return
    }
    gathering.controls.append(control)
    endControl(gathering.controls.count - 1, from: start)
  }
}
