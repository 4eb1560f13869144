public import Values

/// What a person decided about a company's form.
public struct LearningDecisions: Sendable, Hashable {
  /// A label, and what it stands for.
  public struct Meaning: Sendable, Hashable {
    /// The label; width, blanks and colons tell none apart.
    public var label: String
    /// What it stands for, several where their answers follow each other under it.
    public var targets: [LabelTarget]

    /// A label with its meaning.
    public init(_ label: String, _ targets: [LabelTarget]) {
      self.label = label
      self.targets = targets
    }
  }

  /// What labels stand for, each label once.
  public var targets: [Meaning] = []
  /// The company's words for choices.
  public var words: [ChoiceWording] = []
  /// Labels that belong to no field.
  public var ignored: [String] = []
  /// Answers that hold for every document.
  public var given: [FieldID: GivenAnswer] = [:]
  /// Required fields that the company's form does not have, and without which the office does.
  public var lacking: [FieldPath] = []

  /// No decision yet.
  public init() {}

  /// What a variant says, so that it can be decided anew: its words for choices and its fixed answers,
  /// and with its labels also what they mean and what it does without.
  public init(of variant: FormVariant, takingLabels: Bool) {
    words = variant.choices
    given = variant.given
    guard takingLabels else { return }
    for entry in variant.labels {
      for label in entry.labels { add(label, [entry.target]) }
    }
    for compound in variant.compounds {
      for label in compound.labels { add(label, compound.targets) }
    }
    ignored = variant.ignored
    lacking = variant.lacking
  }

  /// Decides that a label stands for something besides what was decided of it before.
  public mutating func add(_ label: String, _ more: [LabelTarget]) {
    let folded = LabelText.fold(label)
    if let index = targets.firstIndex(where: { LabelText.fold($0.label) == folded }) {
      targets[index].targets += more.filter { !targets[index].targets.contains($0) }
    } else {
      targets.append(Meaning(label, more))
    }
  }

  /// Decides that a word means a choice.
  public mutating func add(_ word: String, _ path: FieldPath, _ code: ChoiceCode) {
    if let index = words.firstIndex(where: { $0.path == path && $0.code == code }) {
      if !words[index].words.contains(word) { words[index].words.append(word) }
    } else {
      words.append(ChoiceWording(path, code, [word]))
    }
  }

  /// Takes in further decisions; the later one holds.
  mutating func merge(_ other: LearningDecisions) {
    for meaning in other.targets {
      targets.removeAll { LabelText.fold($0.label) == LabelText.fold(meaning.label) }
      targets.append(meaning)
    }
    for wording in other.words {
      for word in wording.words { add(word, wording.path, wording.code) }
    }
    ignored += other.ignored.filter { !ignored.contains($0) }
    given.merge(other.given) { _, new in new }
    lacking += other.lacking.filter { !lacking.contains($0) }
  }
}
