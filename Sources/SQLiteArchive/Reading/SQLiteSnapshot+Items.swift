import Archive
import Findings
import Foundation
import GRDB
import Ledger
import Values
import Wording

extension SQLiteSnapshot {
  func itemIDs() throws -> [ItemID] {
    try Int.fetchAll(db, sql: "SELECT id FROM item ORDER BY id").map { ItemID(rawValue: $0) }
  }

  func itemID(classKey: String, number: Int) throws -> ItemID? {
    try Int.fetchOne(
      db,
      sql: "SELECT id FROM item WHERE class = ? COLLATE NOCASE AND number = ?",
      arguments: [classKey, number]
    ).map { ItemID(rawValue: $0) }
  }

  func items(ids: [ItemID]) throws -> [FiledItem] {
    try ids.compactMap(item)
  }

  func original(_ digest: ContentDigest) throws -> [UInt8]? {
    try Data.fetchOne(
      db,
      sql: "SELECT bytes FROM original WHERE digest = ?",
      arguments: [digest.rawValue]
    ).map { Array($0) }
  }

  func keptRejects() throws -> [ContentDigest] {
    try String.fetchAll(
      db,
      sql: """
        SELECT digest FROM original WHERE digest NOT IN (SELECT original FROM revision) ORDER BY digest
        """
    ).compactMap { ContentDigest(rawValue: $0) }
  }

  func record(of item: ItemID, revision: Int) throws -> RevisionRecord? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT revision.id, journal.seal FROM revision LEFT JOIN journal
            ON journal.item = revision.item AND journal.revision = revision.revision
            AND journal.act IN ('filed', 'revised')
          WHERE revision.item = ? AND revision.revision = ?
          """
      ),
      arguments: [item.rawValue, revision]
    )
    guard let row, let id = Int.fromDatabaseValue(row["id"]) else { return nil }
    let seal = String.fromDatabaseValue(row["seal"]).flatMap { Seal($0) }
    return try RevisionRecord(id, sealedAs: seal?.form ?? .lines, in: db)
  }

  func briefs(of items: [ItemID], field: FieldID?) throws -> [ItemID: [Int: RevisionBrief]] {
    var briefs: [ItemID: [Int: RevisionBrief]] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT item, revision, account, (SELECT text FROM field_value
            WHERE field_value.revision = revision.id AND field = ?1 AND table_column IS NULL
            ORDER BY ordinal LIMIT 1)
          FROM revision WHERE item IN (SELECT value FROM json_each(?2))
          """
      ),
      arguments: [field?.rawValue, "\(items.map(\.rawValue))"]
    )
    while let row = try rows.next() {
      let item = ItemID(rawValue: try row.decode(Int.self, atIndex: 0))
      briefs[item, default: [:]][try row.decode(Int.self, atIndex: 1)] = RevisionBrief(
        account: try row.decode(String.self, atIndex: 2),
        answer: try row.decode(String?.self, atIndex: 3)
      )
    }
    return briefs
  }

  private func item(_ id: ItemID) throws -> FiledItem? {
    let head = try ItemRow.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT item.archive_number, item.category, item.retention, item.form, journal.at,
            journal.who, journal.detail
          FROM item LEFT JOIN journal ON journal.item = item.id AND journal.act = 'withdrawn'
            AND \(SQLiteSnapshot.holds)
          WHERE item.id = ?
          """
      ),
      arguments: [id.rawValue]
    )
    guard let head else { return nil }
    let revisions = try RevisionRow.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, revision, account, date, filed_at, original, path, submission, form_version,
            fields, unmapped
          FROM revision WHERE item = ? ORDER BY revision
          """
      ),
      arguments: [id.rawValue]
    )
    return FiledItem(
      id: id,
      archiveNumber: ArchiveNumber(rawValue: head.archiveNumber),
      form: FormID(rawValue: head.form),
      category: CategoryCode(rawValue: head.category),
      retention: RetentionCode(rawValue: head.retention),
      withdrawal: head.withdrawal,
      revisions: try revisions.map { try $0.revision(answers: answers(of: $0.id)) }
    )
  }

  private func answers(of revision: Int) throws -> [FiledValue] {
    try ValueRow.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT field, table_column, table_row, label, text, is_searched, value
          FROM field_value WHERE revision = ? ORDER BY ordinal
          """
      ),
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
    return Withdrawal(at: Timestamp(rawValue: at), who: who, why: detail)
  }
}

private struct ValueRow: FetchableRecord {
  let value: FiledValue

  /// By the places of the columns, as there are many rows.
  init(row: Row) throws {
    let field = try row.decode(String?.self, atIndex: 0)
    let column = try row.decode(String?.self, atIndex: 1)
    value = FiledValue(
      field: field.map {
        FieldPath(FieldID(rawValue: $0), column: column.map { FieldID(rawValue: $0) })
      },
      row: try row.decode(Int?.self, atIndex: 2),
      label: try row.decode(String?.self, atIndex: 3),
      text: try row.decode(String.self, atIndex: 4),
      isSearched: try row.decode(Bool.self, atIndex: 5),
      value: try row.decode(String?.self, atIndex: 6)
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
      filedAt: Timestamp(rawValue: filedAt),
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
