import Archive
import Filing
import Findings
import Forms
import Hummingbird
import SQLiteArchive
import Wording

/// The page of one document: how it was read, what is wrong with it, and what to do next.
enum CardPages {
  static func page(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches) = (try call.visitor(), call.batches)
    let view = try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let card = try batches.card(number, of: batch)
      var before: ReadDocument?
      if card.versions.count > 1 {
        before = try batches.read(card, of: batch, version: card.versions.count - 1)
      }
      return CardView(
        batch: batch,
        state: try BatchPages.state(of: card, in: batch, batches),
        before: before,
        returned: try batches.returned(card, of: batch),
        library: batches.desk.library
      )
    }
    return Response(page: view.page(call.scene))
  }

  /// Takes a mended document in the card's place.
  static func replace(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches) = (try call.visitor(), call.batches)
    return try await call.brought { brought in
      guard let upload = brought.uploads.first(where: { !$0.bytes.isEmpty }) else {
        throw WebError.badBody(
          LocalizedText(zh: "没有选择改好的文件。", en: "No mended file was chosen.")
        )
      }
      try await call.site.workshop.run {
        let batch = try batches.batch(id, for: visitor)
        try batches.replace(batches.card(number, of: batch), of: batch, by: upload)
      }
      let address = Address.of(["intake", id, String(number)])
      if call.request.asksForData { return Response(json: ["address": .string(address)]) }
      return .seeOther(address)
    }
  }

  /// Hands in the document as it is.
  static func handIn(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let card = try batches.card(number, of: batch)
      if card.receipts == nil {
        try await batches.handIn([card], of: batch, as: visitor, language: language)
      }
    }
    return .seeOther(Address.of(["intake", id, String(number)]))
  }

  /// The document with a comment at every finding.
  static func annotated(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    let (name, bytes) = try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let document = try batches.read(batches.card(number, of: batch), of: batch)
      guard let bytes = try document.annotated(on: batches.desk.today, in: language) else {
        throw WebError.notFound
      }
      return (document.path, bytes)
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return Response(
      file: bytes,
      named: name[..<dot] + ".annotated" + name[dot...],
      type: "application/octet-stream"
    )
  }

  static func cardNumber(_ call: Call) throws -> Int {
    guard let number = Int(try call.step("card")), number > 0 else { throw WebError.notFound }
    return number
  }
}
