import Foundation

/// A text as it is searched: without differences of width, case and script, and each of its
/// characters with the place that it has in the text as written.
///
/// What is folded: NFKC; case; blanks between two Chinese characters (`客　户`) and invisible
/// characters are left out; other blanks become one. Folding is character by character, so that a
/// text contains a term exactly when its folded form contains the term's.
struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The UTF-8 offsets in the text as written from which each scalar comes.
  private(set) var sources: [Range<Int>] = []

  init(_ text: String) {
    var blank: Range<Int>?
    var offset = 0
    for character in text {
      let source = offset..<offset + character.utf8.count
      offset = source.upperBound
      for scalar in FoldedText.fold(character) {
        if FoldedText.isBlank(scalar) {
          blank = blank ?? source
          continue
        }
        if let pending = blank {
          let isInside =
            scalars.last.map { $0.properties.isIdeographic && scalar.properties.isIdeographic }
            ?? false
          if !isInside { append(" ", pending) }
          blank = nil
        }
        append(scalar, source)
      }
    }
    if let blank { append(" ", blank) }
  }

  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ source: Range<Int>) {
    scalars.append(scalar)
    sources.append(source)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t"
      || (!scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator)
  }

  private static func fold(_ character: Character) -> [Unicode.Scalar] {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      switch only.value {
      case 0x41...0x5A: return [Unicode.Scalar(UInt8(only.value) + 0x20)]
      case 0x00...0x7F: return [only]
      case 0x4E00...0x9FFF, 0x3001...0x3002: return [SimplifiedForms.of(only)]
      // Quotation marks and dashes stay; full-width forms become ASCII, letters small.
      case 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D: return [only]
      case 0xFF21...0xFF3A: return [Unicode.Scalar(UInt8(only.value - 0xFEE0 + 0x20))]
      case 0xFF01...0xFF5E: return [Unicode.Scalar(UInt8(only.value - 0xFEE0))]
      default: break
      }
    }
    if character == "\r\n" { return ["\n"] }
    var folded: [Unicode.Scalar] = []
    // Foundation's compatibility mapping leaves some of what it takes apart uncomposed (ｶﾞ).
    let composed = String(character).precomposedStringWithCompatibilityMapping
      .precomposedStringWithCanonicalMapping
    for scalar in composed.unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint {
      // By way of the capital, so that every form of a letter, such as ς and σ, becomes the same.
      for capital in scalar.properties.uppercaseMapping.unicodeScalars {
        folded += capital.properties.lowercaseMapping.unicodeScalars.map(SimplifiedForms.of)
      }
    }
    return folded
  }
}

extension FoldedText {
  var isEmpty: Bool { scalars.isEmpty }

  /// A text that is folded already.
  init(folded text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The text without the white space at its ends.
  var trimmed: FoldedText {
    var trimmed = self
    while let last = trimmed.scalars.last, last.properties.isWhitespace {
      trimmed.scalars.removeLast()
      trimmed.sources.removeLast()
    }
    let leading = trimmed.scalars.prefix { $0.properties.isWhitespace }.count
    trimmed.scalars.removeFirst(leading)
    trimmed.sources.removeFirst(leading)
    return trimmed
  }
}
