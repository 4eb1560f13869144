import Query

/// Words in a text as it is searched by its characters alone.
///
/// A mark stands at both ends of every word of letters and digits, so that a term with a word at an
/// end is found as a substring: `SAP` with its marks stands in `已上线SAP系统` and not in `SAPX`.
extension FoldedText {
  private static let mark: Unicode.Scalar = "\u{80}"

  /// The text with its marks; nil where that is the text as written.
  func marked(unlessSameAs written: String) -> String? {
    let marked = marked(beginning: true, ending: true)
    // Not by ==, which takes canonically equivalent texts for equal.
    return marked.unicodeScalars.elementsEqual(written.unicodeScalars) ? nil : marked
  }

  /// A term as it stands in a marked text; the word at its end may go on where the term is a prefix
  /// or a number.
  func needle(isPrefix: Bool) -> String {
    marked(beginning: true, ending: !isPrefix && !isNumber)
  }

  private func marked(beginning: Bool, ending: Bool) -> String {
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isSpelt = isSpelt(at: index)
      if isSpelt, !self.isSpelt(at: index - 1), index > 0 || beginning {
        text.append(FoldedText.mark)
      }
      text.append(scalar)
      if isSpelt, !self.isSpelt(at: index + 1), index < scalars.count - 1 || ending {
        text.append(FoldedText.mark)
      }
    }
    return String(text)
  }
}
