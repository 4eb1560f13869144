import Foundation
import TestSupport
import Testing

/// The ledger's views as CSV.
@Suite("Ledger as CSV")
struct LedgerCSVTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02", [("客户名称", "=1+1"), ("下一步的大客户开发建议", "-5% 折扣，再谈")]),
      .visit("BF-2", on: "2026-03-20", method: "电话", [("开发阶段", "促成成交")]),
    ])
  }

  @Test(arguments: ["zh", "en"])
  func hasIdsAndCodesInEveryLanguageAndNoFormula(language: String) async throws {
    let view = ["ledger", "accounts", "--format", "csv", "--today", "2026-03-31"]
    let result = try await office.workspace.start(view + ["--lang", language]).result()
    #expect(
      result.output == """
        account,otherNames,creditCode,status,stage,attitude,attitudeTrend,contacts,\
        inPersonContacts,contactsByMethod,firstContact,lastContact,daysSince,openObligations,\
        overdueObligations,owner,score,priority,advice
        '=1+1,,,developing,,,,1,1,inPerson=1,2026-03-02,2026-03-02,29,1,1,王建国,,,'-5% 折扣，再谈
        武汉甲公司,,,developing,closing,,,1,0,phone=1,2026-03-20,2026-03-20,11,0,0,王建国,,61.4,\
        寄样品并约定试用。

        """
    )
  }

  /// Excel and WPS take a file without the mark for GB 18030.
  @Test func bearsTheMarkOfUTF8InAFile() async throws {
    _ = try await office.guidang("ledger", "due", "-o", "due.csv")
    let bytes = try office.workspace.bytes(of: "due.csv")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        \u{FEFF}account,kind,opened,due,state,daysOverdue,owner,record,metBy
        '=1+1,follow-up,2026-03-02,2026-03-09,overdue,22,王建国,1,

        """
    )
  }

  @Test(arguments: ["zh", "en"])
  func tellsAllOfAnAccountByIdsAndCodesInEveryLanguage(language: String) async throws {
    var record = WrittenForm.development(
      "KF-1",
      contacts: [("2026-03-10", "当面拜访"), ("2026-03-20", "电话")],
      outcome: "开发成功",
      reasons: "-5% 折扣后签订合同。"
    )
    // The first contact was a cold one.
    let cold = record.rest.replacing("√ |  |  | 2026-03-10", with: " |  | √ | 2026-03-10")
    try #require(cold != record.rest)
    record.rest = cold
    let profile = WrittenForm.profileOfDecisionMaker("XX-1", on: "2026-03-25")
    try await office.handIn([
      .visit("BF-3", on: "2026-03-02", [("开发阶段", "信息收集/提供样品")]), record, profile,
    ])
    let view = ["ledger", "show", "武汉甲公司", "--format", "csv", "--today", "2026-03-31"]
    let result = try await office.workspace.start(view + ["--lang", language]).result()
    let told = result.output.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "(filed at)")
    #expect(
      told == """
        field,value
        account,武汉甲公司
        status,key
        stage,closing
        attitude,warm
        attitudes,cold; warm
        contacts,3
        inPersonContacts,2
        firstContact,2026-03-02
        lastContact,2026-03-20
        owner,王建国
        priority,70.5

        on,event,method,people,what,archiveNumber,filedAt
        2026-03-02,visited,inPerson,王建国（大客户开发主管）,sampling; 寄样品并约定试用。,\
        Q001-YW·2026-D10-DKH-0003,(filed at)
        2026-03-02,stage-moved,,,sampling,Q001-YW·2026-D10-DKH-0003,(filed at)
        2026-03-10,contacted,inPerson,,cold; 采购部李经理,Q001-YW·2026-D10-DKH-0004,(filed at)
        2026-03-20,visited,phone,王建国（大客户开发主管）,closing; 寄样品并约定试用。,\
        Q001-YW·2026-D10-DKH-0002,(filed at)
        2026-03-20,stage-moved,,,closing,Q001-YW·2026-D10-DKH-0002,(filed at)
        2026-03-20,succeeded,,,'-5% 折扣后签订合同。,Q001-YW·2026-D10-DKH-0004,(filed at)
        2026-03-25,profile-entered,,,,Q001-YW·2026-D10-DKH-0005,(filed at)

        on,advice,nextContact
        2026-03-02,寄样品并约定试用。,2026-03-10
        2026-03-20,寄样品并约定试用。,

        kind,opened,due,state,daysOverdue,owner,record,metBy
        follow-up,2026-03-02,2026-03-09,met-late,,王建国,3,4
        account-profile,2026-03-20,2026-04-19,met,,王建国,4,5
        regular-visit,2026-03-20,2026-04-19,open,,王建国,2,
        account-profile,2026-03-25,2027-03-25,open,,王建国,5,

        name,position,personality,pressures,interests,family
        秦若川,总工程师,,,,***

        """
    )
  }
}
