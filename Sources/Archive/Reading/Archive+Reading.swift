import Findings
import Forms
import Foundation
import GRDB
public import Ledger
import Query

extension Archive {
  /// The item that a person names by its id or its archive number; nil where there is none.
  ///
  /// Of an archive number, other widths, look-alikes of `-` and `·` and fewer zeros will do.
  public func item(_ reference: String) throws(ArchiveError) -> FiledItem? {
    try read { db in
      guard let id = try Archive.id(of: reference, in: db) else { return nil }
      return try Archive.item(id, in: db)
    }
  }

  public func item(_ id: ItemID) throws(ArchiveError) -> FiledItem? {
    try read { db in try Archive.item(id, in: db) }
  }

  /// Every item, in the order of filing.
  public func items() throws(ArchiveError) -> [FiledItem] {
    try read { db in
      try Int.fetchAll(db, sql: "SELECT id FROM item ORDER BY id").compactMap {
        try Archive.item(ItemID(rawValue: $0), in: db)
      }
    }
  }

  /// The bytes of an original document as they came; nil where the archive has none such.
  public func original(_ digest: ContentDigest) throws(ArchiveError) -> [UInt8]? {
    try read { db in try Archive.original(digest, in: db) }
  }

  /// The bytes of an original document of which something is filed, as they came.
  ///
  /// An archive that has it not is damaged.
  public func filedOriginal(_ digest: ContentDigest) throws(ArchiveError) -> [UInt8] {
    try read { db in try Archive.filedOriginal(digest, in: db, path: path) }
  }

  static func filedOriginal(
    _ digest: ContentDigest,
    in db: Database,
    path: String
  ) throws -> [UInt8] {
    guard let bytes = try original(digest, in: db) else {
      throw ArchiveError.damaged(path: path, cause: "no original \(digest)")
    }
    return bytes
  }

  private static func original(_ digest: ContentDigest, in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      db,
      sql: "SELECT bytes FROM original WHERE digest = ?",
      arguments: [digest.rawValue]
    ).map { Array($0) }
  }

  private static func id(of reference: String, in db: Database) throws -> ItemID? {
    let text = ArchiveNumberText.canonical(reference)
    if let id = Int(text), id > 0 { return ItemID(rawValue: id) }
    guard let parts = ArchiveNumber.parts(of: reference) else { return nil }
    return try Int.fetchOne(
      db,
      sql: "SELECT id FROM item WHERE class = ? COLLATE NOCASE AND number = ?",
      arguments: [parts.classKey, parts.number]
    ).map { ItemID(rawValue: $0) }
  }

  static func item(_ id: ItemID, in db: Database) throws -> FiledItem? {
    let head = try ItemRow.fetchOne(
      db,
      sql: """
        SELECT item.archive_number, item.category, item.retention, item.form, journal.at,
          journal.who, journal.detail
        FROM item LEFT JOIN journal ON journal.item = item.id AND journal.act = 'withdrawn'
        WHERE item.id = ?
        """,
      arguments: [id.rawValue]
    )
    guard let head else { return nil }
    let revisions = try RevisionRow.fetchAll(
      db,
      sql: """
        SELECT id, revision, account, date, filed_at, original, path, submission, form_version, fields,
          unmapped
        FROM revision WHERE item = ? ORDER BY revision
        """,
      arguments: [id.rawValue]
    )
    return FiledItem(
      id: id,
      archiveNumber: ArchiveNumber(rawValue: head.archiveNumber),
      form: FormID(rawValue: head.form),
      category: head.category,
      retention: head.retention,
      withdrawal: head.withdrawal,
      revisions: try revisions.map { row in
        try row.revision(answers: try Archive.answers(of: row.id, in: db))
      }
    )
  }
}

extension Archive {
  private static func answers(of revision: Int, in db: Database) throws -> [FiledValue] {
    try ValueRow.fetchAll(
      db,
      sql: """
        SELECT field, table_column, table_row, label, text, is_searched, value
        FROM field_value WHERE revision = ? ORDER BY ordinal
        """,
      arguments: [revision]
    ).map(\.value)
  }
}

private struct ItemRow: Decodable, FetchableRecord {
  var archiveNumber: String
  var category: String
  var retention: String
  var form: String
  var at: String?
  var who: String?
  var detail: String?

  enum CodingKeys: String, CodingKey {
    case archiveNumber = "archive_number"
    case category
    case retention
    case form
    case at
    case who
    case detail
  }

  var withdrawal: Withdrawal? {
    guard let at, let who, let detail else { return nil }
    return Withdrawal(at: at, who: who, why: detail)
  }
}

private struct ValueRow: Decodable, FetchableRecord {
  var field: String?
  var column: String?
  var row: Int?
  var label: String?
  var text: String
  var isSearched: Bool
  var meaning: String?

  enum CodingKeys: String, CodingKey {
    case field
    case column = "table_column"
    case row = "table_row"
    case label
    case text
    case isSearched = "is_searched"
    case meaning = "value"
  }

  var value: FiledValue {
    FiledValue(
      field: field.map {
        FieldPath(FieldID(rawValue: $0), column: column.map { FieldID(rawValue: $0) })
      },
      row: row,
      label: label,
      text: text,
      isSearched: isSearched,
      value: meaning
    )
  }
}

private struct RevisionRow: Decodable, FetchableRecord {
  var id: Int
  var number: Int
  var account: String
  var date: String
  var filedAt: String
  var original: String
  var path: String
  var submission: Int
  var formVersion: Int
  var fields: String
  var unmapped: String

  enum CodingKeys: String, CodingKey {
    case id
    case number = "revision"
    case account
    case date
    case filedAt = "filed_at"
    case original
    case path
    case submission
    case formVersion = "form_version"
    case fields
    case unmapped
  }

  func revision(answers: [FiledValue]) throws -> FiledRevision {
    guard let date = Day(iso8601: date), let digest = ContentDigest(rawValue: original) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "\(self.date), \(original)")
      )
    }
    return FiledRevision(
      number: number,
      account: account,
      date: date,
      filedAt: filedAt,
      digest: digest,
      path: path,
      submission: submission,
      formVersion: formVersion,
      fields: .written(fields),
      unmapped: .written(unmapped),
      answers: answers
    )
  }
}
