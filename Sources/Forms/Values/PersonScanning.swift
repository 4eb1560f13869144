import Values

/// Tells persons with their titles from a text that names them.
enum PersonList {
  typealias Characters = ArraySlice<Unicode.Scalar>

  /// A stretch between two separators.
  private struct Piece {
    var scalars: Characters
    /// The sign before it; nil of the first.
    var separator: Unicode.Scalar?
  }

  /// The persons in the order of the text; nil where something else stands there.
  static func persons(in text: String) -> [Person]? {
    let scalars = Array(text.unicodeScalars)
    if let persons = LabelledPersons.persons(in: scalars) { return persons }
    let pieces = pieces(of: scalars.map(\.bracketFolded))
    var persons: [Person] = []
    // A title that stands as a piece of its own, before its name.
    var waiting: [Characters] = []
    for piece in pieces {
      if let title = title(in: piece.scalars) {
        if let last = persons.indices.last, persons[last].title == nil, waiting.isEmpty,
          piece.separator?.joinsTitle == true
        {
          persons[last].title = title.text
        } else if persons.isEmpty, waiting.isEmpty {
          waiting.append(title)
        } else {
          return nil
        }
        continue
      }
      guard var found = PersonPhrase(piece.scalars).persons else { return nil }
      if let title = waiting.first {
        guard found.count == 1, found[0].title == nil, piece.separator?.joinsTitle == true else {
          return nil
        }
        found[0].title = title.text
        waiting = []
      }
      persons.append(contentsOf: found)
    }
    // 钱锐（签章）: the words of the template are no title.
    for index in persons.indices
    where persons[index].title.map({ Blanks.isSignature($0.unicodeScalars.map(\.folded)) }) ?? false
    {
      persons[index].title = nil
    }
    return waiting.isEmpty ? sharing(persons) : nil
  }

  /// 王建国、李敏（均为主管）: the title behind the last is that of all who have none.
  private static func sharing(_ persons: [Person]) -> [Person] {
    guard persons.count > 1, let title = persons.last?.title,
      let word = ["均为", "均是", "均系", "皆为", "皆是", "都是", "同为"].first(where: title.hasPrefix)
    else { return persons }
    let shared = String(title.dropFirst(word.count))
    return persons.enumerated().map { index, person in
      var person = person
      if person.title == nil || index == persons.count - 1 { person.title = shared }
      return person
    }
  }

  /// The whole of a piece that is a title and names nobody.
  private static func title(in piece: Characters) -> Characters? {
    guard piece.count >= 2, piece.count <= 40 else { return nil }
    return JobTitles.isLatin(piece) || piece.count <= 30 && PersonWord.isPlainTitle(piece)
      ? piece : nil
  }

  private static let separators = Set<Unicode.Scalar>("、,;\n|&+".unicodeScalars)

