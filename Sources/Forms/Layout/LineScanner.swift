import Values

/// Finds labels and their values in a line of running text.
struct LineScanner {
  let vocabulary: Vocabulary

  /// A label in a line, and what follows it.
  struct Hit {
    var meaning: Meaning
    /// Where the label begins and ends, its colon included.
    var label: Range<String.Index>
    /// The label as printed, without its colon.
    var printed: Substring
  }

  enum Meaning {
    case known(Vocabulary.Meaning)
    /// No label that a definition lists, but written like one.
    case unknown
  }

  /// What is allowed where a line begins.
  struct Context {
    /// Whether the line goes on a long text: a label then begins the line or stands after a gap.
    var isInLongText: Bool
    /// Whether a label that no definition lists counts as one.
    var allowsUnknown: Bool
    /// Whether a label may have lost characters: only of fields that have no other.
    var allowsDamaged: Bool
    /// Fields whose label stands on the page already; inside a long text, their synonyms are text.
    var answered: (FieldID) -> Bool

    /// In a cell whose text is looked at for itself.
    static var cell: Context {
      Context(isInLongText: false, allowsUnknown: true, allowsDamaged: false) { _ in false }
    }
  }

  /// A label in a line, by the positions of its characters.
  private struct Found {
    var meaning: Meaning
    var label: Range<Int>
    var printed: Range<Int>
  }

  /// The labels of a line, in order.
  func hits(in text: String, line range: Range<String.Index>, context: Context) -> [Hit] {
    let line = TextLine(text, range)
    if let meaning = vocabulary.meaning(of: line.scalars), !isAnsweredInLatin(line.scalars) {
      return [Hit(meaning: .known(meaning), label: range, printed: text[range].trimmed)]
    }
    return found(in: line.scalars, context).map {
      Hit(meaning: $0.meaning, label: line.range($0.label), printed: line.printed($0.printed))
    }
  }

  /// Whether Latin words that no label is made of stand behind a label and a gap: 客户名称　　Siemens.
  private func isAnsweredInLatin(_ line: [Unicode.Scalar]) -> Bool {
    guard hasLatinBehindGap(line), let folded = LabelText.fold(line),
      let latin = folded.languages.first(where: { $0 != folded.translated })
    else { return false }
    return !vocabulary.lexicon.worded(latin).isWhole && vocabulary.meaning(of: latin) == nil
  }

  /// Whether a wide gap parts Chinese from the Latin words behind it.
  private func hasLatinBehindGap(_ line: [Unicode.Scalar]) -> Bool {
    guard LabelText.fold(line)?.translated != nil, let last = line.lastIndex(where: \.isHan),
      let gap = line[last...].firstIndex(where: \.isWhiteSpace)
    else { return false }
    return isWide(line, gap)
  }

  /// Whether the first line of a text begins with a label and its colon, and what follows it.
  func beginsWithLabel(
    _ text: String
  ) -> (isKnown: Bool, hasAnswer: Bool, readsLikeLabel: Bool)? {
    let end = text.unicodeScalars.firstIndex(of: "\n") ?? text.endIndex
    let line = TextLine(text, text.startIndex..<end)
    guard let first = found(in: line.scalars, .cell).first,
      line.scalars[..<first.label.lowerBound].allSatisfy(LabelText.isBlank)
    else { return nil }
    let rest = line.scalars[first.label.upperBound...]
    let isLike = LabelText.fold(line.scalars[first.printed]).map { readsLikeLabel($0) } ?? false
    return (first.meaning.isKnown, !rest.allSatisfy { $0.isPadding }, isLike)
  }

  /// Whether a text is made of the words of labels, down to its end.
  func readsLikeLabel(_ label: FoldedLabel) -> Bool {
    let words = vocabulary.lexicon.worded(label)
    if words.isWhole { return true }
    return words.endsInWord && words.unknown * 2 <= words.length
      && words.ideas.last.map { vocabulary.lexicon.heads.contains($0) } ?? false
  }

