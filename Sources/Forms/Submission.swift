public import Findings

/// A form that somebody filled in and handed in.
public struct Submission: Sendable, Hashable {
  /// The form that it was read as; of a variant, the form whose wording that is.
  public var form: FormID
  /// The version of the definition by which it was read.
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

  /// A submission of the given answers, those of tables being rows.
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
  /// The field, or the column, for which it was taken.
  public var field: FieldPath
  /// As printed.
  public var label: String
  /// How sure it is, from 0 to 1.
  public var score: Double
  /// Where the label stands.
  public var place: Place

  /// A label that was taken for `field`, with the likelihood from 0 to 1.
  public init(field: FieldPath, label: String, score: Double, place: Place) {
    self.field = field
    self.label = label
    self.score = score
    self.place = place
  }
}

/// An answer: what it means, how it was written, and where.
public struct Answer: Sendable, Hashable {
  /// What the answer means; of a repeating table its filled rows.
  public var value: Value
  /// The answer as written, without outer white space.
  public var text: String
  /// Where the answer stands, in the document as it came.
  public var place: Place

  /// An answer of a meaning, as it was written, at its place.
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
  /// The text as written, without outer white space.
  public var text: String
  /// Where the text stands, in the document as it came.
  public var place: Place

  /// A text at its place, under a label or under none.
  public init(label: String? = nil, text: String, place: Place) {
    self.label = label
    self.text = text
    self.place = place
  }
}
