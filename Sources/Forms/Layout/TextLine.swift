/// A line of a text, taken apart into its characters once for all that is looked for in it.
struct TextLine {
  let scalars: [Unicode.Scalar]
  private let text: String
  private let range: Range<String.Index>

  init(_ text: String, _ range: Range<String.Index>) {
    self.text = text
    self.range = range
    let isWhole = range.lowerBound == text.startIndex && range.upperBound == text.endIndex
    scalars = isWhole ? Array(text.unicodeScalars) : Array(text.unicodeScalars[range])
  }

  /// The part of the text where the characters at some positions stand.
  func range(_ positions: Range<Int>) -> Range<String.Index> {
    let start = text.utf8.index(range.lowerBound, offsetBy: width(0..<positions.lowerBound))
    return start..<text.utf8.index(start, offsetBy: width(positions))
  }

  /// The text at some positions, without the blanks around it.
  func printed(_ positions: Range<Int>) -> Substring {
    text[range(positions)].trimmed
  }

  private func width(_ positions: Range<Int>) -> Int {
    scalars[positions].reduce(0) { $0 + UTF8.width($1) }
  }
}
