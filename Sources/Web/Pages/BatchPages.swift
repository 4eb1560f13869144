import Archive
import Filing
import Findings
import Forms
import Hummingbird
import SQLiteArchive
import Values
import Wording

/// The page of a batch: every document that was brought together, with how it stands.
enum BatchPages {
  /// How a card stands.
  struct State: Sendable {
    var card: DeskFile.Card
    var document: ReadDocument
    var receipts: [ToldReceipt]

    var errors: Int { document.findings.count { $0.severity == .error } }
    var warnings: Int { document.findings.count { $0.severity == .warning } }
    var isHandedIn: Bool { !receipts.isEmpty }
    /// Whether it is being handed in at this moment.
    var isUnderway: Bool { card.isBeingHandedIn }
    /// Whether it can be filed as it is.
    var isReady: Bool { !isHandedIn && !isUnderway && errors == 0 && !document.submissions.isEmpty }
  }

  static func page(_ call: Call) async throws -> Response {
    let (step, format) = TableFormat.split(try call.step("batch"))
    let (visitor, batches, scene) = (try call.visitor(), call.batches, call.scene)
    let (batch, states) = try await call.site.workshop.run {
      let batch = try batches.batch(step, for: visitor)
      return (batch, try batch.cards.map { try state(of: $0, in: batch, batches) })
    }
    if format != nil {
      let rows = states.map { $0.json(of: batch, call.site.desk, scene.language) }
      return Response(json: ["rows": .array(rows)])
    }
    return Response(page: page(batch, states, call.site.desk, scene))
  }

  static func state(
    of card: DeskFile.Card,
    in batch: DeskFile.Batch,
    _ batches: Batches
  ) throws -> State {
    State(
      card: card,
      document: try batches.read(card, of: batch),
      receipts: try ToldReceipt.all(of: card)
    )
  }

  /// Adds documents to a batch.
  static func add(_ call: Call) async throws -> Response {
    let id = try call.step("batch")
    let (visitor, batches) = (try call.visitor(), call.batches)
    return try await call.brought { brought in
      let uploads = brought.uploads.filter { !$0.bytes.isEmpty }
      guard !uploads.isEmpty else {
        throw WebError.badBody(Brought.empty)
      }
      let states = try await call.site.workshop.run {
        try await batches.opened(uploads, as: visitor).map { upload in
          let number = try batches.add(upload, to: batches.batch(id, for: visitor))
          let batch = try batches.batch(id, for: visitor)
          return try state(of: batches.card(number, of: batch), in: batch, batches)
        }
      }
      if call.request.asksForData {
        let batch = try await call.site.workshop.run { try batches.batch(id, for: visitor) }
        let rows = states.map { $0.json(of: batch, call.site.desk, call.context.language) }
        return Response(json: ["rows": .array(rows)], status: .created)
      }
      return .seeOther(Address.of(["intake", id]))
    }
  }

