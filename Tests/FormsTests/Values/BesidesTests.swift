import Findings
import Testing
import Values
import Wording

@testable import Forms

/// What kinds read beside a value, and what they read by what stands around it.
@Suite struct BesidesTests {
  private static func reading(
    _ kind: any ValueKind,
    _ text: String,
    unit: String? = nil,
    days: [Day] = [],
    signs: Bool = false
  ) -> String {
    let context = AnswerContext(days: days, othersHavePercentSigns: signs)
    let reading = kind.reading(of: AnswerText(text, unit: unit, context: context))
    guard case .value(_, let besides) = reading else { return reading.summary }
    return ([reading.summary] + besides.leftovers + besides.notes.map { "!" + $0.rawValue })
      .joined(separator: " · ")
  }

  private static let none = ValueOptions()

  @Test(arguments: [
    ("120", "万元", "1200000.00 CNY"), ("120", "单位：万元", "1200000.00 CNY"),
    ("120", "千元", "120000.00 CNY"), ("1.2", "万美元", "12000.00 USD"), ("12000", "美元", "12000.00 USD"),
    ("120", "元", "120.00 CNY"), ("120万元", "万元", "1200000.00 CNY"), ("120万", "万元", "1200000.00 CNY"),
    ("¥120", "万元", "1200000.00 CNY"), ("120元", "万元", "120.00 CNY · !ambiguous-number"),
    ("1200000", "万元", "12000000000.00 CNY · !ambiguous-number"), ("120美元", "万元", "!invalid-money"),
    ("120", "吨", "!invalid-money"), ("0.5", "亿元", "50000000.00 CNY"),
    ("50", "人民币万元", "500000.00 CNY"), ("50", "W元", "500000.00 CNY"),
    ("50", "（元/万元）", "!invalid-money"), ("50万元", "（元/万元）", "500000.00 CNY"),
    ("50", "W", "!invalid-money"),
  ])
  func takesTheUnitOfAnAmount(text: String, unit: String, money: String) {
    #expect(BesidesTests.reading(MoneyKind(options: BesidesTests.none), text, unit: unit) == money)
  }

  @Test(arguments: [
    ("□当面拜访 ☑电话：0571-88120000 □信函：", "phone · 0571-88120000"),
    ("☑电话（张工办公室） □信函", "phone · 张工办公室"), ("☑电话 88120000 □信函", "phone · 88120000"),
    ("☑信函：挂号第118号", "letter · 挂号第118号"), ("☑电话（可多选） □信函", "phone"),
  ])
  func keepsWhatStandsBesideATick(text: String, method: String) {
    let kind = ChoiceKind(options: ChoiceFixtures.methods)
    #expect(BesidesTests.reading(kind, text) == method)
  }

  @Test(arguments: [
    ("约500万元", "5000000.00 CNY · !approximate-value"),
    ("500万元左右", "5000000.00 CNY · !approximate-value"),
    ("500余万元", "5000000.00 CNY · !approximate-value"), ("500W", "5000000.00 CNY"),
    ("125万余元", "1250000.00 CNY · !approximate-value"),
    ("人民币（大写）伍佰万元整", "5000000.00 CNY"), ("500万元（含税）", "5000000.00 CNY · (含税)"),
    ("1,200,000.00（含税）", "1200000.00 CNY · (含税)"), ("含税500万元", "5000000.00 CNY · 含税"),
    ("伍佰万元整（小写）¥5,000,000.00", "5000000.00 CNY"), ("5万元（4万元）", "!invalid-money"),
    ("500吨", "!invalid-money"), ("500water", "!invalid-money"),
  ])
  func readsAnAmountWithRemarks(text: String, money: String) {
    #expect(BesidesTests.reading(MoneyKind(options: BesidesTests.none), text) == money)
  }

  @Test(arguments: [
    ("3", "月", "!invalid-number"), ("3", "天", "3"), ("2", "周", "14"), ("3", "吨", "!invalid-number"),
    ("3", "年", "!invalid-number"), ("3", "季度", "!invalid-number"),
    ("3", "（天/月）", "!invalid-number"),
    ("3", "‰", "!invalid-number"), ("3", "小时", "!invalid-number"), ("3个月", nil, "!invalid-number"),
    ("约45天", nil, "45 · !approximate-value"),
    ("45天左右", nil, "45 · !approximate-value"),
  ])
  func takesDaysAndRefusesMonths(text: String, unit: String?, number: String) {
    let kind = DecimalKind(options: ValueOptions(units: ["天", "日"]))
    #expect(BesidesTests.reading(kind, text, unit: unit) == number)
  }

