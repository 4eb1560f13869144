public import Findings
import XML

/// Where the elements of the product's own XML stand among its bytes, by their places.
public struct FormXMLAnchors: Sendable {
  /// The elements but for the root, by the places just after their start tags.
  public private(set) var elements: [Place: ElementAnchor] = [:]
  /// The element of each form, in their order.
  public private(set) var forms: [ElementAnchor] = []

  /// Reads a text in UTF-8; nil where it cannot be read.
  public init?(_ bytes: [UInt8]) {
    let reader = FormAnchorReader()
    do throws(XMLError) {
      let depth = DocumentLimits.standard.xmlDepth
      try XMLParser.parse(bytes, vocabulary: .word, depth: depth, handler: reader)
    } catch {
      return nil
    }
    elements = reader.elements
    forms = reader.forms
  }
}

private final class FormAnchorReader: XMLHandler {
  private(set) var elements: [Place: ElementAnchor] = [:]
  private(set) var forms: [ElementAnchor] = []
  private var depth = 0
  private var formDepth = 1

  func start(_ tag: borrowing XMLTag) {
    let anchor = ElementAnchor(name: tag.qualifiedName, tagEnd: tag.endOffset)
    depth += 1
    if depth == 1, tag.localNameText == "forms" { formDepth = 2 }
    if depth == formDepth { forms.append(anchor) }
    // The root cannot be followed by a comment of its own.
    if depth > 1 { elements[.line(max(1, tag.line), column: max(1, tag.column))] = anchor }
  }

  func end(name: Int, namespace: Int) {
    depth -= 1
  }

  func text(_ text: borrowing XMLText) {}
}
