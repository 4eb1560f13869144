/// A text that is the same as another where its bytes are.
///
/// `String` asks for each comparison whether two spellings are the same text for Unicode, which for
/// Chinese costs several times what its bytes do.
struct ExactText: Hashable, Sendable {
  let text: String

  static func == (one: ExactText, other: ExactText) -> Bool {
    one.text.utf8.count == other.text.utf8.count
      && one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
