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
    let answer = try await call.site.working { try $0.returns(request, as: visitor) }
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
    let page = ReturnsPage(
      forms: try answer.forms.map { try Returning($0) },
      library: call.site.desk.library,
      scene: scene,
      includesSettled: request.includesSettled,
      person: call.query("owner")
    )
    return Response(page: page.html)
  }

  /// What goes out to each person: whose forms, what is to be mended, as a text to send.
  static func letters(_ call: Call) async throws -> Response {
    var request = call.returnsRequest()
    request.includesSettled = false
    request.byOwner = true
    let (asked, visitor) = (request, try call.visitor())
    let answer = try await call.site.working { try $0.returns(asked, as: visitor) }
    let page = ReturnLettersPage(
      letters: ReturnLetter.letters(
        for: answer.forms,
        library: call.site.desk.library,
        language: call.context.language
      ),
      scene: call.scene
    )
    return Response(page: page.html)
  }

  /// Settles a returned form whose mended form will never come.
  static func dismiss(_ call: Call) async throws -> Response {
    try await setDismissed(true, call)
  }

  /// Takes that back.
  static func recall(_ call: Call) async throws -> Response {
    try await setDismissed(false, call)
  }

  private static func setDismissed(_ isDismissed: Bool, _ call: Call) async throws -> Response {
    let (key, visitor) = (try call.step("key"), try call.visitor())
    return try await call.brought { brought in
      let why = try brought.reason()
      try await call.site.working { try $0.setDismissed(isDismissed, key, why: why, as: visitor) }
      return .seeOther(Address.of(["returns"]))
    }
  }

  /// Takes the mended document of a returned form, which is checked beside what was wrong with it.
  static func mend(_ call: Call) async throws -> Response {
    let (key, visitor, batches) = (try call.step("key"), try call.visitor(), call.batches)
    return try await call.brought { brought in
      // A card that is there already, or the document for one.
      let card = brought["card"].flatMap { Int($0) }
      let id = brought["batch"]
      let upload = card == nil ? try brought.mended() : nil
      let address = try await call.site.workshop.run {
        guard let returned = try batches.desk.returned(key, as: visitor) else {
          throw WebError.notFound
        }
        if let upload { return try batches.answer(returned, by: upload, as: visitor) }
        guard let card, let id else { throw WebError.notFound }
        return try batches.answer(
          returned.form,
          byCard: card,
          of: batches.batch(id, for: visitor)
        )
      }
      if call.request.asksForData {
        return Response(json: ["address": .string(address)], status: .created)
      }
      return .seeOther(address)
    }
  }
}
