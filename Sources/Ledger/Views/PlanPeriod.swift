public import Values

/// The time over which plans are counted.
public enum PlanPeriod: String, Sendable, Hashable, CaseIterable {
  /// The weeks of ISO 8601, Monday to Sunday.
  case week
  case month
  /// All that is planned.
  case all

  /// The period of a day, as ISO 8601 writes it: `2026-W48`, `2026-11`; empty of all.
  public func name(of day: Day) -> String {
    switch self {
    case .week: day.isoWeek
    case .month: LedgerMonth(of: day).description
    case .all: ""
    }
  }
}
