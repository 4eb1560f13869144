import Foundation
import Values

/// What a survey or an assessment of a day says of an account's satisfaction.
struct SatisfactionTold {
  var on: Day
  /// 85 for 85 %.
  var percent: Decimal
}

extension AccountHistory {
  /// How satisfied the account was found, the earliest first: of several on a day the lowest.
  func satisfactionCourse(to last: Day) -> [SatisfactionTold] {
    var byDay: [Day: Decimal] = [:]
    for filed in further where filed.record.date <= last {
      guard let percent = filed.record.satisfaction else { continue }
      byDay[filed.record.date] = min(byDay[filed.record.date] ?? percent, percent)
    }
    return byDay.sorted { $0.key < $1.key }.map { SatisfactionTold(on: $0.key, percent: $0.value) }
  }
}
