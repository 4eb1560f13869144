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
    if let foreseen = foresight?.revision(
      form: form.rawValue,
      original: original.rawValue,
      submission: submission,
      content: content.rawValue
    ) {
      return foreseen
    }
    // Two conditions with an index each, which the engine does not take for one with "OR".
    func candidates(_ condition: SQL) -> SQL {
      """
      (SELECT item.id, item.archive_number, revision.revision,
        \(PostgresSnapshot.isWithdrawn) AS is_withdrawn, revision.id AS place
      FROM \(PostgresSnapshot.revisions)
      WHERE revision.office = \(office) AND \(condition)
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
    if let foreseen = foresight?.settled(
      form: form.rawValue,
      original: original.rawValue,
      submission: submission
    ) {
      return foreseen
    }
    return try session.fetch(
      """
      SELECT item.id, item.archive_number, revision.revision,
        \(PostgresSnapshot.isWithdrawn) AS is_withdrawn, revision.identity
      FROM \(PostgresSnapshot.settledForms)
      WHERE document.office = \(office) AND document.original = \(original.rawValue)
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
    func ask(_ key: PresentKey) throws {
      for present in try foresight?.presentRevisions(key) ?? asked(key) {
        found[present.reference.id.rawValue] = present
      }
    }
    switch question {
    case .item(let item): try ask(.item(item))
    case .placed(let form, let accounts, let day):
      for account in accounts { try ask(.placed(form, account: account, day: day)) }
    case .numbered(let form, let number, let accounts, let day):
      for account in accounts { try ask(.numbered(form, number: number, account: account)) }
      try ask(.numbered(form, number: number, day: day))
      if found.values.allSatisfy(\.isWithdrawn) { try ask(.numbered(form, number: number)) }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Asks the server, of all that is written.
  private func asked(_ key: PresentKey) throws -> [PresentRevision] {
    let condition: SQL
    switch key.kind {
    case .item(let item): condition = "item.id = \(item)"
    case .form(let form):
      var parts: [SQL] = ["item.form = \(form)"]
      if let account = key.account { parts.append("revision.account_key = \(account)") }
      if let number = key.number { parts.append("revision.number_key = \(number)") }
      if let day = key.day { parts.append("revision.date = \(day)") }
      condition = parts.joined(separator: " AND ")
    }
    return try session.fetch(
      """
      SELECT \(PresentRevision.columns)
      FROM \(PostgresSnapshot.presentRevisions)
      WHERE revision.office = \(office) AND \(condition)
      ORDER BY is_withdrawn, revision.id DESC LIMIT \(raw: String(key.most))
      """
    ) { try PresentRevision(&$0) }
  }
}

/// A question for present revisions that the server answers by one index.
struct PresentKey: Hashable {
  enum Kind: Hashable {
    case item(Int)
    case form(String)
  }

  var kind: Kind
  /// As ``IndexKey`` has it.
  var account: String?
  /// As ``IndexKey`` has it.
  var number: String?
  var day: String?

  /// How many of them are asked for, the newest first.
  var most: Int { number != nil && account == nil && day == nil ? 2 : ItemQuestion.most }

  static func item(_ item: ItemID) -> PresentKey { PresentKey(kind: .item(item.rawValue)) }

  static func placed(_ form: String, account: String, day: Day?) throws -> PresentKey {
    PresentKey(
      kind: .form(form),
      account: try IndexKey.of(account),
      day: day?.description
    )
  }

  static func numbered(
    _ form: String,
    number: String,
    account: String? = nil,
    day: Day? = nil
  ) throws -> PresentKey {
    PresentKey(
      kind: .form(form),
      account: try account.map { try IndexKey.of($0) },
      number: try IndexKey.of(number),
      day: day?.description
    )
  }
}

extension PresentRevision {
  /// What it is read from.
  static let columns: SQL = """
    item.id, item.archive_number, revision.revision, item.class, item.number, item.category,
    item.retention, revision.identity, revision.content, revision.control, revision.account,
    revision.date, revision.fields, revision.unmapped, revision.ledger,
    \(PostgresSnapshot.isWithdrawn) AS is_withdrawn
    """

  init(_ row: inout PostgresRow) throws {
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
  init(_ row: inout PostgresRow) throws {
    self.init(
      id: ItemID(rawValue: try row.number()),
      archiveNumber: ArchiveNumber(rawValue: try row.text()),
      revision: try row.number()
    )
  }
}
