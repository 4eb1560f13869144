import Archive
import Forms
import Ledger
import Office
import Query
import Values
import Wording

/// Hits as a table for files.
enum HitsTable {
  static func table(of hits: [SearchHit], library: FormLibrary) -> LedgerTable {
    LedgerTable(
      id: "search",
      title: LocalizedText(zh: "检索结果", en: "Hits"),
      of: hits,
      [
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.item.archiveNumber.rawValue)
        },
        ColumnOf("form", "表单", "form") {
          .word(
            library.form($0.form)?.name ?? LocalizedText(verbatim: $0.form.rawValue),
            $0.form.rawValue
          )
        },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("date", "日期", "date") { .day($0.date) },
        ColumnOf("revision", "版本", "revision") { .integer($0.item.revision) },
        ColumnOf("snippet", "摘录", "snippet") {
          .text($0.snippet.plain.text).told(.string($0.snippet.text))
        },
      ]
    )
  }
}
