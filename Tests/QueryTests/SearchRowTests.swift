import Forms
import Testing
import Values
import Wording

@testable import Query

@Suite("Search of rows")
struct SearchRowTests {
  private static let account = SearchRow(
    cells: [
      FieldID(rawValue: "account"): [.text("大庆石油管理局"), .text("大慶油田")],
      FieldID(rawValue: "status"): [.value("key")],
      FieldID(rawValue: "contacts"): [.value("12")],
      FieldID(rawValue: "lastContact"): [.value("2026-11-20")],
      FieldID(rawValue: "owner"): [],
    ],
    standings: [.key, .open]
  )

  private let vocabulary: SearchVocabulary

  init() throws {
    let key = Choice(
      code: ChoiceCode(rawValue: "key"),
      label: LocalizedText(zh: "大客户", en: "key account"),
      synonyms: []
    )
    vocabulary = SearchVocabulary(
      columns: [
        SearchColumn(FieldID(rawValue: "account"), names: ["客户"], kind: .name),
        SearchColumn(FieldID(rawValue: "status"), names: ["状态"], kind: .choice([key])),
        SearchColumn(FieldID(rawValue: "contacts"), names: ["接触"], kind: .number),
        SearchColumn(FieldID(rawValue: "lastContact"), names: ["最近接触"], kind: .day),
        SearchColumn(FieldID(rawValue: "owner"), names: ["负责人"], kind: .text),
      ],
      today: try #require(Day(iso8601: "2026-11-23"))
    )
  }

  @Test(arguments: [
    ("石油", true), ("油田", true), ("石油 -油田", false), ("客户:大庆油田", true), ("客户:dqsy", true),
    ("客户:youtian", true), ("-客户:dqgl", true), ("dqsy", false), ("has:account", true),
    ("状态:大客户", true),
    ("接触:>=12", true), ("接触:>12", false), ("contacts:5..20", true), ("最近接触:近7天", true),
    ("lastContact:上月", false), ("is:key", true), ("is:overdue", false),
    ("is:overdue 或 is:open", true),
    ("has:owner", false), ("-有:负责人", true), ("(状态:大客户 或 石油) 接触:<5", false),
  ])
  func holds(query: String, isFound: Bool) throws {
    let parsed = try SearchQuery(parsing: query, vocabulary: vocabulary)
    #expect(parsed.holds(for: Self.account) == isFound)
  }

  @Test(arguments: ["date:2026", "form:visit-record", "is:revised", "saved:a", "has:unmapped"])
  func knowsNothingOfItems(query: String) {
    #expect(throws: SearchSyntaxError.self) {
      try SearchQuery(parsing: query, vocabulary: vocabulary)
    }
  }
}
