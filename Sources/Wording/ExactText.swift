/// A text that is the same as another where its bytes are.
///
/// `String` asks for each comparison whether two spellings are the same text for Unicode, which for
/// Chinese costs several times what its bytes do.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// A text to be compared by its bytes.
  package init(_ text: String) { self.text = text }

  /// Whether two texts have the same bytes.
  package static func == (one: ExactText, other: ExactText) -> Bool {
    let (left, right) = (one.text.utf8, other.text.utf8)
    guard left.count == right.count else { return false }
    let isSame = left.withContiguousStorageIfAvailable { left in
      right.withContiguousStorageIfAvailable { right in
        left.baseAddress == right.baseAddress || left.elementsEqual(right)
      }
    }
    return (isSame ?? nil) ?? left.elementsEqual(right)
  }

  /// Hashes the text's bytes.
  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
