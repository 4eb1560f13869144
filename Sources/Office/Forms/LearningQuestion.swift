public import Forms
public import Values

/// Something of a company's form that is not sure, for a person to answer with a decision.
public enum LearningQuestion: Sendable {
  /// Which field a label stands for; the likeliest are offered first.
  case label(FoundLabel, offers: [LabelTarget])
  /// Which choice of a field a word is.
  case word(UnknownWord)
  /// What to do about a required field that no label stands for: whether the company may do without
  /// it, and whether it can always be the same.
  case required(FieldPath, canLack: Bool, canBeGiven: Bool)
}

extension Lesson {
  /// What is not sure as yet.
  ///
  /// A label that is left without an answer is kept under its own name.
  public var questions: [LearningQuestion] {
    unknown.map { .label($0, offers: offers(for: $0)) } + unknownWords.map { .word($0) }
      + missing.map { path in
        .required(path, canLack: canLack(path), canBeGiven: canBeGiven(path))
      }
  }

  /// How many fields are offered.
  private static let mostOffered = 6

  /// The fields that a label may be: those that were thought of, then the required ones that
  /// nothing answers yet, then the others.
  package func offers(for label: FoundLabel) -> [LabelTarget] {
    let answered = Set(labels.flatMap(\.targets))
    let own = form.targets.filter { target in
      target.part == nil && !answered.contains(target)
        && (label.table == nil ? target.path.column == nil : target.path.field == label.table)
        && form.field(at: target.path)?.table == nil
    }
    let required = own.filter { form.field(at: $0.path)?.isRequired ?? false }
    var offered: [LabelTarget] = []
    for target in label.candidates + required + own where !offered.contains(target) {
      offered.append(target)
    }
    return Array(offered.prefix(Lesson.mostOffered))
  }

  /// Whether the company may do without a required field.
  package func canLack(_ path: FieldPath) -> Bool { !form.isIndispensable(path) }

  /// The fields without which nothing is filed, and for which there is no label.
  package var indispensable: [FieldPath] { missing.filter { !canLack($0) } }

  /// Whether a required field can be the same in every document.
  package func canBeGiven(_ path: FieldPath) -> Bool {
    canLack(path) && path.column == nil && form.field(at: path)?.table == nil
  }
}
