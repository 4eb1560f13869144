import Documents
import Findings
import Values
import Wording

/// Writes comments into the product's own XML, each after the element concerned.
struct XMLAnnotation {
  var notes: [Annotation.Note]
  var summary: String

  func write(into bytes: [UInt8]) -> [UInt8]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let clean = MarkupComment.removing(from: bytes)
    guard let anchors = FormXMLAnchors(clean), let first = anchors.forms.first else { return nil }
    var text = Markup(clean)
    // The places are those of the document as it was read.
    let original = FormXMLAnchors(bytes)
    let order = original.map { $0.elements.sorted { $0.value.tagEnd < $1.value.tagEnd } } ?? []
    let cleanOrder = anchors.elements.values.sorted { $0.tagEnd < $1.tagEnd }
    guard order.count == cleanOrder.count else { return nil }
    var byPlace: [Place: ElementAnchor] = [:]
    for (index, item) in order.enumerated() { byPlace[item.key] = cleanOrder[index] }
    let top = clean[first.tagEnd] == UInt8(ascii: ">") ? first.tagEnd + 1 : first.tagEnd + 2
    text.insert("\n" + MarkupComment.write(summary), at: top)
    for note in notes {
      let anchor = note.places.lazy.compactMap { byPlace[$0] }.first
      guard let anchor, let tag = text.startTag(endingAt: anchor.tagEnd),
        let end = text.end(of: tag)
      else {
        text.insert("\n" + MarkupComment.write(note.text), at: top)
        continue
      }
      text.insert("\n" + MarkupComment.write(note.text), at: end.range.upperBound)
    }
    return text.edited()
  }
}

/// A comment of XML and Markdown.
enum MarkupComment {
  /// The comment on one line; two hyphens would end it.
  static func write(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var safe = line.replacing("--", with: "- -").replacing("--", with: "- -")
    if safe.hasSuffix("-") { safe += " " }
    return Annotation.opening + safe + " -->"
  }

  /// A text without the comments of an earlier run, which stand on lines of their own.
  static func removing(from bytes: [UInt8]) -> [UInt8] {
    let opening = Array(("\n" + Annotation.opening).utf8)
    let closing = Array(" -->".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == opening[0], bytes[index...].starts(with: opening),
        let end = end(of: closing, in: bytes, from: index + opening.count)
      {
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Where a comment ends that has nothing after it on its line, or markup alone.
  private static func end(of closing: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + closing.count <= bytes.count, bytes[index] != 0x0A {
      if bytes[index] == closing[0], bytes[index..<index + closing.count].elementsEqual(closing) {
        return index + closing.count
      }
      index += 1
    }
    return nil
  }
}
