/// A company's own wording of a form, as data: its titles, labels and choice words, what it asks
/// for beyond the form, and what it leaves out.
///
/// ``applied(to:)`` makes the form that is read by it.
public struct FormVariant: Sendable {
  /// The id under which submissions name the wording.
  public var id: VariantID
  /// The form whose wording it is.
  public var form: FormID
  /// The titles under which it goes, the usual one first.
  public var titles: [String]
  /// What the labels stand for that mean one field or part, in the form's order.
  public var labels: [TargetLabels]
  /// The labels that mean several.
  public var compounds: [CompoundLabel]
  /// The company's words for choices.
  public var choices: [ChoiceWording]
  /// What the company asks for beyond the form, in its order.
  public var extras: [ExtraField]
  /// Labels that belong to no field.
  public var ignored: [String]
  /// Answers that hold for every document, in the form's order.
  public var given: [FieldID: GivenAnswer]
  /// Fields that the company's form does not ask for although the form requires them, and without
  /// which the office does.
  public var lacking: [FieldPath]
  /// Whether the labels are all that the company's form has.
  public var isWhole: Bool

  /// A wording of `form`; what is left out is as the form has it.
  public init(
    id: VariantID,
    form: FormID,
    titles: [String] = [],
    labels: [TargetLabels] = [],
    compounds: [CompoundLabel] = [],
    choices: [ChoiceWording] = [],
    extras: [ExtraField] = [],
    ignored: [String] = [],
    given: [FieldID: GivenAnswer] = [:],
    lacking: [FieldPath] = [],
    isWhole: Bool = false
  ) {
    self.id = id
    self.form = form
    self.titles = titles
    self.labels = labels
    self.compounds = compounds
    self.choices = choices
    self.extras = extras
    self.ignored = ignored
    self.given = given
    self.lacking = lacking
    self.isWhole = isWhole
  }
}

/// The labels of one field, column or part.
public struct TargetLabels: Sendable, Hashable {
  /// The field, column or part that the labels mean.
  public var target: LabelTarget
  /// The usual one first.
  public var labels: [String]

  /// Labels of a target, the usual one first.
  public init(_ target: LabelTarget, _ labels: [String]) {
    self.target = target
    self.labels = labels
  }
}

/// Further words for one choice of a field or column.
public struct ChoiceWording: Sendable, Hashable {
  /// The choice field, or the column of a table.
  public var path: FieldPath
  /// The choice that the words mean.
  public var code: ChoiceCode
  /// The company's words, beside those that the definition has.
  public var words: [String]

  /// Further words for the choice `code` of the field or column at `path`.
  public init(_ path: FieldPath, _ code: ChoiceCode, _ words: [String]) {
    self.path = path
    self.code = code
    self.words = words
  }
}

/// A field that a company asks for beyond the form, or a column beyond a table's.
///
/// What stands under its label is kept as text under that label.
public struct ExtraField: Sendable {
  /// The table whose column it is; nil of a field.
  public var table: FieldID?
  /// The field as a definition would have it, with its labels and kind.
  public var field: FieldDefinition

  /// A field beyond the form's; with `table` a column beyond that table's.
  public init(_ field: FieldDefinition, table: FieldID? = nil) {
    self.field = field
    self.table = table
  }
}
