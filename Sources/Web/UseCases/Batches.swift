import Archive
import Filing
import Findings
import Forms
import Foundation
import Office
import SQLiteArchive
import Values
import Wording

/// The documents that visitors bring, until they are handed in, under addresses that stay.
struct Batches: Sendable {
  let kept: DeskFile
  let desk: FrontDesk
  /// After how many days a batch is forgotten.
  private static let days = 30.0

  /// Begins a batch and gives its id, which nobody guesses.
  func begin(as visitor: Visitor) throws -> String {
    let id = String(Secret().text.prefix(24))
    let now = Date()
    try kept.forgetBatches(before: Timestamp(now.addingTimeInterval(-Batches.days * 86_400)))
    try kept.addBatch(id, of: visitor.name, at: Timestamp(now))
    return id
  }

  /// A batch that a visitor may see: one's own, and for the office everybody's.
  func batch(_ id: String, for visitor: Visitor) throws -> DeskFile.Batch {
    guard let batch = try kept.batch(id),
      batch.who == visitor.name || visitor.may(.returns)
    else { throw WebError.notFound }
    return batch
  }

  func card(_ number: Int, of batch: DeskFile.Batch) throws -> DeskFile.Card {
    guard let card = batch.cards.first(where: { $0.number == number }) else {
      throw WebError.notFound
    }
    return card
  }

  /// The documents of files, those in bundles and mails each for itself.
  func opened(_ uploads: [Upload], as visitor: Visitor) async throws -> [Upload] {
    try await desk.check(uploads, as: visitor).map { document in
      var upload = Upload(name: document.path, bytes: document.bytes)
      upload.name = String(document.path.suffix(200))
      return upload
    }
  }

  /// Adds a document to a batch, and gives its card's number.
  func add(_ upload: Upload, to batch: DeskFile.Batch) throws -> Int {
    guard batch.cards.count < 1000 else { throw WebError.bodyTooLarge(most: 0) }
    return try kept.addCard(
      to: batch.id,
      name: upload.name,
      bytes: upload.bytes,
      at: Timestamp(Date())
    )
  }

  /// What was wrong with the returned form that a card answers; nothing of another card.
  func returned(_ card: DeskFile.Card, of batch: DeskFile.Batch) throws -> [ToldFinding] {
    try kept.returned(card: card.number, of: batch.id).map { try ToldFinding.all(in: $0) } ?? []
  }

  /// Brings a mended document for a returned form, on a card of a batch of its own; gives the card's
  /// address.
  func answer(_ form: ReturnedForm, by upload: Upload, as visitor: Visitor) throws -> [String] {
    let id = try begin(as: visitor)
    let number = try add(upload, to: batch(id, for: visitor))
    let findings = JSON.array(form.findings).description
    try kept.setReturned(findings, of: number, in: id)
    return ["intake", id, String(number)]
  }

  /// Puts a mended document in the place of a card's.
  func replace(_ card: DeskFile.Card, of batch: DeskFile.Batch, by upload: Upload) throws {
    try kept.replace(
      card: card.number,
      of: batch.id,
      name: upload.name,
      bytes: upload.bytes,
      at: Timestamp(Date())
    )
  }

  /// The document of a card as it is read now; the one before it where `version` is that of another.
  func read(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    version: Int? = nil
  ) throws -> ReadDocument {
    let number = version ?? card.versions.count
    guard card.versions.indices.contains(number - 1),
      let bytes = try kept.document(batch: batch.id, card: card.number, version: number)
    else { throw WebError.notFound }
    return try desk.read(Upload(name: card.versions[number - 1].name, bytes: bytes))
  }

  /// The latest batches of a visitor that hold anything.
  func recent(of visitor: Visitor) throws -> [DeskFile.Batch] {
    try kept.batches(of: visitor.name, limit: 8).compactMap { try kept.batch($0.id) }
      .filter { !$0.cards.isEmpty }
  }

  /// The document that stands on a card now.
  func latest(of card: DeskFile.Card, in batch: DeskFile.Batch) throws -> Upload {
    guard let name = card.versions.last?.name,
      let bytes = try kept.document(
        batch: batch.id,
        card: card.number,
        version: card.versions.count
      )
    else { throw WebError.notFound }
    return Upload(name: name, bytes: bytes)
  }

  /// The documents that a visitor brought last, besides those of a batch.
  func last(_ count: Int, of visitor: Visitor, besides batch: DeskFile.Batch) throws -> [Upload] {
    var uploads: [Upload] = []
    for other in try recent(of: visitor) where other.id != batch.id {
      for card in other.cards.prefix(count - uploads.count) {
        uploads.append(try latest(of: card, in: other))
      }
    }
    return uploads
  }

  private func keep(_ told: [JSON], of card: DeskFile.Card, in batch: DeskFile.Batch) throws {
    try kept.setReceipts(JSON.array(told).description, of: card.number, in: batch.id)
  }

  /// Hands in the documents of some cards, one by one, and keeps what became of each.
  func handIn(
    _ cards: [DeskFile.Card],
    of batch: DeskFile.Batch,
    as visitor: Visitor,
    language: Language
  ) async throws {
    for card in cards {
      let upload = try latest(of: card, in: batch)
      let told = try await desk.file([upload], as: visitor, language: language)
        .receipts(in: language)
      try keep(told, of: card, in: batch)
    }
  }
}

/// What became of a form that was handed in, as its card keeps it.
struct ToldReceipt: Decodable, Sendable, Hashable {
  var path: String
  var submission: Int?
  var form: String?
  var outcome: String
  var id: String?
  var archiveNumber: String?
  var revision: Int?
  var findings: [ToldFinding]

  var became: Receipt.Outcome? { Receipt.Outcome(rawValue: outcome) }

  /// Reads what a card keeps; nothing of a card that was not handed in.
  static func all(of card: DeskFile.Card) throws -> [ToldReceipt] {
    guard let receipts = card.receipts else { return [] }
    return try JSONDecoder().decode([ToldReceipt].self, from: Data(receipts.utf8))
  }
}
