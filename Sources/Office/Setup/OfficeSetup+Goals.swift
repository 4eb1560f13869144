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
      guard sides.count == 2, let number = figure(sides[1]) else { return nil }
      switch (sides[0], Int(sides[1])) {
      case ("newKeyAccounts", let count?), ("新增", let count?): goals.newKeyAccounts = count
      case ("stableKeyAccounts", let count?), ("稳定", let count?): goals.stableKeyAccounts = count
      case ("growth", _), ("增长", _): goals.growth = number
      case ("satisfaction", _), ("满意度", _): goals.satisfaction = number
      case ("sales", _), ("销售额", _):
        goals.sales = SalesAmount(amount: number, currency: "CNY")
      case _: return nil
      }
    }
    return goals
  }

  /// A number from 0 in plain digits, with at most one point; nil of anything else.
  private static func figure(_ text: Substring) -> Decimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return Decimal(string: String(text), locale: Locale(identifier: "en_US_POSIX"))
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
