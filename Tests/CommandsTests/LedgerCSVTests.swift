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
        武汉甲公司,,,developing,closing,,,1,0,phone=1,2026-03-20,2026-03-20,11,0,0,王建国,,100,\
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
        \u{FEFF}account,kind,opened,due,state,daysOverdue,owner
        '=1+1,follow-up,2026-03-02,2026-03-09,overdue,22,王建国

        """
    )
  }

  @Test func tellsReasonsAndTimeLinesByTheirCodes() async throws {
    let result = try await office.guidang("ledger", "show", "武汉甲公司", "--format", "csv")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("status,developing"))
    #expect(lines.contains("on,event,method,people,what,archiveNumber,filedAt"))
    #expect(lines.contains { $0.hasPrefix("2026-03-20,visited,phone,王建国（大客户开发主管）,") })
    #expect(lines.contains("2026-03-20,寄样品并约定试用。,"))
    #expect(lines.contains("kind,opened,due,state,daysOverdue,owner"))
  }
}
