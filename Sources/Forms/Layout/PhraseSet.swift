/// Phrases that are looked for in a text all at once.
struct PhraseSet: Sendable, ExpressibleByArrayLiteral {
  /// In the list's order.
  private let phrases: [[Unicode.Scalar]]
  /// With which characters a phrase begins, by their low bits.
  private let beginnings: [Bool]

  /// - Parameter elements: phrases in the folded spelling (``Unicode/Scalar/folded``).
  init(arrayLiteral elements: String...) {
    phrases = elements.map { Array($0.unicodeScalars) }
    var beginnings = [Bool](repeating: false, count: PhraseSet.size)
    for phrase in phrases {
      if let first = phrase.first { beginnings[PhraseSet.sign(first)] = true }
    }
    self.beginnings = beginnings
  }

  /// The first phrase of the list with which a text begins; nil where there is none.
  func beginning(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let first = text.first, beginnings[PhraseSet.sign(first)] else { return nil }
    return phrases.first { PhraseSet.begins(text, with: $0) }
  }

  func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool { beginning(of: text) != nil }

  /// Whether one of the phrases stands in a text.
  func isFound(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    for start in text.indices where beginnings[PhraseSet.sign(text[start])] {
      let rest = text[start...]
      if phrases.contains(where: { PhraseSet.begins(rest, with: $0) }) { return true }
    }
    return false
  }

  /// Whether a text is one of the phrases and nothing else.
  func holds(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, beginnings[PhraseSet.sign(first)] else { return false }
    return phrases.contains { $0.count == text.count && PhraseSet.begins(text, with: $0) }
  }

  /// The phrases with which a text ends.
  func endings(of text: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    phrases.filter { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a character is a phrase of its own.
  func holdsSign(_ sign: Unicode.Scalar) -> Bool {
    beginnings[PhraseSet.sign(sign)] && phrases.contains { $0.count == 1 && $0[0] == sign }
  }

  private static let size = 1 << 12

  private static func sign(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) & (size - 1) }

  private static func begins(
    _ text: ArraySlice<Unicode.Scalar>,
    with phrase: [Unicode.Scalar]
  ) -> Bool {
    guard phrase.count <= text.count else { return false }
    var place = text.startIndex
    for scalar in phrase {
      if text[place] != scalar { return false }
      place += 1
    }
    return true
  }
}
