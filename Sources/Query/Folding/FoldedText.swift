import Findings

/// A text as it is searched: without differences of width, case and script, and each of its
/// characters with the place that it has in the text as written.
///
/// What is folded: NFKC; case; blanks between two Chinese characters (`客　户`) and invisible
/// characters are left out; other blanks become one. Folding is character by character, so that a
/// text contains a term exactly when its folded form contains the term's.
package struct FoldedText: Sendable {
  /// The folded characters.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// The UTF-8 offsets in the text as written from which each scalar comes.
  package private(set) var sources: [Range<Int>] = []

  /// Folds a text; one pass over its scalars.
  package init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count / 2)
    sources.reserveCapacity(text.utf8.count / 2)
    var blank: Range<Int>?
    var offset = 0
    var written = text.unicodeScalars.makeIterator()
    var next = written.next()
    while let scalar = next {
      next = written.next()
      if let folded = FoldedText.fold(scalar), next.map(FoldedText.beginsCharacter) ?? true {
        let source = offset..<offset + scalar.utf8.count
        offset = source.upperBound
        append(folded, source, after: &blank)
      } else {
        let character = text[text.utf8.index(text.startIndex, offsetBy: offset)]
        for _ in character.unicodeScalars.dropFirst() { next = written.next() }
        let source = offset..<offset + character.utf8.count
        offset = source.upperBound
        for folded in FoldedText.fold(character) { append(folded, source, after: &blank) }
      }
    }
    if let blank { append(" ", blank) }
  }

  /// The folded characters as a string.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a folded character; a blank waits until it is clear what it stands between.
  private mutating func append(
    _ scalar: Unicode.Scalar,
    _ source: Range<Int>,
    after blank: inout Range<Int>?
  ) {
    if FoldedText.isBlank(scalar) {
      blank = blank ?? source
      return
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

  private mutating func append(_ scalar: Unicode.Scalar, _ source: Range<Int>) {
    scalars.append(scalar)
    sources.append(source)
  }

  /// A tab, or what Unicode calls a space separator.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether no character before this one goes on with it, whatever it is but a carriage return.
  private static func beginsCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x2FF, 0x2010...0x2027, 0x2100...0x2BFF, 0x3000...0x3029, 0x4E00...0x9FFF,
      0xFF01...0xFF5E:
      true
    default: false
    }
  }

  /// The folded form of the most frequent characters, where they stand alone.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0D: nil
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value) + 0x20)
    case 0x00...0x7F: scalar
    case 0x4E00...0x9FFF, 0x3001...0x3002: SimplifiedForms.of(scalar)
    // Signs, quotation marks and dashes stay; full-width forms become ASCII, letters small.
    case 0xB0...0xB1, 0xB7, 0xD7, 0x2013...0x2014, 0x2018...0x2019, 0x201C...0x201D,
      0x2190...0x21FF, 0x2264...0x2265, 0x2500...0x25FF:
      scalar
    case 0x3000: " "
    case 0xFF21...0xFF3A: Unicode.Scalar(UInt8(scalar.value - 0xFEE0 + 0x20))
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    default: nil
    }
  }

  private static func fold(_ character: Character) -> [Unicode.Scalar] {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let only = scalars.first, let folded = fold(only) { return [folded] }
    if character == "\r\n" { return ["\n"] }
    if character == "℃" { return ["°", "c"] }
    var folded: [Unicode.Scalar] = []
    for scalar in String(character).compatibilityForm.unicodeScalars
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
  /// Whether nothing is left of the text, as of blanks alone.
  package var isEmpty: Bool { scalars.isEmpty }

  /// A text that is folded already.
  package init(folded text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The text without the white space at its ends.
  package var trimmed: FoldedText {
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