  /// Whether a text ends in a word for a form or record, and is likelier a title than an answer.
  func endsLikeTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 80, let folded = LabelText.fold(text),
      !folded.scalars.contains(where: \.isFigure)
    else { return false }
    let words = vocabulary.lexicon.worded(folded)
    return words.endsInWord
      && words.ideas.last.map { vocabulary.lexicon.titleEnds.contains($0) } ?? false
  }

  private func found(in line: [Unicode.Scalar], _ context: Context) -> [Found] {
    var hits: [Found] = []
    var context = context
    var inLongText = context.isInLongText
    var position = 0
    while let found = next(in: line, from: position, inLongText, context) {
      hits.append(found)
      position = found.label.upperBound
      if case .known(.field(let label)) = found.meaning {
        inLongText = label.isLongText
        // Behind a short answer any label may follow, whatever stood above: 填表人：辛悦　日期：….
        if !inLongText { context.allowsUnknown = true }
      } else {
        inLongText = false
      }
    }
    return hits
  }

  /// The next label at or after a position.
  private func next(
    in line: [Unicode.Scalar],
    from position: Int,
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    var start = position
    var isStart = position == 0
    var isBehindLabel = position > 0
    while start < line.count {
      while start < line.count, line[start].isPadding || isStart && line[start].isBullet {
        start += 1
      }
      guard start < line.count else { return nil }
      if let found = bracketed(in: line, at: start, isStart: isStart, inLongText, context) {
        return found
      }
      // 3、走访人：…　　4、受访人：…: the next of the line's numbered labels is one as at its beginning.
      isStart = isStart || start > position && isNextNumbered(line, start)
      // What stands right behind a label's colon is its answer.
      let mayBeUnknown = isStart || start > position
      // A lone mark behind a label is its answer: 修改标记：△　修改处数：4.
      let isMark =
        isBehindLabel && line[start].isBullet && start + 1 < line.count
        && line[start + 1].isWhiteSpace
      if !isMark,
        let found = label(
          in: line,
          at: start,
          isStart: isStart,
          mayBeUnknown: mayBeUnknown,
          inLongText,
          context
        )
      {
        return found
      }
      guard let gap = nextGap(in: line, from: start, wide: inLongText) else { return nil }
      start = gap
      isStart = false
      isBehindLabel = false
    }
    return nil
  }

  /// The label that begins at a position, if one does.
  ///
  /// Of two that do, the longer counts: 编 制 人：, not 编 制.
  private func label(
    in line: [Unicode.Scalar],
    at start: Int,
    isStart: Bool,
    mayBeUnknown: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    var shorter: Found?
    var end = start
    while end < line.count, end - start <= LabelText.longest {
      let scalar = line[end]
      if scalar.isColon {
        let segment = line[start..<end]
        let colons = line[end...].prefix { $0.isColon }.count
        if let meaning = known(segment, isStart: isStart, inLongText, context) {
          return Found(
            meaning: .known(meaning),
            label: start..<(end + colons),
            printed: start..<end
          )
        }
        let words = isStart ? withoutHint(withoutNumber(segment)) : segment
        if shorter == nil, mayBeUnknown, context.allowsUnknown, !inLongText, isLabelLike(words),
          !isClock(line, end), !isAnswerAndLabel(words) || isStart && isInTwoLanguages(words),
          isStart || !LabelText.isNumbered(segment)
        {
          return Found(meaning: .unknown, label: start..<(end + colons), printed: start..<end)
        }
        return shorter
      }
      let ends = scalar.endsLabel
      if ends || endsAtBlank(line, end, isFirst: isStart && !inLongText), !inLongText || isStart,
        !LabelText.isStretched(line[start...], over: end), !isTranslated(line, behind: end),
        let found = spaced(line[start..<end], inLongText, context)
          ?? worded(line, start..<end, isStart: isStart, inLongText, context)
      {
        if !scalar.isWhiteSpace { return found }
        shorter = found
      } else if ends {
        return shorter
      }
      end += 1
    }
    return shorter
  }

  /// A label in brackets, with or without a colon: 【客户名称】.
  private func bracketed(
    in line: [Unicode.Scalar],
    at start: Int,
    isStart: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    let close: Unicode.Scalar
    switch line[start] {
    case "【": close = "】"
    case "『": close = "』"
    case "〖": close = "〗"
    case "［": close = "］"
    case "[": close = "]"
    case "〔": close = "〕"
    case "「": close = "」"
    case _: return nil
    }
    guard let end = line[start...].prefix(16).firstIndex(of: close), end - start > 2 else {
      return nil
    }
    let segment = line[(start + 1)..<end]
    let colons = line[(end + 1)...].prefix { $0.isColon }.count
    let label = start..<(end + 1 + colons)
    if let meaning = known(segment, isStart: isStart, inLongText, context) {
      return Found(meaning: .known(meaning), label: label, printed: (start + 1)..<end)
    }
    guard isStart, context.allowsUnknown, !inLongText, isLabelLike(segment),
      let folded = LabelText.fold(segment), readsLikeLabel(folded)
    else { return nil }
    return Found(meaning: .unknown, label: label, printed: (start + 1)..<end)
  }

  /// Whether a label can end at white space: at a gap, or at any after the line's first words.
  private func endsAtBlank(_ line: [Unicode.Scalar], _ position: Int, isFirst: Bool) -> Bool {
    line[position].isWhiteSpace && (isFirst || isWide(line, position))
  }

  /// A label that a gap, a blank line to write on or a check box ends, without a colon.
  private func spaced(
    _ segment: ArraySlice<Unicode.Scalar>,
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    guard segment.count > 1, !hasLatinBehindGap(Array(segment)),
      let folded = LabelText.fold(segment),
      case .field(let label) = vocabulary.meaning(of: folded),
      !(inLongText && isProse(folded, label, context))
    else { return nil }
    let positions = segment.startIndex..<segment.endIndex
    return Found(meaning: .known(.field(label)), label: positions, printed: positions)
  }

  /// Words of a label alone before a wide gap at the beginning of a line.
  private func worded(
    _ line: [Unicode.Scalar],
    _ range: Range<Int>,
    isStart: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    guard isStart, !inLongText, context.allowsUnknown, (3...10).contains(range.count),
      line[range.upperBound].isWhiteSpace, isWide(line, range.upperBound),
      !line[range.upperBound...].allSatisfy(\.isPadding),
      !line[range.upperBound...].contains(where: \.isColon),
      let folded = LabelText.fold(line[range])
    else { return nil }
    let words = vocabulary.lexicon.worded(folded)
    guard words.isWhole, words.longest >= 2,
      words.ideas.last.map({ vocabulary.lexicon.heads.contains($0) }) ?? false
    else { return nil }
    return Found(meaning: .unknown, label: range, printed: range)
  }

  /// Whether a label inside a long text is a word of it: a synonym such as 时间, of a field that
  /// has its answer.
  private func isProse(
    _ segment: FoldedLabel,
    _ label: Vocabulary.KnownLabel,
    _ context: Context
  ) -> Bool {
    context.answered(label.field) && !vocabulary.isUsual(segment, of: label.field)
  }

  /// What a segment before a colon is the label of.
  private func known(
    _ segment: ArraySlice<Unicode.Scalar>,
    isStart: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> Vocabulary.Meaning? {
    // After a value, a number belongs to it: 修改标记：①　修改处数：4.
    if !isStart, LabelText.isNumbered(segment) { return nil }
    guard let folded = LabelText.fold(segment) else { return nil }
    if let meaning = vocabulary.meaning(of: folded) {
      if inLongText, case .field(let label) = meaning, isProse(folded, label, context) {
        return nil
      }
      return meaning
    }
    guard !inLongText, context.allowsDamaged, let label = vocabulary.damaged(folded),
      !context.answered(label.field)
    else { return nil }
    return .field(label)
  }

  private func isWide(_ line: [Unicode.Scalar], _ position: Int) -> Bool {
    if line[position] == "\t" || line[position] == "\u{3000}" { return true }
    return position + 1 == line.count || line[position + 1].isWhiteSpace
  }

  /// Where the text goes on after the next gap: white space, a blank line to write on, a bar.
  private func nextGap(in line: [Unicode.Scalar], from start: Int, wide: Bool) -> Int? {
    for position in start..<line.count {
      let isGap =
        switch line[position] {
        case "_", "＿", "|", "｜": true
        case "；", ";": !wide
        case let scalar: scalar.isWhiteSpace && (!wide || isWide(line, position))
        }
      if isGap { return position + 1 }
    }
    return nil
  }
}

extension LineScanner.Meaning {
  var isKnown: Bool {
    switch self {
    case .known: true
    case .unknown: false
    }
  }
}

extension Unicode.Scalar {
  /// White space, rules to write on and marks between two answers.
  fileprivate var isPadding: Bool {
    switch self {
    case "_", "＿", "|", "｜", "；", ";", "，", ",": true
    case _: isWhiteSpace
    }
  }

  /// Marks before the items of a list.
  fileprivate var isBullet: Bool { LabelText.isOrnament(self) && self != "_" }

  /// Marks that end a label without a colon: blank lines to write on, and check boxes.
  fileprivate var endsLabel: Bool {
    switch self {
    case "_", "＿", "☑", "☐", "☒", "√", "✓", "✔", "■", "□", "●", "○": true
    case _: false
    }
  }
}
