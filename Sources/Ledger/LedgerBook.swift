import Forms
import Foundation
public import Values

/// The account ledger (大客户台账) open at a day: a pure fold over what was filed.
///
/// The same records and acts give the same book, in whatever order the records were filed; only
/// what names items, and the days of filing, depend on it. Every view is computed from it.
public struct LedgerBook: Sendable {
  /// The day on which the ledger is read.
  ///
  /// Contacts, outcomes, profiles and acts of later days do not count yet; their accounts have a
  /// row all the same, and who an account is holds for all days.
  public let day: Day
  /// The periods, methods and weights by which the book judges.
  public let policy: LedgerPolicy
  /// How many acts it was folded over.
  public let actCount: Int
  /// What it was folded over, a plan once for each account that it names.
  let entries: LedgerEntries
  let directory: AccountDirectory
  /// In the order of the accounts' names.
  let histories: [AccountHistory]
  private let places: AccountPlaces

  /// Replays what was filed: the records of all items, and the acts in the order of the journal.
  public init(_ entries: LedgerEntries, policy: LedgerPolicy, on day: Day) {
    self.init(ofEachAccount: entries.ofEachAccount, policy: policy, on: day)
  }

  /// Replays entries that have a plan once for each account that it names.
  init(ofEachAccount entries: LedgerEntries, policy: LedgerPolicy, on day: Day) {
    let directory = AccountDirectory(entries)
    let groups = directory.groups(of: entries.records)
    var places: [AccountIdentity: Int] = [:]
    for (place, group) in groups.enumerated() { places[group.identity] = place }
    let unsorted = LedgerBook.histories(
      of: groups,
      places: places,
      acts: entries.acts,
      directory,
      policy: policy,
      on: day
    )
    let histories = unsorted.enumerated()
      .map { (key: OrderedText($0.element.sortingKey), place: $0.offset) }
      .sorted { $0.key < $1.key }.map { unsorted[$0.place] }
    self.init(entries, directory, histories, policy: policy, on: day)
  }

  /// A book of histories in the order of their accounts' names.
  init(
    _ entries: LedgerEntries,
    _ directory: AccountDirectory,
    _ histories: [AccountHistory],
    policy: LedgerPolicy,
    on day: Day
  ) {
    self.day = day
    self.policy = policy
    actCount = entries.acts.count
    self.entries = entries
    self.directory = directory
    self.histories = histories
    places = AccountPlaces(histories)
  }

  /// The histories that groups of records tell, with what operators told of their accounts.
  static func histories(
    of groups: [AccountGroup],
    places: [AccountIdentity: Int],
    acts: [FiledAct],
    _ directory: AccountDirectory,
    policy: LedgerPolicy,
    on day: Day
  ) -> [AccountHistory] {
    var groups = groups
    for filed in acts {
      let root = directory.root(of: directory.base(of: filed.act.account))
      switch filed.act.deed {
      case .handOver, .reopen: if let place = places[root] { groups[place].acts.append(filed) }
      case .alias, .merge, .unmerge: break
      }
    }
    for join in directory.joins where join.holds {
      guard let place = places[directory.root(of: join.account)] else { continue }
      groups[place].add(join, names: directory.names(of: join))
    }
    return groups.compactMap { group in
      AccountHistory(
        group.identity,
        records: group.records,
        own: group.naming,
        kept: group.kept,
        joined: group.names,
        acts: group.acts,
        attitudes: policy.attitudes,
        on: day
      )
    }
  }
}

extension LedgerBook {
  /// What filed forms tell it, a plan once for each account that it names.
  public var records: [FiledRecord] { entries.records }

  /// Whether no filed form names an account.
  public var isEmpty: Bool { histories.isEmpty }

  /// A row for every account that a filed form names, in the order of their names.
  public var accounts: [Account] {
    histories.map { account(of: $0) }
  }

  /// In the order of their due days.
  public var obligations: [Obligation] {
    histories.flatMap { obligations(of: $0) }.sorted { $0.precedes($1) }
  }

  /// The items that tell of the accounts that have a status.
  public func items(of status: Account.Status) -> Set<ItemID> {
    Set(histories.filter { $0.status == status }.flatMap { $0.records.map(\.item) })
  }

  func account(of history: AccountHistory) -> Account {
    Account(history, obligations: obligations(of: history), policy: policy, on: day)
  }

  func obligations(of history: AccountHistory) -> [Obligation] {
    history.courses(by: policy).map { $0.obligation(of: history.name, on: day) }
  }

  /// The accounts that go under a name, written in whatever way, or under a credit code.
  func histories(named name: String) -> [AccountHistory] {
    places.places(named: name).map { histories[$0] }
  }
}

extension AccountHistory {
  /// Accounts of one name differ in their credit codes, the one without it coming first.
  var sortingKey: String {
    ([name] + [identity.creditCode].compactMap(\.self)).joined(separator: "\u{1}")
  }

  func courses(by policy: LedgerPolicy) -> [ObligationCourse] {
    followUps(by: policy) + developmentRecords(by: policy) + accountProfiles(by: policy)
      + regularVisits(by: policy) + plannedVisits
  }
}

extension Obligation {
  func precedes(_ other: Obligation) -> Bool {
    if due != other.due { return due < other.due }
    if account != other.account { return account < other.account }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    if opened != other.opened { return opened < other.opened }
    if state != other.state { return state.rawValue < other.state.rawValue }
    if person != other.person { return (person ?? "\u{0}") < (other.person ?? "\u{0}") }
    return record < other.record
  }
}
