import Archive
import Forms
import Ledger
import Office
import Values
import Wording

// What is asked of the office here throws whatever it throws: the compiler does not take an error of a
// known type through a function that waits.
extension FrontDesk {
  func search(_ request: SearchRequest, as visitor: Visitor) throws -> SearchAnswer {
    try office().search(request, as: visitor.actor)
  }

  func savedSearches(as visitor: Visitor) throws -> [SavedSearch] {
    try office().savedSearches(as: visitor.actor)
  }

  /// Keeps a query under a name, in place of the one that was there.
  func save(_ query: String, under name: String, as visitor: Visitor) throws {
    try office(forFiling: true).save(query, under: name, as: visitor.actor)
  }

  func forgetSearch(_ name: String, as visitor: Visitor) throws {
    try office(forFiling: true).forgetSearch(name, as: visitor.actor)
  }

  /// An item with all its revisions; with a reason, which the journal keeps, also its personal data.
  func item(
    _ reference: String,
    reason: String? = nil,
    withHistory: Bool = false,
    as visitor: Visitor
  ) throws -> ItemReport {
    try office(forFiling: reason != nil)
      .item(reference, withHistory: withHistory, reason: reason, as: visitor.actor)
  }

  func original(
    _ reference: String,
    revision: Int?,
    as visitor: Visitor
  ) throws -> OriginalDocument {
    try office().original(reference, revision: revision, as: visitor.actor)
  }

  func account(
    _ name: String,
    _ request: LedgerRequest,
    reason: String? = nil,
    as visitor: Visitor
  ) throws -> LedgerAnswer {
    try office(forFiling: reason != nil)
      .account(name, request, reason: reason, as: visitor.actor)
  }

  /// Tells the ledger something of an account; in a dry run it says only what it would do.
  func enter(
    _ order: LedgerOrder,
    on day: Day?,
    why: String?,
    isDryRun: Bool = false,
    shown: MergeSight = .needless,
    as visitor: Visitor
  ) throws -> LedgerActOutcome {
    try office(forFiling: !isDryRun)
      .enter(order, on: day, why: why, isDryRun: isDryRun, shown: shown, as: visitor.actor)
  }

  /// Takes an item out of account, or back into it, for a reason.
  func setWithdrawn(
    _ isWithdrawn: Bool,
    _ reference: String,
    why: String,
    as visitor: Visitor
  ) throws {
    let office = try office(forFiling: true)
    if isWithdrawn {
      _ = try office.withdraw(reference, why: why, as: visitor.actor)
    } else {
      _ = try office.reinstate(reference, why: why, as: visitor.actor)
    }
  }

  func returns(_ request: ReturnsRequest, as visitor: Visitor) throws -> ReturnsAnswer {
    try office().returns(request, as: visitor.actor)
  }

  /// A returned form by the key of its address; nil where the visitor sees none of it.
  func returned(_ key: String, as visitor: Visitor) throws -> Returning? {
    var request = ReturnsRequest()
    request.includesSettled = true
    return try returns(request, as: visitor).forms.map { try Returning($0) }
      .first { $0.key == key }
  }

  /// Settles a returned form that will never come mended, or takes that back, for a reason.
  func setDismissed(_ isDismissed: Bool, _ id: String, why: String, as visitor: Visitor) throws {
    let office = try office(forFiling: true)
    if isDismissed {
      _ = try office.dismissReturn(id, why: why, as: visitor.actor)
    } else {
      _ = try office.recallReturn(id, why: why, as: visitor.actor)
    }
  }

  func report(
    on month: LedgerMonth?,
    knownOn: Day?,
    as visitor: Visitor
  ) throws -> Report {
    try office().monthlyReport(of: month, knownOn: knownOn, as: visitor.actor).report
  }

  func blank(
    _ form: String,
    as format: BlankForm.Format,
    for account: String?,
    by visitor: Visitor
  ) throws -> [UInt8] {
    try office().blank(form, as: format, for: account, by: visitor.actor)
  }

  func journal(of item: String? = nil, as visitor: Visitor) throws -> [JournalAct] {
    try office().journal(of: item, as: visitor.actor)
  }

  func journal(last count: Int, as visitor: Visitor) throws -> [JournalAct] {
    try office().journal(last: count, as: visitor.actor)
  }

  /// What came and what became of it, the earliest first; only so many of the last, or only what was
  /// refused.
  func importLog(
    last count: Int?,
    refusedOnly: Bool,
    as visitor: Visitor
  ) throws -> [ImportLogEntry] {
    guard let count else {
      return try office().importLog(refusedOnly: refusedOnly, as: visitor.actor)
    }
    if !refusedOnly { return try office().importLog(last: count, as: visitor.actor) }
    return try office().importLog(refusedOnly: true, as: visitor.actor).suffix(count)
  }

  func statistics(as visitor: Visitor) throws -> ArchiveStatistics {
    try office().statistics(as: visitor.actor)
  }

  func verification(as visitor: Visitor) throws -> VerificationReport {
    try office().verification(as: visitor.actor)
  }
}
