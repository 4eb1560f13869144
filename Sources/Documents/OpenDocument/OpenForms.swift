import XML

/// The form controls of a text, which stand before it and are drawn in it by their ids
/// (part 3, 13).
struct OpenForms: Sendable {
  /// A control with what it shows.
  struct Control: Sendable {
    var control: ContentControl
    var text: String
  }

  private(set) var controls: [String: Control] = [:]
  private var listID: String?

  /// Controls beyond so many are not looked at.
  private static let most = 100_000

  mutating func start(_ name: OpenName, _ tag: borrowing XMLTag) {
    if name == .option {
      // The entry that is chosen is what a list shows.
      if let listID, tag.has("current-selected", "true") {
        controls[listID]?.text = tag.text("label")
        controls[listID]?.control.value = tag.string("value") ?? tag.string("label")
      }
      return
    }
    guard let id = tag.string("id", in: OpenForms.form) ?? tag.string("id"),
      controls.count < OpenForms.most
    else { return }
    let title = tag.text("name")
    let label = tag.text("label")
    let value = tag.string("current-value") ?? tag.text("value")
    switch name {
    case .checkbox, .radio:
      let isOn =
        tag.has("current-state", "checked") || tag.has("current-selected", "true")
        || !tag.has("current-state") && tag.has("state", "checked")
        || !tag.has("current-selected") && tag.has("selected", "true")
      controls[id] = Control(
        control: ContentControl(kind: .checkBox, tag: title, isChecked: isOn),
        text: label
      )
    case .text, .textarea, .formattedText, .number:
      controls[id] = Control(control: ContentControl(kind: .text, tag: title), text: value)
    case .date:
      controls[id] = Control(
        control: ContentControl(kind: .date, tag: title, value: value.isEmpty ? nil : value),
        text: value
      )
    case .combobox:
      controls[id] = Control(control: ContentControl(kind: .comboBox, tag: title), text: value)
    case .listbox:
      listID = id
      controls[id] = Control(control: ContentControl(kind: .dropDown, tag: title), text: "")
    case .fixedText:
      controls[id] = Control(control: ContentControl(kind: .other, tag: title), text: label)
    default: break
    }
  }

  private static let form: StaticString = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
}
