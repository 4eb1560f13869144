import Wording

/// Texts that come again and again, such as the names of accounts, each of which is kept once.
package struct SharedTexts {
  private var texts: Set<ExactText> = []

  /// None yet.
  package init() {}

  /// The text, as it was kept when it first came.
  package mutating func shared(_ text: String) -> String {
    // So short a text stands where its reference would.
    if text.utf8.count <= 15 { return text }
    return texts.insert(ExactText(text)).memberAfterInsert.text
  }
}
