import Findings
import Forms
import Ledger
import Testing
import Values
import Wording

@Suite("Accounts")
struct AccountTests {
  private func status(on today: Day = .on(12, 31), _ tell: (inout Story) -> Void) -> Account.Status?
  {
    var story = Story()
    tell(&story)
    return story.ledger(on: today).accounts.first?.status
  }

  @Test func areProspectsUntilAContact() {
    #expect(status { $0.profile(.on(1, 1)) } == .prospect)
    #expect(status { $0.visit(.on(1, 1), .letter) } == .developing)
  }

  @Test func areKeyOrLostByTheLatestDevelopmentRecord() {
    #expect(status { $0.development([.row(.on(1, 5))], success: true) } == .key)
    #expect(status { $0.development([.row(.on(1, 5))], success: false) } == .lost)
    #expect(
      status {
        $0.development([.row(.on(2, 5))], success: true)
        $0.development([.row(.on(1, 5))], success: false)
      } == .key
    )
  }

  @Test func areReopenedByALaterContact() {
    #expect(
      status {
        $0.development([.row(.on(1, 5))], success: false)
        $0.visit(.on(1, 5), .phone)
      } == .lost
    )
    #expect(
      status {
        $0.development([.row(.on(1, 5))], success: false)
        $0.visit(.on(1, 6), .phone)
      } == .developing
    )
  }

  @Test func countARowAndAVisitRecordOfTheSameDayAndMethodOnce() throws {
    var story = Story()
    story.visit(.on(1, 5))
    story.visit(.on(1, 8), .phone)
    story.development(
      [.row(.on(1, 5)), .row(.on(1, 5), .phone), .row(.on(1, 8), .phone), .row(.on(1, 9))],
      success: true
    )
    let account = try #require(story.ledger(on: .on(1, 10)).accounts.first)
    #expect(account.contacts == 4)
    #expect(account.inPersonContacts == 2)
    #expect(account.contactsByMethod == [.inPerson: 2, .phone: 2])
  }

  @Test func areOneUnderNamesThatDifferInWidthBracketsAndBlanks() {
    var story = Story()
    story.visit(.on(1, 5), account: "华北（天津） 钢铁ＡＢ集团")
    story.visit(.on(1, 6), .phone, account: "华北(天津)钢铁AB集团")
    story.visit(.on(1, 7), .phone, account: "华北〔天津〕钢铁ＡＢ　集团")
    let accounts = story.ledger(on: .on(1, 10)).accounts
    #expect(accounts.map(\.name) == ["华北〔天津〕钢铁ＡＢ　集团"])
    #expect(accounts.map(\.contacts) == [3])
  }

  @Test func areTwoWhereOneIsABranch() {
    var story = Story()
    story.visit(.on(1, 5), account: "华北钢铁")
    story.visit(.on(1, 6), account: "华北钢铁天津分公司")
    #expect(story.ledger(on: .on(1, 10)).accounts.count == 2)
  }

  @Test func areOneUnderACreditCode() {
    var story = Story()
    story.visit(.on(1, 5), account: "华北钢铁厂")
    story.profile(.on(1, 6), account: "华北钢铁厂", creditCode: "91120000103069684W")
    story.profile(.on(2, 6), account: "华北钢铁有限公司", creditCode: "91120000103069684W")
    story.visit(.on(2, 7), .phone, account: "华北钢铁有限公司")
    let accounts = story.ledger(on: .on(3, 1)).accounts
    #expect(accounts.map(\.name) == ["华北钢铁有限公司"])
    #expect(accounts.map(\.names) == [["华北钢铁厂", "华北钢铁有限公司"]])
    #expect(accounts.map(\.contacts) == [2])
  }

  @Test func haveTheirOwnItemsUnderANameThatTwoCodesShare() {
    var story = Story()
    story.profile(.on(1, 5), account: "华北钢铁", creditCode: "91120000103069684W")
    story.profile(.on(1, 6), account: "华北钢铁", creditCode: "911200007178674384")
    story.profile(.on(1, 7), account: "华北钢铁厂", creditCode: "91120000103069684W")
    story.development([.row(.on(1, 8))], success: true, account: "华北钢铁厂")
    let book = LedgerBook(
      LedgerEntries(records: story.filed, acts: []),
      policy: Story.policy,
      on: .on(3, 1)
    )
    #expect(book.items(of: .key) == Set([1, 3, 4].map { ItemID(rawValue: $0) }))
    #expect(book.items(of: .prospect) == [ItemID(rawValue: 2)])
    #expect(book.items(of: .lost) == [])
  }

  @Test func areNotMergedByANameThatTwoCodesShare() {
    var story = Story()
    story.profile(.on(1, 6), account: "华北钢铁", creditCode: "91120000103069684W")
    story.profile(.on(1, 7), account: "华北钢铁", creditCode: "911200007178674384")
    story.visit(.on(1, 8), account: "华北钢铁")
    #expect(story.ledger(on: .on(3, 1)).accounts.count == 3)
  }

  @Test func leaveOutWhatALaterDayBrings() {
    var story = Story()
    story.visit(.on(6, 1), account: "华北钢铁")
    let ledger = story.ledger(on: .on(1, 1))
    #expect(ledger.accounts.map(\.contacts) == [0])
    #expect(ledger.obligations == [])
  }

  /// The latest visit's people are nearer to the account than who made another form.
  @Test func areInTheChargeOfWhoMadeAFormWhereNoVisitTells() {
    var story = Story()
    story.tell(.on(1, 5), account: "甲") { $0.preparedBy = "林知夏" }
    story.tell(.on(1, 9), account: "甲") { $0.preparedBy = "高景行" }
    story.tell(.on(1, 5), account: "乙") { $0.preparedBy = "林知夏" }
    story.visit(.on(1, 4), account: "乙", people: ["王建国"])
    #expect(story.ledger(on: .on(1, 7)).accounts.map(\.owner) == ["王建国", "林知夏"])
    #expect(story.ledger(on: .on(1, 9)).accounts.map(\.owner) == ["王建国", "高景行"])
  }

  @Test func printTheirRow() throws {
    var story = Story()
    story.visit(
      .on(3, 5),
      stage: "sampling",
      advice: "寄样品",
      people: ["王建国", "李敏"],
      followedUp: .on(3, 6)
    )
    story.visit(.on(3, 20), .phone, stage: "evaluation", people: ["李敏"])
    story.development([.row(.on(3, 5), .inPerson, "cold")], success: true)
    let account = try #require(story.ledger(on: .on(4, 1)).accounts.first)
    let json: JSON = [
      "account": .string(Story.account), "status": "key", "stage": "evaluation",
      "attitude": "cold", "contacts": 2, "inPersonContacts": 1,
      "contactsByMethod": ["inPerson": 1, "phone": 1], "firstContact": "2024-03-05",
      "lastContact": "2024-03-20", "daysSince": 12, "advice": "寄样品", "owner": "李敏",
      "openObligations": 2, "overdueObligations": 0,
    ]
    #expect(account.json == json)
  }
}
