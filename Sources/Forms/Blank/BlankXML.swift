import Documents
import Values
import Wording
import XML

/// Writes a blank form as the product's own XML: an element for every field, empty where there is
/// no answer, with a comment that says what goes there.
struct BlankXML {
  private let blank: BlankForm

  init(_ blank: BlankForm) {
    self.blank = blank
  }

  func write() -> [UInt8] {
    var text = Array(SubmissionXML.head)
    text += Array("<\(blank.form.id.rawValue) version=\"\(blank.form.version)\">\n".utf8)
    for field in blank.form.fields {
      text += Array("  <!-- \(comment(field)) -->\n".utf8)
      if let value = blank.answers[field.id] {
        text += Array("  ".utf8) + SubmissionXML.element(value, of: field) + [0x0A]
      } else {
        text += Array("  <\(field.id.rawValue)></\(field.id.rawValue)>\n".utf8)
      }
    }
    return text + Array("</\(blank.form.id.rawValue)>\n".utf8) + SubmissionXML.tail
  }

  private func comment(_ field: FieldDefinition) -> String {
    var text = field.label.zh + (field.isRequired ? " *" : "")
    if let table = field.table {
      text += "：row ("
      text += table.columns.map { "\($0.id.rawValue) \($0.label.zh)" }.joined(separator: ", ")
      text += ")"
    } else if !field.choices.isEmpty {
      let choices = field.choices.map { "\($0.code.rawValue) \($0.label.zh)" }
      text += "：" + choices.joined(separator: ", ")
    } else if let kind = field.valueKind {
      text += "：" + kind.expected.zh
    }
    return text.replacing("--", with: "- -")
  }
}
