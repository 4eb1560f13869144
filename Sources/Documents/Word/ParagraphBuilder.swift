import Findings
import Wording

/// A paragraph while it is read.
struct ParagraphBuilder {
  /// The depth of the paragraph's element; of one for text outside any, a depth that none has.
  var depth: Int
  /// Where text outside any paragraph was met.
  var outerDepth: Int?
  var text: [UInt8] = []
  var controls: [ControlSpan] = []
  var marks: [MarkSpan] = []
  /// The blocks of the text boxes that are anchored here.
  var anchored: [Block] = []
  var place: Place
  var style: StyleSheet.Resolved
  /// Whether the paragraph names a style.
  var isStyled = false
  /// The look of a run that says nothing itself.
  var look: StyleSheet.Look
  var alignment: Paragraph.Alignment?
  var outlineLevel: Int?
  var numbering: String?
  var numberingLevel: Int?
  /// The list mark as Word 2003 wrote it down.
  var writtenMark: String?
  /// Whether the paragraph's mark is deleted, so that the next paragraph continues it.
  var isMarkDeleted = false
  var endsSection = false

  init(depth: Int, place: Place, style: StyleSheet.Resolved, look: StyleSheet.Look) {
    self.depth = depth
    self.place = place
    self.style = style
    self.look = look
  }

  var role: Paragraph.Role {
    if let level = outlineLevel ?? style.outlineLevel, (0..<9).contains(level) {
      return style.isTitle ? .title : .heading(level: level + 1)
    }
    if style.isTitle { return .title }
    if let list { return .listItem(level: list.level + 1, begins: true) }
    return .plain
  }

  /// The list to which the paragraph belongs; list 0 takes a paragraph out of its style's.
  var list: (id: String, level: Int)? {
    guard let id = numbering ?? style.numbering, id != "0" else { return nil }
    return (id, max(0, min(8, numberingLevel ?? style.numberingLevel ?? 0)))
  }

  /// Puts a list's mark before the text.
  mutating func prepend(_ mark: String) {
    let bytes = Array(mark.utf8)
    text.insert(contentsOf: bytes, at: 0)
    marks = marks.shifted(by: bytes.count)
    for index in controls.indices {
      let range = controls[index].range
      controls[index].range = range.lowerBound + bytes.count..<range.upperBound + bytes.count
    }
  }

  /// Takes away the text from an offset on.
  mutating func cut(at end: Int) {
    guard end < text.count else { return }
    text.removeSubrange(end...)
    marks.cut(at: end)
  }

  func finish() -> Paragraph {
    Paragraph(
      text: String(decoding: text, as: UTF8.self),
      controls: controls,
      marks: marks,
      role: role,
      alignment: alignment ?? style.alignment ?? .start,
      place: place
    )
  }
}
