import Documents
import Findings
import Values
import Wording

/// A paragraph's text as an answer can be taken from it: without the template's prompts, with what
/// its content controls hold.
struct SourceText {
  var text: String
  /// What content controls hold besides their text, by their range in the text's UTF-8.
  var values: [(range: Range<Int>, value: String)] = []
  /// What is struck through or emphasized, by its range in the text's UTF-8.
  var marks: [MarkSpan] = []
  var place: Place

  /// A piece of the text between two indices.
  func piece(_ range: Range<String.Index>) -> Piece {
    let trimmed = text[range].trimmed
    let utf8 = text.utf8
    let start = utf8.distance(from: utf8.startIndex, to: trimmed.startIndex)
    let end = start + trimmed.utf8.count
    let value = values.first { $0.range.lowerBound <= start && end <= $0.range.upperBound }?.value
    return Piece(
      text: String(trimmed),
      controlValue: trimmed.isEmpty ? nil : value,
      place: place,
      marks: marks.isEmpty ? [] : MarkSpan.cut(marks, to: start..<end)
    )
  }

  var whole: Piece { piece(text.startIndex..<text.endIndex) }
}

/// A stretch of text that belongs together, with its place.
struct Piece: Hashable {
  /// Without outer white space.
  var text: String
  var controlValue: String?
  var place: Place
  /// What is struck through or emphasized, by its range in the text's UTF-8.
  var marks: [MarkSpan] = []
}

extension MarkSpan {
  /// The marks of a part of a text, by their range in that part.
  static func cut(_ marks: [MarkSpan], to part: Range<Int>) -> [MarkSpan] {
    marks.compactMap { mark in
      let range = mark.range.clamped(to: part)
      guard !range.isEmpty else { return nil }
      return MarkSpan(
        marks: mark.marks,
        range: (range.lowerBound - part.lowerBound)..<(range.upperBound - part.lowerBound)
      )
    }
  }
}

extension StringProtocol {
  /// The text without the blanks around it.
  var trimmed: SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !LabelText.isBlank($0) }),
      let last = scalars.lastIndex(where: { !LabelText.isBlank($0) })
    else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: last)]
  }
}

extension Paragraph {
  /// The paragraph without prompts; `claim` takes out the controls whose tag binds them to a field.
  func source(
    in document: Document,
    claim: (Int, ContentControl, Piece) -> Bool = { _, _, _ in false }
  ) -> SourceText {
    if controls.isEmpty { return SourceText(text: text, marks: marks, place: place) }
    let bytes = Array(text.utf8)
    var isDropped = [Bool](repeating: false, count: bytes.count)
    var values: [(range: Range<Int>, value: String)] = []
    for span in controls where document.controls.indices.contains(span.control) {
      let control = document.controls[span.control]
      let range = span.range.clamped(to: 0..<bytes.count)
      let shown = String(decoding: bytes[range], as: UTF8.self)
      let piece = Piece(text: String(shown.trimmed), controlValue: control.value, place: place)
      if control.isPlaceholder || claim(span.control, control, piece) {
        for index in range { isDropped[index] = true }
      } else if let value = control.value {
        values.append((range, value))
      }
    }
    guard isDropped.contains(true) else {
      return SourceText(text: text, values: values, marks: marks, place: place)
    }
    var offsets = [0]
    offsets.reserveCapacity(bytes.count + 1)
    for dropped in isDropped { offsets.append(offsets[offsets.count - 1] + (dropped ? 0 : 1)) }
    let kept = zip(bytes, isDropped).filter { !$1 }.map { $0.0 }
    return SourceText(
      text: String(decoding: kept, as: UTF8.self),
      values: values.map {
        (offsets[$0.range.lowerBound]..<offsets[$0.range.upperBound], $0.value)
      },
      marks: marks.compactMap { mark in
        let range = mark.range.clamped(to: 0..<bytes.count)
        let kept = offsets[range.lowerBound]..<offsets[range.upperBound]
        return kept.isEmpty ? nil : MarkSpan(marks: mark.marks, range: kept)
      },
      place: place
    )
  }
}

extension [Piece] {
  /// What they say together, a line each.
  var lines: String { map(\.text).joined(separator: "\n") }
}
