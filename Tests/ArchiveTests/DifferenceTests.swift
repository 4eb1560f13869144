import Findings
import Forms
import Testing

@testable import Archive

@Suite("Difference")
struct DifferenceTests {
  private func revision(_ values: [FiledValue]) throws -> FiledRevision {
    FiledRevision(
      number: 1,
      account: "甲",
      date: try #require(Day(ordinal: 0)),
      filedAt: "",
      digest: try ContentDigest(of: ""),
      path: "",
      submission: 0,
      formVersion: 1,
      fields: [],
      unmapped: [],
      answers: values
    )
  }

  @Test func tellsWhatCameWhatWentAndWhatChanged() throws {
    let before = try revision([
      FiledValue(field: FieldPath("place"), text: "厂区"),
      FiledValue(field: FieldPath("remarks"), text: "无"),
      FiledValue(field: FieldPath("contacts.on"), row: 1, text: "3月1日", value: "2024-03-01"),
      FiledValue(field: nil, label: "天气", text: "晴"),
    ])
    let after = try revision([
      FiledValue(field: FieldPath("place"), text: "总部"),
      FiledValue(field: FieldPath("contacts.on"), row: 1, text: "3月1日", value: "2024-03-01"),
      FiledValue(field: FieldPath("contacts.on"), row: 2, text: "3月9日", value: "2024-03-09"),
      FiledValue(field: nil, label: "天气", text: "晴"),
    ])
    #expect(
      after.differences(from: before) == [
        ValueDifference(field: FieldPath("place"), before: "厂区", after: "总部"),
        ValueDifference(field: FieldPath("contacts.on"), row: 2, after: "3月9日"),
        ValueDifference(field: FieldPath("remarks"), before: "无"),
      ]
    )
    #expect(
      after.differences(from: before).map(\.kind) == [.corrected, .completed, .removed]
    )
    #expect(after.differences(from: after) == [])
  }
}
