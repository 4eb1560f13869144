import Forms
import Testing
import Values

@testable import Query

@Suite("Numbers in queries")
struct WrittenNumberTests {
  @Test(arguments: [
    ("12500", ["12,500", "1.25万"]), ("12,500", ["12500", "1.25万"]),
    ("1.25万", ["12500", "12,500"]), ("1.2亿", ["120000000", "120,000,000", "12000万"]),
    ("500", []), ("00123", []), ("1e5", []), ("12,50", []), ("2026-03", []),
  ])
  func haveTheirOtherWays(text: String, others: [String]) {
    #expect(WrittenNumber.others(than: text) == others)
  }

  @Test(arguments: [
    ("3.5", "扬程3.5MPa", true), ("100", "100mm", true), ("3.5", "3.55", false), ("5", "DN5", false),
    ("SAP", "SAPX", false),
  ])
  func endBeforeAUnit(term: String, text: String, isThere: Bool) {
    #expect(FoldedText(text).contains(FoldedText(term), isPrefix: false) == isThere)
  }
}

@Suite("Quarters")
struct QuarterTests {
  @Test(arguments: [
    ("2026q4", "2026-10 2026-12"), ("2026年第四季度", "2026-10 2026-12"),
    ("2026年1季度", "2026-01 2026-03"), ("2026-q2", "2026-04 2026-06"),
    ("2026下半年", "2026-07 2026-12"), ("2026年5季度", "-"), ("2026", "-"),
  ])
  func areTheirMonths(text: String, months: String) {
    let found = Quarter.months(of: text).map { "\($0.first) \($0.last)" }
    #expect(found ?? "-" == months)
  }
}
