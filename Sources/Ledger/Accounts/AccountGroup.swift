import Wording

/// What filed forms and operators tell of one account.
struct AccountGroup {
  let identity: AccountIdentity
  private(set) var records: [FiledRecord] = []
  /// Those of the account's own words, kept apart only once something is joined to it.
  private(set) var own: [FiledRecord] = []
  /// Whether something is joined to the account.
  private(set) var joins = false
  var acts: [FiledAct] = []
  /// The name that operators gave the account last when they joined others to it.
  private(set) var kept: String?
  /// The names of all joins.
  private(set) var names: [String] = []
  /// The names that were joined to the account's own, and its own in joins, as names are compared.
  private var others: Set<String> = []
  private var keptKeys: Set<String> = []

  init(of identity: AccountIdentity) {
    self.identity = identity
  }

  /// The records that may name the account: its own, but for those under a name that was joined.
  var naming: [FiledRecord] {
    let own = joins ? own : records
    let others = others.subtracting(keptKeys)
    return others.isEmpty ? own : own.filter { !others.contains($0.nameKey) }
  }

  /// Takes a join that holds, with the names by which its two go.
  mutating func add(_ join: AccountDirectory.Join, names joined: [String]) {
    acts.append(join.filed)
    guard let (account, other) = join.filed.act.deed.joined else { return }
    names += joined
    others.insert(AccountName(other.name).key)
    if join.account == identity {
      kept = account.name
      keptKeys.insert(AccountName(account.name).key)
    } else {
      others.insert(AccountName(account.name).key)
    }
  }

  /// Takes a record; `isOwn` where it speaks of the account by its own words.
  mutating func add(_ filed: FiledRecord, isOwn: Bool) {
    if !isOwn && !joins {
      joins = true
      own = records
    }
    records.append(filed)
    if joins && isOwn { own.append(filed) }
  }
}

extension AccountDirectory {
  /// The records of each account, in the order in which the accounts come.
  func groups(of records: [FiledRecord]) -> [AccountGroup] {
    var groups: [AccountGroup] = []
    var places: [AccountIdentity: Int] = [:]
    // A name without a code is always the same account, so that it is looked up once.
    var known: [ExactText: (place: Int, isOwn: Bool)] = [:]
    func place(of filed: FiledRecord) -> (place: Int, isOwn: Bool) {
      let base = base(of: filed)
      let root = root(of: base)
      let place = places[root] ?? groups.count
      if place == groups.count {
        places[root] = place
        groups.append(AccountGroup(of: root))
      }
      return (place, base == root)
    }
    for filed in records {
      let found: (place: Int, isOwn: Bool)
      if filed.codeKey != nil {
        found = place(of: filed)
      } else {
        let name = ExactText(filed.nameKey)
        if let before = known[name] {
          found = before
        } else {
          found = place(of: filed)
          known[name] = found
        }
      }
      groups[found.place].add(filed, isOwn: found.isOwn)
    }
    return groups
  }
}
