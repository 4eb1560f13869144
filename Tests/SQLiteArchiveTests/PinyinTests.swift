import Forms
import GRDB
import Ledger
import Query
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Pinyin")
struct PinyinTests {
  private let policy = LedgerPolicy(
    followUp: LedgerPolicy.FollowUp(days: 7, openedBy: [], metBy: []),
    developmentRecordDays: 30,
    accountProfileDays: 30,
    profileRenewalDays: 365,
    regularVisitDays: 30,
    inPersonMethods: []
  )

  @Test func findsAccountsAndNoText() throws {
    let place = try Workplace()
    let archive = try place.open()
    try archive.file([
      DocumentFiling("a", [FiledSheet(account: "中国石油", number: "1", texts: ["大庆"])]),
      DocumentFiling("b", [FiledSheet(account: "大庆", number: "2", texts: ["中国石油"])]),
    ])
    let field = FormField(form: FiledSheet.form, path: FieldPath(FieldID(rawValue: "accountName")))
    func ids(_ query: SearchQuery) throws -> [Int] {
      let settled = try archive.settled(query, policy: policy, on: .epoch)
      return try archive.search(settled).map(\.item.id.rawValue)
    }
    #expect(try ids(.field(.named([field], "zgsy"))) == [1])
    #expect(try ids(.not(.field(.named([field], "zgsy")))) == [2])
    #expect(try ids(.text("zgsy")) == [])
    try archive.queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM search_name") }
    #expect(try archive.verify() == [.index(nil)])
    try archive.reindex(as: FilingOptions(actor: "tester"))
    #expect(try ids(.field(.named([field], "daqing"))) == [2])
    #expect(try archive.verify() == [])
  }
}
