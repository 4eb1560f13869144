// snippet.ledger
import Forms
import Ledger
// snippet.end
import Testing
// snippet.ledger
import Values
// snippet.end

@Suite struct LedgerSnippet {
  @Test func foldsAVisitIntoAnObligation() throws {
    let (day, today) = (
      try #require(Day(iso8601: "2026-11-05")), try #require(Day(iso8601: "2026-11-23"))
    )
    // snippet.ledger
    let (inPerson, phone) = (ChoiceCode(rawValue: "inPerson"), ChoiceCode(rawValue: "phone"))
    let visit = LedgerRecord(
      form: FormID(rawValue: "visit-record"),
      account: "西安云岫化工有限公司",
      date: day,
      visit: LedgerRecord.Visit(on: day, method: inPerson)
    )
    let policy = LedgerPolicy(
      followUp: LedgerPolicy.FollowUp(days: 7, openedBy: [inPerson], metBy: [phone, inPerson]),
      developmentRecordDays: 30,
      accountProfileDays: 30,
      profileRenewalDays: 365,
      regularVisitDays: 30,
      inPersonMethods: [inPerson]
    )
    let entries = LedgerEntries(records: [FiledRecord(item: ItemID(rawValue: 1), record: visit)])
    let book = LedgerBook(entries, policy: policy, on: today)
    let due = book.obligations.map { "\($0.account) \($0.due) \($0.state)" }
    // snippet.end
    #expect(due == ["西安云岫化工有限公司 2026-11-12 overdue"])
  }
}
