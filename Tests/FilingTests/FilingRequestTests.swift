import Archive
import Findings
import Forms
import Foundation
import Ledger
import Testing
import Values
import Wording

@testable import Filing

@Suite("Filing request")
struct FilingRequestTests {
  private let office: Office

  init() throws { office = try Office() }

  private func request(_ submission: Submission) throws -> FilingRequest {
    let form = try office.form(submission.form.rawValue)
    return try #require(
      try FilingRequest(submission, as: form, on: .on("2026-11-23"))
    )
  }

  @Test func tellsAVisitByItsNumberAndDay() throws {
    let morning = Moment.time(DayTime(day: .on("2024-03-05"), hour: 9, minute: 0))
    let request = try request(.visit(["visitedAt": (.moment(morning), "2024.3.5 9:00")]))
    #expect(request.identity == ["visit-record", "大庆石油", "BF-001", "2024-03-05"])
    #expect(request.date == .on("2024-03-05"))
    #expect(request.category == "visit")
  }

  @Test func tellsAVisitWithoutNumberByItsDayAndMethod() throws {
    var visit = Submission.visit()
    visit.answers[FieldID(rawValue: "documentNumber")] = nil
    #expect(
      try request(visit).identity == ["visit-record", "大庆石油", "", "2024-03-05", "inPerson"]
    )
  }

  @Test func comparesAccountsAndNumbersWithoutWidthAndBlanks() throws {
    let wide = try request(
      .visit([
        "accountName": (.text("大庆　石油"), "大庆　石油"),
        "documentNumber": (.text("ｂｆ－001"), "ｂｆ－001"),
      ])
    )
    #expect(wide.identity == (try request(.visit()).identity))
    #expect(wide.account == "大庆　石油")
  }

  @Test func hasTheSameContentInWhateverWordsAndPlaces() throws {
    var other = Submission.visit(["visitedAt": (.moment(.day(.on("2024-03-05"))), "2024/3/5")])
    for field in other.answers.keys { other.answers[field]?.place = .line(9, column: 9) }
    #expect(try request(other).content == request(.visit()).content)
  }

  @Test func hasOtherContentWhereAnAnswerOrATextDiffers() throws {
    let content = try request(.visit()).content
    #expect(try request(.visit(["place": (.text("厂区"), "厂区")])).content != content)
    #expect(try request(.visit(unmapped: [("天气", "晴")])).content != content)
  }

  @Test func isDatedByTheLastContactOfADevelopment() throws {
    let rows = ["2024-01-08", "2024-03-05", "2024-02-01"].map {
      TableRow([
        "on": (.day(.on($0)), $0), "method": (.choice(ChoiceCode(rawValue: "phone")), "电话"),
        "attitude": (.choice(ChoiceCode(rawValue: "warm")), "☑"),
        "counterpart": (.text("采购部"), "采购部"),
      ])
    }
    let request = try request(
      Submission(
        "development-record",
        [
          "accountName": (.text("大庆石油"), "大庆石油"), "contacts": (.rows(rows), ""),
          "outcome": (.choice(ChoiceCode(rawValue: "failure")), "☑开发失败"),
          "reasons": (.text("价格过高"), "价格过高"),
        ]
      )
    )
    #expect(request.date == .on("2024-03-05"))
    let expected = LedgerRecord(
      form: FormID(rawValue: "development-record"),
      account: "大庆石油",
      date: .on("2024-03-05"),
      contacts: ["2024-01-08", "2024-03-05", "2024-02-01"].map {
        LedgerRecord.Contact(
          on: .on($0),
          method: ChoiceCode(rawValue: "phone"),
          attitude: ChoiceCode(rawValue: "warm"),
          counterpart: "采购部"
        )
      },
      outcome: LedgerRecord.Outcome(isSuccess: false, reasons: "价格过高")
    )
    #expect(request.ledger == expected)
    #expect(
      request.values.filter { $0.row == 2 }.map(\.text) == ["采购部", "电话", "☑", "2024-03-05"]
    )
  }

  @Test func isDatedByTheEndOfASpanOrByTheDayOfFiling() throws {
    let span = DaySpan(start: .on("2024-01-01"), end: .on("2024-06-30"))
    let assessment = Submission(
      "account-assessment",
      [
        "accountName": (.text("甲"), "甲"), "period": (.span(span), "上半年"),
        "score": (.integer(88), "88"),
      ]
    )
    #expect(try request(assessment).date == .on("2024-06-30"))
    #expect(try request(assessment).ledger.score == 88)
    let profile = Submission(
      "account-profile",
      ["accountName": (.text("甲"), "甲"), "creditCode": (.text("91120000103069684W"), "")]
    )
    #expect(try request(profile).date == .on("2026-11-23"))
    #expect(try request(profile).ledger.isProfile)
    #expect(try request(profile).ledger.creditCode == "91120000103069684W")
  }

  @Test func isOfTheFirstAccountAndDayOfAPlan() throws {
    let rows = [("甲", "2026-12-03"), ("乙", "2026-12-01")].map { account, day in
      TableRow([
        "accountName": (.text(account), account), "plannedOn": (.day(.on(day)), day),
        "activity": (.choice(ChoiceCode(rawValue: "phone")), "电话"),
      ])
    }
    let month = DaySpan(start: .on("2026-12-01"), end: .on("2026-12-31"))
    let plan = Submission(
      "development-plan",
      [
        "planner": (.person(Person(name: "林启明", title: nil)), "林启明"),
        "period": (.span(month), "2026年12月"), "plan": (.rows(rows), ""),
      ]
    )
    let request = try request(plan)
    #expect(request.account == "甲")
    #expect(request.date == .on("2026-12-01"))
    #expect(request.category == "plan")
    #expect(
      request.identity == ["development-plan", "", "", "林启明", "2026-12-01/2026-12-31"]
    )
  }

  @Test func tellsTheLedgerOfAVisit() throws {
    let span = Moment.span(
      DayTime(day: .on("2024-03-05"), hour: 9, minute: 30),
      DayTime(day: .on("2024-03-05"), hour: 11, minute: 0)
    )
    let request = try request(
      .visit([
        "visitedAt": (.moment(span), "2024-3-5 9:30-11:00"),
        "stage": (.choice(ChoiceCode(rawValue: "sampling")), "☑"),
        "opportunity": (.choice(ChoiceCode(rawValue: "no")), "☑无"),
        "nextSteps": (.text("寄样品"), "寄样品"),
        "followUpOn": (.day(.on("2024-03-08")), "3月8日"),
        "followUpMethod": (.choice(ChoiceCode(rawValue: "phone")), "☑电话"),
      ])
    )
    let visit = LedgerRecord.Visit(
      on: .on("2024-03-05"),
      minute: 570,
      method: ChoiceCode(rawValue: "inPerson"),
      people: ["王建国", "李敏"],
      titles: ["王建国": "主管"],
      stage: ChoiceCode(rawValue: "sampling"),
      advice: "寄样品",
      endsDevelopment: true,
      followedUpOn: .on("2024-03-08"),
      followUpMethod: ChoiceCode(rawValue: "phone")
    )
    let expected = LedgerRecord(
      form: FormID(rawValue: "visit-record"),
      account: "大庆石油",
      date: .on("2024-03-05"),
      visit: visit
    )
    #expect(request.ledger == expected)
  }

  @Test func keepsAnswersAsWrittenAndWhatTheyMean() throws {
    let materials = [ChoiceCode(rawValue: "analysis"), ChoiceCode(rawValue: "businessCards")]
    let request = try request(
      .visit(["materials": (.choices(materials), "√资料分析 √名片")], unmapped: [("天气", "晴")])
    )
    let method = FieldPath(FieldID(rawValue: "method"))
    let path = FieldPath(FieldID(rawValue: "materials"))
    let expected = [
      FiledValue(field: FieldPath(FieldID(rawValue: "documentNumber")), text: "BF-001"),
      FiledValue(field: FieldPath(FieldID(rawValue: "accountName")), text: "大庆石油"),
      FiledValue(
        field: FieldPath(FieldID(rawValue: "visitedAt")),
        text: "2024年3月5日",
        value: "2024-03-05"
      ),
      FiledValue(field: method, text: "☑当面拜访 □电话", isSearched: false, value: "inPerson"),
      FiledValue(
        field: FieldPath(FieldID(rawValue: "visitors")),
        text: "王建国（主管）、李敏",
        value: "王建国、李敏"
      ),
      FiledValue(field: path, text: "√资料分析 √名片", isSearched: false, value: "analysis"),
      FiledValue(field: path, text: "√资料分析 √名片", isSearched: false, value: "businessCards"),
      FiledValue(field: nil, label: "天气", text: "晴"),
    ]
    #expect(request.values == expected)
  }

  @Test func readsItsControlData() throws {
    let request = try request(
      .visit([
        "revisionMark": (.text("A"), "A"), "revisionCount": (.integer(2), "2处"),
        "revisedOn": (.day(.on("2024-04-01")), "2024.4.1"),
      ])
    )
    let expected = ControlData(entries: [
      FieldID(rawValue: "revisionMark"): .mark("A"), FieldID(rawValue: "revisionCount"): .count(2),
      FieldID(rawValue: "revisedOn"): .day(.on("2024-04-01")),
    ])
    #expect(request.control == expected)
  }

  @Test func needsAnAccount() throws {
    var visit = Submission.visit()
    visit.answers[FieldID(rawValue: "accountName")] = nil
    let form = try office.form("visit-record")
    let request = try FilingRequest(visit, as: form, on: .on("2026-11-23"))
    #expect(request == nil)
  }
}
