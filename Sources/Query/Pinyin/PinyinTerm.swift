/// Letters that stand for the sounds of a name: `wangjg`, `wjg`, `wangjianguo` for 王建国.
///
/// Each character takes its whole syllable, its first letter, or `zh`, `ch`, `sh`; the last may be
/// written in part. A character of several readings goes by each. What in the name is no Chinese
/// character stands for itself. A term may begin with any character of the name, so that
/// `clsw` finds 武汉楚澜水务.
package struct PinyinTerm: Sendable {
  private let letters: [UInt8]

  /// The term of a text of Latin letters, two at least, with `'` between syllables at will; nil of
  /// any other.
  package init?(_ text: String) {
    let folded = FoldedText(text).trimmed.text.filter { $0 != "'" }.replacing("ü", with: "v")
    letters = Array(folded.utf8)
    guard letters.count >= 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
  }

  /// Whether a name has the sounds of the term; the cost grows with the name's length alone,
  /// however many readings its characters have.
  package func matches(_ name: String) -> Bool {
    // How many of the letters some characters up to here stand for.
    var reached: Set<Int> = []
    for scalar in FoldedText(name).scalars {
      let syllables = PinyinReadings.syllables[scalar] ?? [Array(String(scalar).utf8)]
      var next: Set<Int> = []
      for place in reached.union([0]) {
        let rest = letters[place...]
        for syllable in syllables {
          if syllable.starts(with: rest) { return true }
          for length in [syllable.count, 1, PinyinTerm.initial(of: syllable)]
          where rest.starts(with: syllable.prefix(length)) {
            next.insert(place + length)
          }
        }
      }
      reached = next
    }
    return false
  }

  /// How many letters the sound takes with which a syllable begins.
  private static func initial(of syllable: [UInt8]) -> Int {
    syllable.count > 1 && syllable[1] == UInt8(ascii: "h") ? 2 : 1
  }
}
