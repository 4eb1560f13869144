import Values

/// A word of a phrase that names persons.
enum PersonWord {
  typealias Characters = ArraySlice<Unicode.Scalar>

  case name(Characters)
  /// A title, or the unit of an organisation that stands with it.
  case title(Characters)
  /// What stands in brackets after a name.
  case bracketed(Characters)

  /// The words between white space, colons and brackets; nil where a bracket stays open.
  static func words(in scalars: Characters) -> [PersonWord]? {
    var words: [PersonWord] = []
    var rest = scalars
    while let first = rest.first {
      if isGap(first) {
        rest = rest.dropFirst()
      } else if first.folded == "(" || first.folded == "[" {
        guard let inner = bracket(in: rest) else { return nil }
        rest = rest[(inner.endIndex + 1)...]
        let content = trimmed(inner)
        if !content.isEmpty { words.append(.bracketed(content)) }
      } else {
        let word = rest.prefix { !isGap($0) && $0.folded != "(" && $0.folded != "[" }
        rest = rest[word.endIndex...]
        append(word, to: &words, in: scalars)
      }
    }
    return words
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    WrittenText.isPadding(scalar) || scalar.folded == ":"
  }

  /// The content of the bracket that opens here; brackets inside belong to it.
  private static func bracket(in rest: Characters) -> Characters? {
    var depth = 0
    for index in rest.indices {
      let scalar = rest[index].folded
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" {
        depth -= 1
        if depth == 0 { return rest[(rest.startIndex + 1)..<index] }
      }
    }
    return nil
  }

  static func trimmed(_ characters: Characters) -> Characters {
    var rest = characters.drop(while: WrittenText.isPadding)
    while let last = rest.last, WrittenText.isPadding(last) { rest.removeLast() }
    return rest
  }

  private static func append(
    _ word: Characters,
    to words: inout [PersonWord],
    in scalars: Characters
  ) {
    if let dash = word.firstIndex(where: { $0.folded == "-" }) {
      let (one, two) = (word[..<dash], word[(dash + 1)...])
      if isTitle(one) != isTitle(two) {
        append(one, to: &words, in: scalars)
        append(two, to: &words, in: scalars)
        return
      }
    }
    if isTitle(word) {
      words.append(.title(word))
    } else if let (title, name) = gluedTitleFirst(word) {
      words.append(.title(title))
      words.append(.name(name))
    } else if case .some(.name(let last)) = words.last,
      scalars[last.endIndex..<word.startIndex].allSatisfy(\.isBlank)
    {
      switch joint(last, word, before: scalars[word.endIndex...]) {
      case .one: words[words.count - 1] = .name(scalars[last.startIndex..<word.endIndex])
      case .two: words.append(.name(word))
      // What is no title in brackets lets nobody be read.
      case .unclear: words.append(.bracketed(word.prefix(0)))
      }
    } else {
      words.append(.name(word))
    }
  }

  /// What two words with a blank between them are.
  private enum Joint {
    case one
    case two
    case unclear
  }

  /// Whether two words are those of a Latin name, `John Smith`, or of a Chinese name spread out,
  /// 王　敏.
  private static func joint(
    _ last: Characters,
    _ next: Characters,
    before rest: Characters
  ) -> Joint {
    if isLatin(last.prefix(longest)) {
      // Helen 赵敏 is one person in two scripts.
      let isOne =
        last.count <= longest && (isLatin(next) || isChineseName(next) && !isPost(last))
      return isOne ? .one : .two
    }
    let parts = last.split(whereSeparator: \.isBlank)
    let name = Array(parts.joined()) + next
    guard name.allSatisfy(\.properties.isIdeographic), parts.allSatisfy({ $0.count == 1 }),
      let family = FamilyNames.length(in: name[...])
    else { return .two }
    // 王 敏, 王 建国
    if parts.count == 1 { return next.count <= 2 ? .one : .two }
    guard next.count == 1, name.count - family <= 2 else { return .two }
    // 王 建 国, 欧 阳 娜 娜; 李 静 王 敏 are two, and 李 静 王 文 明 may be cut in two places.
    let following = rest.prefix { $0.isBlank || $0.properties.isIdeographic }
      .split(whereSeparator: \.isBlank).prefix { $0.count == 1 }
    guard family == 1, let another = following.first else { return .one }
    guard following.count > 1, FamilyNames.length(in: another) != nil else { return .two }
    return FamilyNames.length(in: next) == nil ? .one : .unclear
  }
}

