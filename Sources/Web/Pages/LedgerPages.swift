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
      try $0.ledger(view, asked, as: visitor)
    }
    if let format {
      return try Response(
        answer.tables,
        objects: answer.objects(in: scene.language),
        as: format,
        named: view.id,
        day: answer.day,
        language: scene.language
      )
    }
    var page = LedgerPage(view: view.id, request: asked, answer: answer, scene: scene)
    page.number = try call.number("page", in: 1...100_000) ?? 1
    if view.id == LedgerView.due.id {
      page.overview = try await call.site.working { desk in
        var all = asked
        all.isForPeople = false
        let due = try desk.ledger(.due, all, as: visitor)
        let accounts = try desk.ledger(.accounts, all, as: visitor)
        return LedgerPage.Overview(due: due, accounts: accounts)
      }
    }
    return Response(page: page.html)
  }
}
