import Findings

/// A paragraph of an OpenDocument text while it is read.
struct OpenParagraph {
  var text: [UInt8] = []
  var controls: [ControlSpan] = []
  var marks: [MarkSpan] = []
  /// The blocks of the text boxes that are anchored here.
  var anchored: [Block] = []
  var place: Place
  var role = Paragraph.Role.plain
  var alignment = Paragraph.Alignment.start
  /// What stands before the text of a list's item.
  var mark: String?
  /// How the text looks that is read now, the innermost last.
  var looks: [OpenLook]
  /// Whether a condition hides the paragraph.
  var isHidden = false
  /// Whether white space that comes next shows nothing, for some stands before it.
  private var collapses = true

  init(place: Place, look: OpenLook) {
    self.place = place
    looks = [look]
  }

  var look: OpenLook { looks.last ?? OpenLook() }

  /// Adds characters of the document, of which a run of white space is one blank
  /// (part 3, 6.1.2).
  mutating func add(_ bytes: [UInt8], symbols: SymbolFont?) {
    guard look.isHidden != true else { return }
    var shown: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if !collapses { shown.append(0x20) }
        collapses = true
      } else {
        shown.append(byte)
        collapses = false
      }
    }
    if let symbols {
      shown = String(decoding: shown, as: UTF8.self).unicodeScalars
        .reduce(into: []) { $0 += Array(String(symbols.shown($1) ?? $1).utf8) }
    }
    append(shown)
  }

  /// Adds what stands for itself: blanks, tabs, line ends, signs.
  mutating func add(sign: String) {
    guard look.isHidden != true else { return }
    append(Array(sign.utf8))
    collapses = sign == "\n"
  }

  private mutating func append(_ bytes: [UInt8]) {
    let start = text.count
    text += bytes
    marks.add(look.marks, start..<text.count)
  }

  /// Takes away the text from an offset on, and gives it.
  mutating func cut(at start: Int) -> [UInt8] {
    guard start < text.count else { return [] }
    let tail = Array(text[start...])
    text.removeSubrange(start...)
    marks.cut(at: start)
    return tail
  }

  func finish() -> Paragraph {
    var paragraph = Paragraph(
      text: String(decoding: text, as: UTF8.self),
      controls: controls,
      marks: marks,
      role: role,
      alignment: alignment,
      place: place
    )
    guard let mark, !text.isEmpty else { return paragraph }
    let count = mark.utf8.count
    paragraph.text = mark + paragraph.text
    paragraph.marks = marks.shifted(by: count)
    paragraph.controls = controls.map { span in
      ControlSpan(
        control: span.control,
        range: span.range.lowerBound + count..<span.range.upperBound + count
      )
    }
    return paragraph
  }
}
