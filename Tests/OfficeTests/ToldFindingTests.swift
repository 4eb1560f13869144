import Archive
import Forms
import TestSupport
import Testing
import Values
import Wording

@testable import Filing

/// What the import log keeps of findings, as it is told.
@Suite struct ToldFindingTests {
  private let personal: PersonalData

  init() throws { personal = PersonalData(in: try FormLibrary(folder: Repository.forms)) }

  private func entry(_ findings: String, form: String = "account-profile") throws -> ImportLogEntry
  {
    ImportLogEntry(
      id: 1,
      at: Timestamp(rawValue: "2026-03-01T00:00:00Z"),
      who: "甲",
      path: "a.md",
      digest: try ContentDigest(of: "a"),
      size: 1,
      submission: 0,
      form: form,
      outcome: .rejected,
      documentFindings: findings,
      isKept: false
    )
  }

  /// As early versions kept what was struck out of a sensitive table.
  private let struck = """
    {"severity":"warning","code":"struck-text","form":"account-profile","submission":0,\
    "field":"decisionMakers.family","message":"“家庭”里划掉了“女儿高考”。","location":{"line":3,\
    "column":1},"found":"女儿高考","notes":[{"message":"女儿高考","location":{"line":3,"column":1}}]}
    """

  @Test func masksPersonalDataThatEarlyVersionsKept() throws {
    let entry = try entry("[\(struck)]")
    let told = entry.findings(in: .en, hiding: personal).description
    #expect(
      told == """
        [{"severity":"warning","code":"struck-text","form":"account-profile","submission":0,\
        "field":"decisionMakers.family","message":"“家庭”里划掉了“***”。","location":{"line":3,\
        "column":1},"found":"***"}]
        """
    )
    let returned = try #require(try ReturnedForm(entry, hiding: personal))
    #expect(!returned.json(in: .zh).description.contains("高考"))
    #expect(!returned.reasons.map(\.zh).joined().contains("高考"))
    // What is shown for a reason is shown whole.
    #expect(entry.findings(in: .zh, hiding: .shown).description.contains("高考"))
  }

  @Test func masksAMessageThatShortensWhatWasFound() throws {
    let long = String(repeating: "长女", count: 40)
    let text = struck.replacing("”里划掉了“女儿高考”", with: "”里划掉了“\(long.prefix(59))…”")
      .replacing(#""found":"女儿高考""#, with: "\"found\":\"\(long)\"")
    let told = try entry("[\(text)]").findings(in: .zh, hiding: personal).description
    #expect(told.contains("“家庭”里划掉了“***”。"))
    #expect(!told.contains("长女"))
  }

  @Test func tellsAnEarlyFindingAsItWasSaid() throws {
    let kept = """
      [{"severity":"error","code":"missing-value","submission":0,"field":"place","message":"没有填写拜访地点。"}]
      """
    let entry = try entry(kept, form: "visit-record")
    #expect(entry.findings(in: .en, hiding: personal).description == kept)
  }
}
