/// Tells persons with their titles from a text that names them.
enum PersonList {
  /// The persons in the order of the text; nil where something else stands there.
  static func persons(in text: String) -> [Person]? {
    var persons: [Person] = []
    for piece in pieces(of: Array(text.unicodeScalars)) {
      guard let found = PersonPhrase(piece).persons else { return nil }
      persons.append(contentsOf: found)
    }
    return persons
  }

  private static let separators = Set<Unicode.Scalar>("、,;\n|".unicodeScalars)

  /// The text between separators outside every bracket.
  private static func pieces(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var depth = 0
    for index in scalars.indices {
      let scalar = scalars[index].folded
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(scalar), !isListNumber(scalars[start..<index], scalar) {
        pieces.append(scalars[start..<index])
        start = index + 1
      }
    }
    pieces.append(scalars[start...])
    return pieces.map(trimmed).filter { !$0.isEmpty }.flatMap(splitAtSlash)
  }

  /// The number before a person in a list: `1、`.
  private static func isListNumber(
    _ piece: ArraySlice<Unicode.Scalar>,
    _ separator: Unicode.Scalar
  ) -> Bool {
    guard separator == "、", piece.count <= 6 else { return false }
    let digits = piece.filter { !$0.isBlank }
    return (1...2).contains(digits.count) && digits.allSatisfy { $0.folded.isDigit }
  }

  /// A slash separates names, but not the words of a title.
  private static func splitAtSlash(
    _ piece: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    guard piece.count <= 200, piece.contains(where: { $0.folded == "/" }) else { return [piece] }
    let parts = piece.split { $0.folded == "/" }.map(trimmed)
    return parts.allSatisfy(PersonWord.isChineseName) ? parts : [piece]
  }

  /// A piece without white space, ruled blanks and a list's number.
  private static func trimmed(_ piece: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = PersonWord.trimmed(piece)
    let digits = rest.prefix { $0.folded.isDigit }
    if (1...2).contains(digits.count), let sign = rest.dropFirst(digits.count).first,
      [".", "、", ")"].contains(sign.folded)
    {
      rest = PersonWord.trimmed(rest.dropFirst(digits.count + 1))
    }
    return rest.last == "。" ? rest.dropLast() : rest
  }
}
