public import Ledger
public import Query
public import Values

extension ArchiveStore {
  /// The item that a person names by its id or its archive number; nil where there is none.
  ///
  /// Of an archive number, other widths, look-alikes of `-` and `·` and fewer zeros will do.
  public func item(_ reference: String) throws(ArchiveError) -> FiledItem? {
    try snapshot { state in
      let text = ArchiveNumberText.canonical(reference)
      let id: ItemID?
      if let number = Int(text), number > 0 {
        id = ItemID(rawValue: number)
      } else if let parts = ArchiveNumber.parts(of: reference) {
        id = try state.itemID(classKey: parts.classKey, number: parts.number)
      } else {
        id = nil
      }
      return try id.flatMap { try state.items(ids: [$0]).first }
    }
  }

  /// An item with all its revisions; nil where there is none.
  public func item(_ id: ItemID) throws(ArchiveError) -> FiledItem? {
    try snapshot { try $0.items(ids: [id]).first }
  }

  /// Every item, in the order of filing.
  public func items() throws(ArchiveError) -> [FiledItem] {
    try snapshot { try $0.items(ids: $0.itemIDs()) }
  }

  /// Some items, in the order of filing.
  public func items(_ ids: Set<ItemID>) throws(ArchiveError) -> [FiledItem] {
    try snapshot { try $0.items(ids: ids.sorted()) }
  }

  /// The answers of a revision as written, and the texts that no field takes, in order; a choice
  /// of several has a value for each.
  public func values(of item: ItemID, revision: Int) throws(ArchiveError) -> [FiledValue] {
    try self.item(item)?.revisions.first { $0.number == revision }?.answers ?? []
  }

  /// The bytes of an original document as they came; nil where the archive has none such.
  public func original(_ digest: ContentDigest) throws(ArchiveError) -> [UInt8]? {
    try snapshot { try $0.original(digest) }
  }

  /// The bytes of an original document of which something is filed, as they came.
  ///
  /// An archive that has it not is damaged.
  public func filedOriginal(_ digest: ContentDigest) throws(ArchiveError) -> [UInt8] {
    try snapshot { state in
      guard let bytes = try state.original(digest) else {
        throw ArchiveError.damaged(path: path, cause: "no original \(digest)")
      }
      guard try ContentDigest(of: bytes) == digest else {
        throw ArchiveError.originalDamaged(digest.rawValue)
      }
      return bytes
    }
  }

  /// Whether the bytes of an original are there and are those that were filed.
  public func isWhole(_ digest: ContentDigest) throws(ArchiveError) -> Bool {
    try snapshot { state in
      try state.original(digest).map { try ContentDigest(of: $0) } == digest
    }
  }

  /// The journal, the earliest entry first; of one item where `item` names it.
  public func journal(of item: ItemID? = nil) throws(ArchiveError) -> [JournalAct] {
    try snapshot { try $0.journal(of: item) }
  }

  /// The import log, the earliest entry first; only what was refused where that is asked.
  public func importLog(refusedOnly: Bool = false) throws(ArchiveError) -> [ImportLogEntry] {
    try snapshot { try $0.importLog(refusedOnly: refusedOnly) }
  }

  /// The documents of that path and size in the import log, by their content.
  public func knownImports(path: String, size: Int) throws(ArchiveError) -> [KnownImport] {
    try snapshot { try $0.knownImports(path: path, size: size) }
  }

  /// Counts what the archive holds.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try snapshot { try $0.statistics() }
  }

  /// The archive numbers of all items, the withdrawn ones too.
  public func archiveNumbers() throws(ArchiveError) -> [ItemID: ArchiveNumber] {
    try snapshot { try $0.archiveNumbers(of: nil) }
  }

  /// The archive numbers of some items.
  public func archiveNumbers(
    of items: Set<ItemID>
  ) throws(ArchiveError) -> [ItemID: ArchiveNumber] {
    try snapshot { try $0.archiveNumbers(of: items) }
  }
}

extension ArchiveStore {
  /// The items that a query finds; see
  /// ``ArchiveSnapshot/hits(_:order:limit:offset:scored:withSnippets:)``.
  public func search(
    _ query: SearchQuery,
    order: SearchOrder = .date,
    limit: Int? = nil,
    offset: Int = 0,
    scored: Bool = true,
    withSnippets: Bool = true
  ) throws(ArchiveError) -> [SearchHit] {
    try snapshot {
      try $0.hits(
        query,
        order: order,
        limit: limit,
        offset: offset,
        scored: scored,
        withSnippets: withSnippets
      )
    }
  }

  /// How many items a query finds.
  public func count(_ query: SearchQuery) throws(ArchiveError) -> Int {
    try snapshot { try $0.count(query) }
  }

  /// Counts the items that a query finds.
  public func facets(
    _ query: SearchQuery,
    by kinds: [(name: String, kind: FacetKind)]
  ) throws(ArchiveError) -> [Facet] {
    try snapshot { try $0.facets(query, by: kinds) }
  }

