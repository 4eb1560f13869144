/// Texts that come again and again, such as the names of accounts, each of which is kept once.
package struct SharedTexts {
  private var texts: Set<ExactText> = []

  /// None yet.
  package init() {}

  /// The text, as it was kept when it first came.
  package mutating func shared(_ text: String) -> String {
    // So short a text stands where its reference would.
    if text.utf8.count <= 15 { return text }
    return texts.insert(ExactText(text: text)).memberAfterInsert.text
  }
}

/// A text that is compared by its bytes, which is quicker than by its characters.
struct ExactText: Hashable {
  let text: String

  static func == (one: ExactText, other: ExactText) -> Bool {
    var (left, right) = (one.text, other.text)
    return left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
