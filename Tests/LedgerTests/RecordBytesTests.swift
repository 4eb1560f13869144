import Forms
import Foundation
import Ledger
import TestSupport
import Testing
import Values

@Suite("Ledger record in bytes")
struct RecordBytesTests {
  private static let whole = LedgerRecord(
    form: FormID(rawValue: "visit-record"),
    account: "武汉甲公司",
    creditCode: "91420100MA4K000032",
    date: .on(3, 5),
    visit: LedgerRecord.Visit(
      on: .on(3, 5),
      minute: 570,
      method: .inPerson,
      people: ["王建国", "李敏"],
      titles: ["王建国": "主管"],
      stage: ChoiceCode(rawValue: "sampling"),
      advice: "寄样品\n再访",
      endsDevelopment: true,
      followedUpOn: .on(3, 8),
      followUpMethod: .phone
    ),
    contacts: [.row(.on(3, 5)), .row(.on(3, 6), .phone, "warm"), .row(.on(3, 7), nil)],
    outcome: LedgerRecord.Outcome(isSuccess: false, reasons: "价格"),
    isProfile: true,
    score: Decimal(string: "80.5"),
    satisfaction: 90,
    sales: LedgerRecord.Sales(hundredths: -12_345_678_901, currency: "CNY", from: .on(1, 1)),
    salesTarget: LedgerRecord.Sales(hundredths: 100, currency: "CNY", from: .on(1, 1)),
    criteria: [ChoiceCode(rawValue: "strategic")],
    review: LedgerRecord.Review(
      stage: ChoiceCode(rawValue: "sampling"),
      decision: .stay,
      by: "林启明"
    ),
    plan: LedgerRecord.Plan(
      by: "王建国",
      contacts: [
        LedgerRecord.Planned(account: "甲", on: .on(4, 1), method: .phone, purpose: "送样"),
        LedgerRecord.Planned(account: "乙", on: .on(4, 2), method: .inPerson),
      ]
    ),
    analysis: LedgerRecord.Analysis(
      isWorthwhile: false,
      sales: LedgerRecord.Sales(hundredths: 100, currency: "CNY"),
      profit: LedgerRecord.Sales(hundredths: -100, currency: "USD"),
      risk: Decimal(string: "0.3"),
      conclusion: "再等等",
      competitors: [LedgerRecord.Competitor(name: "丙", strengths: "价低", weaknesses: nil)]
    ),
    research: LedgerRecord.Research(
      by: "冯桂芳",
      sources: [ChoiceCode(rawValue: "press")],
      classes: [ChoiceCode(rawValue: "person")],
      fedBackTo: "经理",
      fedBackOn: .on(3, 9)
    ),
    formerNames: ["甲厂"],
    preparedBy: "林知夏"
  )

  @Test(arguments: [whole, LedgerRecord(form: FormID(rawValue: "x"), account: "", date: .on(1, 1))])
  func readsWhatItWrote(record: LedgerRecord) {
    #expect(LedgerRecord(bytes: record.bytes) == record)
  }

  @Test func readsNothingThatIsCutShortOrTooLong() {
    let bytes = RecordBytesTests.whole.bytes
    for count in 0..<bytes.count { #expect(LedgerRecord(bytes: Array(bytes.prefix(count))) == nil) }
    #expect(LedgerRecord(bytes: bytes + [0]) == nil)
  }

  @Test func takesAnyBytes() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var bytes = RecordBytesTests.whole.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if let record = LedgerRecord(bytes: bytes) {
        #expect(LedgerRecord(bytes: record.bytes) == record)
      }
    }
  }

  @Test func decodesRecordsOfBeforeWithoutTheLaterFacts() throws {
    let text = """
      {"account":"甲","contacts":[{"method":"phone","on":"2024-03-05"}],"date":"2024-03-05",\
      "form":"development-record","isProfile":false}
      """
    let record = try JSONDecoder().decode(LedgerRecord.self, from: Data(text.utf8))
    #expect(record.contacts == [.row(.on(3, 5), .phone)])
    #expect(record.sales == nil && record.preparedBy == nil)
    #expect(record.review == nil && record.plan == nil && record.analysis == nil)
  }
}
