import Archive
import Foundation
import Testing
import Values
import Wording

@testable import Office

/// What an import comes to, in a sentence whose figures add up.
@Suite struct ImportSummaryTests {
  private func summary(
    documents: Int,
    filed: Int,
    rejected: Int,
    unreadable: Int
  ) throws
    -> ImportSummary
  {
    var summary = ImportSummary(
      archive: "a.sqlite",
      day: try #require(Day(iso8601: "2026-11-23")),
      isDryRun: false,
      began: Date(timeIntervalSince1970: 0),
      ended: Date(timeIntervalSince1970: 0)
    )
    summary.counts.documents = documents
    summary.counts.filed = filed
    summary.counts.rejected = rejected
    summary.counts.unreadable = unreadable
    return summary
  }

  @Test func countsDocumentsWhereEachHoldsAForm() throws {
    let summary = try summary(documents: 4, filed: 2, rejected: 1, unreadable: 1)
    #expect(summary.sentence(in: .zh) == "共 4 份文档：归档 2，新版本 0，重复 0，退回 1，无法读取 1")
    #expect(!summary.figures.contains { $0.name.zh == "表单" })
  }

  @Test func countsTheFormsTooWhereADocumentHoldsSeveral() throws {
    let summary = try summary(documents: 4, filed: 5, rejected: 1, unreadable: 1)
    #expect(
      summary.sentence(in: .zh) == "共 4 份文档，6 份表单：归档 5，新版本 0，重复 0，退回 1；无法读取的文档 1"
    )
    #expect(
      summary.sentence(in: .en)
        == "4 documents, 6 forms: 5 filed, 0 revised, 0 duplicate, 1 rejected; 1 unreadable"
    )
    #expect(summary.figures.first { $0.name.zh == "表单" }?.count == 6)
  }
}
