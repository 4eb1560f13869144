public import Findings
public import Values

/// A form that somebody filled in and handed in.
public struct Submission: Sendable, Hashable {
  public var form: FormID
  public var formVersion: Int
  /// What was read, by field; an absent field has no value.
  public var answers: [FieldID: Answer]
  /// What a person wrote that belongs to no field, in reading order.
  public var unmapped: [UnmappedText]
  /// The company's own wording by which it was read; nil of the form's.
  public var variant: VariantID?
  /// The labels that no definition names and that were taken for a field, in reading order.
  public var inferred: [InferredLabel]
  /// The row of a list that the submission is; nil of a document or part of one.
  public var place: Place?

  public init(
    form: FormID,
    formVersion: Int,
    answers: [FieldID: Answer] = [:],
    unmapped: [UnmappedText] = [],
    variant: VariantID? = nil,
    inferred: [InferredLabel] = [],
    place: Place? = nil
  ) {
    self.form = form
    self.formVersion = formVersion
    self.answers = answers
    self.unmapped = unmapped
    self.variant = variant
    self.inferred = inferred
    self.place = place
  }
}

/// A label that no definition names, and the field for which it was taken.
public struct InferredLabel: Sendable, Hashable {
  public var field: FieldPath
  /// As printed.
  public var label: String
  /// How sure it is, from 0 to 1.
  public var score: Double
  /// Where the label stands.
  public var place: Place

  public init(field: FieldPath, label: String, score: Double, place: Place) {
    self.field = field
    self.label = label
    self.score = score
    self.place = place
  }
}

/// An answer: what it means, how it was written, and where.
public struct Answer: Sendable, Hashable {
  public var value: Value
  /// The answer as written, without outer white space.
  public var text: String
  public var place: Place

  public init(value: Value, text: String, place: Place) {
    self.value = value
    self.text = text
    self.place = place
  }
}

/// A text that no field of the form takes.
public struct UnmappedText: Sendable, Hashable {
  /// The label under which it stands; nil where there is none.
  public var label: String?
  public var text: String
  public var place: Place

  public init(label: String? = nil, text: String, place: Place) {
    self.label = label
    self.text = text
    self.place = place
  }
}
