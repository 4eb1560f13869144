public import Values

/// What a form means to the archive.
public struct FilingMeaning: Sendable, Hashable {
  /// Where the account is named: a field, or a column of a table that names one a row.
  public var account: FieldPath
  /// The field that holds the account's credit code.
  public var creditCode: FieldID?
  /// Where the item's date stands.
  ///
  /// The first path that has a value counts; of a table's column the latest day, of a span its
  /// end, or its beginning where ``isDatedByStart`` says so. Where none has one, it is the day of
  /// filing.
  public var date: [FieldPath]
  /// Whether a span dates the item by its first day: a plan is of the day from which it holds.
  public var isDatedByStart: Bool
  /// The field with the number that tells documents apart.
  public var number: FieldID?
  /// Fields that tell two documents with the same number apart.
  public var identity: [FieldPath]
  /// Fields that tell documents apart where there is no number.
  public var identityWithoutNumber: [FieldPath]
  /// The control fields of which one has moved on in a revision.
  public var revision: [FieldID]
  /// Where the people stand who made the form, to whom a faulty one goes back.
  ///
  /// The first path that names somebody counts.
  public var people: [FieldPath]
  /// The form's class in the filing scheme.
  public var category: CategoryCode
}

/// What a form means to the ledger.
public struct LedgerMeaning: Sendable, Hashable {
  /// What stands where in a form that records one contact; nil of other forms.
  public var visit: Visit?
  /// What stands where in a form with a table of contacts; nil of other forms.
  public var contacts: Contacts?
  /// Where the form says how the development ended; nil where it does not.
  public var outcome: Outcome?
  /// Whether the form enters the account's profile.
  public var isProfile: Bool
  /// The repeating table of the people who decide, in a profile.
  public var decisionMakers: FieldID?
  /// The field with the assessment's score.
  public var score: FieldID?
  /// The field with the account's satisfaction in an assessment.
  public var satisfaction: FieldID?
  /// The field with what was sold in the assessment's period.
  public var sales: FieldID?
  /// The field with what was to be sold in it.
  public var salesTarget: FieldID?
  /// The choices of why the account is a key account, in a profile.
  public var criteria: FieldID?
  /// What stands where in a form that reviews a stage of development; nil of other forms.
  public var review: Review?
  /// What stands where in a form that plans contacts; nil of other forms.
  public var plan: Plan?
  /// What stands where in a form that analyses the account; nil of other forms.
  public var analysis: Analysis?
  /// What stands where in a form that collects what is known of the account; nil of other forms.
  public var information: Information?
  /// The labels, of no field of the form, under which people write the name that the account had
  /// before.
  public var formerNames: [String]

  /// A form that records one contact.
  public struct Visit: Sendable, Hashable {
    /// The day or moment of the contact.
    public var on: FieldID
    /// The choice of how it took place; the filing scheme says which methods are in person.
    public var method: FieldID
    /// Those of one's own office who visited.
    public var people: FieldID
    /// The choice of how far the development has come.
    public var stage: FieldID?
    /// The text of what is advised to do next.
    public var advice: FieldID?
    /// The answer that ends the development.
    public var ending: FieldAnswer?
    /// Where the form records its own follow-up; nil where it does not.
    public var followUp: FollowUp?
  }

  /// The follow-up that a visit's own form records.
  public struct FollowUp: Sendable, Hashable {
    /// The day of the follow-up.
    public var on: FieldID
    /// The choice of how it took place.
    public var method: FieldID
  }

  /// A repeating table of contacts.
  public struct Contacts: Sendable, Hashable {
    /// The repeating table, of which the other fields are columns.
    public var table: FieldID
    /// The column with the day of the contact.
    public var on: FieldID
    /// The column with the choice of how it took place.
    public var method: FieldID
    /// The column with the choice of how the account took it.
    public var attitude: FieldID?
    /// The column with whom it was spoken to.
    public var counterpart: FieldID?
  }

  /// How a development ended.
  public struct Outcome: Sendable, Hashable {
    /// The choice field that tells the outcome.
    public var field: FieldID
    /// The choice that makes the account a key account.
    public var success: ChoiceCode
    /// The choice by which the account is lost.
    public var failure: ChoiceCode
    /// The text of why it ended so.
    public var reasons: FieldID
  }
}