  /// What hits say in fields, hit by hit; an empty field is left out.
  public func values(
    of hits: [SearchHit],
    in fields: [FormField]
  ) throws(ArchiveError) -> [[FormField: HitValue]] {
    try snapshot { try $0.values(of: hits, in: fields) }
  }

  /// Explains how a query would be run.
  public func explain(_ query: SearchQuery) throws(ArchiveError) -> SearchExplanation {
    try snapshot { try $0.explain(query) }
  }

  /// Whether search asks an index; otherwise it reads every stored text, which is slower.
  public func hasUsableIndex() throws(ArchiveError) -> Bool {
    try snapshot { try $0.hasUsableIndex() }
  }

  /// The query as ``ArchiveSnapshot/settled(_:policy:on:)`` looks it up in the archive as it is.
  public func settled(
    _ query: SearchQuery,
    policy: LedgerPolicy,
    on today: Day
  ) throws(ArchiveError) -> SearchQuery {
    try snapshot { try $0.settled(query, policy: policy, on: today) }
  }
}

extension ArchiveSnapshot {
  /// The query with what it asks of the ledger on a day, and the names that it writes in pinyin,
  /// looked up; without that, such conditions find nothing but what is written so.
  public func settled(
    _ query: SearchQuery,
    policy: LedgerPolicy,
    on today: Day
  ) throws -> SearchQuery {
    try settled(query) {
      LedgerBook(try self.ledgerEntries(knownAt: nil), policy: policy, on: today)
    }
  }

  /// The same by a book of the ledger, which is asked for only where the query asks it something.
  public func settled(
    _ query: SearchQuery,
    by book: () throws -> LedgerBook
  ) throws -> SearchQuery {
    let named = try self.named(query)
    let asks = query.contains { condition in
      switch condition {
      case .standing, .account: true
      case .contains, .named, .names, .values, .has, .hasUnmapped, .date, .form, .archiveNumber,
        .id, .items, .state, .revision, .revised:
        false
      }
    }
    let asksForAccounts = query.contains { $0.accountTerm != nil }
    guard try asks || asksForAccounts && joinsAccounts() else { return named }
    let book = try book()
    return try query.mapped { condition in
      switch condition {
      case .standing(let standing): return .items(standing.items(in: book))
      case .account(let condition):
        return .items(book.items(ofAccounts: .field(condition)))
      case .contains, .named, .names, .values, .has, .hasUnmapped, .date, .form, .archiveNumber,
        .id, .items, .state, .revision, .revised:
        let asWritten = try self.named(.field(condition))
        guard let term = condition.accountTerm else { return asWritten }
        return .any([asWritten, .items(book.items(ofAccountsNamed: term))])
      }
    }
  }

  /// The ledger on a day where operators have joined accounts; nil where every account is one name's.
  public func bookOfJoins(
    policy: LedgerPolicy,
    on today: Day
  ) throws -> LedgerBook? {
    guard try self.joinsAccounts() else { return nil }
    return LedgerBook(try self.ledgerEntries(knownAt: nil), policy: policy, on: today)
  }
}

extension ArchiveSnapshot {
  /// The query with the names looked up that are written in pinyin.
  fileprivate func named(_ query: SearchQuery) throws -> SearchQuery {
    var known: [String]?
    return try query.mapped { condition in
      guard case .named(let fields, let term) = condition, let pinyin = PinyinTerm(term.text)
      else { return .field(condition) }
      let all = try known ?? names()
      known = all
      let names = Set(all.filter(pinyin.matches))
      let asWritten = SearchQuery.field(.contains(fields, term))
      return names.isEmpty ? asWritten : .any([asWritten, .field(.names(fields, names))])
    }
  }
}

extension FieldCondition {
  /// The name that is looked for where the condition asks for an item's account, whatever the form.
  fileprivate var accountTerm: SearchTerm? {
    switch self {
    case .contains(let fields, let term), .named(let fields, let term):
      fields.contains { $0.form == .attachment } ? term : nil
    case .names, .values, .has, .hasUnmapped, .date, .form, .archiveNumber, .id, .items, .state,
      .revision, .revised, .standing, .account:
      nil
    }
  }
}

extension SearchQuery {
  fileprivate static func items(_ items: Set<ItemID>) -> SearchQuery {
    .field(.items(Set(items.map(\.rawValue))))
  }
}

extension Standing {
  /// The ids of the items to which it applies.
  fileprivate func items(in book: LedgerBook) -> Set<ItemID> {
    switch self {
    case .open: Set(book.obligations.filter(\.state.isOutstanding).map(\.record))
    case .overdue: Set(book.obligations.filter { $0.state == .overdue }.map(\.record))
    case .prospect, .developing, .key, .lost:
      Account.Status.allCases.filter { Standing($0) == self }
        .reduce(into: []) { $0.formUnion(book.items(of: $1)) }
    }
  }
}
