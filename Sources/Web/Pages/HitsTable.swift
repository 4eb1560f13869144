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
      columns: [
        .named("archiveNumber", zh: "档号", en: "archive number"),
        .named("form", zh: "表单", en: "form"), .named("account", zh: "客户", en: "account"),
        .named("date", zh: "日期", en: "date"), .named("revision", zh: "版本", en: "revision"),
        .named("snippet", zh: "摘录", en: "snippet"),
      ],
      rows: hits.map { hit in
        LedgerTable.Row(
          json: hit.json(schemaVersion: SearchSchema.version),
          cells: [
            .text(hit.item.archiveNumber.rawValue),
            .word(library.form(hit.form)?.name ?? LocalizedText(verbatim: hit.form.rawValue)),
            .text(hit.account), .day(hit.date), .integer(hit.item.revision),
            .text(hit.snippet.plain.text),
          ]
        )
      }
    )
  }
}

extension LedgerTable.Column {
  /// A column under an id, with its head in both languages.
  static func named(_ id: String, zh: String, en: String) -> LedgerTable.Column {
    LedgerTable.Column(id, LocalizedText(zh: zh, en: en))
  }
}
