public import Archive
import Foundation
import GRDB
public import Values

extension DeskFile {
  /// Documents that were brought together.
  public struct Batch: Sendable, Hashable {
    /// Under which its page is found; nobody guesses it.
    public var id: String
    /// Who brought it.
    public var who: String
    /// When it was begun.
    public var at: Timestamp
    /// In the order in which they were brought.
    public var cards: [Card]
  }

  /// A document, with those that took its place.
  public struct Card: Sendable, Hashable {
    /// From 1 within its batch.
    public var number: Int
    /// The first as it was brought, then what mends it; never empty.
    public var versions: [Version]
    /// What became of it when it was handed in, an array of receipts in JSON; nil before.
    public var receipts: String?
    /// Whether it is being handed in at this moment.
    public var isBeingHandedIn: Bool { receipts == DeskFile.beingHandedIn }
  }

  /// A document as it was brought, without its bytes.
  public struct Version: Sendable, Hashable {
    /// The file's name.
    public var name: String
    /// When it was brought.
    public var at: Timestamp
    /// In bytes.
    public var size: Int
  }

  /// Keeps a batch without documents.
  public func addBatch(_ id: String, of who: String, at now: Timestamp) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO batch(id, who, at) VALUES (?, ?, ?)",
        arguments: [id, who, now.rawValue]
      )
    }
  }

  /// Keeps a document of a batch and gives its card's number.
  public func addCard(
    to batch: String,
    name: String,
    bytes: [UInt8],
    at now: Timestamp
  ) throws(ArchiveError) -> Int {
    try write { db in
      let last =
        try Int.fetchOne(
          db,
          sql: "SELECT max(number) FROM card WHERE batch = ?",
          arguments: [batch]
        ) ?? 0
      try db.execute(
        sql: "INSERT INTO card(batch, number) VALUES (?, ?)",
        arguments: [batch, last + 1]
      )
      try DeskFile.insert(bytes, name: name, batch: batch, card: last + 1, version: 1, at: now, db)
      return last + 1
    }
  }

  /// Keeps a document in place of a card's, and tells whether it did.
  ///
  /// It does where what became of the card is still `receipts`, which then counts no more.
  public func replace(
    card: Int,
    of batch: String,
    with receipts: String?,
    name: String,
    bytes: [UInt8],
    at now: Timestamp
  ) throws(ArchiveError) -> Bool {
    try write { db in
      let isAsSaid =
        try Bool.fetchOne(
          db,
          sql: "SELECT receipts IS ? FROM card WHERE batch = ? AND number = ?",
          arguments: [receipts, batch, card]
        ) ?? false
      guard isAsSaid else { return false }
      let last =
        try Int.fetchOne(
          db,
          sql: "SELECT max(version) FROM brought WHERE batch = ? AND card = ?",
          arguments: [batch, card]
        ) ?? 0
      try DeskFile.insert(
        bytes,
        name: name,
        batch: batch,
        card: card,
        version: last + 1,
        at: now,
        db
      )
      try db.execute(
        sql: "UPDATE card SET receipts = NULL WHERE batch = ? AND number = ?",
        arguments: [batch, card]
      )
      return true
    }
  }

  /// Takes a card out of its batch, which was never handed in.
  public func remove(card: Int, of batch: String) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "DELETE FROM card WHERE batch = ? AND number = ? AND receipts IS NULL",
        arguments: [batch, card]
      )
    }
  }

  /// The receipts of a card that is being handed in.
  public static let beingHandedIn = "[]"

  /// Begins to hand in a version of a card, unless it was handed in, is being, or another version took
  /// its place; tells whether it did.
  ///
  /// `again` hands in once more what was refused.
  public func beginHandIn(
    of card: Int,
    in batch: String,
    version: Int,
    again: Bool = false
  ) throws(ArchiveError) -> Bool {
    try write { db in
      try db.execute(
        sql: """
          UPDATE card SET receipts = ? WHERE batch = ? AND number = ?
          AND (receipts IS NULL OR ? AND receipts <> ?)
          AND (SELECT max(version) FROM brought WHERE batch = ? AND card = ?) = ?
          """,
        arguments: [
          DeskFile.beingHandedIn, batch, card, again, DeskFile.beingHandedIn, batch, card, version,
        ]
      )
      return db.changesCount == 1
    }
  }

  /// Has a card whose handing in came to nothing as it was before, with the receipts that it had then.
  public func endHandIn(
    of card: Int,
    in batch: String,
    receipts: String?
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "UPDATE card SET receipts = ? WHERE batch = ? AND number = ? AND receipts = ?",
        arguments: [receipts, batch, card, DeskFile.beingHandedIn]
      )
    }
  }

  /// The same of all cards that were being handed in when a server ended.
  public func endAllHandIns() throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "UPDATE card SET receipts = NULL WHERE receipts = ?",
        arguments: [DeskFile.beingHandedIn]
      )
    }
  }

  private static func insert(
    _ bytes: [UInt8],
    name: String,
    batch: String,
    card: Int,
    version: Int,
    at now: Timestamp,
    _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO brought(batch, card, version, name, at, bytes) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [batch, card, version, name, now.rawValue, Data(bytes)]
    )
  }

  /// Keeps what became of a card when it was handed in.
  public func setReceipts(
    _ receipts: String,
    of card: Int,
    in batch: String
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "UPDATE card SET receipts = ? WHERE batch = ? AND number = ?",
        arguments: [receipts, batch, card]
      )
    }
  }

  /// A batch with its cards; nil where there is none.
  public func batch(_ id: String) throws(ArchiveError) -> Batch? {
    try read { db in
      guard
        let head = try Row.fetchOne(
          db,
          sql: "SELECT who, at FROM batch WHERE id = ?",
          arguments: [id]
        )
      else { return nil }
      var batch = Batch(id: id, who: head["who"], at: Timestamp(rawValue: head["at"]), cards: [])
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT card.number, card.receipts, brought.name, brought.at, length(brought.bytes) AS size
          FROM card JOIN brought ON brought.batch = card.batch AND brought.card = card.number
          WHERE card.batch = ? ORDER BY card.number, brought.version
          """,
        arguments: [id]
      )
      for row in rows {
        let version = Version(
          name: row["name"],
          at: Timestamp(rawValue: row["at"]),
          size: row["size"]
        )
        let number: Int = row["number"]
        if batch.cards.last?.number == number {
          batch.cards[batch.cards.count - 1].versions.append(version)
        } else {
          batch.cards.append(Card(number: number, versions: [version], receipts: row["receipts"]))
        }
      }
      return batch
    }
  }

  /// The latest batches of a person, without their cards.
  public func batches(of who: String, limit: Int) throws(ArchiveError) -> [Batch] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT id, at FROM batch WHERE who = ? ORDER BY at DESC, id LIMIT ?",
        arguments: [who, limit]
      ).map { row in
        Batch(id: row["id"], who: who, at: Timestamp(rawValue: row["at"]), cards: [])
      }
    }
  }

  /// The bytes of a card's version, from 1; nil where there is none.
  public func document(
    batch: String,
    card: Int,
    version: Int
  ) throws(ArchiveError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(
        db,
        sql: "SELECT bytes FROM brought WHERE batch = ? AND card = ? AND version = ?",
        arguments: [batch, card, version]
      ).map { Array($0) }
    }
  }

  /// Keeps what was wrong with the returned form that a card answers, an array of findings in JSON.
  public func setReturned(
    _ findings: String,
    of card: Int,
    in batch: String
  ) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO returned(batch, card, findings) VALUES (?, ?, ?)",
        arguments: [batch, card, findings]
      )
    }
  }

  /// What was wrong with the returned form that a card answers; nil of a card that answers none.
  public func returned(card: Int, of batch: String) throws(ArchiveError) -> String? {
    try read { db in
      try String.fetchOne(
        db,
        sql: "SELECT findings FROM returned WHERE batch = ? AND card = ?",
        arguments: [batch, card]
      )
    }
  }

  /// Forgets the batches that were begun before a moment.
  public func forgetBatches(before moment: Timestamp) throws(ArchiveError) {
    try write { db in
      try db.execute(sql: "DELETE FROM batch WHERE at < ?", arguments: [moment.rawValue])
    }
  }
}
