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
      let material = Material(
        files: brought.uploads.filter { !$0.bytes.isEmpty },
        account: brought.text("account"),
        category: brought.text("category"),
        date: try Call.day(brought["date"], "date"),
        why: try brought.reason()
      )
      guard !material.files.isEmpty else {
        throw WebError.badBody(
          LocalizedText(zh: "没有选择要归档的文件。", en: "No file was chosen.")
        )
      }
      var view = AttachView(
        classes: try await call.site.working { try $0.materials() },
        account: material.account,
        category: material.category,
        why: material.why,
        day: material.date ?? call.site.desk.today,
        scene: scene
      )
      do {
        view.receipts = try await call.site.working { try $0.attach(material, as: visitor) }
        return Response(page: view.html)
      } catch OfficeError.wrongRequest(let cause) {
        view.refusal = cause.sentenceOnPages
        return Response(page: view.html, status: .unprocessableContent)
      }
    }
  }
}
