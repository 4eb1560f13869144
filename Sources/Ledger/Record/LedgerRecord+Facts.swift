public import Foundation
public import Values

extension LedgerRecord {
  /// What few forms tell: a record is held by the million, and most tell none of it.
  struct Facts: Sendable, Hashable, Codable {
    var score: Decimal?
    var satisfaction: Decimal?
    var sales: Sales?
    var salesTarget: Sales?
    var criteria: [ChoiceCode]?
    var review: Review?
    var plan: Plan?
    var analysis: Analysis?
    var research: Research?
    var formerNames: [String]?
    var preparedBy: String?
  }

  /// What a record tells beyond what most do; never changed, so that copies share it.
  final class Further: Sendable, Hashable {
    let facts: Facts

    /// Nil where nothing is told.
    init?(told facts: Facts) {
      if facts == Facts() { return nil }
      self.facts = facts
    }

    static func == (one: Further, other: Further) -> Bool {
      one === other || one.facts == other.facts
    }

    func hash(into hasher: inout Hasher) { hasher.combine(facts) }
  }

  /// An assessment's score.
  public var score: Decimal? {
    get { further?.facts.score }
    set { tell(newValue, as: \.score) }
  }
  /// The account's satisfaction in an assessment, 85 for 85 %.
  public var satisfaction: Decimal? {
    get { further?.facts.satisfaction }
    set { tell(newValue, as: \.satisfaction) }
  }
  /// What an assessment says was sold in its period, which ends on ``date``.
  public var sales: Sales? {
    get { further?.facts.sales }
    set { tell(newValue, as: \.sales) }
  }
  /// What was to be sold in that period; nil where the assessment does not tell.
  public var salesTarget: Sales? {
    get { further?.facts.salesTarget }
    set { tell(newValue, as: \.salesTarget) }
  }
  /// Why a profile says that the account is a key account; nil where it does not.
  public var criteria: [ChoiceCode]? {
    get { further?.facts.criteria }
    set { tell(newValue, as: \.criteria) }
  }
  /// The review of a stage that the form records; nil of other forms.
  public var review: Review? {
    get { further?.facts.review }
    set { tell(newValue, as: \.review) }
  }
  /// The contacts that the form plans; nil of other forms.
  public var plan: Plan? {
    get { further?.facts.plan }
    set { tell(newValue, as: \.plan) }
  }
  /// What an analysis says of the account; nil of other forms.
  public var analysis: Analysis? {
    get { further?.facts.analysis }
    set { tell(newValue, as: \.analysis) }
  }
  /// What the form says was collected, and passed on; nil of other forms.
  public var research: Research? {
    get { further?.facts.research }
    set { tell(newValue, as: \.research) }
  }
  /// The names that the form says the account had before; nil where it tells none.
  public var formerNames: [String]? {
    get { further?.facts.formerNames }
    set { tell(newValue, as: \.formerNames) }
  }
  /// Who made the form, where it is no visit and says so.
  public var preparedBy: String? {
    get { further?.facts.preparedBy }
    set { tell(newValue, as: \.preparedBy) }
  }

  private mutating func tell<Value>(_ value: Value?, as path: WritableKeyPath<Facts, Value?>) {
    if value == nil && further == nil { return }
    var facts = further?.facts ?? Facts()
    facts[keyPath: path] = value
    further = Further(told: facts)
  }
}

extension LedgerRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case form
    case account
    case creditCode
    case date
    case visit
    case contacts
    case outcome
    case isProfile
  }

  /// Reads what ``encode(to:)`` writes; what is absent the form does not tell.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      form: try container.decode(FormID.self, forKey: .form),
      account: try container.decode(String.self, forKey: .account),
      creditCode: try container.decodeIfPresent(String.self, forKey: .creditCode),
      date: try container.decode(Day.self, forKey: .date),
      visit: try container.decodeIfPresent(Visit.self, forKey: .visit),
      contacts: try container.decode([Contact].self, forKey: .contacts),
      outcome: try container.decodeIfPresent(Outcome.self, forKey: .outcome),
      isProfile: try container.decode(Bool.self, forKey: .isProfile)
    )
    further = Further(told: try Facts(from: decoder))
  }

  /// Writes what the form tells, each fact under its name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(form, forKey: .form)
    try container.encode(account, forKey: .account)
    try container.encodeIfPresent(creditCode, forKey: .creditCode)
    try container.encode(date, forKey: .date)
    try container.encodeIfPresent(visit, forKey: .visit)
    try container.encode(contacts, forKey: .contacts)
    try container.encodeIfPresent(outcome, forKey: .outcome)
    try container.encode(isProfile, forKey: .isProfile)
    try further?.facts.encode(to: encoder)
  }
}
