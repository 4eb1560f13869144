import Findings
import Wording

/// An account's name as written, and the form of it by which names are compared.
///
/// Width, the make of brackets and blanks do not tell names apart; every other character does,
/// so that a branch (分公司) is not its parent.
public struct AccountName: Sendable, Hashable {
  public var written: String
  /// NFKC, brackets as `(` and `)`, without white space and invisible characters.
  public var key: String

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

  public static func == (one: AccountName, other: AccountName) -> Bool {
    one.key == other.key
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}
