import Values

// What operators ask for becomes an act only where the ledger, as it is, bears it.
extension LedgerBook {
  /// What is told of `other` is told of the account from now on.
  ///
  /// Where codes share the name `other`, it means the forms that tell none: they have no code to be
  /// named by.
  public func merging(
    _ name: String,
    with other: String
  ) throws(LedgerRefusal) -> LedgerAct.Deed {
    let account = try history(named: name)
    let joining: AccountHistory
    if let codeless = codeless(named: other) {
      joining = codeless
    } else {
      joining = try history(named: other)
    }
    guard account.identity != joining.identity else { throw .sameAccount(name, other) }
    return .merge(reference(name, account), other: reference(other, joining))
  }

  /// Either name may be the one that the ledger knows; the other is its alias.
  public func aliasing(_ one: String, as other: String) throws(LedgerRefusal) -> LedgerAct.Deed {
    let isOther = histories(named: one).isEmpty && !histories(named: other).isEmpty
    let (name, alias) = isOther ? (other, one) : (one, other)
    let account = try history(named: name)
    if !histories(named: alias).isEmpty {
      let known = try history(named: alias)
      guard known.identity != account.identity else { throw .sameAccount(name, alias) }
      // Without forms of its own it joins nothing but the account that has it as an alias.
      let (key, asCode) = (AccountName(alias).key, CreditCode.key(of: alias))
      guard
        known.records.contains(where: {
          $0.nameKey == key || ($0.codeKey != nil && $0.codeKey == asCode)
        })
      else { throw .aliasOfAnother(alias, account: known.name) }
      if let code = account.creditCode, let second = known.creditCode, code != second {
        throw .otherCode(name, alias)
      }
    }
    return .alias(reference(name, account), other: AccountReference(name: alias))
  }

  /// Undoes the latest alias or merge between two accounts, or of one; where a credit code alone
  /// makes two names one account, the second is an account of its own from then on.
  public func unmerging(
    _ name: String,
    from other: String?
  ) throws(LedgerRefusal) -> LedgerAct.Deed {
    if let other, joins(of: name, other).isEmpty, let deed = separating(name, from: other) {
      return deed
    }
    for given in [name, other].compactMap(\.self) where joins(of: given, nil).isEmpty {
      _ = try history(named: given)
    }
    guard let join = joins(of: name, other).last else { throw .notJoined(name, other) }
    return .unmerge(join.account, other: join.other, entry: join.entry)
  }

  /// What parts two names that forms give one credit code; nil where no code joins them.
  private func separating(_ name: String, from other: String) -> LedgerAct.Deed? {
    let (key, otherKey) = (AccountName(name).key, AccountName(other).key)
    guard key != otherKey else { return nil }
    let isJoined = histories.contains { history in
      let codes = Set(history.records.filter { $0.nameKey == otherKey }.compactMap(\.codeKey))
      return history.records.contains { filed in
        filed.nameKey == key && filed.codeKey.map(codes.contains) == true
      }
    }
    guard isJoined else { return nil }
    return .unmerge(
      AccountReference(name: name),
      other: AccountReference(name: other),
      entry: nil
    )
  }

  /// Puts a person in charge of an account, from the day of the act on.
  ///
  /// Throws where no account or several go under the name.
  public func handingOver(
    _ name: String,
    to person: String
  ) throws(LedgerRefusal) -> LedgerAct.Deed {
    .handOver(reference(name, try history(named: name)), to: PersonName.plain(person))
  }

  /// Develops a lost account again, from the day of the act on.
  ///
  /// Throws ``LedgerRefusal/notLost(_:)`` of any other, and where no account or several go under
  /// the name.
  public func reopening(_ name: String) throws(LedgerRefusal) -> LedgerAct.Deed {
    let account = try history(named: name)
    guard account.status == .lost else { throw .notLost(name) }
    return .reopen(reference(name, account))
  }

  /// The account that a person names.
  private func history(named name: String) throws(LedgerRefusal) -> AccountHistory {
    let known = histories(named: name)
    guard let account = known.first else { throw .unknown(name: name, near: namesNear(name)) }
    guard known.count == 1 else {
      throw .ambiguous(
        name: name,
        codes: known.compactMap(\.creditCode),
        hasCodeless: codeless(named: name) != nil
      )
    }
    return account
  }

  /// The account of the forms that tell no credit code, among several of a name.
  private func codeless(named name: String) -> AccountHistory? {
    let identity = AccountIdentity(creditCode: nil, nameKey: AccountName(name).key)
    let known = histories(named: name)
    return known.count > 1 ? known.first { $0.identity == identity } : nil
  }

  /// An account by the name that a person gave it; by its own and its code where that was a code.
  private func reference(_ name: String, _ account: AccountHistory) -> AccountReference {
    let key = AccountName(name).key
    let isName =
      account.records.contains { $0.nameKey == key }
      || (account.aliases + account.joinedNames).contains { AccountName($0).key == key }
    return isName
      ? AccountReference(name: name)
      : AccountReference(name: account.name, creditCode: CreditCode.key(of: name))
  }
}
