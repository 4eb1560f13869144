import Findings
import XML

/// Reads the product's own XML: submissions with their fields by id.
///
/// Each `submission` begins with a title paragraph under a control whose tag is `submission` and
/// whose value is the version; its text is the form's id. Each field is a paragraph under a
/// control with the field's id as tag and its label as alias, or a table under such a control
/// whose cells are under their columns' controls. Within a field, choices are under controls with
/// the tag `choice` and their code as value, persons under `person`, `name` and `title`. What was
/// unmapped is a paragraph under a control with the tag `unmapped`.
final class FormXMLReader: XMLHandler {
  /// A field or unmapped text while it is read.
  private struct OpenField {
    var control: Int
    var text = ""
    var spans: [ControlSpan] = []
    var rows: [Table.Row] = []
    var columns: [String] = []
    var place: Place
    var hasElements = false
  }

  static let vocabulary = XMLVocabulary(
    names: Dictionary(uniqueKeysWithValues: Name.allCases.map { ("\($0)", $0.rawValue) }),
    namespaces: ["urn:guidang:form:1": 1]
  )

  private enum Name: Int, CaseIterable {
    case submissions = 1
    case submission
    case field
    case row
    case choice
    case person
    case name
    case title
    case unmapped
  }

  private var document = Document(format: .formXML)
  private var blocks: [Block] = []
  private var fields: [OpenField] = []
  private var rows: [Table.Row] = []
  private var pending: [UInt8] = []
  /// The controls that are open within a field, with the offsets at which they begin.
  private var inner: [(control: Int, start: Int)] = []

  static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    let reader = FormXMLReader()
    do throws(XMLError) {
      try XMLParser.parse(
        bytes,
        vocabulary: vocabulary,
        depth: limits.xmlDepth,
        handler: reader
      )
    } catch {
      throw Refusal(error, part: "")
    }
    reader.document.parts = [DocumentPart(kind: .body, name: "", blocks: reader.blocks)]
    return DocumentReading(document: reader.document)
  }

  func start(_ tag: borrowing XMLTag) {
    guard tag.namespace == 1, let name = Name(rawValue: tag.name) else { return }
    let place = Place.line(max(tag.line, 1), column: max(tag.column, 1))
    switch name {
    case .submissions: break
    case .submission: startSubmission(tag, place)
    case .field: startField(tag.string("id") ?? "", label: tag.string("label") ?? "", place)
    case .unmapped: startField("unmapped", label: tag.string("label") ?? "", place)
    case .row:
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].hasElements = true
      rows.append(Table.Row())
    case .choice: startPart("choice", value: tag.string("code"), separator: "、")
    case .person: startPart("person", separator: "、")
    case .name, .title: startPart("\(name)", separator: name == .title ? "（" : "")
    }
    pending.removeAll(keepingCapacity: true)
  }

  func end(name: Int, namespace: Int) {
    guard namespace == 1, let name = Name(rawValue: name) else { return }
    switch name {
    case .submissions, .submission: break
    case .field: endField()
    case .unmapped: endField()
    case .row:
      guard let row = rows.popLast(), !fields.isEmpty else { return }
      fields[fields.count - 1].rows.append(row)
    case .choice, .name: endPart(closing: "")
    case .title: endPart(closing: "）")
    case .person: endPart(closing: "", ownText: false)
    }
    pending.removeAll(keepingCapacity: true)
  }

  func text(_ text: borrowing XMLText) {
    text.append(to: &pending)
  }

  // MARK: Submissions

  private func startSubmission(_ tag: borrowing XMLTag, _ place: Place) {
    let form = tag.string("form") ?? ""
    document.controls.append(
      ContentControl(kind: .other, tag: "submission", value: tag.string("version"))
    )
    let span = ControlSpan(control: document.controls.count - 1, range: 0..<form.utf8.count)
    blocks.append(
      .paragraph(Paragraph(text: form, controls: [span], role: .title, place: place))
    )
  }

  // MARK: Fields

  private func startField(_ id: String, label: String, _ place: Place) {
    document.controls.append(ContentControl(kind: .text, tag: id, alias: label))
    fields.append(OpenField(control: document.controls.count - 1, place: place))
  }

  private func endField() {
    guard var field = fields.popLast() else { return }
    if !field.hasElements { field.text = trimmedPending() }
    let whole = ControlSpan(control: field.control, range: 0..<field.text.utf8.count)
    let paragraph = Paragraph(
      text: field.text,
      controls: field.spans + [whole],
      place: field.place
    )
    guard let outer = fields.indices.last, let row = rows.indices.last else {
      blocks.append(field.rows.isEmpty ? .paragraph(paragraph) : .table(table(field)))
      return
    }
    let id = document.controls[field.control].tag
    let column = fields[outer].columns.firstIndex(of: id) ?? fields[outer].columns.count
    if column == fields[outer].columns.count { fields[outer].columns.append(id) }
    rows[row].cells.append(
      Table.Cell(column: column, blocks: [.paragraph(paragraph)], place: field.place)
    )
  }

  private func table(_ field: OpenField) -> Table {
    var rows = field.rows
    for index in rows.indices { rows[index].cells.sort { $0.column < $1.column } }
    return Table(
      columnCount: field.columns.count,
      rows: rows,
      controls: [field.control],
      place: field.place
    )
  }

  // MARK: Parts of a value

  private func startPart(_ tag: String, value: String? = nil, separator: String) {
    guard let last = fields.indices.last else { return }
    fields[last].hasElements = true
    if !fields[last].text.isEmpty { fields[last].text += separator }
    document.controls.append(ContentControl(kind: .other, tag: tag, value: value))
    inner.append((document.controls.count - 1, fields[last].text.utf8.count))
  }

  private func endPart(closing: String, ownText: Bool = true) {
    guard let part = inner.popLast(), let last = fields.indices.last else { return }
    if ownText { fields[last].text += trimmedPending() }
    let end = fields[last].text.utf8.count
    fields[last].spans.append(
      ControlSpan(control: part.control, range: min(part.start, end)..<end)
    )
    fields[last].text += closing
  }

  private func trimmedPending() -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let start = pending.firstIndex(where: { !isBlank($0) }),
      let end = pending.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: pending[start...end], as: UTF8.self)
  }
}
