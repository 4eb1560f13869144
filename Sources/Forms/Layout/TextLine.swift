/// A line of a text, taken apart into its characters once for all that is looked for in it.
struct TextLine {
  let scalars: [Unicode.Scalar]
  private let text: String
  private let range: Range<String.Index>

  init(_ text: String, _ range: Range<String.Index>) {
    self.text = text
    self.range = range
    let isWhole = range.lowerBound == text.startIndex && range.upperBound == text.endIndex
    var scalars = isWhole ? Array(text.unicodeScalars) : Array(text.unicodeScalars[range])
    TextLine.hideColonsOfUnits(in: &scalars)
    self.scalars = scalars
  }

  /// Puts another sign for the colon of 销售额（单位：万元）, which ends no label; one that is as long.
  private static func hideColonsOfUnits(in scalars: inout [Unicode.Scalar]) {
    var start = 0
    while let open = scalars[start...].firstIndex(where: isOpening) {
      start = open + 1
      guard let colon = scalars[start...].prefix(6).firstIndex(where: \.isColon),
        MeasureUnit.names.contains(scalars[start..<colon].lazy.map(\.folded).text)
      else { continue }
      scalars[colon] = scalars[colon] == ":" ? "-" : "、"
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "[", "［", "【", "〔", "〖", "｛", "{", "〈", "《", "＜", "<": true
    case _: false
    }
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
