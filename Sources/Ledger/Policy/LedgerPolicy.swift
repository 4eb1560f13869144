public import Forms
public import Values

/// The periods and the methods of contact by which the ledger judges: data of the filing scheme.
///
/// All periods count from the day after the one that opens them, in days of ``calendar``.
public struct LedgerPolicy: Sendable, Hashable {
  /// When a visit is to be followed up, and by which contacts.
  public var followUp: FollowUp
  /// From a visit that ends a development to its development record (七.3).
  public var developmentRecordDays: Int
  /// From a success to the account's profile (七.1).
  public var accountProfileDays: Int
  /// From a key account's profile to its next (岗位职责 4).
  public var profileRenewalDays: Int
  /// From a key account's last contact to its next (岗位职责 3.2).
  public var regularVisitDays: Int
  /// The methods by which people meet (六.4).
  public var inPersonMethods: Set<ChoiceCode>
  /// Which days count.
  public var calendar: WorkCalendar
  /// The stages of a development, the first one first.
  public var stages: [ChoiceCode]
  /// For how many days an account may be in one stage before it lingers; nil for as long as it will.
  public var lingerDays: Int?
  /// The attitudes of an account, the coldest first.
  public var attitudes: [ChoiceCode]
  /// The categories of reasons for success and failure, in the order in which they are shown.
  public var reasons: [ReasonCategory]
  /// What the department is to reach in a month and in a year.
  public var targets: LedgerTargets
  /// How an account's priority is weighed.
  public var priority: PriorityWeights
  /// By what accounts are put in tiers.
  public var tiers: TierRules
  /// The words of company names by which near names are told apart.
  public var names: NameWords

  /// A policy; what has no value given is not judged: no stages, attitudes, reasons, targets or
  /// weights.
  public init(
    followUp: FollowUp,
    developmentRecordDays: Int,
    accountProfileDays: Int,
    profileRenewalDays: Int,
    regularVisitDays: Int,
    inPersonMethods: Set<ChoiceCode>,
    calendar: WorkCalendar = WorkCalendar(),
    stages: [ChoiceCode] = [],
    lingerDays: Int? = nil,
    attitudes: [ChoiceCode] = [],
    reasons: [ReasonCategory] = [],
    targets: LedgerTargets = LedgerTargets(),
    priority: PriorityWeights = PriorityWeights(),
    tiers: TierRules = TierRules(),
    names: NameWords = NameWords()
  ) {
    self.followUp = followUp
    self.developmentRecordDays = developmentRecordDays
    self.accountProfileDays = accountProfileDays
    self.profileRenewalDays = profileRenewalDays
    self.regularVisitDays = regularVisitDays
    self.inPersonMethods = inPersonMethods
    self.calendar = calendar
    self.stages = stages
    self.lingerDays = lingerDays
    self.attitudes = attitudes
    self.reasons = reasons
    self.targets = targets
    self.priority = priority
    self.tiers = tiers
    self.names = names
  }

  /// The follow-up of a visit (六.6).
  public struct FollowUp: Sendable, Hashable {
    /// The days in which the follow-up is due.
    public var days: Int
    /// The methods of a visit record that opens one.
    public var openedBy: Set<ChoiceCode>
    /// The methods of a contact that meets one.
    public var metBy: Set<ChoiceCode>

    /// A follow-up that is due `days` after a contact by one of the methods `openedBy`.
    public init(days: Int, openedBy: Set<ChoiceCode>, metBy: Set<ChoiceCode>) {
      self.days = days
      self.openedBy = openedBy
      self.metBy = metBy
    }
  }
}
