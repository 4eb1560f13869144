public import Wording

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

  /// The role as people call it, with the word by which it is given: `内勤（office）`.
  public var title: LocalizedText {
    let name =
      switch self {
      case .handIn: "交表人"
      case .office: "内勤"
      case .manager: "主管"
      case .archivist: "档案员"
      }
    return LocalizedText(zh: "\(name)（\(rawValue)）", en: rawValue)
  }

  /// The roles that may do any of some things, the least first.
  public static func all(with permissions: [Permission]) -> [Role] {
    allCases.filter { !$0.permissions.isDisjoint(with: permissions) }
  }

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
