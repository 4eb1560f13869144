import Archive
import Filing
import Hummingbird
import Office
import Values
import Wording

/// Materials of an account that are filed as they are: contracts, mail, pictures.
enum AttachPages {
  static func form(_ call: Call) async throws -> Response {
    let classes = try await call.site.working { try $0.materials() }
    let view = AttachView(
      classes: classes,
      account: call.query("account"),
      day: call.site.desk.today,
      scene: call.scene
    )
    return Response(page: view.html)
  }

  /// Files what was brought; where the ledger has no such account, the form comes back and says so.
  static func attach(_ call: Call) async throws -> Response {
    let (visitor, scene) = (try call.visitor(), call.scene)
    return try await call.brought { brought in
      var view = AttachView(
        classes: try await call.site.working { try $0.materials() },
        account: brought["account"],
        category: brought["category"],
        why: brought["why"],
        day: call.site.desk.today,
        scene: scene
      )
      do {
        let material = Material(
          files: brought.uploads.filter { !$0.bytes.isEmpty },
          account: brought.text("account"),
          category: brought.text("category"),
          date: try Call.day(brought["date"], "date"),
          why: try brought.reason()
        )
        view.day = material.date ?? view.day
        if material.files.isEmpty {
          throw WebError.badBody(
            brought.uploads.isEmpty
              ? LocalizedText(zh: "没有选择要归档的文件。", en: "No file was chosen.") : Brought.empty
          )
        }
        view.receipts = try await call.site.working { try $0.attach(material, as: visitor) }
        return Response(page: view.html)
      } catch OfficeError.wrongRequest(let cause) {
        view.refusal = cause.sentenceOnPages
        return Response(page: view.html, status: .unprocessableContent)
      } catch let error as WebError where !call.request.asksForData {
        guard let told = error.fault else { throw error }
        view.refusal = told
        return Response(page: view.html, status: .badRequest)
      }
    }
  }
}