  /// Hands in all that can be filed as it is.
  static func handIn(_ call: Call) async throws -> Response {
    let id = try call.step("batch")
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let ready = try batch.cards.filter { try state(of: $0, in: batch, batches).isReady }
      if !ready.isEmpty {
        try await batches.handIn(ready, of: batch, as: visitor, language: language)
      }
    }
    return .seeOther(Address.of(["intake", id]))
  }

  private static func page(
    _ batch: DeskFile.Batch,
    _ states: [State],
    _ desk: FrontDesk,
    _ scene: Scene
  ) -> HTML {
    let ready = states.count(where: \.isReady)
    let open = states.count { !$0.isHandedIn && !$0.isUnderway && !$0.isReady }
    let underway = states.count(where: \.isUnderway)
    let going = scene("正在交 \(underway) 份。", " Being handed in: \(underway).")
    let done = states.count(where: \.isHandedIn)
    let title = scene("一批 \(states.count) 份", "A batch of \(states.count)")
    let rows = states.map { row(of: $0, batch, desk, scene) }
    let handIn: HTML = """
      <form method="post" action="\(Address.of(["intake", batch.id, "file"]))">
      <button class="primary">\(scene("把可以归档的 \(ready) 份交回归档", "Hand in the \(ready) that can be filed"))</button>
      </form>
      """
    return Page(
      title,
      scene,
      section: .handIn,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(scene("可以归档 \(ready) 份，要修改 \(open) 份，已交 \(done) 份。", "Can be filed: \(ready), to be mended: \(open), handed in: \(done)."))\(underway > 0 ? going : "")</p>
        \(handIn, if: ready > 0)
        <div class="scroll" role="region" tabindex="0" aria-label="\(title)">
        <table class="list">
        <thead><tr><th scope="col">\(scene("文件", "File"))</th><th scope="col">\(scene("表单", "Form"))</th>\
        <th scope="col">\(scene("客户", "Account"))</th><th scope="col">\(scene("情况", "State"))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table></div>
        <p class="hint">\(scene("这一页的地址可以收藏或发给同事，三十天内有效。", "The address of this page can be kept or sent to a colleague for thirty days."))</p>
        """
    ).html
  }

  private static func row(
    of state: State,
    _ batch: DeskFile.Batch,
    _ desk: FrontDesk,
    _ scene: Scene
  ) -> HTML {
    let address = Address.of(["intake", batch.id, String(state.card.number)])
    return """
      <tr><th scope="row"><a href="\(address)">\(state.document.path)</a></th>
      <td data-label="\(scene("表单", "Form"))">\(state.forms(desk, scene.language))</td>\
      <td data-label="\(scene("客户", "Account"))">\(state.accounts(desk))</td>
      <td data-label="\(scene("情况", "State"))">\(badge(of: state, scene))</td></tr>

      """
  }

  /// How a card stands, in a word and a colour.
  static func badge(of state: State, _ scene: Scene) -> HTML {
    if state.isHandedIn {
      return HTML(
        state.receipts.map { receipt in
          let words = [Outcome.name(receipt.became, scene), receipt.archiveNumber]
            .compactMap(\.self).joined(separator: " ")
          let isRefused = receipt.became?.isRefusal ?? true
          return """
            <span class="badge \(isRefused ? "error" : "good")">\(words)</span> 
            """
        }
      )
    }
    if state.isUnderway {
      return "<span class=\"badge\">\(scene("正在交回", "being handed in"))</span>"
    }
    if state.document.submissions.isEmpty {
      return "<span class=\"badge error\">\(scene("没有读到表单", "no form"))</span>"
    }
    if state.errors > 0 {
      return
        "<span class=\"badge error\">\(scene("要改 \(state.errors) 处", "\(state.errors) to mend"))</span>"
    }
    return "<span class=\"badge good\">\(scene("可以归档", "can be filed"))</span>"
  }
}

extension BatchPages.State {
  func forms(_ desk: FrontDesk, _ language: Language) -> String {
    let names = document.submissions.map { reading in
      desk.library.form(reading.submission.form)?.name[language] ?? reading.submission.form.rawValue
    }
    return BatchPages.State.listed(names, separator: language == .zh ? "、" : ", ")
  }

  func accounts(_ desk: FrontDesk) -> String {
    let names = document.submissions.flatMap { reading -> [String] in
      guard let form = desk.library.form(reading.submission.form) else { return [] }
      let path = form.filing.account
      let value = reading.submission.answers[path.field]?.value
      guard let column = path.column else { return value.map { [$0.plainText] } ?? [] }
      guard case .rows(let rows) = value else { return [] }
      return rows.compactMap { $0.answers[column]?.value.plainText }
    }
    return BatchPages.State.listed(names, separator: "、")
  }

  /// Names, each once, with how often it comes.
  private static func listed(_ names: [String], separator: String) -> String {
    if names.isEmpty { return "—" }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    var told: Set<String> = []
    return names.filter { told.insert($0).inserted }
      .map { name in (counts[name] ?? 1) > 1 ? "\(name) ×\(counts[name] ?? 1)" : name }
      .joined(separator: separator)
  }

  func json(of batch: DeskFile.Batch, _ desk: FrontDesk, _ language: Language) -> JSON {
    [
      "card": .integer(card.number), "name": .string(document.path),
      "address": .string(Address.of(["intake", batch.id, String(card.number)])),
      "form": .string(forms(desk, language)), "account": .string(accounts(desk)),
      "errors": .integer(errors), "warnings": .integer(warnings), "ready": .bool(isReady),
      "underway": .bool(isUnderway),
      "receipts": .written(card.receipts ?? "[]"),
    ]
  }
}

/// What became of a form, in a word for people.
enum Outcome {
  static func name(_ outcome: Receipt.Outcome?, _ scene: Scene) -> String {
    switch outcome {
    case .filed: scene("已归档", "filed")
    case .revised: scene("已归为新版本", "filed as a revision")
    case .duplicate: scene("已归过档", "filed before")
    case .rejected: scene("退回", "returned")
    case .unreadable, nil: scene("无法读取", "unreadable")
    }
  }
}
