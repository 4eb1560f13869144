public import Archive
public import Forms
public import Ledger
public import Query
import Values
import Wording

extension SearchAnswer {
  /// The hits as a table, in the columns that were asked for or those of every table; forms and
  /// choices by the names that people know.
  public func table(library: FormLibrary) -> LedgerTable {
    let columns = self.columns ?? HitColumn.ofTables
    let words = LedgerWords(library: library)
    return LedgerTable(
      id: "search",
      title: LocalizedText(zh: "检索结果", en: "Found"),
      of: hits.enumerated(),
      columns.map { column in
        ColumnOf(LedgerTable.Column(column.heading, column.title)) { index, hit in
          // Nothing was looked up where no field is among the columns.
          let values = self.values.indices.contains(index) ? self.values[index] : [:]
          return column.cell(of: hit, values: values, library: library, words: words)
        }
      }
    )
  }
}

extension HitColumn {
  /// What the column is called over a table: the name by which it was asked for, where that is no
  /// name of the program's own.
  fileprivate var title: LocalizedText {
    switch self {
    case .hit(let name, as: let asked):
      asked.lowercased() == name.rawValue.lowercased() ? name.title : LocalizedText(verbatim: asked)
    case .field(let asked, _): LocalizedText(verbatim: asked)
    }
  }

  /// What a hit says in the column, as plain text; of several values one after another.
  public func text(of hit: SearchHit, values: [FormField: HitValue]) -> String {
    switch self {
    case .hit(.path, _): hit.path.printable
    case .hit(let name, _):
      switch name.value(of: hit) {
      case .string(let text): text
      case let other: other.description
      }
    case .field(_, let fields):
      fields.compactMap { values[$0]?.text }.filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  fileprivate func cell(
    of hit: SearchHit,
    values: [FormField: HitValue],
    library: FormLibrary,
    words: LedgerWords
  ) -> LedgerTable.Cell {
    switch self {
    case .hit(.form, _):
      let name = library.form(hit.form)?.name ?? LocalizedText(verbatim: hit.form.rawValue)
      return .word(name, hit.form.rawValue)
    case .hit(.date, _): return .day(hit.date)
    case .hit(.revision, _): return .integer(hit.item.revision)
    case .hit, .field:
      let text = text(of: hit, values: values)
      if text.isEmpty { return .empty }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { words[ChoiceCode(rawValue: String($0))] }
      return .word(
        LocalizedText(
          zh: lines.map(\.zh).joined(separator: "\n"),
          en: lines.map(\.en).joined(separator: "\n")
        ),
        text
      )
    }
  }
}

extension HitColumn.Name {
  fileprivate var title: LocalizedText {
    switch self {
    case .id: LocalizedText(zh: "编号", en: "id")
    case .archiveNumber: LocalizedText(zh: "档号", en: "archive number")
    case .form: LocalizedText(zh: "表单", en: "form")
    case .account: LocalizedText(zh: "客户", en: "account")
    case .date: LocalizedText(zh: "日期", en: "date")
    case .revision: LocalizedText(zh: "版本", en: "revision")
    case .path: LocalizedText(zh: "来源", en: "path")
    case .snippet: LocalizedText(zh: "内容", en: "text")
    case .score: LocalizedText(zh: "相关度", en: "score")
    }
  }
}
