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
      columns: [
        .named("entry", zh: "序号", en: "entry"), .named("at", zh: "时间", en: "at"),
        .named("who", zh: "谁", en: "who"), .named("path", zh: "文件", en: "file"),
        .named("form", zh: "表单", en: "form"), .named("outcome", zh: "结果", en: "outcome"),
        .named("item", zh: "件", en: "item"), .named("findings", zh: "要改", en: "to mend"),
      ],
      rows: try log.map { entry in
        LedgerTable.Row(
          json: entry.json(in: language, hiding: personal),
          cells: [
            .integer(entry.id), .text(LocalTime.text(entry.at)), .text(entry.who),
            .text(
              entry.submission.map { $0 == 0 ? "" : " #\($0 + 1)" }.map { entry.path + $0 }
                ?? entry.path
            ),
            entry.form.map { form in .word(name(of: FormID(rawValue: form), library)) } ?? .empty,
            .word(entry.outcome.name),
            entry.item.map { .text($0.description) } ?? .empty,
            try findings(of: entry, hiding: personal),
          ],
          isUrgent: entry.outcome.isRefusal
        )
      }
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
