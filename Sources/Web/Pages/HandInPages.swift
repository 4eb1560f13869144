import Filing
import Hummingbird
import Office
import SQLiteArchive
import Wording

/// Checking forms and handing them in.
enum HandInPages {
  /// The first page; who comes by the address that the server printed is signed in.
  static func first(_ call: Call) async throws -> Response {
    if let response = try await SignInPages.opened(call) { return response }
    guard let visitor = call.context.visitor else { return .seeOther("/sign-in") }
    guard visitor.may(.handIn) else {
      return .seeOther(visitor.may(.ledger) ? "/ledger" : "/forms")
    }
    let bringing = call.batches
    let batches = try await call.site.workshop.run { try bringing.recent(of: visitor) }
    return Response(page: try first(call.scene, batches: batches))
  }

  /// Takes documents, or a pasted text, into a new batch, and sends the browser there; a program that
  /// sends none gets the address under which it can bring them one by one.
  static func begin(_ call: Call) async throws -> Response {
    let visitor = try call.visitor()
    let batches = call.batches
    return try await call.brought { brought in
      var uploads = brought.uploads.filter { !$0.bytes.isEmpty }
      if let text = brought["text"], text.contains(where: { !$0.isWhitespace }) {
        uploads.append(Upload(name: "pasted.md", bytes: Array(text.utf8)))
      }
      if uploads.isEmpty, !call.request.asksForData {
        throw WebError.badBody(
          brought.uploads.isEmpty
            ? LocalizedText(
              zh: "没有选择文件。请先选一个或几个文件，或粘贴文字。",
              en: "No file was chosen. Choose one or several, or paste a text."
            ) : Brought.empty
        )
      }
      let taken = uploads
      let (id, count) = try await call.site.workshop.run {
        let id = try batches.begin(as: visitor)
        let opened = try await batches.opened(taken, as: visitor)
        for upload in opened {
          _ = try batches.add(upload, to: batches.batch(id, for: visitor))
        }
        return (id, opened.count)
      }
      let steps = count == 1 ? ["intake", id, "1"] : ["intake", id]
      if call.request.asksForData {
        return Response(
          json: ["id": .string(id), "address": .string(Address.of(steps))],
          status: .created
        )
      }
      return .seeOther(Address.of(steps))
    }
  }

  private static func first(_ scene: Scene, batches: [DeskFile.Batch]) throws -> HTML {
    let recent = try recent(batches, scene)
    return Page(
      scene("交表", "Hand in"),
      scene,
      section: .handIn,
      main: """
        <h1>\(scene("交表：先检查，再归档", "Hand in: check first, then file"))</h1>
        <p class="lead">\(scene("把填好的表单放进来，马上就知道哪里要改；没有问题再交回归档。检查不会归档。", "Bring a filled form and see at once what is to be mended; hand it in when all is well. Checking files nothing."))</p>
        <form method="post" action="/intake" enctype="multipart/form-data" class="drop" data-drop>
        <label class="drop-label" for="files"><strong>\(scene("选择文件", "Choose files"))</strong>
        <span class="drag-hint">\(scene("，或把文件拖到这里", ", or drop them here"))</span></label>
        <input id="files" type="file" name="file" multiple>
        <p class="hint">\(scene("Word（.docx）、.xlsx、.odt、Markdown、文本；可以一次放多份。", "Word (.docx), .xlsx, .odt, Markdown, text; several at once."))</p>
        <button class="primary">\(scene("检查", "Check"))</button>
        <div class="uploads" aria-live="polite"></div>
        </form>
        <details class="paste">
        <summary>\(scene("没有文件？粘贴文字", "No file? Paste a text"))</summary>
        <form method="post" action="/intake" enctype="multipart/form-data" class="stack">
        <label for="text">\(scene("表单内容（Markdown 或纯文字）", "The form's text (Markdown or plain)"))</label>
        <textarea id="text" name="text" rows="10" spellcheck="false"></textarea>
        <button>\(scene("检查", "Check"))</button>
        </form>
        </details>
        \(attaching(scene), if: scene.may(.file))
        \(recent)
        """
    ).html
  }

  private static func attaching(_ scene: Scene) -> HTML {
    """
    <p><a href="/attach">\(scene("合同、函件、照片等不是表单的：作为附件归档", "Contracts, mail, pictures and the like are filed as attachments"))</a></p>
    """
  }

  private static func recent(_ batches: [DeskFile.Batch], _ scene: Scene) throws -> HTML {
    if batches.isEmpty { return .none }
    let rows = try batches.map { batch -> HTML in
      let names = batch.cards.prefix(3).compactMap { $0.versions.last?.name }
      let rest = batch.cards.count - names.count
      let text = names.joined(separator: scene("、", ", ")) + (rest > 0 ? " …" : "")
      let steps =
        batch.cards.count == 1 ? ["intake", batch.id, "1"] : ["intake", batch.id]
      let returned = try batch.cards.count(where: Batches.isTurnedBack)
      let handedIn =
        batch.cards.count { $0.receipts != nil && !$0.isBeingHandedIn } - returned
      let back = scene("，退回 \(returned) 份", ", returned: \(returned)")
      return """
        <li><a href="\(Address.of(steps))">\(text)</a>
        <span class="hint">\(LocalTime.text(batch.at))</span>
        <span class="hint">\(scene("\(batch.cards.count) 份，已交 \(handedIn) 份", "documents: \(batch.cards.count), handed in: \(handedIn)"))\(returned > 0 ? back : "")</span></li>

        """
    }
    return """
      <section><h2>\(scene("最近检查的", "Checked lately"))</h2>
      <ul class="plain">
      \(rows)</ul></section>
      """
  }
}

extension Call {
  /// The documents that visitors bring.
  var batches: Batches { Batches(kept: site.kept, desk: site.desk) }
}
