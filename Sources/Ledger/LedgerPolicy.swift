public import Forms

/// The periods and the methods of contact by which the ledger judges: data of the filing scheme.
///
/// All periods are in calendar days and count from the day after the one that opens them.
public struct LedgerPolicy: Sendable, Hashable {
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

  public init(
    followUp: FollowUp,
    developmentRecordDays: Int,
    accountProfileDays: Int,
    profileRenewalDays: Int,
    regularVisitDays: Int,
    inPersonMethods: Set<ChoiceCode>
  ) {
    self.followUp = followUp
    self.developmentRecordDays = developmentRecordDays
    self.accountProfileDays = accountProfileDays
    self.profileRenewalDays = profileRenewalDays
    self.regularVisitDays = regularVisitDays
    self.inPersonMethods = inPersonMethods
  }

  /// The follow-up of a visit (六.6).
  public struct FollowUp: Sendable, Hashable {
    public var days: Int
    /// The methods of a visit record that opens one.
    public var openedBy: Set<ChoiceCode>
    /// The methods of a contact that meets one.
    public var metBy: Set<ChoiceCode>

    public init(days: Int, openedBy: Set<ChoiceCode>, metBy: Set<ChoiceCode>) {
      self.days = days
      self.openedBy = openedBy
      self.metBy = metBy
    }
  }
}
