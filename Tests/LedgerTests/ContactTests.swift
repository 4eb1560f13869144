import Forms
import Ledger
import TestSupport
import Testing
import Values

@Suite("Contacts")
struct ContactTests {
  private func visit(_ minute: Int?, _ method: ChoiceCode = .phone) -> LedgerRecord {
    LedgerRecord(
      form: FormID(rawValue: "visit"),
      account: Story.account,
      date: .on(1, 5),
      visit: LedgerRecord.Visit(on: .on(1, 5), minute: minute, method: method)
    )
  }

  private func rows(_ contacts: LedgerRecord.Contact...) -> LedgerRecord {
    LedgerRecord(
      form: FormID(rawValue: "development"),
      account: Story.account,
      date: .on(1, 5),
      contacts: contacts
    )
  }

  private func count(_ records: LedgerRecord...) -> Int? {
    Story(records: records).ledger(on: .on(2, 1)).accounts.first?.contacts
  }

  @Test func areToldApartByTimesWhereBothHaveOne() {
    #expect(count(visit(nil), visit(nil)) == 1)
    #expect(count(visit(nil), visit(540)) == 1)
    #expect(count(visit(540), visit(840)) == 2)
    #expect(count(visit(540), visit(nil), visit(540), visit(840)) == 2)
    #expect(count(visit(540), visit(540, .letter)) == 2)
  }

  @Test func staySoManyWhenOneMoreRecordTellsOfThem() {
    let two = rows(.row(.on(1, 5), .phone), .row(.on(1, 5), .phone))
    #expect(count(two) == 2)
    #expect(count(two, visit(nil)) == 2)
    #expect(count(two, visit(540), visit(600), visit(840)) == 3)
    #expect(count(two, rows(.row(.on(1, 5), .phone))) == 2)
  }

  @Test func tellTheColdestAttitudeOfADayWhateverTheOrderOfFiling() throws {
    let one = rows(.row(.on(1, 2), .phone, "warm"), .row(.on(1, 5), .phone, "cold"))
    let other = rows(.row(.on(1, 5), .phone, "warm"))
    var policy = Story.policy
    policy.attitudes = ["cold", "neutral", "warm"].map { ChoiceCode(rawValue: $0) }
    for records in [[one, other], [other, one]] {
      let book = LedgerBook(
        LedgerEntries(records: Story(records: records).filed, acts: []),
        policy: policy,
        on: .on(2, 1)
      )
      let view = try #require(book.views(of: Story.account).first)
      let told = view.events.filter { $0.kind == .contacted && $0.on == .on(1, 5) }
      #expect(told.map(\.attitude) == [ChoiceCode(rawValue: "cold")])
      #expect(told.map(\.otherAttitudes) == [[ChoiceCode(rawValue: "warm")]])
      #expect(view.attitudes.map(\.attitude.rawValue) == ["warm", "cold"])
    }
  }

  /// One of an office's own forms may have no column for it.
  @Test func countWithoutAMethodAndOpenAndMeetNothing() throws {
    var story = Story()
    story.visit(.on(1, 5))
    story.plan(.on(1, 1), [.contact(.on(1, 14))])
    story.development([.row(.on(1, 9), nil, "warm"), .row(.on(1, 12), nil)], success: true)
    story.visit(.on(1, 20), nil, stage: "sampling", people: ["李敏"])
    let account = try #require(story.ledger(on: .on(1, 30)).accounts.first)
    #expect(account.contacts == 4)
    #expect(account.contactsByMethod == [.inPerson: 1])
    #expect(account.lastContact == .on(1, 20))
    #expect(
      (account.stage?.rawValue, account.owner, account.attitude?.rawValue) == (
        "sampling", "李敏", "warm"
      )
    )
    #expect(
      story.ledger(on: .on(1, 30)).obligations.map { "\($0.kind.rawValue) \($0.summary)" } == [
        "follow-up 2024-01-05 2024-01-12 overdue 1",
        "planned-visit 2024-01-01 2024-01-14 overdue 2",
        "regular-visit 2024-01-05 2024-02-04 open 1",
        "account-profile 2024-01-12 2024-02-11 open 3",
      ]
    )
  }

  @Test func reopenALostAccountWithoutAMethodToo() throws {
    var story = Story()
    story.development([.row(.on(1, 9))], success: false)
    story.visit(.on(1, 20), nil)
    #expect(story.ledger(on: .on(1, 30)).accounts.map(\.status) == [.developing])
  }
}
