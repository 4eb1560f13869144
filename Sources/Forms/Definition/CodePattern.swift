/// The shape of a code: `#` stands for a digit, `@` for a Latin letter, `*` for any characters,
/// everything else for itself.
public struct CodePattern: Sendable, Hashable {
  /// As the definition has it, such as `KH-####-###`.
  public let text: String

  /// Takes a pattern as a definition has it; every text is one.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether a code has the shape, in time that grows with the lengths' product.
  func matches(_ code: String) -> Bool {
    let pattern = Array(text)
    // The places in the pattern that the code so far can have led to.
    var places = reachable([0], in: pattern)
    for character in code {
      var next: Set<Int> = []
      for place in places where place < pattern.count {
        switch pattern[place] {
        case "*": next.insert(place)
        case "#": if character.isASCII, character.isNumber { next.insert(place + 1) }
        case "@": if character.isASCII, character.isLetter { next.insert(place + 1) }
        default: if character == pattern[place] { next.insert(place + 1) }
        }
      }
      places = reachable(next, in: pattern)
    }
    return places.contains(pattern.count)
  }

  /// A `*` may also stand for nothing.
  private func reachable(_ places: Set<Int>, in pattern: [Character]) -> Set<Int> {
    var all = places
    for place in places {
      var place = place
      while place < pattern.count, pattern[place] == "*" {
        place += 1
        all.insert(place)
      }
    }
    return all
  }
}
