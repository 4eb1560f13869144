import Foundation
import TestSupport
import Testing

/// Personal data on every way out of an archive: masked, unless somebody says why it is to be shown.
@Suite("Personal data")
struct PersonalDataTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([WrittenForm.profileOfDecisionMaker("XX-1", on: "2026-03-25")])
  }

  @Test(
    arguments: [
      "show 1", "show 1 --format json", "show 1 --history --format json", "search 高考",
      "search 高考 --format json", "search 高考 --format csv", "search 总工程师 --format json",
      "search 家庭情况:女儿", "search 秦若川 --fields decisionMakers.family,decisionMakers.name",
      "search 秦若川 --fields 家庭情况 --format json", "search 秦若川 --fields 家庭情况 --format csv",
      "search 秦若川 --facets 家庭情况 --limit 0", "search 秦若川 --facets 家庭情况 --format json",
      "ledger show 武汉甲公司", "ledger show 武汉甲公司 --format json", "archive log",
    ]
  )
  func isMasked(command: String) async throws {
    let result = try await office.guidang(command.split(separator: " ").map(String.init))
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.output.contains("高考"), "\(result.output)")
    #expect(!(result.output + result.errors).contains("女儿今年"))
  }

  @Test func leavesTheMaskInItsPlace() async throws {
    for (command, mask) in [
      ("show 1", "***"), ("show 1 --format json", "\"family\":\"***\""),
      ("search 秦若川 --fields 家庭情况 --format json", "[\"***\"]"),
      ("search 秦若川 --fields 家庭情况 --format csv", "***"),
      ("search 秦若川 --facets 家庭情况 --format json --limit 0", "{\"***\":1}"),
      ("ledger show 武汉甲公司 --format json", "\"family\":\"***\""),
    ] {
      let result = try await office.guidang(command.split(separator: " ").map(String.init))
      #expect(result.output.contains(mask), "\(command): \(result.output)")
      #expect(result.output.contains("***") && result.status == 0)
    }
  }

  @Test(
    arguments: [
      "show 1", "show 1 --format json", "search 高考", "search 秦若川 --fields 家庭情况",
      "search 秦若川 --facets 家庭情况", "ledger show 武汉甲公司",
    ]
  )
  func isShownForAReasonThatTheJournalKeeps(command: String) async throws {
    let words = command.split(separator: " ").map(String.init) + ["--reveal", "回访准备"]
    let result = try await office.guidang(words)
    #expect(result.output.contains("高考"), "\(result.output)\(result.errors)")
    let last = try #require(try await office.rows("archive", "log").last)
    #expect(last["act"]?.text == "disclosed")
    #expect(last["detail"]?.text?.hasPrefix("回访准备") == true)
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  /// The words of a search may be what is hidden.
  @Test func isHiddenInTheJournalToo() async throws {
    _ = try await office.guidang("search", "高考", "--reveal", "回访准备")
    for command in [["archive", "log"], ["archive", "log", "--format", "json"]] {
      let log = try await office.guidang(command)
      #expect(log.output.contains("回访准备  search: ***"), "\(log.output)")
      #expect(!log.output.contains("高考"))
    }
    let shown = try await office.guidang("archive", "log", "--reveal", "核查")
    #expect(shown.output.contains("回访准备  search: 高考"), "\(shown.output)")
    let last = try #require(try await office.rows("archive", "log").last)
    #expect(last["detail"]?.text == "核查")
  }

  @Test func needsAReason() async throws {
    #expect(try await office.guidang("show", "1", "--reveal", " ").status == 64)
  }
}
