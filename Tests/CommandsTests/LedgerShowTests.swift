import Foundation
import TestSupport
import Testing

/// `ledger show` over forms that an office handed in.
@Suite("Ledger of one account")
struct LedgerShowTests {
  private let office: FilingOffice

  /// A visit, a success, and a profile with somebody who decides.
  init() async throws {
    office = try FilingOffice()
    let profile = WrittenForm.profileOfDecisionMaker("XX-1", on: "2026-03-25")
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02"),
      .development(
        "KF-1",
        contacts: [("2026-03-20", "当面拜访")],
        outcome: "开发成功",
        reasons: "样机试用结果良好，签订合同。"
      ), profile,
    ])
  }

  private func journal() async throws -> [String] {
    try await office.rows("archive", "log").compactMap { $0["act"]?.text }
  }

  @Test func tellsTheTimeLineWithArchiveNumbers() async throws {
    let account = try #require(try await office.rows("ledger", "show", "武汉甲公司").first)
    #expect(account["status"] == .string("key"))
    guard case .array(let events)? = account["timeline"] else {
      Issue.record("no time line")
      return
    }
    let told = events.map { event in
      ["on", "event", "archiveNumber"].map { event.members[$0]?.text ?? "-" }.joined(separator: " ")
    }
    #expect(
      told == [
        "2026-03-02 visited Q001-YW·2026-D10-DKH-0001",
        "2026-03-20 contacted Q001-YW·2026-D10-DKH-0002",
        "2026-03-20 succeeded Q001-YW·2026-D10-DKH-0002",
        "2026-03-25 profile-entered Q001-YW·2026-D10-DKH-0003",
      ]
    )
    guard case .array(let steps)? = account["nextSteps"] else {
      Issue.record("no next steps")
      return
    }
    #expect(steps.map { $0.members["nextContact"] } == [.string("2026-03-20")])
  }

  @Test func masksPersonalDataInEveryFormat() async throws {
    for format in ["text", "json", "csv", "markdown"] {
      let result = try await office.guidang("ledger", "show", "武汉甲公司", "--format", format)
      #expect(result.output.contains("总工程师"), "\(format)")
      #expect(!result.output.contains("高考"), "\(format)")
    }
    #expect(try await !journal().contains("disclosed"))
  }

  @Test func revealsItAndSaysSoInTheJournal() async throws {
    let result = try await office.guidang("ledger", "show", "武汉甲公司", "--reveal", "客户关怀")
    #expect(result.output.contains("女儿今年高考"))
    #expect(try await journal().last == "disclosed")
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func takesAShortNameThatOneAccountHas() async throws {
    #expect(try await office.guidang("ledger", "show", "甲公司").output.contains("武汉甲公司"))
    #expect(try await office.guidang("archive", "volume", "武汉甲").output.contains("武汉甲公司"))
  }

  @Test func isNoAccountThatNoFormNames() async throws {
    let result = try await office.guidang("ledger", "show", "武汉乙公司")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("武汉甲公司"))
  }
}
