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

  /// A label in a line, by the positions of its characters.
  private struct Found {
    var meaning: Meaning
    var label: Range<Int>
    var printed: Range<Int>
  }

  /// The labels of a line, in order.
  func hits(in text: String, line range: Range<String.Index>, context: Context) -> [Hit] {
    let line = TextLine(text, range)
    if let meaning = index.meaning(of: line.scalars) {
      return [Hit(meaning: .known(meaning), label: range, printed: text[range].trimmed)]
    }
    return found(in: line.scalars, context).map {
      Hit(meaning: $0.meaning, label: line.range($0.label), printed: line.printed($0.printed))
    }
  }

  /// Whether the first line of a text begins with a label of the form, written to the letter.
  func beginsWithLabel(_ text: String) -> Bool {
    var line: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" { break }
      line.append(scalar)
    }
    if index.meaning(of: line) != nil { return true }
    guard let start = line.firstIndex(where: { !$0.isPadding }),
      line[..<start].allSatisfy(LabelText.isBlank)
    else { return false }
    let context = Context(
      isInLongText: false,
      allowsUnknown: false,
      answered: { _ in false },
      isLongText: { _ in true },
      allowsDamaged: { _ in false }
    )
    return label(in: line, at: start, isStart: true, false, context) != nil
  }

  /// The fields whose labels stand in a line, those that have lost characters among them.
  func fields(in line: [Unicode.Scalar], context: Context) -> [FieldID] {
    let folded = LabelText.fold(line)
    if let folded, let (field, damaged) = index.fields(of: folded) {
      return [field, damaged].compactMap(\.self)
    }
    var fields = found(in: line, context).compactMap { found -> FieldID? in
      if case .known(.field(let field)) = found.meaning { field } else { nil }
    }
    if let folded, let field = index.damaged(folded) { fields.append(field) }
    return fields
  }

  private func found(in line: [Unicode.Scalar], _ context: Context) -> [Found] {
    var hits: [Found] = []
    var inLongText = context.isInLongText
    var position = 0
    while let found = next(in: line, from: position, inLongText, context) {
      hits.append(found)
      position = found.label.upperBound
      if case .known(.field(let field)) = found.meaning {
        inLongText = context.isLongText(field)
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
    while start < line.count {
      while start < line.count, line[start].isPadding { start += 1 }
      guard start < line.count else { return nil }
      if let found = label(in: line, at: start, isStart: isStart, inLongText, context) {
        return found
      }
      guard let gap = nextGap(in: line, from: start, wide: inLongText) else { return nil }
      start = gap
      isStart = false
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
    _ inLongText: Bool,
    _ context: Context
  ) -> Found? {
    var shorter: Found?
    var end = start
    while end < line.count, end - start <= LabelText.longest {
      let scalar = line[end]
      if scalar == "：" || scalar == ":" {
        let segment = line[start..<end]
        if let meaning = known(segment, isStart: isStart, inLongText, context) {
          return Found(meaning: .known(meaning), label: start..<(end + 1), printed: start..<end)
        }
        if shorter == nil, isStart, context.allowsUnknown, !inLongText, isLabelLike(segment) {
          return Found(meaning: .unknown, label: start..<(end + 1), printed: start..<end)
        }
        return shorter
      }
      let ends = scalar.endsLabel
      if ends || endsAtBlank(line, end, isFirst: isStart && !inLongText), !inLongText || isStart,
        let found = spaced(line[start..<end], inLongText, context)
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
    guard segment.count > 1, case .field(let field) = index.meaning(of: segment),
      !(inLongText && isProse(segment, .field(field), context))
    else { return nil }
    let positions = segment.startIndex..<segment.endIndex
    return Found(meaning: .known(.field(field)), label: positions, printed: positions)
  }

  /// Whether a label inside a long text is a word of it: a synonym such as 时间, of a field that
  /// has its answer.
  private func isProse(
    _ segment: ArraySlice<Unicode.Scalar>,
    _ meaning: LabelIndex.Meaning,
    _ context: Context
  ) -> Bool {
    guard case .field(let field) = meaning else { return false }
    return context.answered(field) && !index.isUsual(segment, of: field)
  }

  /// What a segment before a colon is the label of.
  private func known(
    _ segment: ArraySlice<Unicode.Scalar>,
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
    isLabelLike(Array(text.trimmed.unicodeScalars.prefix(13))[...])
  }

  private func isLabelLike(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.firstIndex(where: { !LabelText.isBlank($0) }),
      let last = text.lastIndex(where: { !LabelText.isBlank($0) }), last - first < 12
    else { return false }
    var hasLetter = false
    for scalar in text[first...last] {
      if scalar.isLetter {
        hasLetter = true
      } else if !scalar.isFigure, !scalar.isWhiteSpace, !scalar.mayStandInLabel {
        return false
      }
    }
    return hasLetter
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

extension Unicode.Scalar {
  /// White space, rules to write on and marks between two answers.
  fileprivate var isPadding: Bool {
    switch self {
    case "_", "＿", "|", "｜", "；", ";", "，", ",": true
    case _: isWhiteSpace
    }
  }

  /// Marks that end a label without a colon: blank lines to write on, and check boxes.
  fileprivate var endsLabel: Bool {
    switch self {
    case "_", "＿", "☑", "☐", "☒", "√", "✓", "✔", "■", "□", "●", "○": true
    case _: false
    }
  }

  fileprivate var mayStandInLabel: Bool {
    switch self {
    case "/", "／", "(", ")", "（", "）", "*", "·", "-", "、", "&": true
    case _: false
    }
  }
}
