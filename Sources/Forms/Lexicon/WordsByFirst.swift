/// Words by their first character, which are looked for at every character of every label.
///
/// A table over all characters of the plane that Chinese is written in, for a lookup there takes
/// some instructions where hashing takes a hundred and more.
struct WordsByFirst: Sendable {
  /// For each character of the plane, the place of its words in ``groups``.
  private var places: [UInt16] = []
  /// The words of a character, the longest first; the first group is empty.
  private var groups: [[Lexicon.Word]] = [[]]

  init(_ words: [Lexicon.Word]) {
    guard !words.isEmpty else { return }
    places = [UInt16](repeating: 0, count: 0x10000)
    for word in words {
      guard let first = word.scalars.first, first.value < places.count else { continue }
      let place = Int(places[Int(first.value)])
      if place > 0 {
        groups[place].append(word)
      } else {
        places[Int(first.value)] = UInt16(groups.count)
        groups.append([word])
      }
    }
    for place in groups.indices { groups[place].sort { $0.scalars.count > $1.scalars.count } }
  }

  var isEmpty: Bool { places.isEmpty }

  subscript(first: Unicode.Scalar) -> [Lexicon.Word] {
    first.value < places.count ? groups[Int(places[Int(first.value)])] : []
  }
}
