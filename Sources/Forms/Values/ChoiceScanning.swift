/// What stands in an answer that lets people choose, one thing after the other.
enum ChoiceToken: Hashable {
  case mark(TickMark)
  /// A cross, which says no beside a tick and may be a tick without one.
  case cross
  case choice(Int)
  /// 、 or another sign between the things of a list.
  case separator
  /// A slash, as between a template's words.
  case slash
  /// Text that is no choice of this field.
  case other
}

/// A token, and whether white space stands round it.
struct PlacedToken: Hashable {
  var token: ChoiceToken
  var hasBlankBefore = false
  var hasBlankAfter = false
}

/// The marks, words and other text of an answer.
struct ChoiceTokens {
  private(set) var tokens: [PlacedToken] = []
  private let words: ChoiceWords

  init(_ text: String, words: ChoiceWords) {
    self.words = words
    var compact: [Unicode.Scalar] = []
    var blanks: [Bool] = []
    var hasBlank = false
    for scalar in text.unicodeScalars {
      let folded = scalar.folded
      if folded.isBlank || folded == "_" {
        hasBlank = true
      } else {
        compact.append(folded)
        blanks.append(hasBlank)
        hasBlank = false
      }
    }
    var index = 0
    while index < compact.count {
      let (token, length) = token(in: compact, at: index)
      if let token { append(token, afterBlank: blanks[index]) }
      index += length
    }
  }

  private mutating func append(_ token: ChoiceToken, afterBlank: Bool) {
    if afterBlank, let last = tokens.indices.last { tokens[last].hasBlankAfter = true }
    if token == .other, tokens.last?.token == .other, !afterBlank { return }
    tokens.append(PlacedToken(token: token, hasBlankBefore: afterBlank))
  }

  /// What begins at a place; nil for what means nothing.
  private func token(in scalars: [Unicode.Scalar], at index: Int) -> (ChoiceToken?, length: Int) {
    let rest = scalars[index...]
    if let (choice, length) = words.choice(in: rest) { return (.choice(choice), length) }
    if let length = ChoiceTokens.note(in: rest) ?? ChoiceTokens.number(in: rest) {
      return (nil, length)
    }
    if let (mark, length) = TickMark.mark(in: rest), length > 1 || !isInsideWord(scalars, index) {
      let isCross = length == 1 && TickMark.isCross(scalars[index])
      return (isCross ? .cross : .mark(mark), length)
    }
    if scalars[index] == "/" || scalars[index] == "|" { return (.slash, 1) }
    if ChoiceTokens.separators.contains(scalars[index]) { return (.separator, 1) }
    if ChoiceTokens.silent.contains(scalars[index]) { return (nil, 1) }
    // An option of the template's own that nobody filled in.
    for word in ["其他", "其它"] where rest.starts(with: word.unicodeScalars) {
      return (.choice(ChoiceTokens.unknownChoice), 2)
    }
    return (.other, 1)
  }

  /// A letter that is part of a Latin word is no mark.
  private func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index].isLatinLetter else { return false }
    return [index - 1, index + 1].contains { neighbour in
      scalars.indices.contains(neighbour)
        && (scalars[neighbour].isLatinLetter || scalars[neighbour].isDigit)
    }
  }

  /// An option that the definition does not know.
  static let unknownChoice = Int.max

  private static let separators = Set<Unicode.Scalar>("、,;".unicodeScalars)
  private static let silent = Set<Unicode.Scalar>("()[].。:\"'“”‘’「」".unicodeScalars)

  /// The length of a note to the person who fills in the form: （可多选）, （请打√）.
  private static func note(in rest: ArraySlice<Unicode.Scalar>) -> Int? {
    guard rest.first == "(" || rest.first == "[" else { return nil }
    for note in notes where rest.dropFirst().starts(with: note) {
      let close = rest.dropFirst(note.count + 1).first
      if close == ")" || close == "]" { return note.count + 2 }
    }
    return nil
  }

  /// The length of a number before a choice: `1.`, `2、`, `①`.
  private static func number(in rest: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = rest.first else { return nil }
    if (0x2460...0x2473).contains(first.value) { return 1 }
    guard first.isDigit, let second = rest.dropFirst().first else { return nil }
    return [".", "、", ")"].contains(second) ? 2 : nil
  }

  private static let notes: [[Unicode.Scalar]] = [
    "可多选", "多选", "单选", "可选多项", "限选一项", "请选择", "请勾选", "请打√", "请在□内打√", "打√",
  ].map { Array($0.unicodeScalars) }
}