  /// The text between separators outside every bracket.
  private static func pieces(of scalars: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var depth = 0
    var separator: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index].folded
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      if depth == 0, index > start, beginsWithListNumber(scalars, at: index) {
        pieces.append(Piece(scalars: scalars[start..<index], separator: separator))
        start = index
        separator = "、"
      }
      let isSeparator = separators.contains(scalar) && !isListNumber(scalars[start..<index], scalar)
      if depth == 0, isSeparator || scalar.isListNumber {
        pieces.append(Piece(scalars: scalars[start..<index], separator: separator))
        start = index + 1
        separator = scalar
      }
    }
    pieces.append(Piece(scalars: scalars[start...], separator: separator))
    var result: [Piece] = []
    for piece in pieces {
      var separator = piece.separator
      for part in splitAtConjunctions(trimmed(piece.scalars)).flatMap(splitAtSlash)
      where !part.isEmpty {
        result.append(Piece(scalars: part, separator: separator))
        separator = "和"
      }
    }
    return result
  }

  /// The number before a person in a list: `1、`.
  private static func isListNumber(_ piece: Characters, _ separator: Unicode.Scalar) -> Bool {
    guard separator == "、", piece.count <= 6 else { return false }
    let digits = piece.filter { !$0.isBlank }
    return (1...2).contains(digits.count) && digits.allSatisfy { $0.folded.isDigit }
  }

  /// A list's number inside a line, behind a blank or a bracket: `1. 王建国 2. 李敏`.
  private static func beginsWithListNumber(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index].folded.isDigit else { return false }
    let before = scalars[index - 1].folded
    guard before.isBlank || before == ")" || before == "]" else { return false }
    let digits = scalars[index...].prefix { $0.folded.isDigit }
    guard (1...2).contains(digits.count), digits.endIndex + 1 < scalars.count else { return false }
    let next = scalars[digits.endIndex + 1].folded
    return [".", "、", ")"].contains(scalars[digits.endIndex].folded) && !next.isDigit
  }

  private static let conjunctions = ["以及", "和", "与", "及", "跟"].map { Array($0.unicodeScalars) }

  /// 王建国和李敏 are two; 李和平 is one, and so is 生产和技术部经理 王建国.
  private static func splitAtConjunctions(_ piece: Characters) -> [Characters] {
    guard piece.count <= 200 else { return [piece] }
    var depth = 0
    for index in piece.indices {
      let scalar = piece[index].folded
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      guard depth == 0, index > piece.startIndex,
        let word = conjunctions.first(where: { piece[index...].starts(with: $0) })
      else { continue }
      let before = trimmed(piece[..<index])
      let after = trimmed(piece[(index + word.count)...])
      if namesPersons(before), let first = splitAtConjunctions(after).first, namesPersons(first) {
        return [before] + splitAtConjunctions(after)
      }
    }
    return [piece]
  }

  /// Whether a piece names persons beyond doubt, every one by a Chinese name.
  private static func namesPersons(_ piece: Characters) -> Bool {
    guard let persons = PersonPhrase(piece).persons, !persons.isEmpty else { return false }
    return persons.allSatisfy { person in
      let name = Array(person.name.unicodeScalars)[...]
      if person.title == nil, JobTitles.isQualifier(name) { return false }
      return PersonWord.isChineseName(name) || PersonWord.isSurnameWithTitle(name)
    }
  }

  /// A slash separates names, and a name from its title, but not the words of a title.
  private static func splitAtSlash(_ piece: Characters) -> [Characters] {
    guard piece.count <= 200, let slash = piece.firstIndex(where: { $0.folded == "/" }) else {
      return [piece]
    }
    let parts = piece.split { $0.folded == "/" }.map(trimmed)
    if parts.allSatisfy(PersonWord.isChineseName) || parts.allSatisfy(namesPersons) { return parts }
    if parts.count == 2, PersonWord.isChineseName(parts[0]) != PersonWord.isChineseName(parts[1]),
      parts.contains(where: PersonWord.isPlainTitle)
    {
      var joined = Array(piece)
      joined[slash - piece.startIndex] = " "
      return [joined[...]]
    }
    // Sun Qiang / Maintenance Manager
    if parts.count == 2, PersonWord.isLatinName(parts[0]), JobTitles.isLatin(parts[1]) {
      return [parts[0] + "(".unicodeScalars + parts[1] + ")".unicodeScalars]
    }
    return parts.allSatisfy(PersonWord.isLatinName) ? parts : [piece]
  }

  /// A piece without white space, ruled blanks, a list's number and the sign of a mention.
  private static func trimmed(_ piece: Characters) -> Characters {
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

extension Unicode.Scalar {
  /// Whether a title that stands behind the sign may belong to the name before it.
  fileprivate var joinsTitle: Bool {
    self == "," || self == "|" || self == "\n"
  }

  /// The character with Chinese corner brackets as round ones, and the sign of a mention as blank.
  fileprivate var bracketFolded: Unicode.Scalar {
    switch self {
    case "「", "『", "〈": "("
    case "」", "』", "〉": ")"
    case "@", "＠": " "
    case _: self
    }
  }
}
