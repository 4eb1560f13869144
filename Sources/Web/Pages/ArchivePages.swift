import Archive
import Forms
import Hummingbird
import Ledger
import Office
import Values
import Wording

/// The archive's care: what is in it, whether it is whole, and what was done.
enum ArchivePages {
  static func page(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    let state = try await call.site.working { desk in
            return (try desk.statistics(as: visitor), try desk.journal(as: visitor))
    }
    return Response(page: page(state.0, state.1, checked: nil, call))
  }

  /// Verifies the archive, which reads all of it.
  static func verify(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    let state = try await call.site.working { desk in
            return (
        try desk.statistics(as: visitor), try desk.journal(as: visitor),
        try desk.verification(as: visitor)
      )
    }
    return Response(page: page(state.0, state.1, checked: state.2, call))
  }

  /// The journal as a file.
  static func file(_ call: Call) async throws -> Response {
    guard case ("journal", let format?) = TableFormat.split(try call.step("file")) else {
      throw WebError.notFound
    }
    let scene = call.scene
    let visitor = try call.visitor()
    let acts = try await call.site.working { try $0.journal(as: visitor) }
    return try Response(
      [table(of: acts)],
      objects: acts.map(\.json),
      as: format,
      named: "journal",
      day: call.site.desk.today,
      language: scene.language
    )
  }

  private static func page(
    _ statistics: ArchiveStatistics,
    _ acts: [JournalAct],
    checked report: VerificationReport?,
    _ call: Call
  ) -> HTML {
    let (scene, library) = (call.scene, call.site.desk.library)
    let forms = statistics.byForm.map { count -> HTML in
      let name = library.form(FormID(rawValue: count.key))?.name[scene.language] ?? count.key
      return "<div><dt>\(name)</dt><dd>\(count.count)</dd></div>\n"
    }
    let journal = TableView(
      table: table(of: acts.suffix(50).reversed()),
      scene: scene
    ) {
      column,
      _,
      text in
      column == "archiveNumber" ? Address.of(["items", text]) : nil
    }
    let files = TableFormat.allCases.reversed().map { format -> HTML in
      "<a href=\"/archive/journal.\(format.rawValue)\">\(format.name(in: scene))</a>"
    }
    return Page(
      scene("档案库", "Archive"),
      scene,
      section: .archive,
      main: """
        <h1>\(scene("档案库", "Archive"))</h1>
        <ul class="tiles">
        <li><strong>\(statistics.items)</strong><span>\(scene("件", "items"))</span></li>
        <li><strong>\(statistics.revisions)</strong><span>\(scene("版本", "revisions"))</span></li>
        <li><strong>\(statistics.accounts)</strong><span>\(scene("客户", "accounts"))</span></li>
        <li><strong>\(statistics.refused)</strong><span>\(scene("退回或无法读取", "refused"))</span></li>
        </ul>
        \(verification(report, scene))
        <h2>\(scene("各种表单", "By form"))</h2>
        <dl class="fields">\(forms)</dl>
        <h2>\(scene("日志（最近 50 条）", "Journal (the last 50)"))</h2>
        <p class="files">\(scene("下载全部：", "Download all: "))\(files)</p>
        \(journal.html)
        """
    ).html
  }

  private static func verification(_ report: VerificationReport?, _ scene: Scene) -> HTML {
    guard let report else {
      return """
        <div class="verdict plain"><p>\(scene("核验会读遍全部原件、版本、日志和台账。", "Verifying reads every original, revision, the journal and the ledger."))</p>
        <form method="post" action="/archive/verify"><button>\(scene("现在核验", "Verify now"))</button></form></div>
        """
    }
    let lines = report.lines(in: scene.language).map { "<li>\($0)</li>\n" as HTML }
    let state =
      report.isClean ? scene("核验通过", "All is well") : scene("核验发现问题", "Verification found faults")
    return """
      <div class="verdict \(report.isClean ? "good" : "error")" role="status"><p class="state">\(state)</p>
      <ul>\(lines)</ul></div>
      """
  }

  private static func table(of acts: some Sequence<JournalAct>) -> LedgerTable {
    LedgerTable(
      id: "journal",
      title: LocalizedText(zh: "日志", en: "Journal"),
      columns: [
        LedgerTable.Column("entry", LocalizedText(zh: "序号", en: "entry")),
        LedgerTable.Column("at", LocalizedText(zh: "时间", en: "at")),
        LedgerTable.Column("who", LocalizedText(zh: "谁", en: "who")),
        LedgerTable.Column("act", LocalizedText(zh: "做了什么", en: "act")),
        LedgerTable.Column("archiveNumber", LocalizedText(zh: "档号", en: "archive number")),
        LedgerTable.Column("detail", LocalizedText(zh: "说明", en: "detail")),
      ],
      rows: acts.map { act in
        let name = JournalAct.Kind(rawValue: act.act)?.name ?? LocalizedText(verbatim: act.act)
        return LedgerTable.Row(
          json: act.json,
          cells: [
            .integer(act.id), .text(LocalTime.text(act.at)), .text(act.who), .word(name),
            act.archiveNumber.map { .text($0.rawValue) } ?? .empty,
            act.detail.map { .text(String($0.prefix(200))) } ?? .empty,
          ]
        )
      }
    )
  }
}
