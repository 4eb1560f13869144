import Foundation
import TestSupport
import Testing

/// Two people who hand in the versions of the same forms at once, in any order.
@Suite("Two hands", .serialized)
struct TwoHandsTests {
  /// How many histories are played; a hundredth of `GUIDANG_HISTORIES`.
  private static let seeds: Range<UInt64> = {
    let count = ProcessInfo.processInfo.environment["GUIDANG_HISTORIES"].flatMap { UInt64($0) }
    return 0..<max(2, (count ?? 0) / 100)
  }()

  /// A visit as it was first told, as it was completed, and as it was corrected.
  private struct Visit {
    var versions: [WrittenForm]
    var account: String
    var day: String

    init(_ number: Int, _ account: String, isCorrected: Bool) {
      let first = String(format: "2026-02-%02d", number + 1)
      let corrected = String(format: "2026-03-%02d", number + 1)
      let form = WrittenForm.visit("BF-\(number)", on: first, [("客户名称", account)])
      let completed = form.with([("回访日期", corrected), ("回访方式", "电话")])
      versions = [form, completed]
      self.account = account
      day = isCorrected ? corrected : first
      guard isCorrected else { return }
      versions.append(
        completed.with([
          ("拜访时间", corrected), ("修改标记", "A"), ("修改处数", "1处"), ("修改日期", corrected),
        ])
      )
    }
  }

  @Test(arguments: seeds)
  func leaveTheLastVersionOfEach(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let office = try FilingOffice()
    let visits = (0..<8).map { number in
      Visit(
        number,
        ["甲公司", "乙公司", "丙公司"].randomElement(using: &random) ?? "甲公司",
        isCorrected: Bool.random(using: &random)
      )
    }
    for (index, form) in visits.flatMap(\.versions).shuffled(using: &random).enumerated() {
      let hand = Bool.random(using: &random) ? "one" : "other"
      try office.workspace.write(form.markdown, to: "\(hand)/\(String(format: "%02d", index)).md")
    }
    try office.workspace.write("", to: "one/.here")
    try office.workspace.write("", to: "other/.here")
    async let one = office.guidang("import", "one", "--batch", "1", "--wait", "120")
    async let other = office.guidang("import", "other", "--batch", "1", "--wait", "120")
    let results = try await [one, other]
    #expect(results.map(\.status) == [0, 0], "\(results.map(\.errors))")

    let accounts = try await office.rows("ledger", "accounts").map { row in
      [row["account"], row["contacts"], row["lastContact"]].map { $0.map { "\($0)" } ?? "-" }
    }
    let expected = Dictionary(grouping: visits) { $0.account }.map { account, visits in
      [
        JSONValue.string(account), .number(Double(visits.count)),
        .string(visits.map(\.day).max() ?? "-"),
      ].map { "\($0)" }
    }
    #expect(Set(accounts) == Set(expected))
    let days = try await office.rows("search", "form:visit-record").map { $0["date"]?.text ?? "-" }
    #expect(days.sorted() == visits.map(\.day).sorted())
    #expect(try await office.guidang("archive", "verify").status == 0)

    #expect(try await office.guidang("archive", "export", "--bagit", "bag").status == 0)
    let restored = try await office.guidang(
      "archive",
      "import-export",
      "bag",
      "--archive",
      "copy.sqlite"
    )
    #expect(restored.status == 0, "\(restored.errors)")
    for view in ["accounts", "due"] {
      let own = try await office.guidang("ledger", view, "--format", "json")
      let copy = try await office.guidang(
        "ledger",
        view,
        "--format",
        "json",
        "--archive",
        "copy.sqlite"
      )
      #expect(own.status == 0 && own.output == copy.output)
    }
  }
}
