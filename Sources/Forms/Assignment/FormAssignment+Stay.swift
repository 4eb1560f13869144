import Values

extension FormAssignment {
  /// The labels of when somebody came and went where the day stands under a label of its own: 到站时间
  /// and 离站时间, with times of day as their answers.
  ///
  /// Either alone may be that of goods or of a train.
  func stay(
    claimed: Set<FieldID>,
    unclaimed: (Int) -> Bool
  ) -> [(index: Int, meaning: LabelMeaning)] {
    guard
      let day = form.definition.filing.date.first(where: { claimed.contains($0.field) })?.field,
      let kind = form.definition.field(day)?.valueKind
    else { return [] }
    let labels = entries.indices.compactMap { index -> (index: Int, label: [Unicode.Scalar])? in
      guard unclaimed(index), let text = entries[index].labeled, let folded = text.folded,
        text.relation != .record, entries[index].zone.mayAnswer, !entries[index].isApart,
        (4...5).contains(folded.scalars.count), folded.scalars.suffix(2).elementsEqual(Stay.time),
        kind.isTimeOfDay(text.pieces.lines)
      else { return nil }
      return (index, Array(folded.scalars))
    }
    let came = labels.filter { $0.label[0] == "到" }
    let went = labels.filter { $0.label[0] == "离" }
    guard came.count == 1, went.count == 1, came[0].label.dropFirst() == went[0].label.dropFirst()
    else { return [] }
    return [(came[0].index, FieldPart.start), (went[0].index, FieldPart.end)].map { index, part in
      (
        index,
        LabelMeaning(field: day, part: part, score: LabelMatcher.Score.sure, evidence: .place)
      )
    }
  }
}

private enum Stay {
  static let time = Array("时间".unicodeScalars)
}
