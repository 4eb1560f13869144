import Findings
import Wording
import XML

/// Reads the product's own XML: forms whose elements are named after their fields.
///
/// Every form becomes a title with its id, every field a paragraph under a content control whose
/// tag is the field's id; a field with rows becomes a table of such cells. The shape is
/// `forms` › form › field › (text | `choice` | `name`, `title` | `person` | `row` › column), and
/// `unmapped` beside the fields.
final class FormXMLReader: XMLHandler {
  /// An element that is open.
  fileprivate struct Element {
    var name: String
    var label: String?
    var currency: String?
    var place: Place
    var text: [UInt8] = []
    /// What its children said, by their names.
    var items: [(name: String, text: String)] = []
    var rows: [Table.Row] = []
    var cells: [Table.Cell] = []
  }

  private var open: [Element] = []
  private var blocks: [Block] = []
  private var controls: [ContentControl] = []

  /// Reads a text whose root is in the namespace.
  static func read(
    _ bytes: [UInt8],
    limits: DocumentLimits
  ) throws(Refusal) -> DocumentReading {
    let reader = FormXMLReader()
    do throws(XMLError) {
      try XMLParser.parse(bytes, vocabulary: .word, depth: limits.xmlDepth, handler: reader)
    } catch {
      throw Refusal(error, part: "")
    }
    let body = DocumentPart(kind: .body, name: "", blocks: reader.blocks)
    return DocumentReading(
      document: Document(format: .formXML, parts: [body], controls: reader.controls)
    )
  }

  func start(_ tag: borrowing XMLTag) throws(XMLStop) {
    let place = Place.line(max(1, tag.line), column: max(1, tag.column))
    let name = tag.localNameText
    if open.isEmpty, name == "forms" {
      open.append(Element(name: name, place: place))
      return
    }
    if open.isEmpty || (open.count == 1 && open[0].name == "forms") {
      blocks.append(.paragraph(Paragraph(text: name, role: .title, place: place)))
    }
    open.append(
      Element(
        name: name,
        label: tag.string("label"),
        currency: tag.string("currency"),
        place: place
      )
    )
  }

  func text(_ text: borrowing XMLText) {
    if let last = open.indices.last { text.append(to: &open[last].text) }
  }

  func end(name: Int, namespace: Int) {
    guard let element = open.popLast() else { return }
    let depth = open.count - (open.first?.name == "forms" ? 1 : 0)
    switch depth {
    case 1: field(element)
    case 2 where element.name == "row":
      open[open.count - 1].rows.append(Table.Row(cells: element.cells))
    case 2...: child(element)
    default: break
    }
  }

  /// A child of a field, or of a row: a choice, a person or a part of one, a column.
  private func child(_ element: Element) {
    let last = open.count - 1
    guard open[last].name == "row" else {
      open[last].items.append((element.name, element.content))
      return
    }
    let column = open[last].cells.count
    let control = self.control(of: element)
    open[last].cells.append(
      Table.Cell(
        column: column,
        blocks: [.paragraph(Paragraph(text: element.content, place: element.place))],
        controls: [control],
        place: element.place
      )
    )
  }

  private func field(_ element: Element) {
    let control = self.control(of: element)
    if element.rows.isEmpty {
      let text = element.content
      let span = ControlSpan(control: control, range: 0..<text.utf8.count)
      blocks.append(.paragraph(Paragraph(text: text, controls: [span], place: element.place)))
    } else {
      let width = element.rows.map(\.cells.count).max() ?? 0
      blocks.append(
        .table(
          Table(
            columnCount: width,
            rows: element.rows,
            controls: [control],
            place: element.place
          )
        )
      )
    }
  }

  private func control(of element: Element) -> Int {
    controls.append(
      ContentControl(kind: .text, tag: element.name, alias: element.label ?? element.name)
    )
    return controls.count - 1
  }
}

extension Document {
  /// The namespace of the product's own XML.
  public static let formXMLNamespace = "urn:guidang:form:1"
}

extension FormXMLReader.Element {
  /// The element as an answer is written: its text, 王建国（大客户开发主管）, or a line for each of
  /// several.
  fileprivate var content: String {
    if let name = items.first(where: { $0.name == "name" })?.text {
      let title = items.first { $0.name == "title" }?.text
      return title.map { "\(name)（\($0)）" } ?? name
    }
    if !items.isEmpty { return items.map(\.text).joined(separator: "\n") }
    let written = String(decoding: text, as: UTF8.self)
    return currency.map { "\($0) \(written)" } ?? written
  }
}
