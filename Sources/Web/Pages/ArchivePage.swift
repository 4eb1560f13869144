import Archive
import Forms
import Foundation
import Office
import Values
import Wording

/// The last verification of an archive, as it is kept beside it.
struct LastVerification: Codable, Sendable, Hashable {
  var at: String
  var who: String
  var isClean: Bool
  /// What there is to say, in each language.
  var lines: [String: [String]]

  init(_ report: VerificationReport, at moment: Timestamp, by who: String) {
    at = moment.rawValue
    self.who = who
    isClean = report.isClean
    lines = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, report.lines(in: $0)) }
    )
  }

  /// Reads what is kept.
  init(_ kept: String) throws {
    self = try JSONDecoder().decode(LastVerification.self, from: Data(kept.utf8))
  }

  /// As it is kept.
  var kept: String? {
    get throws { String(data: try JSONEncoder().encode(self), encoding: .utf8) }
  }
}

/// The page of the archive's care.
struct ArchivePage {
  let statistics: ArchiveStatistics
  let acts: [JournalAct]
  let last: LastVerification?
  let library: FormLibrary
  let scene: Scene

  var html: HTML {
    let forms = statistics.byForm.map { count -> HTML in
      let name = library.form(FormID(rawValue: count.key))?.name[scene.language] ?? count.key
      return "<div><dt>\(name)</dt><dd>\(count.count)</dd></div>\n"
    }
    let journal = TableView(table: JournalTable.table(of: acts), scene: scene) { column, _, text in
      column == "archiveNumber" ? Address.of(["items", text]) : nil
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
        \(verification)
        <h2>\(scene("各种表单", "By form"))</h2>
        <dl class="fields">\(forms)</dl>
        <p><a class="button" href="/archive/imports">\(scene("来件记录", "What came, and what became of it"))</a></p>
        \(export, if: scene.may(.export))
        <h2>\(scene("日志（最近 50 条）", "Journal (the last 50)"))</h2>
        \(TableView.files(scene) { "/archive/journal.\($0.rawValue)" })
        \(journal.html)
        """
    ).html
  }

  private var verification: HTML {
    let button: HTML = """
      <form method="post" action="/archive/verify"><button>\(scene("现在核验", "Verify now"))</button></form>
      """
    guard let last else {
      return """
        <div class="verdict plain"><p>\(scene("还没有核验过。核验会读遍全部原件、版本、日志和台账。", "Never verified. Verifying reads every original, revision, the journal and the ledger."))</p>
        \(button)</div>
        """
    }
    let lines = (last.lines[scene.language.rawValue] ?? []).map { "<li>\($0)</li>\n" as HTML }
    let state =
      last.isClean ? scene("核验通过", "All is well") : scene("核验发现问题", "Verification found faults")
    let moment = LocalTime.text(Timestamp(rawValue: last.at))
    return """
      <div class="verdict \(last.isClean ? "good" : "error")" role="status"><p class="state">\(state)</p>
      <p class="hint">\(scene("上次核验：\(moment)，\(last.who)", "Last verified: \(moment), \(last.who)"))</p>
      <ul>\(lines)</ul>\(button)</div>
      """
  }

  private var export: HTML {
    let layouts = ExportLayout.allCases.map { layout -> HTML in
      "<option>\(layout.rawValue)</option>"
    }
    return """
      <h2>\(scene("导出", "Export"))</h2>
      <form method="post" action="/archive/export" class="bar">
      <div><label for="layout">\(scene("格式", "Layout"))</label><select id="layout" name="layout">\(layouts)</select></div>
      <div class="grow"><label for="account">\(scene("客户（不填为全部）", "Account (all, if empty)"))</label><input id="account" name="account"></div>
      <div><label for="year">\(scene("年份", "Year"))</label><input id="year" name="year" inputmode="numeric" size="6"></div>
      <div class="grow"><label for="export-q">\(scene("检索式", "Query"))</label><input id="export-q" name="q"></div>
      <button>\(scene("导出为 .zip", "Export as .zip"))</button></form>
      <p class="hint">\(scene("导出含个人信息的原文，记入日志；全部导出可以恢复成新的档案库。", "An export holds personal data as it was written, and the journal tells of it; a whole export can be restored."))</p>
      """
  }
}
