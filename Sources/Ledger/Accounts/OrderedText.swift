/// A text in the order of `String`, which compares two texts by their bytes where that is the same.
///
/// `String` looks at each comparison whether Unicode would write a text otherwise, which for Chinese
/// costs several times what the bytes do.
struct OrderedText: Comparable {
  let text: String
  /// Whether it has nothing but ASCII and ideographs, which no normal form changes or joins.
  private let isPlain: Bool

  init(_ text: String) {
    self.text = text
    // The first bytes of U+4000 to U+9FFF are E4 to E9; those below C0 begin no other character.
    isPlain = text.utf8.allSatisfy { $0 < 0xC0 || (0xE4...0xE9).contains($0) }
  }

  static func == (one: OrderedText, other: OrderedText) -> Bool { one.text == other.text }

  static func < (one: OrderedText, other: OrderedText) -> Bool {
    guard one.isPlain, other.isPlain else { return one.text < other.text }
    return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}
