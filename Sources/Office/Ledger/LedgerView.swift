public import Ledger
import Values

/// A view of the ledger under its id: a new one is a further constant in ``all``.
public struct LedgerView: Sendable {
  /// The view's name on the command line and in addresses.
  public let id: String
  /// What it makes of the ledger.
  let tables: @Sendable (LedgerReading, LedgerRequest) throws -> [LedgerTable]
  /// Whether its first table tells as objects all that the others do.
  var isToldByItsFirstTable = false

  /// A row for each account.
  public static let accounts = LedgerView(id: "accounts") { reading, request in
    let rows = AccountRows(reading.book, words: reading.words)
    var accounts = try rows.accounts(reading.book.accounts.inPinyinOrder, where: request.query)
    if let sort = request.sort {
      guard let column = rows.column(named: sort) else {
        throw UnknownColumn(name: sort, known: rows.columnNames)
      }
      accounts = rows.sorted(accounts, by: column)
    }
    if request.isReversed { accounts.reverse() }
    return [.accounts(accounts, policy: reading.book.policy, words: reading.words)]
  }

  /// What is due and overdue.
  public static let due = LedgerView(id: "due") { reading, request in
    [
      .due(
        request.obligations(of: reading.book),
        byOwner: request.byOwner,
        inOneLine: request.isForPeople,
        on: reading.book.day
      )
    ]
  }

  /// The stages of development.
  public static let funnel = LedgerView(id: "funnel") { reading, _ in
    [.funnel(reading.book, words: reading.words)]
  }

  /// The accounts that linger in a stage or passed one over.
  public static let stages = LedgerView(id: "stages") { reading, _ in
    [.stages(reading.book, words: reading.words)]
  }

  /// What was planned against what was done, by person and period.
  public static func plan(by period: PlanPeriod) -> LedgerView {
    LedgerView(id: "plan") { reading, _ in [.plan(reading.book, by: period)] }
  }

  /// Every planned contact, and how it stands.
  public static let planned = LedgerView(id: "planned") { reading, _ in
    [.planned(reading.book, words: reading.words)]
  }

  /// What was collected of accounts, and to whom it was passed on.
  public static let information = LedgerView(id: "information") { reading, _ in
    [.information(reading.book, words: reading.words)]
  }

  /// How much was collected from each source, of each class.
  public static let sources = LedgerView(id: "sources") { reading, _ in
    [.sources(reading.book, words: reading.words)]
  }

  /// How many accounts each tier has, and what it buys.
  public static let tiers = LedgerView(id: "tiers") { reading, _ in
    [.tiers(reading.book)]
  }

  /// Targets against actuals.
  public static let targets = LedgerView(id: "targets") { reading, _ in
    [.targets(reading.book)]
  }

  /// The accounts most worth looking after.
  public static let priority = LedgerView(id: "priority") { reading, _ in
    [.priority(reading.book, words: reading.words)]
  }

  /// The accounts that nobody has contacted for long.
  public static let stale = LedgerView(id: "stale") { reading, request in
    let days = request.staleDays ?? reading.book.policy.regularVisitDays
    return [.stale(reading.book, days: days, words: reading.words)]
  }

  /// Who visited, how often, and how often in person.
  public static let activity = LedgerView(id: "activity") { reading, _ in
    [.activity(reading.book)]
  }

  /// Accounts that may be one.
  public static let suspects = LedgerView(id: "suspects") { reading, _ in
    [.suspects(reading.book)]
  }

  /// Why developments failed and succeeded.
  public static let reasons = LedgerView(
    id: "reasons",
    tables: { reading, _ in LedgerTable.reasonsWithTexts(reading.book) },
    // The counts hold the texts already.
    isToldByItsFirstTable: true
  )

  /// Every view, in the order of the help.
  public static let all = [
    accounts, due, funnel, stages, reasons, targets, plan(by: .month), planned, information,
    sources,
    priority, tiers, stale, activity, suspects,
  ]
}

extension LedgerView {
  init(
    id: String,
    _ tables: @escaping @Sendable (LedgerReading, LedgerRequest) throws -> [LedgerTable]
  ) {
    self.init(id: id, tables: tables)
  }
}

extension LedgerRequest {
  /// What is due of those that are asked for.
  func obligations(of book: LedgerBook) -> [OwnedObligation] {
    let owner = owner.map(PersonName.plain)
    return book.ownedObligations.filter {
      (includesMet || $0.obligation.state.isOutstanding) && (owner == nil || $0.owner == owner)
    }
  }
}
