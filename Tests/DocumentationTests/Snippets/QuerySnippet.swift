// snippet.query
import Query
// snippet.end
import Testing
// snippet.query
import Values
// snippet.end

@Suite struct QuerySnippet {
  @Test func judgesARow() throws {
    let today = try #require(Day(iso8601: "2026-11-23"))
    // snippet.query
    let account = FieldID(rawValue: "account")
    let contacts = FieldID(rawValue: "contacts")
    let vocabulary = SearchVocabulary(
      columns: [
        SearchColumn(account, names: ["客户"], kind: .name),
        SearchColumn(contacts, names: ["接触次数"], kind: .number),
      ],
      today: today
    )
    let query = try SearchQuery(parsing: "客户:水务 接触次数:>2", vocabulary: vocabulary)
    let row = SearchRow(cells: [account: [.text("武汉楚澜水务有限公司")], contacts: [.value("5")]])
    let isFound = query.holds(for: row)
    // snippet.end
    #expect(isFound)
  }
}
