import Foundation
public import Ledger

extension OfficeSetup {
  /// What a department is to reach.
  public typealias Goals = LedgerTargets

  /// Reads what a department is to reach; nil of anything else.
  ///
  /// It stands as `newKeyAccounts=5, sales=5000000` or `新增=5 销售额=5000000`; what is left out has no
  /// goal, and `none` or 无 is none at all.
  public static func goals(_ text: String) -> Goals? {
    var goals = Goals()
    if ["none", "无"].contains(text.trimmingCharacters(in: .whitespaces)) { return goals }
    let parts = text.split { $0.isWhitespace || ",，、;；".contains($0) }
    guard !parts.isEmpty else { return nil }
    for part in parts {
      let sides = part.split(maxSplits: 1, omittingEmptySubsequences: false) { "=＝".contains($0) }
      guard sides.count == 2, sides[1].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
        let number = Decimal(string: String(sides[1]), locale: Locale(identifier: "en_US_POSIX"))
      else { return nil }
      switch sides[0] {
      case "newKeyAccounts", "新增": goals.newKeyAccounts = Int("\(number)")
      case "stableKeyAccounts", "稳定": goals.stableKeyAccounts = Int("\(number)")
      case "growth", "增长": goals.growth = number
      case "satisfaction", "满意度": goals.satisfaction = number
      case "sales", "销售额": goals.sales = SalesAmount(amount: number, currency: "CNY")
      case _: return nil
      }
    }
    return goals
  }
}

extension LedgerTargets {
  /// The goals as a filing scheme has them; those that are none are said to be none, since what is
  /// installed has some.
  var yaml: String {
    let sums = sales.map { "{amount: \($0.amount), currency: \($0.currency)}" }
    let goals = [
      ("newKeyAccounts", newKeyAccounts?.description),
      ("stableKeyAccounts", stableKeyAccounts?.description),
      ("growth", growth?.description), ("satisfaction", satisfaction?.description), ("sales", sums),
    ]
    return "{\(goals.map { "\($0): \($1 ?? "none")" }.joined(separator: ", "))}"
  }
}
