/// A text in its folded spelling without blanks, in which phrases are looked for.
struct FoldedLine: Sendable {
  let scalars: [Unicode.Scalar]

  /// Takes no more than the first `most` characters of the text.
  init(_ text: some StringProtocol, most: Int) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(text.utf8.count, most))
    for scalar in text.unicodeScalars where !LabelText.isBlank(scalar) {
      if scalars.count == most { break }
      scalars.append(scalar.folded)
    }
    self.scalars = scalars
  }

  /// The text behind the characters of a set with which it begins.
  func dropping(_ signs: PhraseSet) -> ArraySlice<Unicode.Scalar> {
    scalars.drop { signs.holdsSign($0) }
  }
}
