import Archive
import Filing
import Forms
import Office
import Values
import Wording

/// A filed item as a page: its fields, its revisions, its document as it is read today.
struct ItemView: Sendable {
  let report: ItemReport
  /// Whether it may say anything that is hidden.
  let hidesData: Bool
  let isRevealed: Bool
  let document: ItemDocument?
  /// What was done with it, for whom cares for the archive.
  let acts: [JournalAct]
  /// What is filed of the account; nil where the ledger does not have it, as of a withdrawn item.
  let volume: Volume?
  let library: FormLibrary

  private var item: FiledItem { report.item }

  func page(_ scene: Scene) -> HTML {
    guard let latest = item.revisions.last else { return .none }
    let name = library.name(of: item.form, in: scene.language)
    let title = "\(latest.account) · \(name)"
    let view = document.flatMap { document in
      DocumentView(document.content, hidingAll: document.hidden, scene: scene)
    }
    let sheet: HTML =
      view.map { view in
        """
        <section class="sheet" aria-labelledby="as-read">
        <h2 id="as-read">\(scene("原件（按读到的样子）", "The original, as it is read"))</h2>
        \(view.html)</section>
        """
      } ?? .none
    return Page(
      title,
      scene,
      section: .search,
      margin: item.archiveNumber.rawValue,
      main: """
        <h1>\(title)</h1>
        <p class="lead"><strong class="archive-number">\(item.archiveNumber.rawValue)</strong></p>
        \(withdrawn(scene))
        <div class="acts">
        <a class="button" href="\(Address.of(["items", item.id.description, "original"]))">\(scene("下载原件", "Download the original"))</a>
        <a class="button" href="\(Address.of(["ledger", "account", latest.account]))">\(scene("客户台账", "The account"))</a>
        </div>
        \(reveal(scene))
        \(withdrawal(scene), if: scene.may(.withdraw))
        <div class="check item">
        <section class="side" aria-labelledby="fields">
        <h2 id="fields">\(scene("内容", "What it says"))</h2>
        \(facts(latest, scene))
        \(fields(latest, scene))
        \(revisions(scene))
        \(gathered(latest, scene))
        \(journal(scene))
        </section>
        \(sheet)
        </div>
        """
    ).html
  }

  private func withdrawn(_ scene: Scene) -> HTML {
    guard let withdrawal = item.withdrawal else { return .none }
    return """
      <p class="alert">\(scene("已撤回：", "Withdrawn: "))\(withdrawal.why) (\(withdrawal.who), \(LocalTime.text(withdrawal.at)))</p>
      """
  }

  private func reveal(_ scene: Scene) -> HTML {
    guard hidesData, scene.may(.reveal) else { return .none }
    if isRevealed {
      return
        "<p class=\"hint\">\(scene("个人信息已显示，理由记入日志。", "Personal data is shown; the journal keeps why."))</p>"
    }
    return ReasonForm(
      title: scene("显示个人信息（***）", "Show personal data (***)"),
      action: Address.of(["items", item.id.description, "reveal"]),
      button: scene("显示", "Show"),
      scene: scene
    ).html
  }

  private func withdrawal(_ scene: Scene) -> HTML {
    let isWithdrawn = item.withdrawal != nil
    return ReasonForm(
      title: isWithdrawn
        ? scene("恢复这一件", "Reinstate the item") : scene("撤回这一件", "Withdraw the item"),
      action: Address.of(
        ["items", item.id.description, isWithdrawn ? "reinstate" : "withdraw"]
      ),
      button: isWithdrawn
        ? scene("恢复", "Reinstate") : scene("撤回（不删除）", "Withdraw (nothing is deleted)"),
      scene: scene
    ).html
  }

  private func gathered(_ revision: FiledRevision, _ scene: Scene) -> HTML {
    guard let volume else { return .none }
    return VolumeView(volume: volume, account: revision.account, here: item.id, scene: scene)
      .section
  }

  private func facts(_ revision: FiledRevision, _ scene: Scene) -> HTML {
    """
    <dl class="fields">
    <div><dt>\(scene("日期", "Date"))</dt><dd>\(revision.date.description)</dd></div>
    <div><dt>\(scene("版本", "Revision"))</dt><dd>\(revision.number)</dd></div>
    <div><dt>\(scene("归档时间", "Filed"))</dt><dd>\(LocalTime.text(revision.filedAt))</dd></div>
    <div><dt>\(scene("来源", "From"))</dt><dd>\(revision.path)</dd></div>
    <div><dt>SHA-256</dt><dd class="digest">\(revision.digest.rawValue)</dd></div>
    </dl>
    """
  }

