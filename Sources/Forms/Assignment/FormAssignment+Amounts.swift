import Values

extension FormAssignment {
  /// 总计分数：56 beside its label is the sum, and what stands below 得分 in a table the first of its
  /// parts.
  func leaveSumToTotal(_ offers: inout [(index: Int, meanings: LabelMeanings)]) {
    func isTotal(_ text: LabeledText) -> Bool {
      text.folded.map { label in
        form.matcher.words(of: label).ideas.contains { ["total", "overall"].contains($0.rawValue) }
      } ?? false
    }
    let sums = Set(
      offers.compactMap { offer -> FieldID? in
        guard let text = entries[offer.index].labeled, text.relation == .beside,
          text.pieces.lines.contains(where: \.isNumber), isTotal(text)
        else { return nil }
        return offer.meanings.single.first?.field
      }
    )
    offers.removeAll { offer in
      guard let text = entries[offer.index].labeled, text.relation == .below, !isTotal(text),
        let field = offer.meanings.single.first?.field
      else { return false }
      return sums.contains(field)
    }
  }

  /// The labels that ask for what was sold and what was aimed at, where the page has its own words for
  /// both: 年度运费收入 beside 年度运费目标.
  ///
  /// Each must be the only one of its kind on the page, with an amount as its answer, and share the
  /// words for what is sold with the other, whichever way that was told.
  func amounts(
    claimed: Set<FieldID>,
    unclaimed: (Int) -> Bool
  ) -> [(index: Int, meaning: LabelMeaning)] {
    let ideas = ["salesAmount", "target"].map { Idea(rawValue: $0) }
    guard let reached = form.matcher.field(for: [ideas[0]]),
      let aim = form.matcher.field(for: ideas), reached != aim, !claimed.contains(reached)
    else { return [] }
    if let index = besideAim(aim, reached: reached, where: unclaimed) {
      return [
        (index, LabelMeaning(field: reached, score: LabelMatcher.Score.weak, evidence: .place))
      ]
    }
    guard let sold = only(.reached, field: reached, where: unclaimed),
      let aimed = only(.aim, field: aim, where: { unclaimed($0) || isTaken($0, for: aim) }),
      aimed.amount.isAim(of: sold.amount)
    else { return [] }
    func meaning(_ field: FieldID) -> LabelMeaning {
      LabelMeaning(field: field, score: LabelMatcher.Score.weak, evidence: .answer)
    }
    let found = [(index: sold.index, meaning: meaning(reached))]
    return claimed.contains(aim) ? found : found + [(aimed.index, meaning(aim))]
  }

  /// The label right behind the sum aimed at that asks for nothing but what was reached: 年度销售指标,
  /// and beside it 实际完成.
  private func besideAim(
    _ aim: FieldID,
    reached: FieldID,
    where mayBe: (Int) -> Bool
  ) -> Int? {
    guard let index = entries.indices.first(where: { isTaken($0, for: aim) }),
      entries.indices.contains(index + 1), mayBe(index + 1),
      let aimed = entries[index].labeled, let text = entries[index + 1].labeled,
      aimed.labelPlace.isBeside(text.labelPlace), text.relation == aimed.relation,
      let label = text.folded, form.matcher.tellsReached(label),
      form.definition.valueKind(of: reached)?
        .read(AnswerText(text.pieces.lines, unit: LabelText.hint(of: text.label))).isValue ?? false
    else { return nil }
    // 经营指标｜回款额: of what the sums are, the column before them says.
    if index > 0, let before = entries[index - 1].labeled, before.relation == .below,
      aimed.relation == .below, let what = LabelText.fold(before.pieces.lines)
    {
      return form.matcher.endsInSum(what) ? index + 1 : nil
    }
    return index + 1
  }

  /// The only label that says something of a sum, with an amount as its answer.
  private func only(
    _ kind: Lexicon.Amount.Kind,
    field: FieldID,
    where mayBe: (Int) -> Bool
  ) -> (index: Int, amount: Lexicon.Amount)? {
    let found = entries.indices.compactMap { index -> (index: Int, amount: Lexicon.Amount)? in
      guard let text = entries[index].labeled, let folded = text.folded, text.relation != .record,
        entries[index].zone.mayAnswer, !entries[index].isApart, mayBe(index),
        let amount = form.matcher.amount(of: folded), amount.kind == kind
      else { return nil }
      return (index, amount)
    }
    guard found.count == 1, let label = found.first, let text = entries[label.index].labeled,
      form.definition.valueKind(of: field)?
        .read(AnswerText(text.pieces.lines)).isValue ?? false
    else { return nil }
    return label
  }

  private func isTaken(_ index: Int, for field: FieldID) -> Bool {
    taken[index]?.meanings.contains { $0.field == field } ?? false
  }
}
