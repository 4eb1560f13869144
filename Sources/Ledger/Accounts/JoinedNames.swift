import Values

/// The names that operators have made those of one account, by the aliases and merges that hold.
///
/// It is what the acts alone tell: the names of a credit code are asked for where an act names the
/// account by one.
public struct JoinedNames: Sendable, Hashable {
  private enum Node: Sendable, Hashable {
    case name(AccountName)
    case code(String)
  }

  private var joined: [Node: Set<Node>] = [:]
  /// The names that are accounts of their own, whatever code their forms tell.
  private var parted: Set<AccountName> = []

  /// The joins that hold by what forms tell, too: an alias does not join two credit codes.
  public init(_ entries: LedgerEntries) {
    let idle = Set(AccountDirectory(entries).joins.filter { !$0.holds }.map(\.filed.entry))
    self.init(entries.acts.filter { !idle.contains($0.entry) })
  }

  /// Reads the acts in the order of the journal, where none of them is an alias or its codes are
  /// known to agree.
  public init(_ acts: [FiledAct]) {
    var undone: Set<Int> = []
    for filed in acts {
      if case .unmerge(_, let other, let entry) = filed.act.deed {
        if let entry { undone.insert(entry) } else { parted.insert(AccountName(other.name)) }
      }
    }
    for filed in acts where !undone.contains(filed.entry) {
      switch filed.act.deed {
      case .alias(let account, let other), .merge(let account, let other):
        join(JoinedNames.node(of: account), JoinedNames.node(of: other))
        // The name by which an act calls a code is the code's.
        for reference in [account, other] {
          let name = AccountName(reference.name)
          if !parted.contains(name) { join(JoinedNames.node(of: reference), .name(name)) }
        }
      case .unmerge, .handOver, .reopen: break
      }
    }
  }

  private mutating func join(_ one: Node, _ other: Node) {
    if one == other { return }
    joined[one, default: []].insert(other)
    joined[other, default: []].insert(one)
  }

  /// Whether every account is one name's.
  public var isEmpty: Bool { joined.isEmpty }

  /// The other names of the account of a name, and of a credit code that is told with it.
  ///
  /// `named` gives the names that were filed with a credit code.
  public func others(
    of name: AccountName,
    code: String? = nil,
    named: (_ code: String) throws -> [AccountName]
  ) rethrows -> Set<AccountName> {
    if joined.isEmpty { return [] }
    var known: Set<Node> = []
    var next = [Node.name(name)]
    if let code = code.flatMap({ CreditCode.key(of: $0) }), !parted.contains(name) {
      next.append(.code(code))
    }
    while let node = next.popLast() {
      guard known.insert(node).inserted else { continue }
      next += joined[node] ?? []
      if case .code(let code) = node, joined[node] != nil {
        next += try named(code).filter { !parted.contains($0) }.map { .name($0) }
      }
    }
    let names = known.compactMap { node -> AccountName? in
      if case .name(let name) = node { name } else { nil }
    }
    return Set(names).subtracting([name])
  }

  /// Whether two names are one account's, credit codes aside.
  public func areOne(_ one: String, _ other: String) -> Bool {
    let (one, other) = (AccountName(one), AccountName(other))
    return one == other || others(of: one) { _ in [] }.contains(other)
  }

  private static func node(of reference: AccountReference) -> Node {
    reference.creditCode.flatMap { CreditCode.key(of: $0) }.map { .code($0) }
      ?? .name(AccountName(reference.name))
  }
}
