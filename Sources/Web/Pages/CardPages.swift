import Archive
import Filing
import Findings
import Forms
import Hummingbird
import Office
import SQLiteArchive
import Wording

/// The page of one document: how it was read, what is wrong with it, and what to do next.
enum CardPages {
  static func page(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
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
        returned: try batches.returned(card, of: batch, in: language),
        beside: try beside(card, of: batch, call, visitor),
        isNewer: call.query("newer") != nil,
        isOthers: batch.who != visitor.name,
        library: batches.desk.library
      )
    }
    return Response(page: view.page(call.scene))
  }

  /// What a card was brought to mend and does not, as its address tells.
  private static func beside(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    _ call: Call,
    _ visitor: Visitor
  ) throws -> CardBeside? {
    let batches = call.batches
    let library = batches.desk.library
    if let number = call.query("not").flatMap({ Int($0) }),
      let other = batch.cards.first(where: { $0.number == number }), number != card.number
    {
      let before = try batches.read(other, of: batch)
      return CardBeside(
        first: .card(number, name: before.path, standing: try Batches.standing(of: other)),
        differences: batches.differences(of: try batches.read(card, of: batch), to: before),
        library: library
      )
    }
    if let key = call.query("return"),
      try batches.returned(card, of: batch, in: call.context.language).isEmpty,
      let returned = try batches.desk.returned(key, as: visitor)
    {
      return CardBeside(
        first: .returned(key),
        differences: batches.differences(
          of: try batches.read(card, of: batch),
          to: returned.form
        ),
        library: library
      )
    }
    return nil
  }

  /// Takes a mended document in the card's place; one that is another form gets a card of its own.
  static func replace(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches) = (try call.visitor(), call.batches)
    return try await call.brought { brought in
      let other = brought["card"].flatMap { Int($0) }
      let upload = other == nil ? try brought.mended() : nil
      let address = try await call.site.workshop.run {
        let batch = try batches.batch(id, for: visitor)
        let card = try batches.card(number, of: batch)
        if let upload { return try batches.mend(card, of: batch, by: upload) }
        guard let other else { throw WebError.notFound }
        return try batches.mend(card, of: batch, byCard: other)
      }
      if call.request.asksForData { return Response(json: ["address": .string(address)]) }
      return .seeOther(address)
    }
  }

  /// Hands in the document as it is, where it is the one that was seen.
  static func handIn(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    return try await call.brought { brought in
      let seen = brought["version"].flatMap { Int($0) }
      let revises = brought["revises"] == "1"
      guard !revises || visitor.may(.file) else { throw WebError.forbidden([.file]) }
      let isSeen = try await call.site.workshop.run {
        let batch = try batches.batch(id, for: visitor)
        let card = try batches.card(number, of: batch)
        if let seen, card.versions.count != seen { return false }
        if try card.receipts == nil
          || revises && ToldReceipt.all(of: card).contains(where: \.isUnmarked)
        {
          try await batches.handIn(
            [card],
            of: batch,
            revises: revises,
            as: visitor,
            language: language
          )
        }
        return true
      }
      return .seeOther(
        Address.of(["intake", id, String(number)], isSeen ? [] : [("newer", "1")])
      )
    }
  }

  /// The document with a comment at every finding.
  static func annotated(_ call: Call) async throws -> Response {
    let (id, number) = (try call.step("batch"), try cardNumber(call))
    let (visitor, batches, language) = (try call.visitor(), call.batches, call.context.language)
    let (name, bytes) = try await call.site.workshop.run {
      let batch = try batches.batch(id, for: visitor)
      let document = try batches.read(batches.card(number, of: batch), of: batch)
      // A copy with comments is the document whole, and so personal data of it is whoever brought it's.
      guard batch.who == visitor.name || document.personalPlaces.isEmpty else {
        throw WebError.personal
      }
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
