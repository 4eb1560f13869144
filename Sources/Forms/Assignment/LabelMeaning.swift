import Values

/// What a label may stand for in a form, and how surely.
struct LabelMeaning: Sendable, Hashable {
  var field: FieldID
  var part: FieldPart?
  /// From 0 to 1.
  var score: Double
  /// By what it was told.
  var evidence: FoundLabel.Evidence
  /// Whether the label names further answers beside those of another: 陪同人员, 联系人2.
  var joinsOthers = false
  /// Whether characters of the label are lost.
  var isDamaged = false
}

/// What a label asks for.
struct LabelMeanings: Sendable, Hashable {
  /// One of these; the likeliest first.
  var single: [LabelMeaning] = []
  /// All of these, their answers one after the other: 拜访时间及地点.
  var compound: [LabelMeaning] = []

  /// The same, where no definition lists the label as it is printed.
  var inferred: LabelMeanings {
    func inferred(_ meaning: LabelMeaning) -> LabelMeaning {
      var meaning = meaning
      meaning.score = min(meaning.score, LabelMatcher.Score.sure)
      if meaning.evidence == .known { meaning.evidence = .words }
      return meaning
    }
    return LabelMeanings(single: single.map(inferred), compound: compound.map(inferred))
  }

  var isEmpty: Bool { single.isEmpty && compound.isEmpty }
}
