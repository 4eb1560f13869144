import Foundation

/// Phonetic guides that stand as text beside the characters of a name: 澄（chéng）.
struct PhoneticGuides {
  /// The text without them.
  private(set) var text: String
  private(set) var leftovers: [String] = []

  /// The vowels with the tone marks of pinyin, by which a guide is told from a Latin word.
  private static let toned = Set<Unicode.Scalar>("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars)

  init(_ text: String) {
    self.text = text
    guard text.unicodeScalars.contains(where: PhoneticGuides.toned.contains) else { return }
    var kept: [Unicode.Scalar] = []
    let scalars = Array(text.precomposedScalars)
    var index = 0
    while index < scalars.count {
      guard let guide = PhoneticGuides.guide(in: scalars, at: index) else {
        kept.append(scalars[index])
        index += 1
        continue
      }
      leftovers.append(guide.letters.text)
      index = guide.end
    }
    self.text = leftovers.isEmpty ? text : kept.text
  }

  /// A guide that begins here, in brackets or not, beside a Chinese character.
  private static func guide(
    in scalars: [Unicode.Scalar],
    at start: Int
  ) -> (letters: ArraySlice<Unicode.Scalar>, end: Int)? {
    let isBracketed = scalars[start].folded == "("
    let first = isBracketed ? start + 1 : start
    let letters = scalars[min(first, scalars.count)...].prefix {
      $0.isLatinLetter || toned.contains($0) || $0 == "ü"
    }
    guard letters.contains(where: toned.contains), letters.count <= 6 else { return nil }
    var end = letters.endIndex
    if isBracketed {
      guard end < scalars.count, scalars[end].folded == ")" else { return nil }
      end += 1
    }
    let isBeside =
      (start > 0 && scalars[start - 1].properties.isIdeographic)
      || (end < scalars.count && scalars[end].properties.isIdeographic)
    return isBeside ? (letters, end) : nil
  }
}

extension String {
  fileprivate var precomposedScalars: String.UnicodeScalarView {
    precomposedStringWithCanonicalMapping.unicodeScalars
  }
}
