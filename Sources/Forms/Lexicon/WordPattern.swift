/// The ideas by which a field, or a part of one, goes: `visit? time`.
///
/// An idea with `?` may lack; `a|b` is either. A label fits when every idea that must be there is,
/// and none is left that the pattern does not have.
struct WordPattern: Sendable, Hashable {
  private struct Token: Sendable, Hashable {
    var ideas: [Idea]
    var isOptional: Bool

    init(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
      isOptional = word.last == UInt8(ascii: "?")
      let end = isOptional ? word.endIndex - 1 : word.endIndex
      ideas = []
      var start = word.startIndex
      for place in start...end where place == end || word[place] == UInt8(ascii: "|") {
        if place > start {
          ideas.append(Idea(rawValue: String(decoding: word[start..<place], as: UTF8.self)))
        }
        start = place + 1
      }
    }
  }

  private let tokens: [Token]

  init(_ text: String) {
    // Byte by byte, as a start reads a thousand of them.
    var text = text
    tokens = text.withUTF8 { bytes in
      var tokens: [Token] = []
      var place = 0
      while place < bytes.count {
        guard bytes[place] != UInt8(ascii: " ") else {
          place += 1
          continue
        }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
        tokens.append(Token(bytes[start..<place]))
      }
      return tokens
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
