import Testing
import Values

@testable import Forms

/// How far the words of labels reach: some six hundred labels from elsewhere.
@Suite struct LabelReachTests {
  @Test func takesNoNearMissForAField() throws {
    let reach = try LabelReach()
    let wrong = reach.rows.filter(\.isNearMiss).compactMap { row -> String? in
      guard case .wrong(let field) = reach.outcome(of: row) else { return nil }
      return "\(row.form.rawValue) \(row.label) → \(field)"
    }
    #expect(wrong == [])
  }

  @Test func readsSoManyLabels() throws {
    let reach = try LabelReach()
    let outcomes = reach.rows.map { ($0, reach.outcome(of: $0)) }
    let right = outcomes.count { $0.1 == .right }
    for (row, outcome) in outcomes where outcome != .right {
      print(row.form.rawValue, row.label, row.field ?? "none", "→", outcome)
    }
    #expect(right >= 568, "of \(outcomes.count)")
  }
}
