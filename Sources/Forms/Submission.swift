public import Findings

/// A form that somebody filled in and handed in.
public struct Submission: Sendable, Hashable {
  public var form: FormID
  public var formVersion: Int
  /// What was read, by field; an absent field has no value.
  public var answers: [FieldID: Answer]
  /// What a person wrote that belongs to no field, in reading order.
  public var unmapped: [UnmappedText]

  public init(
    form: FormID,
    formVersion: Int,
    answers: [FieldID: Answer] = [:],
    unmapped: [UnmappedText] = []
  ) {
    self.form = form
    self.formVersion = formVersion
    self.answers = answers
    self.unmapped = unmapped
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
