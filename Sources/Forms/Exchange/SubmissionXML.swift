import Documents
import Values
import Wording
import XML

/// A submission as the product's own XML: an element named after the form, in it one named after
/// each field that has a value, and what belongs to no field as `unmapped`.
///
///     <forms xmlns="urn:guidang:form:1">
///       <visit-record version="1">
///         <accountName>中国石油天然气集团有限公司</accountName>
///         <method>inPerson</method>
///         <visitors><person><name>王建国</name><title>大客户开发主管</title></person></visitors>
///         <unmapped label="天气">晴</unmapped>
///       </visit-record>
///     </forms>
///
/// Values are written as the contract's JSON has them; reading it back gives the same fields.
public enum SubmissionXML {
  /// What stands before the forms of a text.
  public static let head = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <forms xmlns="\(Document.formXMLNamespace)">

    """.utf8
  )

  /// What stands after the forms of a text.
  public static let tail = Array("</forms>\n".utf8)

  /// A submission between ``head`` and ``tail``.
  public static func write(_ submission: Submission, of form: FormDefinition) -> [UInt8] {
    var writer = XMLWriter(declaration: false)
    writer.write(submission, of: form)
    return writer.finish() + [0x0A]
  }
}

extension SubmissionXML {
  /// A field's element alone.
  static func element(_ value: Value, of field: FieldDefinition) -> [UInt8] {
    var writer = XMLWriter(declaration: false)
    writer.write(value, of: field)
    return writer.finish()
  }
}

extension XMLWriter {
  fileprivate mutating func write(_ submission: Submission, of form: FormDefinition) {
    start(form.id.rawValue, [("version", String(submission.formVersion))])
    write(submission.answers, of: form.fields)
    for text in submission.unmapped {
      line()
      element("unmapped", text.label.map { [("label", $0)] } ?? [], text: text.text)
    }
    endOnLine()
  }

  private mutating func write(_ answers: [FieldID: Answer], of fields: [FieldDefinition]) {
    for field in fields {
      guard let answer = answers[field.id] else { continue }
      line()
      write(answer.value, of: field)
    }
  }

  fileprivate mutating func write(_ value: Value, of field: FieldDefinition) {
    let name = field.id.rawValue
    switch value {
    case .money(let money):
      element(name, [("currency", money.currency)], text: money.amount)
    case .choices(let codes):
      start(name)
      for code in codes { element("choice", text: code.rawValue) }
      end()
    case .person(let person):
      start(name)
      write(person)
      end()
    case .persons(let persons):
      start(name)
      for person in persons {
        start("person")
        write(person)
        end()
      }
      end()
    case .rows(let rows):
      start(name)
      for row in rows {
        line()
        start("row")
        write(row.answers, of: field.table?.columns ?? [])
        endOnLine()
      }
      endOnLine()
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .choice:
      element(name, text: value.plainText)
    }
  }

  private mutating func write(_ person: Person) {
    element("name", text: person.name)
    if let title = person.title { element("title", text: title) }
  }
}