extension PersonWord {
  /// A title that a name without white space precedes, as two words: 王建国经理.
  ///
  /// Certain only where the rest is a Chinese name with a known family name.
  var separated: [PersonWord] {
    switch self {
    case .name, .bracketed: return [self]
    case .title(let word):
      if let (title, name) = PersonWord.titleBeforeSurname(word) {
        return [.title(title), .name(name)]
      }
      guard let length = JobTitles.suffixLength(of: word) else {
        return PersonWord.isChineseName(word) ? [.name(word)] : [self]
      }
      let (rest, title) = (word.dropLast(length), word.suffix(length))
      if let (unit, name) = PersonWord.gluedTitleFirst(rest) {
        return [.title(unit), .name(name), .bracketed(title)]
      }
      guard PersonWord.isChineseName(rest), !JobTitles.isQualifier(rest) else { return [self] }
      return [.name(rest), .title(title)]
    }
  }

  /// 销售总监卢翠花, 采购部余慧: the title or unit that a name follows without white space.
  private static func gluedTitleFirst(_ word: Characters) -> (title: Characters, name: Characters)?
  {
    guard (4...30).contains(word.count) else { return nil }
    for length in [3, 2, 4] where word.count > length + 1 {
      let (title, name) = (word.dropLast(length), word.suffix(length))
      let isTitle = (JobTitles.suffixLength(of: title) ?? 0) >= 2
      if isTitle || JobTitles.isOrganisation(title), isChineseName(name) { return (title, name) }
    }
    return nil
  }

  /// 经理王总: a title before a family name that has one itself.
  private static func titleBeforeSurname(
    _ word: Characters
  ) -> (title: Characters, name: Characters)? {
    guard (4...12).contains(word.count) else { return nil }
    for cut in word.indices.dropFirst(2).dropLast() {
      let (title, name) = (word[..<cut], word[cut...])
      if JobTitles.suffixLength(of: title) == title.count, isSurnameWithTitle(name) {
        return (title, name)
      }
    }
    return nil
  }

  private static func isTitle(_ word: Characters) -> Bool {
    if JobTitles.isOrganisation(word) { return true }
    // 舍长, 场长: who is over something is no name, unless it begins like one.
    if word.count == 2, word.last == "长", FamilyNames.length(in: word) == nil { return true }
    guard let length = JobTitles.suffixLength(of: word) else { return false }
    // 李总 and 王经理 name a person.
    let rest = word.dropLast(length)
    return rest.isEmpty || FamilyNames.length(in: rest) != rest.count
  }

  /// A title with no name in it.
  static func isPlainTitle(_ word: Characters) -> Bool {
    guard word.allSatisfy({ $0.properties.isAlphabetic || $0 == "/" }), isTitle(word),
      gluedTitleFirst(word) == nil
    else { return false }
    return PersonWord.title(word).separated.count == 1 && !isChineseNameWithoutTitle(word)
  }

  /// A word that is a Chinese name and ends with no title.
  private static func isChineseNameWithoutTitle(_ word: Characters) -> Bool {
    isChineseName(word) && JobTitles.suffixLength(of: word) == nil
  }

  /// 李总, 王经理.
  static func isSurnameWithTitle(_ word: Characters) -> Bool {
    guard let length = JobTitles.suffixLength(of: word), word.count > length else { return false }
    let rest = word.dropLast(length)
    return FamilyNames.length(in: rest) == rest.count
  }

  /// A name of two to four characters that begins with a known family name.
  static func isChineseName(_ word: Characters) -> Bool {
    guard (2...4).contains(word.count), word.allSatisfy(\.properties.isIdeographic),
      let family = FamilyNames.length(in: word)
    else { return false }
    return (1...2).contains(word.count - family)
  }

  /// A name of two or more words in Latin letters, of which none is a title's.
  static func isLatinName(_ words: Characters) -> Bool {
    isLatin(words) && words.contains(" ") && !JobTitles.isLatin(words)
      && words.allSatisfy { $0.properties.isAlphabetic || " .-'’".unicodeScalars.contains($0) }
  }

  /// Whether a word that no list has may be somebody's post: 技术服务, SQE.
  static func isPost(_ word: Characters) -> Bool {
    guard (2...8).contains(word.count) else { return false }
    if isLatin(word) {
      return word.count <= 4 && word.allSatisfy { (0x41...0x5A).contains($0.value) }
    }
    return word.allSatisfy(\.properties.isIdeographic) && FamilyNames.length(in: word) == nil
      || JobTitles.isQualifier(word)
  }

  /// The length beyond which no name goes.
  private static let longest = 60

  private static func isLatin(_ word: Characters) -> Bool {
    word.allSatisfy { $0.value < 0x250 || $0.value == 0x2019 }
  }

  /// False for what is surely no name: figures, sentences, very long words.
  static func canBeName(_ name: Characters) -> Bool {
    guard name.count > 1, name.count <= 20 || (name.count <= longest && isLatin(name)) else {
      return false
    }
    return name.contains(where: \.properties.isAlphabetic) && name.last != "等"
      && !name.contains { $0.folded.isDigit || signs.contains($0.folded) }
  }

  private static let signs = Set<Unicode.Scalar>(
    "。!?/<>=+%¥$#@&*~^{}()[]\\\"√□☑☒☐✓✔■●○…《》“”\u{FFFD}".unicodeScalars
  )
}
