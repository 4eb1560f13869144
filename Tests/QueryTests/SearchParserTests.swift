import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values

@testable import Query

@Suite("Query")
struct SearchParserTests {
  private let vocabulary: SearchVocabulary

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Forms").standardized
    vocabulary = SearchVocabulary(
      forms: try FormLibrary(folder: folder).forms,
      today: try #require(Day(iso8601: "2026-11-23")),
      saved: [
        "油价": "石油 或 原油", "近况": "saved:油价 日期:近7天", "圈": "saved:圈", "坏": "石油 (", "两 字": "王",
      ]
    )
  }

  private func parse(_ text: String) throws -> SearchQuery {
    try SearchQuery(parsing: text, vocabulary: vocabulary)
  }

  @Test(
    arguments: [
      ("石油", .text("石油")),
      ("石油 报价", .all([.text("石油"), .text("报价")])),
      ("石油　AND 报价", .all([.text("石油"), .text("报价")])),
      ("石油 OR 报价 王", .any([.text("石油"), .all([.text("报价"), .text("王")])])),
      ("石油 或 报价", .any([.text("石油"), .text("报价")])),
      ("或", .text("或")), ("非", .text("非")), ("非常", .text("非常")), ("ORACLE", .text("ORACLE")),
      ("(石油 OR 报价) -王", .all([.any([.text("石油"), .text("报价")]), .not(.text("王"))])),
      ("NOT 王 石油", .all([.not(.text("王")), .text("石油")])),
      ("非 王", .not(.text("王"))), ("－王", .not(.text("王"))), ("--王", .not(.not(.text("王")))),
      ("\"石油 报价\" 王", .all([.text("石油 报价"), .text("王")])),
      ("\"说“石油”\" 王", .all([.text("说“石油”"), .text("王")])),
      ("“说\"石油\"” 王", .all([.text("说\"石油\""), .text("王")])),
      ("“石油 报价\"", .text("石油 报价")), ("1）石油", .text("1）石油")),
      ("“石油”", .text("石油")), ("-\"a b\"", .not(.text("a b"))),
      ("KH-2024-003", .text("KH-2024-003")),
      ("KH-2024*", .text(SearchTerm("KH-2024", isPrefix: true))), ("*", .text("*")),
      ("\"hello wor\"*", .text(SearchTerm("hello wor", isPrefix: true))), ("\"5*\"", .text("5*")),
      ("9:00-10:30", .text("9:00-10:30")), ("9：00", .text("9：00")),
      ("煤炭(集团)公司", .text("煤炭(集团)公司")), ("煤炭（集团）公司", .text("煤炭（集团）公司")),
      ("(煤炭(集团)公司)", .text("煤炭(集团)公司")),
      ("（石油 或 报价） 王", .all([.any([.text("石油"), .text("报价")]), .text("王")])),
      ("NOT(石油)", .not(.text("石油"))),
      ("王 非(石油 报价)", .all([.text("王"), .not(.all([.text("石油"), .text("报价")]))])),
      ("王 非（石油 报价）", .all([.text("王"), .not(.all([.text("石油"), .text("报价")]))])),
      ("NOT（石油）", .not(.text("石油"))), ("王 或（石油）", .any([.text("王"), .text("石油")])),
      ("王 AND（石油）", .all([.text("王"), .text("石油")])), ("非 ", .text("非")),
      ("(石油 非 ) 泵", .all([.all([.text("石油"), .text("非")]), .text("泵")])),
      ("ANDROID", .text("ANDROID")),
      ("saved:油价", .any([.text("石油"), .text("原油")])), ("已存:\"两 字\"", .text("王")),
      (
        "-saved:近况",
        .not(
          .all([
            .any([.text("石油"), .text("原油")]),
            .field(.date(ValueRange(from: "2026-11-17", to: "2026-11-23"))),
          ])
        )
      ),
      ("is:overdue", .field(.standing(.overdue))), ("是:逾期", .field(.standing(.overdue))),
      ("is:key", .field(.standing(.key))), ("is:withdrawn", .field(.state(.withdrawn))),
      ("is:revised", .field(.revised)), ("revision:all", .field(.revision(ValueRange()))),
      ("版本:>=2", .field(.revision(ValueRange(from: "2")))),
      ("has:unmapped", .field(.hasUnmapped)),
      (
        "-有:回访日期",
        .not(
          .field(
            .has([FormField(form: FormID(rawValue: "visit-record"), path: FieldPath("followUpOn"))])
          )
        )
      ),
      ("档号:Q001-YW·2024-*", .field(.archiveNumber("Q001-YW·2024-*"))),
      ("日期:近7天", .field(.date(ValueRange(from: "2026-11-17", to: "2026-11-23")))),
      ("date:上月..", .field(.date(ValueRange(from: "2026-10-01")))),
      ("日期:2026-01至上月", .field(.date(ValueRange(from: "2026-01-01", to: "2026-10-31")))),
      ("日期:≥去年", .field(.date(ValueRange(from: "2025-01-01")))),
      ("日期:2024-01..2024-03", .field(.date(ValueRange(from: "2024-01-01", to: "2024-03-31")))),
      ("date:2024", .field(.date(ValueRange(from: "2024-01-01", to: "2024-12-31")))),
      ("日期：2024年3月5日", .field(.date(ValueRange(from: "2024-03-05", to: "2024-03-05")))),
      ("date:2024.3..", .field(.date(ValueRange(from: "2024-03-01")))),
      ("date:>=2024-03", .field(.date(ValueRange(from: "2024-03-01")))),
      ("date:>2024-03", .field(.date(ValueRange(from: "2024-03-31", excludesFrom: true)))),
      ("date:<2024-03", .field(.date(ValueRange(to: "2024-03-01", excludesTo: true)))),
      ("form:visit-record", .field(.form([FormID(rawValue: "visit-record")]))),
      ("表单:开发表", .field(.form([FormID(rawValue: "development-record")]))),
      ("档号:q001", .field(.archiveNumber("Q001"))),
      ("结果:成功", chosen("development-record", "outcome", ["success"])),
      ("结果:失败", chosen("development-record", "outcome", ["failure"])),
      (
        "contactCount:>=5",
        .field(
          .values([
            FormField(
              form: FormID(rawValue: "development-record"),
              path: FieldPath("contactCount")
            ):
              .numbers(ValueRange(from: "5"))
          ])
        )
      ),
      (
        "拜访地点:\"展 厅\"",
        .field(
          .contains(
            [FormField(form: FormID(rawValue: "visit-record"), path: FieldPath("place"))],
            "展 厅"
          )
        )
      ),
    ] as [(String, SearchQuery)]
  )
  func reads(text: String, query: SearchQuery) throws {
    #expect(try parse(text) == query)
  }

  @Test func findsAnAccountInEveryForm() throws {
    for name in ["客户", "account", "客户："] {
      let text = name.hasSuffix("：") ? "\(name)石油" : "\(name):石油"
      guard case .field(.contains(let fields, let term)) = try parse(text), term == "石油" else {
        Issue.record("\(text) is no condition on fields")
        continue
      }
      #expect(
        Set(fields.map(\.path)) == [
          FieldPath("accountName"), FieldPath("plan.accountName"),
        ]
      )
      #expect(fields.count == 10)
    }
  }

  @Test func saysThatASearchToBeSavedCallsUponItself() throws {
    let vocabulary = SearchVocabulary(
      forms: [],
      today: try #require(Day(iso8601: "2026-11-23")),
      saved: ["甲": "saved:乙", "乙": "王"]
    )
    #expect(throws: SearchSyntaxError(column: 7, fault: .brokenSavedSearch("丙", nil))) {
      try SearchQuery(parsing: "saved:丙", vocabulary: vocabulary, toBeSavedAs: "丙")
    }
    let inner = SearchSyntaxError(column: 7, fault: .brokenSavedSearch("乙", nil))
    #expect(throws: SearchSyntaxError(column: 9, fault: .brokenSavedSearch("甲", inner))) {
      try SearchQuery(parsing: "泵 saved:甲", vocabulary: vocabulary, toBeSavedAs: "乙")
    }
    #expect(
      try SearchQuery(parsing: "saved:乙", vocabulary: vocabulary, toBeSavedAs: "甲") == .text("王")
    )
  }

  @Test(
    arguments: [
      ("", 1, .emptyQuery), ("  ", 3, .emptyQuery), ("\"石油", 1, .unclosedQuotation),
      ("石油 (报价", 4, .unclosedGroup), ("石油 )", 4, .unopenedGroup),
      ("石油）", 3, .unopenedGroup), ("日期:近-7天", 4, .invalidDate("近-7天")),
      ("石油 OR", 6, .missingOperand),
      ("石油 或", 5, .missingOperand), ("石油 OR ", 7, .missingOperand),
      ("石油 AND", 7, .missingOperand), ("石油 AND ", 8, .missingOperand),
      ("石油 AND OR 泵", 8, .missingOperand), ("石油 AND AND 泵", 8, .missingOperand),
      ("(石油 AND) 泵", 8, .missingOperand), ("(石油 AND ) 泵", 9, .missingOperand),
      ("石油 NOT", 7, .missingOperand), ("石油 NOT OR 泵", 8, .missingOperand),
      ("OR 泵", 1, .missingOperand), ("石油 (或 泵)", 5, .missingOperand),
      ("石油 OR OR 泵", 7, .missingOperand), ("(石油 或) 泵", 6, .missingOperand),
      ("()", 2, .missingOperand), ("石油 \"\"", 4, .emptyTerm),
      ("客户:", 4, .missingValue(field: "客户")),
      ("石油 客户名:王", 4, .unknownField("客户名", nearest: "客户")),
      ("visitedat2:王", 1, .unknownField("visitedat2", nearest: "visitedat")),
      ("完全不是字段:王", 1, .unknownField("完全不是字段", nearest: nil)),
      ("has:天气", 5, .unknownField("天气", nearest: nil)),
      ("saved:油介", 7, .unknownSavedSearch("油介", nearest: "油价")),
      (
        "王 saved:圈", 9,
        .brokenSavedSearch("圈", .init(column: 7, fault: .brokenSavedSearch("圈", nil)))
      ),
      (
        "saved:坏", 7,
        .brokenSavedSearch("坏", SearchSyntaxError(column: 5, fault: .missingOperand))
      ),
      ("form:合同", 6, .unknownForm("合同")), ("date:某天", 6, .invalidDate("某天")),
      ("date:2024-13", 6, .invalidDate("2024-13")),
      ("石油 日期:2026-10..2026-09", 7, .reversedRange("2026-10..2026-09")),
      ("contactCount:5..3", 14, .reversedRange("5..3")),
      ("contactCount:多", 14, .invalidNumber("多")),
      (
        "态度:红", 4, .unknownChoice("红", known: ["热情", "一般", "冷淡"])
      ),
    ] as [(String, Int, SearchSyntaxError.Fault)]
  )
  func saysWhatItCannotRead(text: String, column: Int, fault: SearchSyntaxError.Fault) {
    #expect(throws: SearchSyntaxError(column: column, fault: fault)) { try parse(text) }
  }

  @Test(arguments: [
    ("今天", "2026-11-23", "2026-11-23"), ("昨天", "2026-11-22", "2026-11-22"),
    ("近7天", "2026-11-17", "2026-11-23"), ("最近七天", "2026-11-17", "2026-11-23"),
    ("last-7-days", "2026-11-17", "2026-11-23"), ("近两周", "2026-11-10", "2026-11-23"),
    ("近三十天", "2026-10-25", "2026-11-23"), ("近3个月", "2026-08-24", "2026-11-23"),
    ("近半年", "2026-05-24", "2026-11-23"), ("过去1年", "2025-11-24", "2026-11-23"),
    ("30d", "2026-10-25", "2026-11-23"), ("本周", "2026-11-23", "2026-11-29"),
    ("上周", "2026-11-16", "2026-11-22"), ("本月", "2026-11-01", "2026-11-30"),
    ("上月", "2026-10-01", "2026-10-31"), ("上个月", "2026-10-01", "2026-10-31"),
    ("本季度", "2026-10-01", "2026-12-31"), ("上季度", "2026-07-01", "2026-09-30"),
    ("今年", "2026-01-01", "2026-12-31"), ("去年", "2025-01-01", "2025-12-31"),
    ("前年", "2024-01-01", "2024-12-31"),
  ])
  func readsDaysAsTheyAreSaid(text: String, from: String, to: String) throws {
    #expect(try parse("日期:\(text)") == .field(.date(ValueRange(from: from, to: to))))
  }

  @Test(arguments: ["近0天", "近天", "7天", "近七七天", "近99999天", "明", "月"])
  func refusesOtherDays(text: String) {
    #expect(throws: SearchSyntaxError(column: 4, fault: .invalidDate(text))) {
      try parse("日期:\(text)")
    }
  }

  @Test(arguments: ["(", "-", "NOT ", "a ", "(a OR ", "非 "])
  func refusesWhatIsTooComplex(piece: String) {
    let text = String(repeating: piece, count: 100_000) + "王"
    #expect {
      try parse(text)
    } throws: { error in
      (error as? SearchSyntaxError)?.fault == .tooComplex
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func readsOrRefusesWhateverIsTyped(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "(", ")", "\"", "“", " ", "　", "-", "OR", "或", "NOT ", "非 ", ":", "：", "客户:", "date:", "2024",
      "..", ">=", "*", "石油", "a", "form:", "拜访方式:", "is:key", "has:", "saved:油价", "revision:all",
      "日期:近7天", "\u{0}", "é", "𠮷", "档号:", "contactCount:", "-1",
      ",",
    ]
    let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    do {
      // Whatever was read can be asked of a row.
      _ = try parse(text).holds(for: SearchRow(cells: [:]))
    } catch let error as SearchSyntaxError {
      #expect((1...text.count + 1).contains(error.column), "\(text)")
    }
  }

  /// The condition on a field of choices.
  private static func chosen(_ form: String, _ field: String, _ codes: [String]) -> SearchQuery {
    let field = FormField(form: FormID(rawValue: form), path: FieldPath(FieldID(rawValue: field)))
    return .field(.values([field: .codes(Set(codes.map { ChoiceCode(rawValue: $0) }))]))
  }
}
