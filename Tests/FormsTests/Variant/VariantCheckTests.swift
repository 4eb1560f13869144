import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// Every fault of a variant is named with its line and column, and each by itself.
@Suite struct VariantCheckTests {
  /// The faults of a variant beside the small form, as `line:column code`.
  private func faults(_ variant: String) throws -> [String] {
    let definition = try SmallDefinition(
      replacing: "account: accountName",
      with: "account: accountName\n  date: [reason]"
    )
    try definition.workspace.write(variant, to: "variants/acme.yaml")
    let errors = FormLibrary.check(folder: definition.folder)
    // What stops a reading is the first of what is wrong.
    #expect((try? FormLibrary(folder: definition.folder)) == nil || errors.isEmpty)
    return errors.map { "\($0.line):\($0.column) \($0.fault.code)" }
  }

  @Test func findsNothingInAVariantAsItShouldBe() throws {
    #expect(try faults(FormVariantTests.acme) == [])
  }

  @Test(arguments: [
    ("of: small", "of: smal", "2:5 unknown-name"),
    ("ignore: [制单号]", "ignored: [制单号]", "13:1 unknown-key"),
    ("accountName: [往来单位]", "account: [往来单位]", "5:3 unknown-name"),
    ("accountName: [往来单位]", "accountName.start: [往来单位]", "5:3 unknown-name"),
    ("accountName: [往来单位]", "accountName: [结 果]", "6:12 clashing-label"),
    ("ignore: [制单号]", "ignore: [天气]", "13:10 clashing-label"),
    ("visits: {on: 跟进日}", "visits: {at: 跟进日}", "8:12 unknown-name"),
    ("outcome: {won: [签约]}", "outcome: {one: [签约]}", "10:13 unknown-name"),
    ("outcome: {won: [签约]}", "outcome: {won: [签约], lost: [签约]}", "10:31 unreachable-choice"),
    ("outcome: {won: [签约]}", "reason: {won: [签约]}", "10:3 unexpected-value"),
    ("{id: weather,", "{id: reason,", "12:10 repeated-id"),
    ("kind: text}", "kind: texts}", "12:36 unknown-name"),
    ("given: {outcome: won}", "given: {outcome: maybe}", "14:18 unexpected-value"),
    ("given: {outcome: won}", "given: {accountName: 甲公司}", "14:9 indispensable"),
    ("ignore: [制单号]", "lacks: [accountName]", "13:9 indispensable"),
    ("ignore: [制单号]", "lacks: [reason]", "13:9 indispensable"),
    ("variant: acme", "variant: small", "1:1 repeated-id"),
    ("variant: acme", "variant: a/b", "1:10 unexpected-value"),
  ])
  func namesEachFault(text: String, other: String, fault: String) throws {
    #expect(try faults(FormVariantTests.acme.replacing(text, with: other)) == [fault])
  }

  @Test func goesOnAfterAFault() throws {
    let variant = FormVariantTests.acme
      .replacing("accountName: [往来单位]", with: "account: [往来单位]")
      .replacing("given: {outcome: won}", with: "given: {outcome: maybe}")
    #expect(try faults(variant) == ["5:3 unknown-name", "14:18 unexpected-value"])
  }
}
