import Wording

// What stands before a colon: a label, an answer and a label, or an hour.
extension LineScanner {
  /// Whether a colon stands in a time or an address of the web: 下午3:00, http://.
  func isClock(_ line: [Unicode.Scalar], _ colon: Int) -> Bool {
    guard line.indices.contains(colon + 1) else { return false }
    if line[colon + 1] == "/" { return true }
    return colon > 0 && line[colon - 1].isFigure && line[colon + 1].isFigure
  }

  /// Whether a segment is an answer and, behind a blank, the label of the next: 晴 地点.
  func isAnswerAndLabel(_ segment: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let gap = segment.lastIndex(where: \.isWhiteSpace),
      gap > segment.startIndex
    else { return false }
    let last = segment[(gap + 1)...].count { $0.isHan }
    let first = segment[..<gap].filter { !$0.isWhiteSpace }
    if isTranslated(segment[..<gap], by: segment[(gap + 1)...]) { return false }
    return last >= 2 && first.count >= 1 && !(first.count == 1 && last == 1)
  }

  /// Whether a stroke and Latin words follow a blank, which say what stands before it: 客户 / Account.
  func isTranslated(_ line: [Unicode.Scalar], behind blank: Int) -> Bool {
    let rest = line[blank...].drop(while: \.isWhiteSpace)
    guard line[blank].isWhiteSpace, let stroke = rest.first, stroke == "/" || stroke == "／" else {
      return false
    }
    return rest.dropFirst().first { !$0.isWhiteSpace }?.folded.isLatin ?? false
  }

  /// Whether Latin words say what the label behind them says: Date 填写日期.
  private func isTranslated(
    _ words: ArraySlice<Unicode.Scalar>,
    by label: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard words.allSatisfy({ $0.folded.isLatin || $0.isWhiteSpace }),
      let one = LabelText.fold(words), let other = LabelText.fold(label)
    else { return false }
    let latin = vocabulary.lexicon.worded(one)
    return latin.isWhole
      && Set(latin.ideas).isSubset(of: vocabulary.lexicon.worded(other).ideas)
  }

  /// Whether Latin words stand before their Chinese, though no lexicon has them: Language pairs 语种.
  func isInTwoLanguages(_ segment: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let gap = segment.lastIndex(where: \.isWhiteSpace),
      segment[(gap + 1)...].allSatisfy({ $0.isHan || $0.isOpenOrCloseBracket })
    else { return false }
    let words = segment[..<gap].split(whereSeparator: \.isWhiteSpace)
    // ABB 联系人 is a name and a label.
    return words.count > 1
      && words.allSatisfy { word in
        word.allSatisfy { $0.folded.isLatin || $0.isOpenOrCloseBracket }
          && word.contains { $0.isLowercaseLatin }
      }
  }

  /// Whether a number behind a wide gap goes on those that the line begins with.
  func isNextNumbered(_ line: [Unicode.Scalar], _ start: Int) -> Bool {
    guard line[start].isFigure, LabelText.isBlank(line[start - 1]),
      line[start - 1] == "\u{3000}" || start > 1 && LabelText.isBlank(line[start - 2]),
      // A number has two figures, a sign, and what the sign is told by behind it.
      let next = LabelOrdinal(before: line[start...].prefix(4).text),
      let first = LabelOrdinal(
        before: line.prefix(40).drop(while: LabelText.isBlank).prefix(4).text
      )
    else { return false }
    return next.follows(first, within: 9)
  }

  /// A segment without the number of a list before it: 商机名称 of 2、商机名称.
  func withoutNumber(_ segment: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard LabelOrdinal(before: segment.prefix(4).text) != nil,
      let sign = segment.firstIndex(where: { "、.．".unicodeScalars.contains($0) })
    else { return segment }
    return segment[(sign + 1)...].drop(while: LabelText.isBlank)
  }

  /// A segment without what a bracket at its end says of it: 下一步行动（含责任人与时间）.
  func withoutHint(_ segment: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let last = segment.last, let bracket = HintBracket(closedBy: last.narrowBracket),
      let open = segment.lastIndex(where: { $0.narrowBracket == bracket.open }),
      open - segment.startIndex > 2, segment.endIndex - open <= 14
    else { return segment }
    return segment[..<open]
  }

  /// Whether a text reads like a label: short, of one piece, without punctuation.
  func isLabelLike(_ text: some StringProtocol) -> Bool {
    isLabelLike(Array(text.trimmed.unicodeScalars.prefix(25))[...])
  }

  func isLabelLike(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.firstIndex(where: { !LabelText.isBlank($0) }),
      let last = text.lastIndex(where: { !LabelText.isBlank($0) }), last - first < 24
    else { return false }
    var hasLetter = false
    // In Chinese characters; two letters are as wide as one.
    var width = 0.0
    for (index, scalar) in zip(first..., text[first...last]) {
      width += scalar.value < 0x250 ? 0.5 : 1
      if scalar.isLetter {
        hasLetter = true
      } else if !scalar.isFigure, !scalar.isWhiteSpace, !scalar.mayStandInLabel {
        // 报告编号 No.
        guard scalar == ".", index == last, index > first, text[index - 1].folded.isLatin else {
          return false
        }
      }
    }
    return hasLetter && width <= 12
  }
}

extension Unicode.Scalar {
  fileprivate var isOpenOrCloseBracket: Bool {
    switch self {
    case "(", ")", "（", "）": true
    case _: false
    }
  }

  fileprivate var isLowercaseLatin: Bool { ("a"..."z").contains(self) }

  fileprivate var mayStandInLabel: Bool {
    switch self {
    case "/", "／", "(", ")", "（", "）", "*", "·", "-", "、", "&", "㎡", "℃", "％", "%": true
    case _: false
    }
  }
}
