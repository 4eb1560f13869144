import Archive
import Filing
import Forms
import Office
import Query
import Values
import Wording

/// The page of returned forms: a card a form, the persons one after another.
struct ReturnsPage {
  let forms: [Returning]
  let library: FormLibrary
  let scene: Scene
  let includesSettled: Bool
  let person: String?

  var html: HTML {
    let title =
      scene.may(.returns) ? scene("退回待改", "Returned forms") : scene("我的退回", "My returns")
    let owners = Dictionary(grouping: forms) { returned in
      returned.form.subject.owner ?? scene("（未填编制人）", "(nobody named)")
    }
    .sorted { PinyinOrder($0.key) < PinyinOrder($1.key) }
    let groups = owners.map { owner, forms -> HTML in
      """
      <section><h2>\(owner) <span class="count">\(forms.count)</span></h2>
      <ul class="cards wide-cards">
      \(forms.map(card))</ul></section>

      """
    }
    let empty: HTML =
      "<p class=\"verdict good\">\(scene("没有等着改回的表单。", "No returned form is still owed."))</p>"
    let letters: HTML =
      "<a class=\"button\" href=\"/returns/letters\">\(scene("按人发送的清单", "Lists to send, by person"))</a>"
    return Page(
      title,
      scene,
      section: .returns,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(scene("退回后还没有改好交回的表单，按人排列。把改好的文件放到它的卡片上，就能看到哪些已改好；归档后自动从这里消去。", "Forms that were returned and have not come back mended, by person. Bring the mended file to its card to see what is mended; once filed, it leaves this page by itself."))</p>
        <form method="get" action="/returns" class="bar">
        \(owner, if: scene.may(.returns))
        <div><label><input type="checkbox" name="all" value="1"\(" checked" as HTML, if: includesSettled)> \(scene("也列出已改回和了结的", "Also those mended or dismissed"))</label></div>
        <button>\(scene("显示", "Show"))</button>\(letters, if: scene.may(.returns) && !forms.isEmpty)
        </form>
        \(TableView.files(scene))
        \(empty, if: forms.isEmpty)
        \(groups)
        """
    ).html
  }

  private var owner: HTML {
    """
    <div class="grow"><label for="owner">\(scene("退回给谁", "Whose"))</label>
    <input id="owner" name="owner" value="\(person)"></div>
    """
  }

  private func card(_ returned: Returning) -> HTML {
    let form = returned.form
    let isDismissed = form.mendedBy == nil && form.dismissal != nil
    let name = library.form(form.form)?.name[scene.language] ?? form.form.rawValue
    let reasons = form.reasons.prefix(6).map { "<li>\($0[scene.language])</li>" as HTML }
    let rest = form.reasons.count - reasons.count
    let more: HTML = "<li class=\"quiet\">\(scene("还有 \(rest) 条", "\(rest) more"))</li>"
    let state: HTML =
      switch form.state {
      case .owed: "<span class=\"badge error\">\(scene("未改回", "owed"))</span>"
      case .settled where isDismissed: "<span class=\"badge\">\(scene("已了结", "dismissed"))</span>"
      case .settled: "<span class=\"badge good\">\(scene("已改回", "settled"))</span>"
      }
    return """
      <li><h3>\(form.subject.account ?? scene("（没有读到客户）", "(no account read)")) \(state)</h3>
      <p class="hint">\(name) · \(form.subject.date ?? "—") · \(scene("退回于", "returned")) \(LocalTime.text(form.rejectedAt))</p>
      <p class="hint">\(form.path)</p>
      <ul>\(reasons)\(more, if: rest > 0)</ul>
      \(dismissal(form), if: isDismissed)
      \(mended(returned), if: form.state == .owed && scene.may(.handIn))
      \(decision(returned, isDismissed), if: (isDismissed || form.state == .owed) && scene.may(.dismissReturns))</li>

      """
  }

  private func dismissal(_ form: ReturnedForm) -> HTML {
    guard let dismissal = form.dismissal else { return .none }
    return """
      <p class="hint">\(scene("了结原因：", "Dismissed: "))\(dismissal.why) (\(dismissal.who), \(LocalTime.text(dismissal.at)))</p>
      """
  }

  /// Where a form that will never come mended is settled, or owed again.
  private func decision(_ returned: Returning, _ isDismissed: Bool) -> HTML {
    ReasonForm(
      title: isDismissed
        ? scene("仍要改回", "It is owed after all") : scene("不会再改回", "It will never come mended"),
      action: Address.of(["returns", returned.key, isDismissed ? "recall" : "dismiss"]),
      button: isDismissed ? scene("撤销了结", "Recall") : scene("了结", "Dismiss"),
      mark: returned.key,
      scene: scene
    ).html
  }

  /// Where the mended form is brought; it is checked first.
  private func mended(_ returned: Returning) -> HTML {
    """
    <form method="post" action="\(Address.of(["returns", returned.key]))" enctype="multipart/form-data" class="drop inline" data-drop="one">
    <label class="drop-label" for="f-\(returned.key)"><strong>\(scene("交改好的文件", "Bring the mended file"))</strong>
    <span class="drag-hint">\(scene("，或拖到这里", ", or drop it here"))</span></label>
    <input id="f-\(returned.key)" type="file" name="file">
    <button>\(scene("检查", "Check"))</button>
    <div class="uploads" aria-live="polite"></div>
    </form>
    """
  }
}
