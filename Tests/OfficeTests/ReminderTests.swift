import Filing
import Foundation
import TestSupport
import Testing
import Values
import Wording

@testable import Ledger
@testable import Office

/// Of what people are reminded.
@Suite struct ReminderTests {
  @Test func tellsEachPersonWhatIsDueWithinTheDays() async throws {
    let office = try await TestOffice(today: TestOffice.today).withAVisit
    var request = ReminderRequest()
    request.days = 366
    let reminders = try office.reminders(request, as: .only(.archivist))
    let due = try office.ledger(.due, as: .only(.archivist)).objects(in: .zh).count
    #expect(reminders.flatMap(\.due).count == due)
    #expect(reminders.allSatisfy { !$0.lines(in: .zh).isEmpty })
    request.owner = "无此人"
    #expect(try office.reminders(request, as: .only(.archivist)).isEmpty)
  }

  @Test func knowsWhoWorksHere() async throws {
    let office = try await TestOffice(today: TestOffice.today).withAVisit
    var request = ReminderRequest()
    request.days = 366
    let person = try #require(
      try office.reminders(request, as: .only(.archivist)).compactMap(\.person).first
    )
    #expect(try office.knows(person, as: .only(.archivist)))
    #expect(try !office.knows("无此人", as: .only(.archivist)))
  }

  @Test func isForWhoMayReadLedgerAndReturns() throws {
    let office = try TestOffice().office
    for role in [Role.handIn, .office, .manager] {
      #expect(throws: OfficeError.self) { _ = try office.reminders(as: .only(role)) }
    }
  }

  @Test func writesAMailThatPostTakes() {
    let day = TestOffice.today
    let obligation = Obligation(
      account: "武汉甲公司",
      kind: .followUp,
      opened: day,
      due: day,
      state: .overdue,
      record: ItemID(rawValue: 1)
    )
    let reminder = Reminder(
      person: "王建国",
      due: [OwnedObligation(obligation, owner: "王建国")],
      owed: Owed(person: "王建国", forms: []),
      formNames: [:],
      day: day
    )
    let mail = ReminderMail(reminder, at: Date(timeIntervalSince1970: 1_700_000_000), in: .en)
    let head = mail.text.split(separator: "\r\n\r\n")[0].split(separator: "\r\n")
    #expect(
      head == [
        "Date: Tue, 14 Nov 2023 22:13:20 +0000",
        "To: =?UTF-8?B?546L5bu65Zu9?=:;",
        "Subject: =?UTF-8?B?QWNjb3VudCBsZWRnZXI6IDEgb3ZlcmR1ZQ==?=",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
      ]
    )
    let body = mail.text.split(separator: "\r\n\r\n")[1].filter { !$0.isNewline }
    #expect(
      Data(base64Encoded: String(body)).map { String(decoding: $0, as: UTF8.self) }
        == "王建国:\n- 2026-03-31 武汉甲公司 follow-up (overdue by 0 days)\n"
    )
  }
}
