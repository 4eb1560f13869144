/// Reads an answer from its start to its end, in figures' folded form.
///
/// White space between two things that are read means nothing; outer white space, padding
/// underscores and a colon left over from a label are no part of the text.
struct AnswerScanner {
  let scalars: [Unicode.Scalar]
  var position = 0

  /// The length beyond which no figure, date or sum is written.
  static let longest = 500

  init(_ text: String) {
    self.init(text.unicodeScalars.map(\.figureFolded))
  }

  private init(_ folded: [Unicode.Scalar]) {
    let start = folded.firstIndex { !AnswerScanner.isPadding($0) && $0 != ":" } ?? folded.endIndex
    let end = folded.lastIndex { !AnswerScanner.isPadding($0) } ?? folded.startIndex - 1
    scalars = start <= end ? Array(folded[start...end]) : []
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n"
  }

  /// Nothing is left but white space.
  var isAtEnd: Bool {
    !scalars[position...].contains { !AnswerScanner.isPadding($0) }
  }

  var isTooLong: Bool { scalars.count > AnswerScanner.longest }

  /// The character at the present place, white space included.
  var next: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Passes white space; tells whether there was some.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while position < scalars.count, AnswerScanner.isPadding(scalars[position]) { position += 1 }
    return position > start
  }

  /// Passes a character and the white space before it, or nothing.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let start = position
    skipBlanks()
    if next == scalar {
      position += 1
      return true
    }
    position = start
    return false
  }

  /// Passes a word and the white space before it, or nothing.
  mutating func take(word: String) -> Bool {
    let start = position
    skipBlanks()
    for scalar in word.unicodeScalars {
      guard next == scalar else {
        position = start
        return false
      }
      position += 1
    }
    return true
  }

  /// Passes the first of the words that stands here, or nothing; longer words come first.
  @discardableResult
  mutating func take(firstOf words: [String]) -> String? {
    for word in words where take(word: word) { return word }
    return nil
  }

  /// Passes the sign between the two ends of a span: `-`, `~`, 至, 到.
  mutating func takeRangeSign() -> Bool {
    let start = position
    skipBlanks()
    if next == "至" || next == "到" {
      position += 1
      return true
    }
    let sign = position
    while let scalar = next, scalar == "-" || scalar == "~" { position += 1 }
    if (1...4).contains(position - sign) { return true }
    position = start
    return false
  }

  /// Passes what may close an answer, and tells whether that is the end.
  mutating func closes() -> Bool {
    skipBlanks()
    if let scalar = next, [".", "。", ",", ";"].contains(scalar) { position += 1 }
    return isAtEnd
  }
}
