/// Words that stand around a choice and change nothing, in the spelling of labels: 现场 in 现场演示.
struct WordsAround: Sendable {
  /// The longest first.
  private let words: [[Unicode.Scalar]]

  init(_ words: some Sequence<String>) {
    self.words = Set(words.compactMap { LabelText.fold($0).map { Array($0.scalars) } })
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }

  /// What a label says without them, each of what is left when one more is taken off, at its end
  /// or its beginning.
  func without(_ label: FoldedLabel) -> [FoldedLabel] {
    var left: [FoldedLabel] = []
    var rest = label.scalars[...]
    while let shorter = shorter(rest) {
      rest = shorter
      left.append(FoldedLabel(scalars: rest))
    }
    return left
  }

  private func shorter(_ label: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let first = label.first, let last = label.last else { return nil }
    for word in words where word.count < label.count {
      if word[0] == first, label.starts(with: word) { return label.dropFirst(word.count) }
      if word[word.count - 1] == last, label.suffix(word.count).elementsEqual(word) {
        return label.dropLast(word.count)
      }
    }
    return nil
  }
}
