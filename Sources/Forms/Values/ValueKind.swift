public import Values
public import Wording

/// A kind of answer: how people write it, and what is meant.
///
/// A new kind is a new file with a type that conforms, and its name in `ValueKinds`.
public protocol ValueKind: Sendable {
  /// The kind's name in a form definition.
  static var name: String { get }

  /// The kind as one field has it, with its choices, check and units.
  init(options: ValueOptions)

  /// The shape of the kind's values.
  var shape: ValueShape { get }

  /// What would be accepted, for a message: a few words and an example.
  var expected: LocalizedText { get }

  /// Reads an answer as it stands. Any text gives a result.
  ///
  /// A form's readers ask ``reading(of:)``, which sets struck-through text aside first.
  func read(_ answer: AnswerText) -> Reading
}

/// What a form definition says of a field beyond its kind.
public struct ValueOptions: Sendable, Hashable {
  /// The choices, in the definition's order.
  public var choices: [Choice]
  /// Words that may stand around a choice and change nothing, such as 拜访 in 电话拜访.
  public var aroundChoices: [String]
  /// The name of a check that a code must stand, such as `gb-32100`.
  public var check: String?
  /// Words that may follow a number, such as 天.
  public var units: [String]
  /// Whether a span of days must name both.
  public var needsBothDays: Bool

  /// Options of a kind; by default none.
  public init(
    choices: [Choice] = [],
    aroundChoices: [String] = [],
    check: String? = nil,
    units: [String] = [],
    needsBothDays: Bool = false
  ) {
    self.choices = choices
    self.aroundChoices = aroundChoices
    self.check = check
    self.units = units
    self.needsBothDays = needsBothDays
  }
}

/// One of the answers among which a field lets people choose.
public struct Choice: Sendable, Hashable {
  /// The code by which JSON, rules and searches name the choice.
  public var code: ChoiceCode
  /// The choice's word on a blank form and in messages.
  public var label: LocalizedText
  /// Further words for the same choice.
  public var synonyms: [String]
  /// The choice that this one denies; nil of most.
  public var negates: ChoiceCode?

  /// A choice with the words that mean it besides its label.
  public init(
    code: ChoiceCode,
    label: LocalizedText,
    synonyms: [String] = [],
    negates: ChoiceCode? = nil
  ) {
    self.code = code
    self.label = label
    self.synonyms = synonyms
    self.negates = negates
  }
}
