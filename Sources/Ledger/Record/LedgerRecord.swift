import Forms
public import Foundation
public import Values

/// What one filed form tells the ledger: facts with their days, and nothing of how it was filed.
///
/// The archive keeps the record beside the revision that it is read from, so that a form
/// definition that changes later does not change what was filed. A fact that a form does not
/// tell is absent.
public struct LedgerRecord: Sendable, Hashable {
  /// The form that told it.
  public var form: FormID
  /// The account's name as written.
  public var account: String
  /// The account's credit code as written; nil where the form tells none.
  public var creditCode: String?
  /// The item's date, by `FilingMeaning.date`.
  public var date: Day
  /// The contact that the form records; nil of other forms.
  public var visit: Visit?
  /// The rows of a table of contacts, in their order.
  public var contacts: [Contact]
  /// How the form says that the development ended; nil where it does not.
  public var outcome: Outcome?
  /// Whether the form enters the account's profile.
  public var isProfile: Bool
  /// What few forms tell, which is large; nil of a form that tells none of it.
  var further: Further?

  init(
    form: FormID,
    account: String,
    creditCode: String?,
    date: Day,
    visit: Visit?,
    contacts: [Contact],
    outcome: Outcome?,
    isProfile: Bool,
    further: Further?
  ) {
    self.form = form
    self.account = account
    self.creditCode = creditCode
    self.date = date
    self.visit = visit
    self.contacts = contacts
    self.outcome = outcome
    self.isProfile = isProfile
    self.further = further
  }

  /// What a form tells; what is left out it does not tell.
  public init(
    form: FormID,
    account: String,
    creditCode: String? = nil,
    date: Day,
    visit: Visit? = nil,
    contacts: [Contact] = [],
    outcome: Outcome? = nil,
    isProfile: Bool = false,
    score: Decimal? = nil,
    satisfaction: Decimal? = nil,
    sales: Sales? = nil,
    salesTarget: Sales? = nil,
    criteria: [ChoiceCode]? = nil,
    review: Review? = nil,
    plan: Plan? = nil,
    analysis: Analysis? = nil,
    research: Research? = nil,
    formerNames: [String]? = nil,
    preparedBy: String? = nil
  ) {
    self.init(
      form: form,
      account: account,
      creditCode: creditCode,
      date: date,
      visit: visit,
      contacts: contacts,
      outcome: outcome,
      isProfile: isProfile,
      further: Further(
        told: Facts(
          score: score,
          satisfaction: satisfaction,
          sales: sales,
          salesTarget: salesTarget,
          criteria: criteria,
          review: review,
          plan: plan,
          analysis: analysis,
          research: research,
          formerNames: formerNames,
          preparedBy: preparedBy
        )
      )
    )
  }

  /// An amount sold.
  public struct Sales: Sendable, Hashable, Codable {
    /// In fen for CNY.
    public var hundredths: Int
    /// ISO 4217.
    public var currency: String
    /// The first day of the period, where the form tells it.
    public var from: Day?

    /// An amount in hundredths of a currency, by its ISO 4217 code.
    public init(hundredths: Int, currency: String, from: Day? = nil) {
      self.hundredths = hundredths
      self.currency = currency
      self.from = from
    }

    /// In the currency's units; sums of it do not overflow.
    var amount: Decimal { Decimal(hundredths) / 100 }
  }

  /// A contact that has a record of its own.
  public struct Visit: Sendable, Hashable, Codable {
    /// The day of the visit; of several days the first.
    public var on: Day
    /// The minute of the day at which it began, where the record says so.
    public var minute: Int?
    /// How it took place; nil where the form does not tell, as one of an office's own may not.
    public var method: ChoiceCode?
    /// Who visited, the one in charge first.
    public var people: [String]
    /// The titles of those people whose titles the record tells, by their names.
    public var titles: [String: String]?
    /// The stage that the visit tells; nil where the form leaves it blank.
    public var stage: ChoiceCode?
    /// What it advises to do next.
    public var advice: String?
    /// Whether the record says that the development ends here.
    public var endsDevelopment: Bool
    /// The day of the follow-up that the record itself tells.
    public var followedUpOn: Day?
    /// How the follow-up took place that the record itself tells.
    public var followUpMethod: ChoiceCode?

    /// A visit on a day by a method; what is left out the form does not tell.
    public init(
      on: Day,
      minute: Int? = nil,
      method: ChoiceCode?,
      people: [String] = [],
      titles: [String: String]? = nil,
      stage: ChoiceCode? = nil,
      advice: String? = nil,
      endsDevelopment: Bool = false,
      followedUpOn: Day? = nil,
      followUpMethod: ChoiceCode? = nil
    ) {
      self.on = on
      self.minute = minute
      self.method = method
      self.people = people
      self.titles = titles
      self.stage = stage
      self.advice = advice
      self.endsDevelopment = endsDevelopment
      self.followedUpOn = followedUpOn
      self.followUpMethod = followUpMethod
    }
  }

  /// A row of a table of contacts.
  public struct Contact: Sendable, Hashable, Codable {
    /// The day of the contact.
    public var on: Day
    /// How it took place; nil where the form does not tell, as one of an office's own may not.
    public var method: ChoiceCode?
    /// How the account took it; nil where the row does not say.
    public var attitude: ChoiceCode?
    /// Whom the contact was with.
    public var counterpart: String?

    /// A contact on a day by a method; what is left out the row does not tell.
    public init(
      on: Day,
      method: ChoiceCode?,
      attitude: ChoiceCode? = nil,
      counterpart: String? = nil
    ) {
      self.on = on
      self.method = method
      self.attitude = attitude
      self.counterpart = counterpart
    }
  }

  /// How a development ended.
  public struct Outcome: Sendable, Hashable, Codable {
    /// Whether the account became a key account; else it was lost.
    public var isSuccess: Bool
    /// Why it ended so, as written.
    public var reasons: String?

    /// An outcome, with the reasons that the form gives.
    public init(isSuccess: Bool, reasons: String? = nil) {
      self.isSuccess = isSuccess
      self.reasons = reasons
    }
  }
}
