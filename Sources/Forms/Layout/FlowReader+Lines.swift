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
      guard case .label(let open) = target, open.isLongText, open.headingLevel != nil || isCell
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
      if let hit = labelAfterLongText(source, line) ?? numberedLabel(source, line) { hits = [hit] }
    } else if beginsParagraph, let first = hits.first, first.label.lowerBound > line.lowerBound,
      let hit = labelAfterLongText(source, line.lowerBound..<first.label.lowerBound)
    {
      hits.insert(hit, at: 0)
    }
    let lead = source.piece(line.lowerBound..<(hits.first?.label.lowerBound ?? line.upperBound))
    if !lead.text.isEmpty, !lead.text.unicodeScalars.allSatisfy(LabelText.isOrnament) {
      append(lead, into: &layout)
    }
    if beginsParagraph, lead.text.isEmpty, !hits.isEmpty {
      labelParagraphs += 1
      ordinal = LabelText.ordinal(text.trimmed) ?? ordinal
    }
    for (position, hit) in hits.enumerated() {
      let end = position + 1 < hits.count ? hits[position + 1].label.lowerBound : line.upperBound
      let value = source.piece(hit.label.upperBound..<end)
      finish(into: &layout)
      switch hit.meaning {
      case .known(.field(let known)) where !known.isLongText && Instructions.isOrder(value.text):
        layout.entries.append(
          .instruction(source.piece(hit.label.lowerBound..<end), label: nil)
        )
      case .known(.field(let known)):
        let (answer, rest) = WideGap.cut(value, kind: known.kind)
        open(known, label: hit.printed, source, list: listLevel, answer, isAlone: hits.count == 1)
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
        open(nil, label: hit.printed, source, list: listLevel, answer, isAlone: hits.count == 1)
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

  /// A label that begins a paragraph after a long text as the page's other labels do.
  private func labelAfterLongText(
    _ source: SourceText,
    _ line: Range<String.Index>
  ) -> LineScanner.Hit? {
    guard case .label(let open) = target, open.isLongText, !isCell else { return nil }
    let isUsual = open.headingLevel == nil && (labelParagraphs >= 3 || open.known == nil)
    let free = LineScanner.Context(
      isInLongText: false,
      allowsUnknown: true,
      allowsDamaged: false,
      answered: { seen.contains($0) }
    )
    guard let hit = scanner.hits(in: source.text, line: line, context: free).first,
      source.text[line.lowerBound..<hit.label.lowerBound].trimmed.isEmpty,
      let folded = LabelText.fold(hit.printed),
      !LabelText.isNumbered(ArraySlice(Array(hit.printed.unicodeScalars)))
    else { return nil }
    let value = source.text[hit.label.upperBound..<line.upperBound]
    // Right below a label, only another label that stands alone is none of its answer.
    if open.text.pieces.isEmpty, !value.trimmed.isEmpty { return nil }
    return isUsual && scanner.readsLikeLabel(folded) || isSigned(hit.printed, value) ? hit : nil
  }

  /// 经手人：孙文涛 2026/9/19: whoever signs, and nothing else.
  private func isSigned(_ label: Substring, _ value: Substring) -> Bool {
    let scalars = label.unicodeScalars.filter { !LabelText.isBlank($0) }
    guard scalars.count <= 6, scalars.last.map({ "人员者".unicodeScalars.contains($0) }) ?? false
    else { return false }
    if value.trimmed.isEmpty, let folded = LabelText.fold(label), scanner.readsLikeLabel(folded) {
      return true
    }
    let name = value.trimmed.prefix { !$0.isWhitespace && !$0.isNumber && !"（(".contains($0) }
    return AnswerShape(String(name)).mayBeName && AnswerShape(String(value)).length <= 24
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
    // The next in a row of numbered labels is one, whatever its words are.
    let isNext = ordinal.map { LabelText.ordinal(text) == $0 + 1 } ?? false
    guard isNext || scanner.readsLikeLabel(folded) else { return nil }
    return LineScanner.Hit(
      meaning: .unknown,
      label: line.lowerBound..<line.upperBound,
      printed: text
    )
  }
}
