import Foundation
import TestSupport
import Testing

/// A learned wording of a form is for the company's documents.
@Suite struct StandardFormTests {
  /// The order in which hashed things are walked through differs from one run to the next, and with it
  /// what a sum of fractions comes to.
  @Test func readsTheStandardFormAsBefore() async throws {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    try workspace.write(
      """
      variant: trip-report
      of: visit-record
      titles: [出差拜访报告单]
      labels:
        documentNumber: [单号]
        accountName: [哪家单位]
        visitedAt: [出去的日子]
        place: [在哪儿谈的]
        method: [怎么去的]
        visitors: [咱们谁去的]
        keyPoints: [聊了些啥]
        customerViews: [人家怎么说]
        nextSteps: [往后咋整]
      whole: true
      """,
      to: "Forms/variants/trip-report.yaml"
    )
    let sample = Repository.samples.appending(path: "fault-missing-value-yaobei.md").path
    for _ in 0..<12 {
      let run = try await workspace.guidang("extract", sample)
      #expect(run.output.contains(#""form":"visit-record""#) && !run.output.contains("variant"))
    }
  }
}
