import Archive
import Forms
import Ledger
import Office
import Values
import Wording

/// The import log as a table: what came, and what became of it.
enum ImportLogTable {
  static func table(
    of log: some Sequence<ImportLogEntry>,
    library: FormLibrary,
    language: Language
  ) throws -> LedgerTable {
    let personal = PersonalData(in: library)
    return LedgerTable(
      id: "imports",
      title: LocalizedText(zh: "来件记录", en: "What came"),
      of: try log.map { (entry: $0, findings: try findings(of: $0, hiding: personal)) },
      isUrgent: { $0.entry.outcome.isRefusal },
      [
        ColumnOf("entry", "序号", "entry") { .integer($0.entry.id) },
        ColumnOf("at", "时间", "at") {
          .text(LocalTime.text($0.entry.at)).told(.string($0.entry.at.rawValue))
        },
        ColumnOf("who", "谁", "who") { .text($0.entry.who) },
        ColumnOf("path", "文件", "file") { told in
          let number = told.entry.submission.map { $0 == 0 ? "" : " #\($0 + 1)" }
          return .text(told.entry.path + (number ?? "")).told(.string(told.entry.path))
        },
        ColumnOf("form", "表单", "form") {
          $0.entry.form.map { .word(name(of: FormID(rawValue: $0), library), $0) } ?? .empty
        },
        ColumnOf("outcome", "结果", "outcome") {
          .word($0.entry.outcome.name, $0.entry.outcome.rawValue)
        },
        ColumnOf("item", "件", "item") { .text($0.entry.item?.description) },
        ColumnOf("findings", "要改", "to mend") {
          $0.findings.told($0.entry.findings(in: language, hiding: personal))
        },
      ]
    )
  }

  private static func name(of form: FormID, _ library: FormLibrary) -> LocalizedText {
    LocalizedText(zh: library.name(of: form, in: .zh), en: library.name(of: form, in: .en))
  }

  /// Why something was refused.
  private static func findings(
    of entry: ImportLogEntry,
    hiding personal: PersonalData
  ) throws -> LedgerTable.Cell {
    guard entry.outcome.isRefusal else { return .empty }
    func errors(in language: Language) throws -> String {
      try ToldFinding.all(in: entry.findings(in: language, hiding: personal).description)
        .filter { $0.severity == "error" }.map { $0.message ?? $0.code }.joined(separator: " ")
    }
    let told = LocalizedText(zh: try errors(in: .zh), en: try errors(in: .en))
    return told.zh.isEmpty ? .empty : .word(told)
  }
}

/// The page of the import log.
struct ImportLogPage {
  /// The last entries, the latest first.
  let table: LedgerTable
  let refusedOnly: Bool
  let most: Int
  let scene: Scene

  var html: HTML {
    let title = scene("来件记录", "What came, and what became of it")
    let view = TableView(table: table, scene: scene) { column, _, text in
      column == "item" ? Address.of(["items", text]) : nil
    }
    return Page(
      title,
      scene,
      section: .archive,
      main: """
        <p class="crumbs"><a href="/archive">\(scene("档案库", "Archive"))</a></p>
        <h1>\(title)</h1>
        <form method="get" action="/archive/imports" class="bar">
        <div><label><input type="checkbox" name="refused" value="1"\(" checked" as HTML, if: refusedOnly)> \(scene("只看退回和无法读取的", "Only what was refused"))</label></div>
        <button>\(scene("显示", "Show"))</button></form>
        \(TableView.files(scene))
        <p class="hint" id="shown">\(scene("最近 \(most) 条；下载的是全部。", "The last \(most); a download has all."))</p>
        \(view.html)
        """
    ).html
  }
}
