/// Why an act on the ledger is refused, as facts.
public enum LedgerRefusal: Error, Sendable, Hashable {
  /// No account goes under the name; the nearest names.
  case unknown(name: String, near: [String])
  /// Several accounts go under the name; their credit codes, and whether one has none.
  case ambiguous(name: String, codes: [String], hasCodeless: Bool)
  /// Both names are one account's already.
  case sameAccount(String, String)
  /// The alias is another account's.
  case aliasOfAnother(String, account: String)
  /// An alias would join two credit codes.
  case otherCode(String, String)
  /// No alias or merge joins the two, or anything to the one.
  case notJoined(String, String?)
  /// Only a lost account can be developed again.
  case notLost(String)
}
