import Documents
import Findings
import Values
import Wording

// Lines of running text: where labels stand in them, and which only tell how to fill in.
extension FlowReader {
  /// Reads the lines of a paragraph.
  mutating func lines(
    of source: SourceText,
    listLevel: Int?,
    begins: Bool,
    into layout: inout PageLayout
  ) {
    let text = source.text
    var start = text.startIndex
    while start <= text.endIndex {
      let end = text.unicodeScalars[start...].firstIndex(of: "\n") ?? text.endIndex
      if !text[start..<end].trimmed.isEmpty {
        let isFirst = text[..<start].trimmed.isEmpty
        line(
          start..<end,
          of: source,
          listLevel: begins ? listLevel : nil,
          beginsParagraph: isFirst,
          into: &layout
        )
      }
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
  }

  private mutating func line(
    _ line: Range<String.Index>,
    of source: SourceText,
    listLevel: Int?,
    beginsParagraph: Bool,
    into layout: inout PageLayout
  ) {
    let text = source.text[line]
    if isInstruction(text, source) {
      guard case .label(let open) = target, open.isLongText, open.headingLevel != nil || isCell,
        !Instructions.isOfThePaper(text)
      else {
        let isListed = if case .notice = target { true } else { false }
        finish(into: &layout)
        if isListed || beginsNotice(text) { target = .notice }
        layout.entries.append(.instruction(source.piece(line), label: nil))
        return
      }
    }
    var hits = scanner.hits(in: source.text, line: line, context: context)
    if hits.isEmpty, beginsParagraph || isUnderUnknown {
      hits = labelsAfterLongText(source, line)
      if hits.isEmpty, let hit = numberedLabel(source, line) ?? bilingualLabel(source, line) {
        hits = [hit]
      }
    } else if beginsParagraph, let first = hits.first, first.label.lowerBound > line.lowerBound {
      hits = labelsAfterLongText(source, line.lowerBound..<first.label.lowerBound) + hits
    }
    if hits.isEmpty, beginsParagraph, let label = boldLabel(source, line) {
      finish(into: &layout)
      open(nil, label: label.text, source, isAlone: true)
      if case .label(var open) = target {
        open.isLongText = true
        open.line = label
        open.isTop = layout.entries.isEmpty
        target = .label(open)
      }
      return
    }
    let lead = source.piece(line.lowerBound..<(hits.first?.label.lowerBound ?? line.upperBound))
    if !lead.text.isEmpty, !lead.text.unicodeScalars.allSatisfy(LabelText.isOrnament) {
      append(lead, into: &layout)
    }
    if beginsParagraph, lead.text.isEmpty, !hits.isEmpty {
      labelParagraphs += 1
      // 一、 goes on over labels without a number, 1、 ends before them.
      ordinal =
        hits.reversed().lazy.compactMap { LabelOrdinal(before: $0.printed.trimmed) }.first
        ?? LabelOrdinal(before: text.trimmed) ?? (ordinal?.isChinese ?? false ? ordinal : nil)
    }
    for (position, hit) in hits.enumerated() {
      let end = position + 1 < hits.count ? hits[position + 1].label.lowerBound : line.upperBound
      let value = source.piece(hit.label.upperBound..<end)
      // 编号：____ is to be filled in where it stands.
      let isAlone = hits.count == 1 && !source.text[hit.label.lowerBound..<end].contains("__")
      finish(into: &layout)
      switch hit.meaning {
      case .known(.field(let known)) where !known.isLongText && Instructions.isOrder(value.text):
        layout.entries.append(
          .instruction(source.piece(hit.label.lowerBound..<end), label: nil)
        )
      case .known(.field(let known)):
        let (answer, rest) = WideGap.cut(value, kind: known.kind)
        open(known, label: hit.printed, source, list: listLevel, answer, isAlone: isAlone)
        if let rest {
          finish(into: &layout)
          layout.entries.append(.loose(rest))
        }
      case .known(.heading):
        if value.text.isEmpty {
          layout.entries.append(.heading(source.piece(hit.label)))
        } else {
          open(nil, label: hit.printed, source, list: listLevel, value, isAlone: false)
        }
      case .known(.notice):
        target = .notice
        layout.entries.append(
          .instruction(source.piece(hit.label.lowerBound..<end), label: nil)
        )
      case .unknown:
        let (answer, rest) = WideGap.cut(value, kind: nil)
        open(nil, label: hit.printed, source, list: listLevel, answer, isAlone: isAlone)
        if layout.entries.isEmpty, case .label(var open) = target {
          open.isTop = true
          target = .label(open)
        }
        if let rest {
          finish(into: &layout)
          layout.entries.append(.loose(rest))
        }
      }
    }
  }

  /// Whether a label is open that no definition lists.
  private var isUnderUnknown: Bool {
    if case .label(let open) = target { open.known == nil } else { false }
  }

  private func isInstruction(_ text: Substring, _ source: SourceText) -> Bool {
    if case .notice = target { return Instructions.goesOn(text) || tellsHow(text) }
    return Instructions.isInstruction(text)
  }

  /// Whether a line below the heading of instructions is a label with what to write there.
  private func tellsHow(_ text: Substring) -> Bool {
    guard let colon = text.unicodeScalars.firstIndex(where: \.isColon) else { return false }
    return Instructions.tellsHow(text[text.index(after: colon)...])
  }

  /// Whether a line begins a list of instructions.
  private func beginsNotice(_ text: Substring) -> Bool {
    let line = text.trimmed
    return line.unicodeScalars.count <= 16 && !line.contains("以下")
  }

  /// A label that begins a paragraph after a long text as the page's other labels do, and those that
  /// stand behind it.
  private func labelsAfterLongText(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> [LineScanner.Hit] {
    guard case .label(let open) = target, open.isLongText, !isCell else { return [] }
    let free = LineScanner.Context(
      isInLongText: false,
      allowsUnknown: true,
      allowsDamaged: false,
      answered: { seen.contains($0) }
    )
    let hits = scanner.hits(in: source.text, line: line, context: free)
    guard let hit = hits.first,
      source.text[line.lowerBound..<hit.label.lowerBound].trimmed.isEmpty,
      let folded = LabelText.fold(hit.printed)
    else { return [] }
    let isUsual =
      open.headingLevel == nil && (labelParagraphs >= 3 || open.known == nil)
      || source.isBold(hit.label)
    let end = hits.dropFirst().first?.label.lowerBound ?? line.upperBound
    let value = source.text[hit.label.upperBound..<end]
    // Below 二、结论 the line 开发结论：☑签约 ☐终止 has a label of its own.
    if open.isAlone, open.text.pieces.isEmpty, open.line == nil,
      AnswerShape(String(value)).marks > 0,
      scanner.readsLikeLabel(folded)
    {
      return hits
    }
    // Right below a label, only another label that stands alone is none of its answer.
    if open.text.pieces.isEmpty, !value.isUnfilled { return [] }
    // 二、客户诉求：… after 一、: the next in a row of numbered labels.
    if LabelText.isNumbered(ArraySlice(Array(hit.printed.unicodeScalars))) {
      return isNext(hit.printed, below: open)
        && scanner.readsLikeLabel(LabelText.withoutHint(folded) ?? folded) ? hits : []
    }
    let isLabel = isUsual && scanner.readsLikeLabel(folded)
    return isLabel || asksSignature(folded) || isSigned(hit.printed, value) ? hits : []
  }

  /// Whether a label is the next of the page's numbered ones, and no item of a list in the answer
  /// above it.
  private func isNext(_ label: Substring, below open: Open) -> Bool {
    guard let last = ordinal, let own = LabelOrdinal(before: label.trimmed), own.follows(last)
    else {
      return false
    }
    return own.isChinese
      || !open.text.pieces.contains { LabelOrdinal(before: $0.text.trimmed) != nil }
  }

  /// 评价人签字, 经办人签字（盖章）: whose words are all of a label, one of them for a signature.
  private func asksSignature(_ label: FoldedLabel) -> Bool {
    let words = scanner.vocabulary.lexicon.worded(LabelText.withoutHint(label) ?? label)
    return words.isWhole && words.ideas.contains { $0.rawValue == "signature" }
  }

  /// Whether a label says nothing but what is done with the paper: 记录, 编制, 审核.
  private func asksAct(_ label: FoldedLabel) -> Bool {
    let words = scanner.vocabulary.lexicon.worded(label)
    return words.isWhole
      && words.ideas.allSatisfy {
        ["prepared", "reviewed", "approved", "record"].contains($0.rawValue)
      }
  }

  /// 经手人：孙文涛 2026/9/19: whoever signs, and nothing else.
  private func isSigned(_ label: Substring, _ value: Substring) -> Bool {
    // Of a label in two languages the Chinese half says it: 报告人 Reported by.
    let printed = LabelText.fold(label)?.translated.map { Array($0.scalars) }
    let scalars = printed ?? label.unicodeScalars.filter { !LabelText.isBlank($0) }
    // 记录：冉启芳 names nobody but by what was done.
    let isAct = LabelText.fold(label).map(asksAct) ?? false
    guard scalars.count <= 6,
      isAct || scalars.last.map({ "人员者".unicodeScalars.contains($0) }) ?? false
    else { return false }
    if value.isUnfilled, let folded = LabelText.fold(label), scanner.readsLikeLabel(folded) {
      return true
    }
    let name = value.trimmed.prefix { !$0.isWhitespace && !$0.isNumber && !"（(".contains($0) }
    return AnswerShape(String(name)).mayBeName && AnswerShape(String(value)).length <= 24
  }

  /// A line in bold with nothing but the words of a label, over the text that it is the label of.
  private func boldLabel(_ source: SourceText, _ line: Range<String.Index>) -> Piece? {
    guard !isCell, !source.marks.isEmpty else { return nil }
    let piece = source.piece(line)
    guard (3...16).contains(piece.text.unicodeScalars.count),
      !piece.text.contains(where: { "。，；,;：:（(".contains($0) }),
      piece.marks.contains(where: {
        $0.marks.contains(.bold) && $0.range == 0..<piece.text.utf8.count
      }),
      let folded = LabelText.fold(piece.text)
    else { return nil }
    return scanner.readsLikeLabel(folded) && scanner.vocabulary.isLong(folded) ? piece : nil
  }

  /// A line with nothing but a label in two languages, below the answer to one that stood alone in two
  /// itself: 客户反馈 Customer Feedback.
  private func bilingualLabel(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> LineScanner.Hit? {
    guard case .label(let open) = target, open.isAlone, !open.text.pieces.isEmpty,
      open.text.folded?.translated != nil
    else { return nil }
    let text = source.text[line].trimmed
    let shape = AnswerShape(String(text))
    guard shape.digits == 0, shape.sentenceMarks == 0,
      let folded = LabelText.fold(text), let chinese = folded.translated,
      chinese.scalars.count <= 12,
      scanner.readsLikeLabel(chinese)
        || folded.languages.contains(where: {
          $0 != chinese && scanner.vocabulary.lexicon.worded($0).isWhole
        })
    else { return nil }
    return LineScanner.Hit(
      meaning: .unknown,
      label: line.lowerBound..<line.upperBound,
      printed: text
    )
  }

  /// A numbered line with nothing but a label, over the text that it is the label of: 二、客户诉求.
  private func numberedLabel(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> LineScanner.Hit? {
    let text = source.text[line].trimmed
    let scalars = ArraySlice(Array(text.unicodeScalars))
    guard scalars.count <= 16, LabelText.isNumbered(scalars),
      !scalars.contains(where: { "。，；,;".unicodeScalars.contains($0) }),
      let folded = LabelText.fold(text)
    else { return nil }
    // 二、 behind 一、 is the next label, whatever its words are; 2、 may be an item of an answer.
    let isNext =
      ordinal.map { $0.isChinese && LabelOrdinal(before: text)?.follows($0) ?? false } ?? false
    guard isNext || scanner.readsLikeLabel(folded) else { return nil }
    return LineScanner.Hit(
      meaning: .unknown,
      label: line.lowerBound..<line.upperBound,
      printed: text
    )
  }
}

extension SourceText {
  /// Whether a part of the text is in bold, and what follows it is not.
  fileprivate func isBold(_ range: Range<String.Index>) -> Bool {
    guard !marks.isEmpty else { return false }
    let part = piece(range)
    let rest = piece(range.upperBound..<text.endIndex)
    return part.marks.contains {
      $0.marks.contains(.bold) && $0.range.lowerBound == 0
        && $0.range.upperBound + 3 >= part.text.utf8.count
    } && !rest.marks.contains { $0.marks.contains(.bold) && $0.range.lowerBound == 0 }
  }
}

extension Substring {
  /// Whether nothing but blanks and rules to write on stands there.
  fileprivate var isUnfilled: Bool {
    unicodeScalars.allSatisfy { LabelText.isBlank($0) || $0 == "_" || $0 == "＿" }
  }
}
