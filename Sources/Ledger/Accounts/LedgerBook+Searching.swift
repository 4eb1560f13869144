public import Query
public import Values

extension LedgerBook {
  /// The items that tell of the accounts that a query finds, as one of them; the query asks in the
  /// columns of ``AccountRows``.
  public func items(ofAccounts query: SearchQuery) -> Set<ItemID> {
    Set(
      histories.filter { query.holds(for: account(of: $0).searchRow) }
        .flatMap { $0.records.map(\.item) }
    )
  }

  /// The items of the accounts of which a name, or another name, contains a text or has it as its
  /// pinyin.
  public func items(ofAccountsNamed term: SearchTerm) -> Set<ItemID> {
    let name = FormField(form: .table, path: FieldPath(FieldID(rawValue: "account")))
    let query = SearchQuery.field(.named([name], term))
    return Set(
      histories.filter { history in
        query.holds(
          for: SearchRow(cells: [name.path.field: history.allNames.sorted().map { .text($0) }])
        )
      }
      .flatMap { $0.records.map(\.item) }
    )
  }

  /// The name of the row of each account, by every name that forms write it with or that was joined to
  /// it; a name that several accounts have is left out.
  public var accountsByName: [AccountName: String] {
    var accounts: [AccountName: String] = [:]
    var shared: Set<AccountName> = []
    for history in histories {
      for name in Set(history.names.map { AccountName($0) }) {
        if accounts.updateValue(history.name, forKey: name) != nil { shared.insert(name) }
      }
    }
    for name in shared { accounts[name] = nil }
    return accounts
  }
}
