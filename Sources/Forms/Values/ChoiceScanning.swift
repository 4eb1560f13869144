import Values

/// What stands in an answer that lets people choose, one thing after the other.
enum ChoiceToken: Hashable {
  case mark(TickMark)
  /// A cross, which says no beside a tick and may be a tick without one.
  case cross
  case choice(Int)
  /// The letter of a lettered list that stands alone, as an answer: A.
  case letter(Unicode.Scalar)
  /// 、 or another sign between the things of a list.
  case separator
  /// A slash, as between a template's words.
  case slash
  /// Text that is no choice of this field.
  case other
}

extension ChoiceToken {
  /// Whether it is a box, ticked or not.
  fileprivate var isMark: Bool {
    switch self {
    case .mark: true
    case .cross, .choice, .letter, .separator, .slash, .other: false
    }
  }
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
  /// The choices by the letters that stand before them, as in `A. 电话`.
  private(set) var lettered: [Unicode.Scalar: Int] = [:]
  /// What is written beside 其他, by its place among the tokens.
  private(set) var others: [Int: String] = [:]
  /// What is written beside ticked choices, as written: 0571-88120000 in ☑电话：0571-88120000.
  private(set) var details: [String] = []
  /// Whether options of the form's own stand behind empty boxes: □邀请来访.
  private(set) var hasOwnOptions = false
  /// Whether words stand there that say nothing without a choice: 拜访.
  private(set) var hasWordsAround = false
  private let words: ChoiceWords

  init(_ text: String, words: ChoiceWords) {
    self.words = words
    let written = Array(text.unicodeScalars)
    var compact: [Unicode.Scalar] = []
    var blanks: [Bool] = []
    var places: [Int] = []
    var hasBlank = false
    for (place, scalar) in written.enumerated() {
      let folded = scalar.choiceFolded
      if folded.isBlank || folded == "_" {
        hasBlank = true
      } else {
        compact.append(folded)
        blanks.append(hasBlank)
        places.append(place)
        hasBlank = false
      }
    }
    var index = 0
    var letter: Unicode.Scalar?
    while index < compact.count {
      if let (found, length) = ChoiceTokens.letter(in: compact, at: index, blanks) {
        letter = found
        index += length
        continue
      }
      if let length = wordAround(in: compact, at: index, blanks) {
        hasWordsAround = true
        index += length
        continue
      }
      var (token, length) = self.token(in: compact, at: index)
      if case .choice(let choice) = token {
        if let found = letter { lettered[found] = lettered[found] ?? choice }
        letter = nil
        if ChoiceTokens.isOther(compact[index..<(index + length)]) {
          let (text, more) = otherText(in: compact[(index + length)...])
          length += more
          if !text.isEmpty {
            others[tokens.count] = text
            // 其他（微信）: the words beside it are a choice that the template lacks.
            if let known = words.choice(named: text) { token = .choice(known) }
          }
        } else if tokens.last?.token == .mark(.empty) {
          length += rest(of: compact, at: index + length, blanks)
          length += blankUnit(in: compact, at: index + length, blanks)
        } else if tokens.last?.token == .mark(.ticked),
          let detail = detail(in: compact, at: index + length)
        {
          let place = places[detail.lowerBound]...places[detail.upperBound - 1]
          details.append(written[place].text)
          length = detail.whole - index
        }
      }
      if token == .other, let option = ownOption(in: compact, at: index, blanks) {
        (token, length) = (.choice(ChoiceTokens.unknownChoice), option)
        hasOwnOptions = true
      }
      if let token { append(token, afterBlank: blanks[index]) }
      index += length
    }
  }

  /// The length of a word that changes nothing: right behind a choice, or where no choice begins.
  private func wordAround(
    in scalars: [Unicode.Scalar],
    at index: Int,
    _ blanks: [Bool]
  ) -> Int? {
    guard let length = words.wordAround(in: scalars[index...]) else { return nil }
    if case .choice = tokens.last?.token, !blanks[index] {
      // 电话拜访, but 产品介绍会 after a choice is another.
      let other = words.choice(in: scalars[index...])
      return other.map { $0.length > length } ?? false ? nil : length
    }
    return words.choice(in: scalars[index...]) == nil ? length : nil
  }

