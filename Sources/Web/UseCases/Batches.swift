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
  func returned(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    in language: Language
  ) throws -> [ToldFinding] {
    guard let told = try kept.returned(card: card.number, of: batch.id) else { return [] }
    // Earlier ones were kept in the one language that the log had.
    if told.hasPrefix("[") { return try ToldFinding.all(in: told) }
    let all = try JSONDecoder().decode([String: [ToldFinding]].self, from: Data(told.utf8))
    return all[language.rawValue] ?? []
  }

  /// Brings a mended document for a returned form, on a card of a batch of its own; gives the card's
  /// address.
  ///
  /// What is another form than the returned one mends nothing: its card tells so.
  func answer(_ returned: Returning, by upload: Upload, as visitor: Visitor) throws -> String {
    let id = try begin(as: visitor)
    let number = try add(upload, to: batch(id, for: visitor))
    let steps = ["intake", id, String(number)]
    guard try differences(of: desk.read(upload), to: returned.form).isEmpty else {
      return Address.of(steps, [("return", returned.key)])
    }
    try setReturned(returned.form, of: number, in: id)
    return Address.of(steps)
  }

  /// Says that the document of a card is what mends a returned form, where it is one of that kind.
  func answer(
    _ form: ReturnedForm,
    byCard number: Int,
    of batch: DeskFile.Batch
  ) throws -> String {
    let card = try card(number, of: batch)
    let differences = try differences(of: read(card, of: batch), to: form)
    guard !differences.contains(where: { $0.trait == .form }) else { throw WebError.notFound }
    try setReturned(form, of: card.number, in: batch.id)
    return Address.of(["intake", batch.id, String(card.number)])
  }

  private func setReturned(_ form: ReturnedForm, of card: Int, in batch: String) throws {
    // Told in the language of whoever looks at the card.
    let told = Language.allCases.map { language in
      JSON.Member(language.rawValue, .array(form.findings(in: language)))
    }
    try kept.setReturned(JSON.object(told).description, of: card, in: batch)
  }

  /// In what a document differs from a returned form that it was to mend.
  func differences(
    of document: ReadDocument,
    to form: ReturnedForm
  ) -> [FormIdentity.Difference] {
    FormIdentity.differences(
      of: document.identities(library: desk.library),
      to: [form.identity(library: desk.library)]
    )
  }

  /// In what a document differs from the one of a card that it was to mend.
  func differences(
    of document: ReadDocument,
    to other: ReadDocument
  ) -> [FormIdentity.Difference] {
    FormIdentity.differences(
      of: document.identities(library: desk.library),
      to: other.identities(library: desk.library)
    )
  }

  /// Takes a mended document in the place of a card's; gives the address of its card.
  ///
  /// What is another form, or comes when the first was filed or is being, takes nothing's place: it gets
  /// a card of its own, which tells so.
  func mend(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    by upload: Upload
  ) throws -> String {
    let differences = try differences(of: desk.read(upload), to: read(card, of: batch))
    if differences.isEmpty, try replace(card, of: batch, by: upload) {
      return Address.of(["intake", batch.id, String(card.number)])
    }
    let number = try add(upload, to: batch)
    return Address.of(
      ["intake", batch.id, String(number)],
      [("not", String(card.number))]
    )
  }

  /// Puts the document of a card in the place of another's, because somebody says that it mends that;
  /// gives the address of the card on which it stands.
  func mend(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    byCard number: Int
  ) throws -> String {
    let other = try self.card(number, of: batch)
    let differences = try differences(of: read(other, of: batch), to: read(card, of: batch))
    guard other.number != card.number, other.receipts == nil,
      !differences.contains(where: { $0.trait == .form }),
      try replace(card, of: batch, by: latest(of: other, in: batch))
    else {
      return Address.of(
        ["intake", batch.id, String(number)],
        [("not", String(card.number))]
      )
    }
    try kept.remove(card: other.number, of: batch.id)
    return Address.of(["intake", batch.id, String(card.number)])
  }

  /// Puts a document in the place of a card's, unless that was filed or is being; tells whether it did.
  private func replace(
    _ card: DeskFile.Card,
    of batch: DeskFile.Batch,
    by upload: Upload
  ) throws -> Bool {
    guard try Batches.standing(of: card) == .open else { return false }
    return try kept.replace(
      card: card.number,
      of: batch.id,
      with: card.receipts,
      name: upload.name,
      bytes: upload.bytes,
      at: Timestamp(Date())
    )
  }

  /// How far a card has come.
  enum Standing: Sendable, Hashable {
    /// It was not handed in, or all of it was turned back.
    case open
    /// It is being handed in at this moment.
    case underway
    /// Something of it was filed.
    case filed
  }

  static func standing(of card: DeskFile.Card) throws -> Standing {
    if card.isBeingHandedIn { return .underway }
    return try card.receipts == nil || isTurnedBack(card) ? .open : .filed
  }

  /// Whether all of a card that was handed in was turned back.
  static func isTurnedBack(_ card: DeskFile.Card) throws -> Bool {
    let receipts = try ToldReceipt.all(of: card)
    return !receipts.isEmpty && receipts.allSatisfy { $0.became?.isRefusal ?? true }
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

  /// Hands in the documents of some cards as they are here, one by one, and keeps what became of each.
  ///
  /// A card is being handed in meanwhile, and nothing takes its place.
  func handIn(
    _ cards: [DeskFile.Card],
    of batch: DeskFile.Batch,
    revises: Bool = false,
    as visitor: Visitor,
    language: Language
  ) async throws {
    for card in cards {
      // Of two who hand in at once, one does.
      guard
        try kept.beginHandIn(
          of: card.number,
          in: batch.id,
          version: card.versions.count,
          again: revises
        )
      else { continue }
      do {
        let upload = try latest(of: card, in: batch)
        let told = try await desk.file(
          [upload],
          revises: revises,
          as: visitor,
          language: language
        )
        .receipts(in: language)
        try keep(told, of: card, in: batch)
      } catch {
        try kept.endHandIn(of: card.number, in: batch.id, receipts: card.receipts)
        throw error
      }
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

  /// Whether it was refused for saying otherwise than what is filed, without marks of a revision.
  var isUnmarked: Bool { findings.contains { $0.code == FindingCode.revisionUnmarked.rawValue } }

  /// Reads what a card keeps; nothing of a card that was not handed in.
  static func all(of card: DeskFile.Card) throws -> [ToldReceipt] {
    guard let receipts = card.receipts else { return [] }
    return try JSONDecoder().decode([ToldReceipt].self, from: Data(receipts.utf8))
  }
}
