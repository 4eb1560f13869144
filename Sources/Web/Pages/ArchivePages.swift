import Archive
import Forms
import Hummingbird
import Ledger
import Values
import Wording

/// The archive's care: what is in it, whether it is whole, and what was done.
enum ArchivePages {
  static func page(_ call: Call) async throws -> Response {
    let state = try await call.site.working { desk in
      let archive = try desk.door.reader()
      return (try archive.statistics(), try archive.journal())
    }
    return Response(page: page(state.0, state.1, checked: nil, call))
  }

  /// Verifies the archive, which reads all of it.
  static func verify(_ call: Call) async throws -> Response {
    let state = try await call.site.working { desk in
      let archive = try desk.door.reader()
      return (try archive.statistics(), try archive.journal(), try archive.verify())
    }
    return Response(page: page(state.0, state.1, checked: state.2, call))
  }

  /// The journal as a file.
  static func file(_ call: Call) async throws -> Response {
    guard case ("journal", let format?) = TableFormat.split(try call.step("file")) else {
      throw WebError.notFound
    }
    let scene = call.scene
    let acts = try await call.site.working { try $0.door.reader().journal() }
    let answer = TablesAnswer(tables: [table(of: acts, scene)], day: call.site.desk.today)
    return try Response(answer, as: format, named: "journal", language: scene.language)
  }

  private static func page(
    _ statistics: ArchiveStatistics,
    _ acts: [JournalAct],
    checked faults: [ArchiveFault]?,
    _ call: Call
  ) -> HTML {
    let (scene, library) = (call.scene, call.site.desk.library)
    let forms = statistics.byForm.map { count -> HTML in
      let name = library.form(FormID(rawValue: count.key))?.name[scene.language] ?? count.key
      return "<div><dt>\(name)</dt><dd>\(count.count)</dd></div>\n"
    }
    let journal = TableView(
      table: table(of: Array(acts.suffix(50).reversed()), scene),
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
        \(verification(faults, scene))
        <h2>\(scene("各种表单", "By form"))</h2>
        <dl class="fields">\(forms)</dl>
        <h2>\(scene("日志（最近 50 条）", "Journal (the last 50)"))</h2>
        <p class="files">\(scene("下载全部", "Download all"))：\(files)</p>
        \(journal.html)
        """
    ).html
  }

  private static func verification(_ faults: [ArchiveFault]?, _ scene: Scene) -> HTML {
    let button: HTML = """
      <form method="post" action="/archive/verify"><button>\(scene("现在核验", "Verify now"))</button></form>
      """
    guard let faults else {
      return """
        <div class="verdict plain"><p>\(scene("核验会读遍全部原件、版本、日志和台账。", "Verifying reads every original, revision, the journal and the ledger."))</p>\(button)</div>
        """
    }
    if faults.isEmpty {
      return """
        <div class="verdict good" role="status"><p class="state">\(scene("核验通过", "All is well"))</p>
        <p>\(scene("真实性、完整性、可用性、安全性都没有问题。", "Authenticity, completeness, usability and security hold."))</p></div>
        """
    }
    let lines = faults.map { fault -> HTML in
      let note = fault.note
      return
        "<li>\(scene(note.found))<br><span class=\"hint\">\(scene(note.consequence)) \(scene(note.next))</span></li>\n"
    }
    return """
      <div class="verdict error" role="alert"><p class="state">\(scene("\(faults.count) 处问题", "\(faults.count) faults"))</p><ul>\(lines)</ul></div>
      """
  }

  private static func table(of acts: [JournalAct], _ scene: Scene) -> LedgerTable {
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
        var members: [JSON.Member] = [
          JSON.Member("entry", .integer(act.id)), JSON.Member("at", .string(act.at.rawValue)),
          JSON.Member("who", .string(act.who)), JSON.Member("act", .string(act.act)),
        ]
        members.append("archiveNumber", act.archiveNumber.map { .string($0.rawValue) })
        members.append("detail", act.detail.map { .string($0) })
        return LedgerTable.Row(
          json: .object(members),
          cells: [
            .integer(act.id), .text(LocalTime.text(act.at)), .text(act.who),
            .text(JournalWords.name(of: act, scene)),
            act.archiveNumber.map { .text($0.rawValue) } ?? .empty,
            act.detail.map { .text(String($0.prefix(200))) } ?? .empty,
          ]
        )
      }
    )
  }
}
