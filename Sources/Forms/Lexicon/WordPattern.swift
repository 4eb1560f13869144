/// The ideas by which a field, or a part of one, goes: `visit? time`.
///
/// An idea with `?` may lack; `a|b` is either. A label fits when every idea that must be there is,
/// and none is left that the pattern does not have.
struct WordPattern: Sendable, Hashable {
  private struct Token: Sendable, Hashable {
    var ideas: [Idea]
    var isOptional: Bool
  }

  private let tokens: [Token]

  init(_ text: String) {
    // By bytes, as a start reads hundreds of them.
    tokens = text.utf8.split(separator: UInt8(ascii: " ")).map { word in
      let isOptional = word.last == UInt8(ascii: "?")
      let names = isOptional ? word.dropLast() : word
      return Token(
        ideas: names.split(separator: UInt8(ascii: "|")).map {
          Idea(rawValue: String(Substring($0)))
        },
        isOptional: isOptional
      )
    }
  }

  /// Every idea that the pattern names.
  var ideas: [Idea] { tokens.flatMap(\.ideas) }

  func fits(_ ideas: [Idea]) -> Bool {
    guard !ideas.isEmpty else { return false }
    return ideas.allSatisfy { idea in tokens.contains { $0.ideas.contains(idea) } }
      && tokens.allSatisfy { token in
        token.isOptional || token.ideas.contains { ideas.contains($0) }
      }
  }
}
