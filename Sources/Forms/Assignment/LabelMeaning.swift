/// What a label may stand for in a form, and how surely.
struct LabelMeaning: Sendable, Hashable {
  /// By what it was told.
  enum Evidence: String, Sendable, Hashable {
    /// A definition lists the label.
    case known
    /// The words of which it is made.
    case words
    /// The kind of its answer.
    case answer
    /// What stands beside it.
    case place
    /// The form says so for all its documents.
    case given
  }

  var field: FieldID
  var part: FieldPart?
  /// From 0 to 1.
  var score: Double
  var evidence: Evidence
  /// Whether characters of the label are lost.
  var isDamaged = false
}

/// What a label asks for.
struct LabelMeanings: Sendable, Hashable {
  /// One of these; the likeliest first.
  var single: [LabelMeaning] = []
  /// All of these, their answers one after the other: 拜访时间及地点.
  var compound: [LabelMeaning] = []

  var isEmpty: Bool { single.isEmpty && compound.isEmpty }
}
