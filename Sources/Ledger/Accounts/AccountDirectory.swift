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
  private var codesByName: [String: Set<String>] = [:]
  private var codes: Set<String> = []
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
    for filed in entries.records where !parted.contains(filed.nameKey) {
      guard let code = filed.codeKey else { continue }
      codesByName[filed.nameKey, default: []].insert(code)
      codes.insert(code)
    }
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
        .flatMap { codes.contains($0) ? $0 : nil }
    )
  }

  private func base(nameKey: String, codeKey: String?) -> AccountIdentity {
    if let codeKey, !parted.contains(nameKey) {
      return AccountIdentity(creditCode: codeKey, nameKey: "")
    }
    if let codes = codesByName[nameKey], codes.count == 1, let code = codes.first {
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
    codesByName[nameKey] ?? []
  }
}