  private func changes(of revision: FiledRevision) -> [ValueDifference] {
    report.revisions.first { $0.revision.number == revision.number }?.changes ?? []
  }

  /// What the form says, a repeating table as a table.
  private func fields(_ revision: FiledRevision, _ scene: Scene) -> HTML {
    var rows: [HTML] = []
    var told: Set<FieldID> = []
    var last: FieldPath?
    for value in revision.answers {
      guard let path = value.field else {
        rows.append(line(value.label ?? scene("（无标签）", "(no label)"), value.text))
        continue
      }
      if value.row != nil {
        guard told.insert(path.field).inserted else { continue }
        let answers = revision.answers.filter { $0.field?.field == path.field && $0.row != nil }
        rows.append(table(of: answers, in: path.field, scene))
        continue
      }
      // A choice of several has a value for each, with one text.
      if last == path { continue }
      last = path
      rows.append(line(label(of: path, scene), value.text))
    }
    return "<h3>\(scene("各栏内容", "Fields"))</h3><dl class=\"fields\">\(rows)</dl>"
  }

  private func line(_ label: String, _ text: String) -> HTML {
    "<div><dt>\(label)</dt><dd>\(text)</dd></div>\n"
  }

  private func table(of answers: [FiledValue], in field: FieldID, _ scene: Scene) -> HTML {
    let name = label(of: FieldPath(field), scene)
    var columns: [FieldPath] = []
    for answer in answers {
      if let path = answer.field, !columns.contains(path) { columns.append(path) }
    }
    let byRow = Dictionary(grouping: answers) { $0.row ?? 0 }.sorted { $0.key < $1.key }
    let rows = RowsView(
      name: name,
      heads: columns.map { label(of: $0, scene) },
      rows: byRow.map { _, answers in
        columns.map { column in "\(answers.first { $0.field == column }?.text)" }
      }
    )
    return "<div class=\"wide\"><dt>\(name)</dt><dd>\(rows.html)</dd></div>\n"
  }

  private func label(of path: FieldPath, _ scene: Scene) -> String {
    library.label(of: path, in: item.form, scene.language)
  }

  private func revisions(_ scene: Scene) -> HTML {
    if item.revisions.count < 2 { return .none }
    let entries = item.revisions.reversed().map { revision -> HTML in
      let changes = (self.changes(of: revision)).map { change(of: $0, scene) }
      let original = Address.of(
        ["items", item.id.description, "original"],
        [("revision", String(revision.number))]
      )
      return """
        <li><p><strong>\(scene("第 \(revision.number) 版", "Revision \(revision.number)"))</strong>
        <span class="hint">\(LocalTime.text(revision.filedAt))</span>
        <a href="\(original)">\(scene("原件", "original"))</a></p>
        <ul class="change">\(changes)</ul></li>

        """
    }
    return "<h2>\(scene("各版本", "Revisions"))</h2><ol class=\"timeline\">\(entries)</ol>"
  }

  private func change(of change: ValueDifference, _ scene: Scene) -> HTML {
    let name = change.field.map { label(of: $0, scene) } ?? change.label ?? "·"
    let row = change.row.map { "\($0). " as HTML }
    let before: HTML = change.before.map { "<del>\($0)</del> " } ?? .none
    let after: HTML = change.after.map { "<ins>\($0)</ins>" } ?? .none
    let kind =
      switch change.kind {
      case .completed: scene("补填", "completed")
      case .corrected: scene("更正", "corrected")
      case .removed: scene("删去", "removed")
      }
    return "<li>\(row)\(name) (\(kind)) \(before)\(after)</li>\n"
  }

  private func journal(_ scene: Scene) -> HTML {
    if acts.isEmpty { return .none }
    let lines = acts.map { act in
      """
      <li><span class="hint">\(LocalTime.text(act.at))</span> \(act.who) · \(scene(act.name))</li>

      """ as HTML
    }
    return
      "<details><summary>\(scene("日志", "Journal")) <span class=\"count\">\(lines.count)</span></summary><ul class=\"unmapped\">\(lines)</ul></details>"
  }
}