  @Test(arguments: [
    ("12次（含电话5次）", "12 · (含电话5次)"), ("共2次，其中上门1次", "2 · 其中上门1次"),
    ("约3次", "3 · !approximate-value"),
    ("10余次", "10 · !approximate-value"),
    ("12次（13次）", "!invalid-number"), ("3-4次", "!invalid-number"),
  ])
  func countsWithRemarks(text: String, number: String) {
    let kind = IntegerKind(options: ValueOptions(units: ["次"]))
    #expect(BesidesTests.reading(kind, text) == number)
  }

  @Test(arguments: [
    ("0.85", nil, false, "0.85 · !ambiguous-number"), ("0.85", "%", true, "0.85"),
    ("0.85%", nil, true, "0.85"),
    ("1", nil, true, "1 · !ambiguous-number"), ("1", nil, false, "1"), ("85", nil, true, "85"),
    ("85", "万元", false, "!invalid-number"), ("85", "‰", false, "8.5"),
    ("0.5", "千分之", false, "0.05"), ("85%", "‰", false, "!invalid-number"),
    ("八成五", nil, false, "85"), ("八成", nil, false, "80"),
    ("18％左右", nil, false, "18 · !approximate-value"),
    ("约18%", nil, false, "18 · !approximate-value"),
  ])
  func doubtsAFractionWithoutItsSign(text: String, unit: String?, signs: Bool, number: String) {
    let kind = PercentKind(options: BesidesTests.none)
    #expect(BesidesTests.reading(kind, text, unit: unit, signs: signs) == number)
  }

  @Test(arguments: [
    ("30", "分钟", "PT30M"), ("1.5", "小时", "PT1H30M"), ("2", "天", "P2D"),
    ("30", nil, "!invalid-duration"),
    ("半天", nil, "P0.5D"), ("1天", nil, "P1D"), ("一天半", nil, "P1.5D"), ("1.5天", nil, "P1.5D"),
    ("两天", nil, "P2D"),
    ("1天2小时", nil, "P1DT2H"), ("P0.5D", nil, "P0.5D"), ("P1DT2H30M", nil, "P1DT2H30M"),
    ("1小时", "分钟", "PT1H"),
    ("约2小时", nil, "PT2H · !approximate-value"), ("40余分钟", nil, "PT40M · !approximate-value"),
    ("30", "万元", "!invalid-duration"),
    ("三", "月", "!invalid-duration"),
  ])
  func readsDaysAndUnitsOfADuration(text: String, unit: String?, duration: String) {
    let kind = DurationKind(options: BesidesTests.none)
    #expect(BesidesTests.reading(kind, text, unit: unit) == duration)
  }

  @Test(arguments: [
    ("3月8日", "2026-03-08 · !year-inferred"), ("3.8", "2026-03-08 · !year-inferred"),
    ("三月八日", "2026-03-08 · !year-inferred"),
    ("2月30日", "!invalid-date"),
    ("下周", "!invalid-date"), ("2025年3月8日", "2025-03-08"),
  ])
  func takesTheYearOfTheOtherDays(text: String, day: String) throws {
    let known = try #require(Day(year: 2026, month: 3, day: 5))
    let kind = DateKind(options: BesidesTests.none)
    #expect(BesidesTests.reading(kind, text, days: [known]) == day)
  }

