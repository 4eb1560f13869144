import Archive
import Forms
import Foundation
import GRDB
import Ledger
import Values

extension SQLiteWriter {
  func revision(
    of form: FormID,
    in original: ContentDigest,
    submission: Int,
    orOf content: ContentDigest
  ) throws -> RepeatedRevision? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT item.id, item.archive_number, revision.revision,
            \(SQLiteSnapshot.isWithdrawn) AS is_withdrawn
          FROM revision JOIN item ON item.id = revision.item
          WHERE ((revision.original = ? AND revision.submission = ?) OR revision.content = ?)
            AND item.form = ?
          ORDER BY is_withdrawn, revision.id LIMIT 1
          """
      ),
      arguments: [original.rawValue, submission, content.rawValue, form.rawValue]
    )
    return row.map { RepeatedRevision(ItemReference($0), isWithdrawn: $0["is_withdrawn"]) }
  }

  func settled(
    _ form: FormID,
    in original: ContentDigest,
    submission: Int
  ) throws -> [SettledForm] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT item.id, item.archive_number, revision.revision,
            \(SQLiteSnapshot.isWithdrawn) AS is_withdrawn, revision.identity
          FROM import_document AS document
            JOIN import_entry AS entry ON entry.document = document.id
            JOIN item ON item.id = entry.item
            JOIN revision ON revision.item = item.id AND revision.revision = entry.revision
          WHERE document.original = ? AND entry.submission = ? AND entry.form = ?
            AND entry.outcome = 'duplicate'
          ORDER BY is_withdrawn, entry.id DESC LIMIT \(SettledForm.most)
          """
      ),
      arguments: [original.rawValue, submission, form.rawValue]
    )
    return try rows.map { row in
      try SettledForm(
        RepeatedRevision(ItemReference(row), isWithdrawn: row["is_withdrawn"]),
        identity: row["identity"]
      )
    }
  }

  func presentRevisions(_ question: ItemQuestion) throws -> [PresentRevision] {
    var found: [Int: PresentRevision] = [:]
    func ask(
      _ condition: String,
      _ arguments: StatementArguments,
      most: Int = ItemQuestion.most
    ) throws {
      for present in try presentRevisions(where: condition, arguments, most: most) {
        found[present.reference.id.rawValue] = present
      }
    }
    switch question {
    case .item(let item): try ask("item.id = ?", [item.rawValue])
    case .placed(let form, let accounts, let day):
      let place = "\(Self.account) = ? AND item.form = ?"
      for account in accounts {
        if let day {
          try ask("\(place) AND revision.date = ?", [account, form, day.description])
        } else {
          try ask(place, [account, form])
        }
      }
    case .numbered(let form, let number, let accounts, let day):
      let place = "\(Self.number) = ? AND item.form = ?"
      for account in accounts {
        try ask("\(place) AND \(Self.account) = ?", [number, form, account])
      }
      try ask("\(place) AND revision.date = ?", [number, form, day.description])
      if found.values.allSatisfy(\.isWithdrawn) { try ask(place, [number, form], most: 2) }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  // As the indexes have them.
  private static let account = "json_extract(revision.identity, '$[1]')"
  private static let number = "json_extract(revision.identity, '$[2]')"

  private func presentRevisions(
    where condition: String,
    _ arguments: StatementArguments,
    most: Int
  ) throws -> [PresentRevision] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT item.id, item.archive_number, item.class, item.number, item.category,
            item.retention, \(SQLiteSnapshot.isWithdrawn) AS is_withdrawn, revision.*
          FROM revision JOIN item ON item.current = revision.id
          WHERE \(condition)
          ORDER BY is_withdrawn, revision.id DESC LIMIT \(most)
          """
      ),
      arguments: arguments
    )
    return try rows.map(PresentRevision.init)
  }
}

extension PresentRevision {
  fileprivate init(_ row: Row) throws {
    func decoded<Value: Decodable>(_ type: Value.Type, _ column: String) throws -> Value {
      let text: String = row[column]
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    }
    let date: String = row["date"]
    let content: String = row["content"]
    guard let day = Day(iso8601: date) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no day: \(date)")
    }
    self.init(
      ItemReference(row),
      numbering: Numbering(
        classKey: row["class"],
        number: row["number"],
        category: CategoryCode(rawValue: row["category"]),
        retention: RetentionCode(rawValue: row["retention"])
      ),
      identity: try decoded([String].self, "identity"),
      content: ContentDigest(rawValue: content),
      control: try decoded(ControlData.self, "control"),
      account: row["account"],
      date: day,
      fields: row["fields"],
      unmapped: row["unmapped"],
      ledger: try decoded(LedgerRecord.self, "ledger"),
      isWithdrawn: row["is_withdrawn"]
    )
  }
}

extension ItemReference {
  /// The item and revision that a row names; the item's id is the first column.
  fileprivate init(_ row: Row) {
    self.init(
      id: ItemID(rawValue: row[0]),
      archiveNumber: ArchiveNumber(rawValue: row["archive_number"]),
      revision: row["revision"]
    )
  }
}
