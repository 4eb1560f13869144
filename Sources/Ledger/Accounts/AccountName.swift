import Findings

/// An account's name as written, and the form of it by which names are compared.
///
/// Width, the make of brackets and blanks do not tell names apart; every other character does,
/// so that a branch (分公司) is not its parent.
public struct AccountName: Sendable, Hashable {
  /// The name as a form or a person writes it.
  public var written: String
  /// NFKC, brackets as `(` and `)`, without white space and invisible characters.
  public var key: String

  /// A name as written, with its key; the key costs a pass over the Unicode scalars.
  public init(_ written: String) {
    self.written = written
    var key = ""
    for scalar in written.compatibilityForm.unicodeScalars {
      switch scalar {
      case "[", "{", "〔", "【", "〖", "﹝": key.unicodeScalars.append("(")
      case "]", "}", "〕", "】", "〗", "﹞": key.unicodeScalars.append(")")
      default:
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint
          || properties.generalCategory == .control
        {
          continue
        }
        key.unicodeScalars.append(scalar)
      }
    }
    self.key = key
  }

  /// Whether two names are compared as one, however each is written.
  public static func == (one: AccountName, other: AccountName) -> Bool {
    one.key == other.key
  }

  /// Hashes the key alone, as names are compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}
