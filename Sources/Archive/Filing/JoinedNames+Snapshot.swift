public import Ledger

extension JoinedNames {
  /// The names that are one account's in a state of an archive.
  ///
  /// Where operators gave an account another name, what all forms tell is read, since two credit
  /// codes part them again; else nothing but the operators' acts.
  public init(in state: any ArchiveSnapshot) throws {
    let acts = try state.ledgerActs()
    let hasAliases = acts.contains { filed in
      if case .alias = filed.act.deed { true } else { false }
    }
    self = hasAliases ? JoinedNames(try state.ledgerEntries(knownAt: nil)) : JoinedNames(acts)
  }
}