  /// A letter with its sign before an option, `A.`, `B、`, `(C)`: at the beginning or behind a
  /// blank, a mark or a word.
  private static func letter(
    in scalars: [Unicode.Scalar],
    at index: Int,
    _ blanks: [Bool]
  ) -> (Unicode.Scalar, length: Int)? {
    let isOpened = scalars[index] == "(" || scalars[index] == "["
    let place = isOpened ? index + 1 : index
    guard place + 1 < scalars.count, isOptionLetter(scalars[place]) else { return nil }
    if !isOpened, index > 0, scalars[index - 1].isLatinLetter, !blanks[index] { return nil }
    let sign = scalars[place + 1]
    let signs: [Unicode.Scalar] = isOpened ? [")", "]"] : [".", "、", ")", ":", "．"]
    guard signs.contains(sign) else { return nil }
    // An answer alone in its brackets has nothing behind it: （A）.
    let after = place + 2
    guard after < scalars.count, !isOpened || scalars[after].properties.isIdeographic else {
      return nil
    }
    return (scalars[place], after - index)
  }

  /// The letters of lists; none of them is read as a tick.
  private static func isOptionLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x68).contains(scalar.value)
  }

  private static func isOther(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.starts(with: "其他".unicodeScalars) || word.starts(with: "其它".unicodeScalars)
  }

  private static let otherNotes = [
    "请具体说明", "请在此说明", "请注明", "请说明", "请填写", "请列明", "可填写", "需注明", "注明", "说明", "填写", "方式", "形式", "途径",
    "渠道", "资料",
    "材料", "名称",
    "选项", "情况", "内容", "具体",
  ].map { Array($0.unicodeScalars) }

  /// What a person wrote beside 其他, up to the next mark, choice or separator, and the length of
  /// it all with the template's own words: （请注明）.
  private func otherText(in rest: ArraySlice<Unicode.Scalar>) -> (text: String, length: Int) {
    var text: [Unicode.Scalar] = []
    var index = rest.startIndex
    while index < rest.endIndex {
      let here = rest[index...]
      if let note = ChoiceTokens.otherNotes.first(where: { here.starts(with: $0) }) {
        index += note.count
        continue
      }
      if let (mark, length) = TickMark.mark(in: here), mark != .suspected || length > 1 { break }
      if words.choice(in: here) != nil, text.isEmpty, !ChoiceTokens.isFilledIn(rest[..<index]) {
        break
      }
      if ChoiceTokens.separators.contains(rest[index]), !text.isEmpty { break }
      if rest[index] == "/" || rest[index] == "|" { break }
      text.append(rest[index])
      index += 1
    }
    let written = text.filter {
      !ChoiceTokens.silent.contains($0) && !ChoiceTokens.separators.contains($0)
    }
    if Blanks.isNone(written) { return ("", index - rest.startIndex) }
    return (written.text, index - rest.startIndex)
  }

  /// Whether a colon or an opened bracket stands before: what follows is a person's.
  private static func isFilledIn(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last == ":" || before.last == "("
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
    if ChoiceTokens.isOptionLetter(scalars[index]), !isInsideWord(scalars, index) {
      return (.letter(scalars[index]), 1)
    }
    // An option of the template's own that nobody filled in.
    for word in ["其他", "其它"] where rest.starts(with: word.unicodeScalars) {
      return (.choice(ChoiceTokens.unknownChoice), 2)
    }
    if let length = translation(in: scalars, at: index) { return (nil, length) }
    return (.other, 1)
  }

  /// The length of Latin words behind a box that say the same as the choice beside them:
  /// ☑Face-to-face 面谈, □电话 Phone.
  private func translation(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard scalars[index].isLatinLetter else { return nil }
    let run = scalars[index...].prefix(40).prefix { $0.isLatinLetter || $0 == "-" || $0 == "/" }
    let letters = run.count { $0.isLatinLetter }
    guard letters >= 2 else { return nil }
    let after = scalars[run.endIndex...]
    if letters >= 4, tokens.last?.token.isMark ?? false,
      after.first?.properties.isIdeographic ?? false,
      words.choice(in: after) != nil
    {
      return run.count
    }
    guard case .choice = tokens.last?.token, tokens.count >= 2,
      tokens[tokens.count - 2].token.isMark,
      index > 0, scalars[index - 1].properties.isIdeographic
    else { return nil }
    // Of few letters only those that the next box or the end follows: 成功 Won.
    return letters >= 4 || after.isEmpty || TickMark.mark(in: after) != nil ? run.count : nil
  }

  /// The length of an option behind an empty box or a stroke that the definition does not know.
  private func ownOption(
    in scalars: [Unicode.Scalar],
    at index: Int,
    _ blanks: [Bool]
  ) -> Int? {
    guard tokens.last?.token == .mark(.empty) || tokens.last?.token == .slash else { return nil }
    var end = index
    while end < scalars.count, end - index <= 8, end == index || !blanks[end],
      scalars[end].isLetter,
      TickMark.mark(in: scalars[end...]) == nil
    { end += 1 }
    return (2...8).contains(end - index) && endsOption(scalars, at: end, blanks)
      ? end - index : nil
  }

  /// The length of a blank with its unit behind an empty box: □信函：____号.
  private func blankUnit(in scalars: [Unicode.Scalar], at start: Int, _ blanks: [Bool]) -> Int {
    guard start + 1 < scalars.count, scalars[start] == ":",
      ChoiceTokens.units.contains(scalars[start + 1]),
      endsOption(scalars, at: start + 2, blanks)
    else { return 0 }
    return 2
  }

  /// What is written beside a ticked choice, behind a colon, in brackets or in figures, up to the next
  /// mark, and where it ends with its bracket; nil where a choice stands in it.
  private func detail(
    in scalars: [Unicode.Scalar],
    at start: Int
  ) -> (lowerBound: Int, upperBound: Int, whole: Int)? {
    guard start < scalars.count, ChoiceTokens.note(in: scalars[start...]) == nil else { return nil }
    let isBracket = scalars[start] == "("
    guard isBracket || scalars[start] == ":" || scalars[start].isDigit else { return nil }
    var end = start
    while end < scalars.count, !(isBracket && scalars[end] == ")") {
      if let (mark, length) = TickMark.mark(in: scalars[end...]), mark != .suspected || length > 1 {
        break
      }
      if words.choice(in: scalars[end...]) != nil { return nil }
      if scalars[start].isDigit, !scalars[end].isDigit, scalars[end] != "-" { break }
      end += 1
    }
    var whole = end
    if isBracket {
      guard end < scalars.count, scalars[end] == ")" else { return nil }
      whole += 1
    }
    var inner = (scalars[start].isDigit ? start : start + 1)..<end
    while let last = inner.last, ChoiceTokens.separators.contains(scalars[last]) {
      inner.removeLast()
    }
    return inner.isEmpty ? nil : (inner.lowerBound, inner.upperBound, whole)
  }

  /// The length of what an option behind an empty box says more than the choice that it begins with:
  /// □技术创新能力强.
  private func rest(of scalars: [Unicode.Scalar], at index: Int, _ blanks: [Bool]) -> Int {
    var end = index
    while end < scalars.count, end - index <= 6, !blanks[end],
      scalars[end].properties.isIdeographic, TickMark.mark(in: scalars[end...]) == nil,
      words.choice(in: scalars[end...]) == nil
    { end += 1 }
    return endsOption(scalars, at: end, blanks) && end - index <= 6 ? end - index : 0
  }

  /// Whether an option can end before a place.
  private func endsOption(_ scalars: [Unicode.Scalar], at end: Int, _ blanks: [Bool]) -> Bool {
    end == scalars.count || blanks[end] || ChoiceTokens.separators.contains(scalars[end])
      || scalars[end] == "/" || TickMark.mark(in: scalars[end...]) != nil
  }

  /// A letter that is part of a Latin word is no mark.
  private func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index].isLatinLetter else { return false }
    return [index - 1, index + 1].contains { neighbour in
      scalars.indices.contains(neighbour)
        && (scalars[neighbour].isLatinLetter || scalars[neighbour].isDigit)
    }
  }

  private static let units = Set<Unicode.Scalar>("号份封次通件".unicodeScalars)

  /// An option that the definition does not know.
  static let unknownChoice = Int.max

  private static let separators = Set<Unicode.Scalar>("、,;".unicodeScalars)
  private static let silent = Set<Unicode.Scalar>("()[]{}.。…:\"'“”‘’「」".unicodeScalars)

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
    "请注明", "请说明", "可填写", "请填写", "可多选", "多选", "单选", "可选多项", "限选一项", "请选择", "请勾选", "请打√", "请在□内打√",
    "打√",
  ].map { Array($0.unicodeScalars) }
}
