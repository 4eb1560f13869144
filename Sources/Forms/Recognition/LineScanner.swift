/// Finds labels and their values in a line of running text.
struct LineScanner {
  var index: LabelIndex

  /// A label in a line, and what follows it.
  struct Hit {
    var meaning: Meaning
    /// Where the label begins and ends, its colon included.
    var label: Range<String.Index>
    /// The label as printed, without its colon.
    var printed: Substring
  }

  enum Meaning: Hashable {
    case known(LabelIndex.Meaning)
    /// Not a label of the form, but written like one.
    case unknown
  }

  /// What is allowed where a line begins.
  struct Context {
    /// Whether the line goes on a long text: a label then begins the line or stands after a gap.
    var isInLongText: Bool
    /// Whether a label that the form does not know counts as one.
    var allowsUnknown: Bool
    /// Fields that have their answer; inside a long text, their labels are text.
    var answered: (FieldID) -> Bool
    /// Whether a field's answer is a long text.
    var isLongText: (FieldID) -> Bool
    /// Whether a label may have lost characters: only of fields that have no other.
    var allowsDamaged: (FieldID) -> Bool
  }

  /// The labels of a line, in order.
  func hits(in text: String, line: Range<String.Index>, context: Context) -> [Hit] {
    if let meaning = index.meaning(of: text[line]) {
      return [Hit(meaning: .known(meaning), label: line, printed: text[line].trimmed)]
    }
    var hits: [Hit] = []
    var inLongText = context.isInLongText
    var position = line.lowerBound
    while let hit = next(in: text, from: position, line: line, inLongText, context) {
      hits.append(hit)
      position = hit.label.upperBound
      if case .known(.field(let field)) = hit.meaning {
        inLongText = context.isLongText(field)
      } else {
        inLongText = false
      }
    }
    return hits
  }

  /// The next label at or after a position.
  private func next(
    in text: String,
    from position: String.Index,
    line: Range<String.Index>,
    _ inLongText: Bool,
    _ context: Context
  ) -> Hit? {
    var start = position
    var isStart = position == line.lowerBound
    while start < line.upperBound {
      start = skipBlanks(text, from: start, to: line.upperBound)
      guard start < line.upperBound else { return nil }
      if let hit = label(in: text, at: start, line: line, isStart: isStart, inLongText, context) {
        return hit
      }
      guard let gap = nextGap(in: text, from: start, to: line.upperBound, wide: inLongText) else {
        return nil
      }
      start = gap
      isStart = false
    }
    return nil
  }

  /// The label that begins at a position, if one does.
  ///
  /// Of two that do, the longer counts: 编 制 人：, not 编 制.
  private func label(
    in text: String,
    at start: String.Index,
    line: Range<String.Index>,
    isStart: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> Hit? {
    var shorter: Hit?
    var end = start
    var length = 0
    while end < line.upperBound, length <= LabelText.longest {
      let character = text[end]
      if character == "：" || character == ":" {
        let segment = text[start..<end]
        let label = start..<text.index(after: end)
        if let meaning = known(segment, isStart: isStart, inLongText, context) {
          return Hit(meaning: .known(meaning), label: label, printed: segment.trimmed)
        }
        if shorter == nil, isStart, context.allowsUnknown, !inLongText, isLabelLike(segment) {
          return Hit(meaning: .unknown, label: label, printed: segment.trimmed)
        }
        return shorter
      }
      if isTerminator(character) || endsLabel(character, text, end, line, isStart && !inLongText),
        !inLongText || isStart, let hit = spaced(text[start..<end], inLongText, context)
      {
        if !character.isWhitespace { return hit }
        shorter = hit
      } else if isTerminator(character) {
        return shorter
      }
      length += 1
      end = text.index(after: end)
    }
    return shorter
  }

  /// Whether a label can end at white space: at a gap, or at any after the line's first words.
  private func endsLabel(
    _ character: Character,
    _ text: String,
    _ index: String.Index,
    _ line: Range<String.Index>,
    _ isFirst: Bool
  ) -> Bool {
    character.isWhitespace && (isFirst || isWide(text, index, line.upperBound))
  }

  /// A label that a gap, a blank line to write on or a check box ends, without a colon.
  private func spaced(_ segment: Substring, _ inLongText: Bool, _ context: Context) -> Hit? {
    guard segment.unicodeScalars.count > 1,
      case .field(let field) = index.meaning(of: segment),
      !(inLongText && isProse(segment, .field(field), context))
    else { return nil }
    return Hit(
      meaning: .known(.field(field)),
      label: segment.startIndex..<segment.endIndex,
      printed: segment.trimmed
    )
  }

  /// Whether a label inside a long text is a word of it: a synonym such as 时间, of a field that
  /// has its answer.
  private func isProse(
    _ segment: Substring,
    _ meaning: LabelIndex.Meaning,
    _ context: Context
  ) -> Bool {
    guard case .field(let field) = meaning else { return false }
    return context.answered(field) && !index.isUsual(segment, of: field)
  }

  /// What a segment before a colon is the label of.
  private func known(
    _ segment: Substring,
    isStart: Bool,
    _ inLongText: Bool,
    _ context: Context
  ) -> LabelIndex.Meaning? {
    // After a value, a number belongs to it: 修改标记：①　修改处数：4.
    if !isStart, LabelText.isNumbered(segment) { return nil }
    if let meaning = index.meaning(of: segment) {
      if inLongText, isProse(segment, meaning, context) { return nil }
      return meaning
    }
    guard !inLongText, let field = index.damaged(segment), context.allowsDamaged(field) else {
      return nil
    }
    return .field(field)
  }

  /// Whether a text reads like a label: short, of one piece, without punctuation.
  func isLabelLike(_ text: some StringProtocol) -> Bool {
    let trimmed = text.trimmed
    guard (1...12).contains(trimmed.unicodeScalars.count) else { return false }
    var hasLetter = false
    for character in trimmed {
      if character.isLetter { hasLetter = true }
      guard
        character.isLetter || character.isNumber || character.isWhitespace
          || "/／()（）*·-、&".contains(character)
      else { return false }
    }
    return hasLetter
  }

  /// Marks that end a label without a colon: blank lines to write on, and check boxes.
  private func isTerminator(_ character: Character) -> Bool {
    character == "_" || character == "＿" || character == "☑" || character == "☐"
      || "☒√✓✔■□●○".contains(character)
  }

  private func isWide(_ text: String, _ index: String.Index, _ end: String.Index) -> Bool {
    if text[index] == "\t" || text[index] == "\u{3000}" { return true }
    let next = text.index(after: index)
    return next == end || text[next].isWhitespace
  }

  private func skipBlanks(
    _ text: String,
    from start: String.Index,
    to end: String.Index
  ) -> String.Index {
    var index = start
    while index < end, text[index].isWhitespace || "_＿|｜；;，,".contains(text[index]) {
      index = text.index(after: index)
    }
    return index
  }

  /// Where the text goes on after the next gap: white space, a blank line to write on, a bar.
  private func nextGap(
    in text: String,
    from start: String.Index,
    to end: String.Index,
    wide: Bool
  ) -> String.Index? {
    var index = start
    while index < end {
      let character = text[index]
      let isGap =
        character == "_" || character == "＿" || character == "|" || character == "｜"
        || (character.isWhitespace && (!wide || isWide(text, index, end)))
        || (!wide && "；;".contains(character))
      let next = text.index(after: index)
      if isGap { return next }
      index = next
    }
    return nil
  }
}
