import Forms
import Hummingbird
import Office
import Values
import Wording

/// Blank forms to fill in.
enum BlankPages {
  static func page(_ call: Call) async throws -> Response {
    let (scene, library, account) = (call.scene, call.site.desk.library, call.query("account"))
    let cards = library.forms.map { form -> HTML in
      let links = BlankForm.Format.allCases.map { format -> HTML in
        let address = Address.of(
          ["forms", form.id.rawValue + "." + format.rawValue],
          [("account", account)]
        )
        let style: HTML = format == .docx ? "button primary" : "button"
        return "<a class=\"\(style)\" href=\"\(address)\">\(name(of: format, scene))</a>"
      }
      return """
        <li><h2>\(form.name[scene.language])</h2>
        <p class="hint">\(scene("\(form.fields.count) 栏", "\(form.fields.count) fields"))</p>
        <div class="acts">\(links)</div></li>

        """
    }
    return Response(
      page: Page(
        scene("空白表", "Blank forms"),
        scene,
        section: .blanks,
        main: """
          <h1>\(scene("空白表", "Blank forms"))</h1>
          <p class="lead">\(scene("下载后在 Word 或 WPS 里填，再到“交表”里检查。", "Fill it in with Word or WPS, then check it under “Hand in”."))</p>
          <form method="get" action="/forms" class="bar">
          <div class="grow"><label for="account">\(scene("预填一个客户（台账里的名称，可不填）", "Fill in an account of the ledger (optional)"))</label>
          <input id="account" name="account" value="\(account)"></div>
          <button>\(scene("预填", "Fill in"))</button></form>
          <ul class="cards">
          \(cards)</ul>
          """
      ).html
    )
  }

  static func file(_ call: Call) async throws -> Response {
    let (step, account, library) = (
      try call.step("file"), call.query("account"), call.site.desk.library
    )
    guard let format = BlankForm.Format(fileName: step),
      let form = library.form(named: String(step.dropLast(format.rawValue.count + 1)))
    else { throw WebError.notFound }
    let visitor = try call.visitor()
    let bytes = try await call.site.working { desk in
      try desk.blank(form.id, as: format, for: account, by: visitor)
    }
    let name = [form.name[call.context.language], account.map { String($0.prefix(40)) }]
      .compactMap(\.self).joined(separator: "-")
    return Response(
      file: bytes,
      named: name + "." + format.rawValue,
      type: "application/octet-stream"
    )
  }

  private static func name(of format: BlankForm.Format, _ scene: Scene) -> String {
    switch format {
    case .docx: "Word"
    case .markdown: "Markdown"
    case .xml: "XML"
    }
  }
}
