import Values

/// Who an account is: the credit code where one is known, else the name.
struct AccountIdentity: Hashable {
  var creditCode: String?
  /// The key of the name; empty where the credit code tells.
  var nameKey: String
}

/// Tells which records speak of the same account, whatever the order in which they come.
///
/// A record with a credit code belongs to that code. One without belongs to the only code with
/// which its name was ever filed; where there are several or none, to its name, because names
/// that two codes share are a matter for people. Then aliases and merges that hold join accounts;
/// an alias never joins two credit codes, a merge does. A name that an operator has parted from
/// another of its code is an account by its name, whatever code its forms tell.
struct AccountDirectory {
  /// The codes with which each name was filed, each with how many records tell it.
  private var codesByName: [String: [String: Int]] = [:]
  /// The codes, each with how many records tell it.
  private var codes: [String: Int] = [:]
  /// The names that are accounts of their own, whatever code their forms tell.
  private let parted: Set<String>
  /// The next account on the way to the one that an account is joined to.
  private var parents: [AccountIdentity: AccountIdentity] = [:]
  /// The credit codes of what is joined, by the account to which it is.
  private var codesByRoot: [AccountIdentity: Set<String>] = [:]
  /// The aliases and merges that hold, in the order of the journal.
  private(set) var joins: [Join] = []

  /// An alias or merge that holds.
  struct Join {
    var filed: FiledAct
    var account: AccountIdentity
    var other: AccountIdentity
    /// Whether it joins anything: an alias does not join two credit codes.
    var holds: Bool
  }

  init(_ entries: LedgerEntries) {
    parted = Set(
      entries.acts.compactMap { filed in
        guard case .unmerge(_, let other, nil) = filed.act.deed else { return nil }
        return AccountName(other.name).key
      }
    )
    for filed in entries.records { add(filed) }
    for filed in AccountDirectory.joining(entries.acts) {
      switch filed.act.deed {
      case .alias(let account, let other): join(filed, account, other, acrossCodes: false)
      case .merge(let account, let other): join(filed, account, other, acrossCodes: true)
      case .unmerge, .handOver, .reopen: break
      }
    }
  }

  /// The aliases and merges that no later act has undone.
  private static func joining(_ acts: [FiledAct]) -> [FiledAct] {
    var undone: Set<Int> = []
    for filed in acts {
      if case .unmerge(_, _, let entry?) = filed.act.deed { undone.insert(entry) }
    }
    return acts.filter { !undone.contains($0.entry) }
  }

  private mutating func join(
    _ filed: FiledAct,
    _ account: AccountReference,
    _ other: AccountReference,
    acrossCodes: Bool
  ) {
    let (one, two) = (base(of: account), base(of: other))
    let (root, joined) = (self.root(of: one), self.root(of: two))
    let (own, added) = (codes(ofRoot: root), codes(ofRoot: joined))
    let holds = acrossCodes || root == joined || own.isEmpty || added.isEmpty
    if holds, root != joined {
      parents[joined] = root
      codesByRoot[root] = own.union(added)
    }
    joins.append(Join(filed: filed, account: one, other: two, holds: holds))
  }

  /// The names that the two of a join go by; one that was parted from its code names that code no
  /// more, and an alias is kept apart from them.
  func names(of join: Join) -> [String] {
    let references: [AccountReference] =
      switch join.filed.act.deed {
      case .alias(let account, _): [account]
      case .merge(let account, let other): [account, other]
      case .unmerge, .handOver, .reopen: []
      }
    return references.filter { $0.creditCode == nil || !parted.contains(AccountName($0.name).key) }
      .map(\.name)
  }

  /// Who a record speaks of by its own words, before aliases and merges.
  func base(of filed: FiledRecord) -> AccountIdentity {
    base(nameKey: filed.nameKey, codeKey: filed.codeKey)
  }

  /// Who a person means: by the credit code where a filed form tells it, else by the name.
  func base(of reference: AccountReference) -> AccountIdentity {
    base(
      nameKey: AccountName(reference.name).key,
      codeKey: reference.creditCode.flatMap { CreditCode.key(of: $0) }
        .flatMap { codes[$0] == nil ? nil : $0 }
    )
  }

  private func base(nameKey: String, codeKey: String?) -> AccountIdentity {
    if let codeKey, !parted.contains(nameKey) {
      return AccountIdentity(creditCode: codeKey, nameKey: "")
    }
    if let codes = codesByName[nameKey], codes.count == 1, let code = codes.first?.key {
      return AccountIdentity(creditCode: code, nameKey: "")
    }
    return AccountIdentity(creditCode: nil, nameKey: nameKey)
  }

  /// The account that one is joined to, itself where it is joined to none.
  func root(of identity: AccountIdentity) -> AccountIdentity {
    var root = identity
    while let parent = parents[root] { root = parent }
    return root
  }

  private func codes(ofRoot root: AccountIdentity) -> Set<String> {
    codesByRoot[root] ?? Set([root.creditCode].compactMap(\.self))
  }

  /// The codes with which a name was filed.
  func codes(ofName nameKey: String) -> Set<String> {
    codesByName[nameKey].map { Set($0.keys) } ?? []
  }
}

extension AccountDirectory {
  /// Takes what has taken the place of some records, as long as nobody has joined accounts; gives the
  /// names that have other codes since.
  ///
  /// Who the accounts of all other names are is as it was.
  mutating func replace(_ old: [FiledRecord], by new: [FiledRecord]) -> Set<String> {
    let names = Set((old + new).map(\.nameKey))
    let before = names.map { codes(ofName: $0) }
    for filed in old { remove(filed) }
    for filed in new { add(filed) }
    return Set(zip(names, before).filter { codes(ofName: $0) != $1 }.map(\.0))
  }

  private mutating func add(_ filed: FiledRecord) {
    guard let code = filed.codeKey, !parted.contains(filed.nameKey) else { return }
    codesByName[filed.nameKey, default: [:]][code, default: 0] += 1
    codes[code, default: 0] += 1
  }

  private mutating func remove(_ filed: FiledRecord) {
    guard let code = filed.codeKey, !parted.contains(filed.nameKey) else { return }
    codesByName[filed.nameKey]?.lower(code)
    codes.lower(code)
  }

  /// Every account that records of a name may speak of by their own words.
  func bases(ofName nameKey: String) -> Set<AccountIdentity> {
    var bases: Set<AccountIdentity> = [AccountIdentity(creditCode: nil, nameKey: nameKey)]
    for code in codes(ofName: nameKey) {
      bases.insert(AccountIdentity(creditCode: code, nameKey: ""))
    }
    return bases
  }
}

extension [String: Int] {
  /// Counts one fewer of a text, which is gone after the last.
  fileprivate mutating func lower(_ text: String) {
    guard let count = self[text] else { return }
    self[text] = count > 1 ? count - 1 : nil
  }
}
