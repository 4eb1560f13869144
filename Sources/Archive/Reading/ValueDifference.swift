public import Forms

/// What a revision says otherwise than the one before it, in one field or one text without a field.
public struct ValueDifference: Sendable, Hashable {
  /// Nil of a text that no field takes.
  public var field: FieldPath?
  /// The row of a repeating table, from 1.
  public var row: Int?
  /// The label of a text that no field takes.
  public var label: String?
  /// As written; nil where there was none.
  public var before: String?
  /// As written; nil where there is none any more.
  public var after: String?

  /// What a revision does to an answer.
  public enum Kind: String, Sendable, Hashable {
    /// It fills what was blank.
    case completed
    case corrected
    /// It leaves blank what was answered.
    case removed
  }

  /// What the revision does to the answer.
  public var kind: Kind {
    switch (before, after) {
    case (nil, _): .completed
    case (_?, nil): .removed
    case (_?, _?): .corrected
    }
  }
}

extension FiledRevision {
  /// What this revision says otherwise than an earlier one, in the order of the form; what is no
  /// longer there comes last.
  public func differences(from earlier: FiledRevision) -> [ValueDifference] {
    ValueDifference.all(from: earlier.answers, to: answers)
  }
}

extension ValueDifference {
  /// What some answers say otherwise than others, in the order of the form; what is no longer there
  /// comes last.
  static func all(from earlier: [FiledValue], to later: [FiledValue]) -> [ValueDifference] {
    let before = Answers(earlier)
    let after = Answers(later)
    return (after.places + before.places.filter { after.texts[$0] == nil }).compactMap { place in
      let (old, new) = (before.texts[place], after.texts[place])
      guard old != new else { return nil }
      return ValueDifference(
        field: place.field,
        row: place.row,
        label: place.label,
        before: old?.joined(separator: "\n"),
        after: new?.joined(separator: "\n")
      )
    }
  }
}

/// The texts of a revision by their places; several texts without a label share one.
private struct Answers {
  struct Place: Hashable {
    var field: FieldPath?
    var row: Int?
    var label: String?
  }

  private(set) var places: [Place] = []
  private(set) var texts: [Place: [String]] = [:]

  init(_ values: [FiledValue]) {
    for value in values {
      let place = Place(field: value.field, row: value.row, label: value.label)
      let known = texts[place]
      if known == nil { places.append(place) }
      // A choice of several has a value for each, with one text.
      if value.field != nil, known?.last == value.text { continue }
      texts[place] = (known ?? []) + [value.text]
    }
  }
}
