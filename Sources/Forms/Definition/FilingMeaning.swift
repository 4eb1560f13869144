public import Values

/// What a form means to the archive.
public struct FilingMeaning: Sendable, Hashable {
  /// The field that names the account.
  public var account: FieldID
  /// The field that holds the account's credit code.
  public var creditCode: FieldID?
  /// Where the item's date stands.
  ///
  /// The first path that has a value counts; of a table's column the latest day, of a span its
  /// end. Where none has one, it is the day of filing.
  public var date: [FieldPath]
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
  public var visit: Visit?
  public var contacts: Contacts?
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

  /// A form that records one contact.
  public struct Visit: Sendable, Hashable {
    public var on: FieldID
    public var method: FieldID
    public var people: FieldID
    public var stage: FieldID?
    public var advice: FieldID?
    /// The answer that ends the development.
    public var ending: FieldAnswer?
    public var followUp: FollowUp?
  }

  /// The follow-up that a visit's own form records.
  public struct FollowUp: Sendable, Hashable {
    public var on: FieldID
    public var method: FieldID
  }

  /// A repeating table of contacts.
  public struct Contacts: Sendable, Hashable {
    public var table: FieldID
    public var on: FieldID
    public var method: FieldID
    public var attitude: FieldID?
    public var counterpart: FieldID?
  }

  /// How a development ended.
  public struct Outcome: Sendable, Hashable {
    public var field: FieldID
    public var success: ChoiceCode
    public var failure: ChoiceCode
    public var reasons: FieldID
  }
}
