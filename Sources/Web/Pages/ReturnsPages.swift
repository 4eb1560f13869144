import Archive
import Filing
import Forms
import Hummingbird
import Ledger
import Office
import Query
import Values
import Wording

/// Which forms came back and are not mended yet.
enum ReturnsPages {
  static func page(_ call: Call) async throws -> Response {
    try await answer(call, as: nil)
  }

  /// The same as a file.
  static func file(_ call: Call) async throws -> Response {
    guard let format = TableFormat.split(call.request.uri.path).format else {
      throw WebError.notFound
    }
    return try await answer(call, as: format)
  }

  private static func answer(_ call: Call, as format: TableFormat?) async throws -> Response {
    let (request, visitor, scene) = (call.returnsRequest(), try call.visitor(), call.scene)
    let answer = try await call.site.working {
      try $0.returns(request, as: visitor)
    }
    if let format {
      return try Response(
        answer.tables,
        objects: answer.objects,
        as: format,
        named: "returns",
        day: call.site.desk.today,
        language: scene.language
      )
    }
    let page = page(
      answer.forms,
      call.site.desk,
      scene,
      all: request.includesSettled,
      person: call.query("owner")
    )
    return Response(page: page)
  }

  private static func page(
    _ forms: [ReturnedForm],
    _ desk: FrontDesk,
    _ scene: Scene,
    all: Bool,
    person: String?
  ) -> HTML {
    let title =
      scene.may(.returns) ? scene("退回待改", "Returned forms") : scene("我的退回", "My returns")
    let owners = Dictionary(grouping: forms) {
      $0.subject.owner ?? scene("（未填编制人）", "(nobody named)")
    }
    .sorted { PinyinOrder($0.key) < PinyinOrder($1.key) }
    let groups = owners.map { owner, forms -> HTML in
      let cards = forms.map { card($0, desk, scene) }
      return """
        <section><h2>\(owner) <span class="count">\(forms.count)</span></h2>
        <ul class="cards">
        \(cards)</ul></section>

        """
    }
    let empty: HTML =
      "<p class=\"verdict good\">\(scene("没有等着改回的表单。", "No returned form is still owed."))</p>"
    return Page(
      title,
      scene,
      section: .returns,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(scene("退回后还没有改好交回的表单，按人排列。改好后在“交表”里再交，归档后自动从这里消去。", "Forms that were returned and have not come back mended, by person. Once the mended form is filed, it leaves this page by itself."))</p>
        <form method="get" action="/returns" class="bar">
        \(owner(person, scene), if: scene.may(.returns))
        <div><label><input type="checkbox" name="all" value="1"\(" checked" as HTML, if: all)> \(scene("也列出已改回的", "Also those mended"))</label></div>
        <button>\(scene("显示", "Show"))</button>
        </form>
        \(TableView.files(scene))
        \(empty, if: forms.isEmpty)
        \(groups)
        """
    ).html
  }

  private static func owner(_ person: String?, _ scene: Scene) -> HTML {
    """
    <div class="grow"><label for="owner">\(scene("退给谁", "Whose"))</label>
    <input id="owner" name="owner" value="\(person)"></div>
    """
  }

  /// Where the mended form is brought; it is checked first.
  private static func mended(_ scene: Scene) -> HTML {
    """
    <form method="post" action="/intake" enctype="multipart/form-data" class="drop small" data-drop>
    <label class="drop-label"><strong>\(scene("交改好的文件", "Bring the mended file"))</strong>
    <input type="file" name="file"></label>
    <button>\(scene("检查", "Check"))</button>
    <div class="uploads" aria-live="polite"></div>
    </form>
    """
  }

  private static func card(_ form: ReturnedForm, _ desk: FrontDesk, _ scene: Scene) -> HTML {
    let name = desk.library.form(form.form)?.name[scene.language] ?? form.form.rawValue
    let reasons = form.reasons.prefix(6).map { "<li>\($0[scene.language])</li>" as HTML }
    let rest = form.reasons.count - reasons.count
    let more: HTML = "<li class=\"quiet\">\(scene("还有 \(rest) 条", "\(rest) more"))</li>"
    let state: HTML =
      form.state == .owed
      ? "<span class=\"badge error\">\(scene("未改回", "owed"))</span>"
      : "<span class=\"badge good\">\(scene("已改回", "settled"))</span>"
    return """
      <li><h3>\(form.subject.account ?? scene("（没有读到客户）", "(no account read)")) \(state)</h3>
      <p class="hint">\(name) · \(form.subject.date ?? "—") · \(scene("退回于", "returned")) \(LocalTime.text(form.rejectedAt))</p>
      <p class="hint">\(form.path)</p>
      <ul>\(reasons)\(more, if: rest > 0)</ul>
      \(mended(scene), if: form.state == .owed)</li>

      """
  }
}
