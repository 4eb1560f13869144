import Archive
import Hummingbird
import Ledger
import Office
import Values
import Wording

/// The ledger: what is due first, then the accounts and the other views.
enum LedgerPages {
  static func first(_ call: Call) async throws -> Response {
    try await view(call, .due, as: nil)
  }

  static func view(_ call: Call) async throws -> Response {
    let (name, format) = TableFormat.split(try call.step("view"))
    return try await view(call, try call.ledgerView(name), as: format)
  }

  private static func view(
    _ call: Call,
    _ view: LedgerView,
    as format: TableFormat?
  ) async throws -> Response {
    let (scene, visitor) = (call.scene, try call.visitor())
    var request = try call.ledgerRequest()
    request.isForPeople = format == nil
    let asked = request
    let answer = try await call.site.working {
      try $0.ledger(view, asked, in: scene.language, as: visitor)
    }
    if let format {
      return try Response(
        answer.tables,
        objects: answer.objects,
        as: format,
        named: view.id,
        day: answer.day,
        language: scene.language
      )
    }
    var page = LedgerPage(view: view.id, request: asked, answer: answer, scene: scene)
    if view.id == LedgerView.due.id {
      page.overview = try await call.site.working { desk in
        var all = asked
        all.isForPeople = false
        let due = try desk.ledger(.due, all, in: scene.language, as: visitor)
        let accounts = try desk.ledger(.accounts, all, in: scene.language, as: visitor)
        return LedgerPage.Overview(due: due, accounts: accounts)
      }
    }
    return Response(page: page.html)
  }

  /// All that the ledger tells of one account.
  static func account(_ call: Call) async throws -> Response {
    let (name, format) = TableFormat.split(try call.step("name"))
    let (scene, request, visitor) = (call.scene, try call.ledgerRequest(), try call.visitor())
    let answer = try await call.site.working {
      try $0.account(name, request, as: visitor)
    }
    if let format {
      return try Response(
        answer.tables,
        objects: answer.objects,
        as: format,
        named: name,
        day: answer.day,
        language: scene.language
      )
    }
    let tables = answer.tables.map { table in
      TableView(table: table, scene: scene, hasTitle: true) { column, _, text in
        column == "archiveNumber" ? Address.of(["items", text]) : nil
      }.html
    }
    let query = "account:\"" + name.replacing("\"", with: "") + "\""
    let found = Address.of(["search"], [("q", query)])
    let blank = Address.of(["forms"], [("account", name)])
    return Response(
      page: Page(
        name,
        scene,
        section: .ledger,
        main: """
          <p class="crumbs"><a href="/ledger/accounts">\(scene("全部客户", "All accounts"))</a></p>
          <h1>\(name)</h1>
          \(LedgerPage.times(request, action: Address.of(["ledger", "account", name]), scene))
          <div class="acts"><a class="button" href="\(found)">\(scene("看归档的表单", "The filed forms"))</a>
          <a class="button" href="\(blank)">\(scene("预填的空白表", "Blank forms for it"))</a></div>
          \(TableView.files(scene))
          \(tables)
          """
      ).html
    )
  }
}
