/// What somebody is in the office; a person may be several.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Hands in forms of one's own and gets back what is to be mended.
  case handIn = "hand-in"
  /// Files what others hand in.
  case office
  /// Reads the archive and the ledger, and acts on the accounts.
  case manager
  /// Keeps the archive, and may do everything.
  case archivist

  /// What the role may do.
  public var permissions: Set<Permission> {
    switch self {
    case .handIn: [.check, .blanks, .handIn, .ownReturns]
    case .office: [.check, .blanks, .handIn, .ownReturns, .file, .learn, .returns, .dismissReturns]
    case .manager: [.blanks, .search, .ledger, .actOnLedger, .reveal]
    case .archivist: Set(Permission.allCases)
    }
  }
}
