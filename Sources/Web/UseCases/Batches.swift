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

  /// Hands in the documents of some cards, one by one, and keeps what became of each.
  func handIn(
    _ cards: [DeskFile.Card],
    of batch: DeskFile.Batch,
    as visitor: Visitor,
    language: Language
  ) async throws {
    for card in cards {
      let version = card.versions.count
      guard let name = card.versions.last?.name,
        let bytes = try kept.document(batch: batch.id, card: card.number, version: version)
      else { throw WebError.notFound }
      let upload = Upload(name: name, bytes: bytes)
      let told = try await desk.file([upload], as: visitor, language: language)
        .receipts(in: language)
      try kept.setReceipts(JSON.array(told).description, of: card.number, in: batch.id)
    }
  }
}

/// What became of a form that was handed in, as its card keeps it.
struct ToldReceipt: Decodable, Sendable, Hashable {
  struct Finding: Decodable, Sendable, Hashable {
    var severity: String
    var code: String
    var message: String?
  }

  var path: String
  var submission: Int?
  var form: String?
  var outcome: String
  var id: String?
  var archiveNumber: String?
  var revision: Int?
  var findings: [Finding]

  var became: Receipt.Outcome? { Receipt.Outcome(rawValue: outcome) }

  /// Reads what a card keeps; nothing of a card that was not handed in.
  static func all(of card: DeskFile.Card) throws -> [ToldReceipt] {
    guard let receipts = card.receipts else { return [] }
    return try JSONDecoder().decode([ToldReceipt].self, from: Data(receipts.utf8))
  }
}
