import Archive
import Forms
import Foundation
import Ledger
import Values

extension PostgresWriter {
  func revision(
    of form: FormID,
    in original: ContentDigest,
    submission: Int,
    orOf content: ContentDigest
  ) throws -> RepeatedRevision? {
    // Two conditions with an index each, which the engine does not take for one with "OR".
    func candidates(_ condition: SQL) -> SQL {
      """
      (SELECT item.id, item.archive_number, revision.revision,
        \(PostgresSnapshot.isWithdrawn) AS is_withdrawn, revision.id AS place
      FROM \(PostgresSnapshot.revisions)
      WHERE revision.office = \(raw: String(office)) AND \(condition)
        AND item.form = \(form.rawValue)
      ORDER BY is_withdrawn, revision.id LIMIT 1)
      """
    }
    let place: SQL =
      "revision.original = \(original.rawValue) AND revision.submission = \(submission)"
    return try session.first(
      """
      SELECT id, archive_number, revision, is_withdrawn FROM (
        \(candidates(place)) UNION ALL
        \(candidates("revision.content = \(content.rawValue)"))
      ) AS known ORDER BY is_withdrawn, place LIMIT 1
      """
    ) { row in
      RepeatedRevision(try ItemReference(&row), isWithdrawn: try row.isTrue())
    }
  }

  func settled(
    _ form: FormID,
    in original: ContentDigest,
    submission: Int
  ) throws -> [SettledForm] {
    try session.fetch(
      """
      SELECT item.id, item.archive_number, revision.revision,
        \(PostgresSnapshot.isWithdrawn) AS is_withdrawn, revision.identity
      FROM \(PostgresSnapshot.revisions)
        JOIN import_entry AS entry ON entry.office = item.office AND entry.item = item.id
          AND entry.revision = revision.revision
        JOIN import_document AS document ON document.office = entry.office
          AND document.id = entry.document
      WHERE document.office = \(raw: String(office)) AND document.original = \(original.rawValue)
        AND entry.submission = \(submission) AND entry.form = \(form.rawValue)
        AND entry.outcome = 'duplicate'
      ORDER BY is_withdrawn, entry.id DESC LIMIT \(raw: String(SettledForm.most))
      """
    ) { row in
      let revision = RepeatedRevision(try ItemReference(&row), isWithdrawn: try row.isTrue())
      return try SettledForm(revision, identity: row.text())
    }
  }

  func presentRevisions(_ question: ItemQuestion) throws -> [PresentRevision] {
    var found: [Int: PresentRevision] = [:]
    func ask(_ condition: SQL, most: Int = ItemQuestion.most) throws {
      for present in try presentRevisions(where: condition, most: most) {
        found[present.reference.id.rawValue] = present
      }
    }
    switch question {
    case .item(let item): try ask("item.id = \(item.rawValue)")
    case .placed(let form, let accounts, let day):
      for account in accounts {
        let place: SQL =
          "revision.account_key = \(try IndexKey.of(account)) AND item.form = \(form)"
        if let day {
          try ask("\(place) AND revision.date = \(day.description)")
        } else {
          try ask(place)
        }
      }
    case .numbered(let form, let number, let accounts, let day):
      let place: SQL = "revision.number_key = \(try IndexKey.of(number)) AND item.form = \(form)"
      for account in accounts {
        try ask("\(place) AND revision.account_key = \(try IndexKey.of(account))")
      }
      try ask("\(place) AND revision.date = \(day.description)")
      if found.values.allSatisfy(\.isWithdrawn) { try ask(place, most: 2) }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private func presentRevisions(where condition: SQL, most: Int) throws -> [PresentRevision] {
    try session.fetch(
      """
      SELECT item.id, item.archive_number, revision.revision, item.class, item.number,
        item.category, item.retention, revision.identity, revision.content, revision.control,
        revision.account, revision.date, revision.fields, revision.unmapped, revision.ledger,
        \(PostgresSnapshot.isWithdrawn) AS is_withdrawn
      FROM \(PostgresSnapshot.presentRevisions)
      WHERE revision.office = \(raw: String(office)) AND \(condition)
      ORDER BY is_withdrawn, revision.id DESC LIMIT \(raw: String(most))
      """
    ) { try PresentRevision(&$0) }
  }
}

extension PresentRevision {
  fileprivate init(_ row: inout PostgresRow) throws {
    func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
      try JSONDecoder().decode(type, from: Data(text.utf8))
    }
    let reference = try ItemReference(&row)
    let numbering = Numbering(
      classKey: try row.text(),
      number: try row.number(),
      category: CategoryCode(rawValue: try row.text()),
      retention: RetentionCode(rawValue: try row.text())
    )
    let identity = try decoded([String].self, row.text())
    let content = try row.text()
    let control = try decoded(ControlData.self, row.text())
    let account = try row.text()
    let date = try row.text()
    guard let day = Day(iso8601: date) else { throw PostgresError.unreadable("no day: \(date)") }
    self.init(
      reference,
      numbering: numbering,
      identity: identity,
      content: ContentDigest(rawValue: content),
      control: control,
      account: account,
      date: day,
      fields: try row.text(),
      unmapped: try row.text(),
      ledger: try decoded(LedgerRecord.self, row.text()),
      isWithdrawn: try row.isTrue()
    )
  }
}

extension ItemReference {
  /// The item and revision that a row names.
  fileprivate init(_ row: inout PostgresRow) throws {
    self.init(
      id: ItemID(rawValue: try row.number()),
      archiveNumber: ArchiveNumber(rawValue: try row.text()),
      revision: try row.number()
    )
  }
}