  @Test func takesNoYearWhereTheOtherDaysLeaveTwo() throws {
    let december = try #require(Day(year: 2025, month: 12, day: 30))
    let january = try #require(Day(year: 2026, month: 1, day: 6))
    let old = try #require(Day(year: 2019, month: 1, day: 5))
    let kind = DateKind(options: BesidesTests.none)
    #expect(BesidesTests.reading(kind, "1月5日", days: [december]) == "!invalid-date")
    #expect(
      BesidesTests.reading(kind, "1月5日", days: [december, january]) == "2026-01-05 · !year-inferred"
    )
    #expect(BesidesTests.reading(kind, "1月5日", days: [old, january]) == "!invalid-date")
  }

  /// What was done before it was signed may lie in the year before.
  @Test func takesTheYearBeforeForADayOfDecember() throws {
    let january = try #require(Day(year: 2027, month: 1, day: 4))
    let kind = DateKind(options: BesidesTests.none)
    #expect(
      BesidesTests.reading(kind, "12月30日", days: [january]) == "2026-12-30 · !year-inferred"
    )
    #expect(
      BesidesTests.reading(kind, "1月3日", days: [january]) == "2027-01-03 · !year-inferred"
    )
    #expect(
      BesidesTests.reading(kind, "6月30日", days: [january]) == "2027-06-30 · !year-inferred"
    )
    #expect(BesidesTests.reading(kind, "2月29日", days: [january]) == "!invalid-date")
  }

  @Test(arguments: [
    ("Oct 13, 2026", "2026-10-13"), ("13 Oct 2026", "2026-10-13"),
    ("October 13th, 2026", "2026-10-13"),
    ("Fri Oct 16 00:00:00 CST 2026", "2026-10-16"),
    ("Thu Oct 16 00:00:00 CST 2026", "!invalid-date"),
    ("2026。10。13", "2026-10-13"), ("2026年10.13", "2026-10-13"), ("民國115年10月13日", "2026-10-13"),
    ("2026-10-12T00:00:00.000Z", "2026-10-12"), ("2026-10-12T00:00+08:00", "2026-10-12"),
    ("2026-10-12 10:20:33", "2026-10-12 · 10:20:33"), ("2026年10月12日上午", "2026-10-12 · 上午"),
    ("05/05/71", "!ambiguous-date"), ("2026-10-12T09:00:00+05:30", "2026-10-12 · 09:00:00+05:30"),
    ("2026-10-12T23:30:00-08:00", "2026-10-12 · 23:30:00-08:00"),
    ("2026-10-12T00:00:00+09:00", "2026-10-12 · +09:00"),
    ("2026-10-12T09:00:00Z[UTC]", "2026-10-12 · 09:00:00z[utc]"),
    ("Fri Oct 16 00:00:00 PDT 2026", "2026-10-16 · pdt"),
    ("2026\u{2F49}", "!invalid-date"), ("2026年10\u{2F49}12\u{2F47}", "2026-10-12"),
    ("Oct 2026", "!invalid-date"),
  ])
  func readsDaysOfExports(text: String, day: String) {
    #expect(BesidesTests.reading(DateKind(options: BesidesTests.none), text) == day)
  }

  @Test(arguments: [
    ("2024年3月5日早8点", "2024-03-05T08:00"), ("2024年3月5日9-11点", "2024-03-05T09:00/2024-03-05T11:00"),
    ("2024年3月5日上午9-11时", "2024-03-05T09:00/2024-03-05T11:00"),
    ("2024年3月5日下午2-4点", "2024-03-05T14:00/2024-03-05T16:00"), ("2024年3月5日2-4点", "!invalid-moment"),
    ("2026年3月5日 14:00至16:00", "2026-03-05T14:00/2026-03-05T16:00"),
    ("2026-03-05 14:00 至 2026-03-05 16:00", "2026-03-05T14:00/2026-03-05T16:00"),
    ("2024-03-05 10:20:33", "2024-03-05T10:20"),
    ("Tue Oct 13 09:30:00 CST 2026", "2026-10-13T09:30"),
    ("2024年3月5日至6日", "2024-03-05/2024-03-06"), ("2024年3月5日-3月8日", "2024-03-05/2024-03-08"),
    ("2024-03-05/2024-03-06", "2024-03-05/2024-03-06"), ("2024年3月5日、6日", "2024-03-05/2024-03-06"),
    ("2024-03-05T09:00:00+05:30", "2024-03-05T09:00 · +05:30"),
    ("2024-03-05T23:30:00-08:00", "2024-03-05T23:30 · -08:00"),
    ("2024-03-05T00:30:00+14:00", "2024-03-05T00:30 · +14:00"),
    ("2024-03-05T23:30-08:00", "2024-03-05T23:30 · -08:00"),
    ("2024-03-05T09:00-10:30", "2024-03-05T09:00/2024-03-05T10:30"),
    ("2024-03-05T09:00:00-10:30", "2024-03-05T09:00/2024-03-05T10:30"),
    ("2024-03-05T09:00:00-10:30:00", "2024-03-05T09:00/2024-03-05T10:30"),
    ("2024-03-05 09:00:00 -0500", "!invalid-moment"),
    ("2024-03-05 09:00 +0530", "2024-03-05T09:00 · +0530"),
    ("2024-03-05 09:00 UTC-5", "2024-03-05T09:00 · utc-5"),
    ("2024-03-05 09:00 JST", "2024-03-05T09:00 · jst"),
    ("2024-03-05 09:00 北京时间", "2024-03-05T09:00"),
    ("2024-03-05T09:00+08:00[Asia/Shanghai]", "2024-03-05T09:00"),
    ("2024-03-05T09:00:00+08:00/2024-03-05T10:30:00+08:00", "2024-03-05T09:00/2024-03-05T10:30"),
    ("Tue Mar 5 2024 09:30:00 GMT+0900 (日本标准时间)", "2024-03-05T09:30 · gmt+0900 · (日本标准时间)"),
    ("2024-03-05 09:00+16:00", "!invalid-moment"), ("2024-3-5 9AM", "2024-03-05T09:00"),
    ("2024-3-5 9 p.m.", "2024-03-05T21:00"),
    ("2024-3-5 9-11am", "2024-03-05T09:00/2024-03-05T11:00"),
    ("2024-3-5 9AM-11AM", "2024-03-05T09:00/2024-03-05T11:00"),
    ("2024-3-5 12:30 AM", "2024-03-05T00:30"),
    ("2024-3-5 12pm", "2024-03-05T12:00"), ("2024-3-5 13am", "!invalid-moment"),
    ("2024-3-5 9", "!invalid-moment"),
    ("2024年3月5日早上七点四十", "2024-03-05T07:40"), ("2024年3月5日早上七点四十五分", "2024-03-05T07:45"),
    ("2024年3月5日下午三点二十到四点", "2024-03-05T15:20/2024-03-05T16:00"),
    ("2024年3月5日上午九点零五", "2024-03-05T09:05"),
    ("2024年3月5日、8日", "!invalid-moment"), ("2024年3月6日至5日", "!invalid-moment"),
    ("2024年3月5日至7日（共3天）", "2024-03-05/2024-03-07 · (共3天)"), ("2026年10.13", "2026-10-13"),
  ])
  func readsMomentsAsOfficesWriteThem(text: String, moment: String) {
    #expect(BesidesTests.reading(MomentKind(options: BesidesTests.none), text) == moment)
  }

  @Test(arguments: [
    ("2026年2月30日", "2026年2月没有30日"), ("2026年13月5日", "没有13月"), ("2024年3月5日 星期三", "3月5日是星期二，不是星期三"),
    ("3月5日", "没有写年份"),
  ])
  func saysWhatIsWrongWithADay(text: String, cause: String) {
    let reading = DateKind(options: BesidesTests.none).read(AnswerText(text))
    guard case .refused(_, let because) = reading else {
      Issue.record("\(reading)")
      return
    }
    #expect(because?.zh == cause)
  }

  @Test(arguments: [
    ("林启明和苏敏", "林启明 | 苏敏"), ("林启明（大客户开发主管）和苏敏（客户经理）", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("欧阳启明（大客户开发主管）及苏敏（客户经理）", "欧阳启明 <大客户开发主管> | 苏敏 <客户经理>"), ("林启明、苏敏以及王建国", "林启明 | 苏敏 | 王建国"),
    ("林启明（大客户开发主管）&苏敏（客户经理）", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("①林启明（大客户开发主管）②苏敏（客户经理）", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("⑴林启明（大客户开发主管）⑵苏敏（客户经理）", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("林启明（大客户开发主管，13812345678）", "林启明 <大客户开发主管> · 13812345678"),
    ("大客户部经理：林启明；客户代表：苏敏", "林启明 <大客户部经理> | 苏敏 <客户代表>"),
    ("林启明/大客户开发主管、苏敏/客户经理", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("林启明,大客户开发主管;苏敏,客户经理", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("林启明|大客户开发主管", "林启明 <大客户开发主管>"), ("林启明「大客户开发主管」", "林启明 <大客户开发主管>"),
    ("@林启明（大客户开发主管） @苏敏（客户经理）", "林启明 <大客户开发主管> | 苏敏 <客户经理>"),
    ("林启明（大客户开发主管）等2人", "林启明 <大客户开发主管> · 等2人"), ("林启明、苏敏等3人", "林启明 | 苏敏 · 等3人"),
    ("林启明（大客户开发主管 13812345678）", "林启明 <大客户开发主管> · 13812345678"),
    ("林启明（大客户开发主管） 电话：0515-88886666", "林启明 <大客户开发主管> · 0515-88886666"),
    ("姓名：林启明　职务：大客户开发主管", "林启明 <大客户开发主管>"), ("姓名：林启明 职务：主管；姓名：苏敏 职务：经理", "林启明 <主管> | 苏敏 <经理>"),
    ("林启明\n大客户开发主管", "林启明 <大客户开发主管>"), ("苏婉（wǎn）（采购部经理）", "苏婉 <采购部经理> · wǎn"), ("李和平", "李和平"),
    ("安全和技术部经理 王建国", "王建国 <安全和技术部经理>"),
    ("技术和质量部经理 李敏", "李敏 <技术和质量部经理>"), ("13812345678", "!invalid-person"),
    ("等2人", "!invalid-person"), ("林启明、大客户开发主管", "!invalid-person"),
  ])
  func readsPersonsAsOfficesListThem(text: String, persons: String) {
    #expect(BesidesTests.reading(PersonsKind(options: BesidesTests.none), text) == persons)
  }
}
