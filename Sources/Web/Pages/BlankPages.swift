import Forms
import Hummingbird
import Office
import Values
import Wording

/// A form as the page of blanks has it.
private struct Blank {
  var id: String
  var name: String
  /// Of a company's own form, which form it is.
  var kind: LocalizedText?
  var fields: Int

  var hint: LocalizedText {
    let count = LocalizedText(zh: "\(fields) 栏", en: "\(fields) fields")
    guard let kind else { return count }
    return LocalizedText(
      zh: "本公司的\(kind.zh)，\(count.zh)",
      en: "the company's own \(kind.en), \(count.en)"
    )
  }
}

/// Blank forms to fill in.
enum BlankPages {
  static func page(_ call: Call) async throws -> Response {
    let (scene, library, account) = (call.scene, call.site.desk.library, call.query("account"))
    // The company's own come first: it is they that are filled in.
    let own = library.variants.compactMap { variant in
      library.form(named: variant.id.rawValue).map { form in
        Blank(
          id: variant.id.rawValue,
          name: variant.titles.first ?? variant.id.rawValue,
          kind: form.name,
          fields: form.fields.count
        )
      }
    }
    let installed = library.forms.map { form in
      Blank(
        id: form.id.rawValue,
        name: form.name[scene.language],
        kind: nil,
        fields: form.fields.count
      )
    }
    let cards = (own + installed).map { form -> HTML in
      let links = BlankForm.Format.allCases.map { format -> HTML in
        let address = Address.of(
          ["forms", form.id + "." + format.rawValue],
          [("account", account)]
        )
        let style: HTML = format == .docx ? "button primary" : "button"
        return "<a class=\"\(style)\" href=\"\(address)\">\(name(of: format, scene))</a>"
      }
      return """
        <li><h2>\(form.name)</h2>
        <p class="hint">\(form.hint[scene.language])</p>
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
          <div class="grow"><label for="account">\(scene("预填一个客户（可不填）", "Fill in an account (optional)"))</label>
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
      case let id = String(step.dropLast(format.rawValue.count + 1)),
      let form = library.form(named: id)
    else { throw WebError.notFound }
    let visitor = try call.visitor()
    let bytes = try await call.site.working { desk in
      try desk.blank(id, as: format, for: account, by: visitor)
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
