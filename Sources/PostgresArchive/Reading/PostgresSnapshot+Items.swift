import Archive
import Findings
import Foundation
import Ledger
import Values
import Wording

extension PostgresSnapshot {
  func itemIDs() throws -> [ItemID] {
    try session.fetch("SELECT id FROM item WHERE office = \(mine) ORDER BY id") {
      ItemID(rawValue: try $0.number())
    }
  }

  func itemID(classKey: String, number: Int) throws -> ItemID? {
    try session.first(
      """
      SELECT id FROM item WHERE office = \(mine) AND lower(class) = lower(\(classKey) COLLATE "C")
        AND number = \(number)
      """
    ) { ItemID(rawValue: try $0.number()) }
  }

  func items(ids: [ItemID]) throws -> [FiledItem] {
    var items: [FiledItem] = []
    // Some at a time, so that an archive is read in few steps and none of them is large.
    var rest = ids[...]
    while !rest.isEmpty {
      let some = rest.prefix(200)
      rest = rest.dropFirst(200)
      let found = try self.found(Array(some))
      items += some.compactMap { found[$0] }
    }
    return items
  }

  func briefs(of items: [ItemID], field: FieldID?) throws -> [ItemID: [Int: RevisionBrief]] {
    var briefs: [ItemID: [Int: RevisionBrief]] = [:]
    _ = try session.fetch(
      """
      SELECT item, revision, account, (SELECT text FROM field_value AS value
        WHERE value.office = revision.office AND value.revision = revision.id
          AND value.field = \(field?.rawValue) AND value.table_column IS NULL
        ORDER BY value.ordinal LIMIT 1)
      FROM revision WHERE office = \(mine) AND item = ANY (\(items.map(\.rawValue)))
      """
    ) { row in
      let (item, number) = (ItemID(rawValue: try row.number()), try row.number())
      briefs[item, default: [:]][number] = RevisionBrief(
        account: try row.text(),
        answer: try row.optionalText()
      )
    }
    return briefs
  }

  private func found(_ ids: [ItemID]) throws -> [ItemID: FiledItem] {
    let numbers = ids.map(\.rawValue)
    let answers = try answers(of: numbers)
    var revisions: [Int: [FiledRevision]] = [:]
    _ = try session.fetch(
      """
      SELECT item, id, revision, account, date, filed_at, original, path, submission, form_version,
        fields, unmapped
      FROM revision WHERE office = \(mine) AND item = ANY (\(numbers)) ORDER BY item, revision
      """
    ) { row in
      let item = try row.number()
      let id = try row.number()
      revisions[item, default: []].append(try FiledRevision(&row, answers: answers[id] ?? []))
    }
    var items: [ItemID: FiledItem] = [:]
    _ = try session.fetch(
      """
      SELECT item.id, item.archive_number, item.form, item.category, item.retention, journal.at,
        journal.who, journal.detail
      FROM item LEFT JOIN journal ON journal.office = item.office AND journal.item = item.id
        AND journal.act = 'withdrawn' AND \(PostgresSnapshot.holds)
      WHERE item.office = \(mine) AND item.id = ANY (\(numbers))
      """
    ) { row in
      let id = try row.number()
      let item = FiledItem(
        id: ItemID(rawValue: id),
        archiveNumber: ArchiveNumber(rawValue: try row.text()),
        form: FormID(rawValue: try row.text()),
        category: CategoryCode(rawValue: try row.text()),
        retention: RetentionCode(rawValue: try row.text()),
        withdrawal: try Withdrawal(&row),
        revisions: revisions[id] ?? []
      )
      items[item.id] = item
    }
    return items
  }

  /// The answers of all revisions of some items, by revision.
  private func answers(of items: [Int]) throws -> [Int: [FiledValue]] {
    var answers: [Int: [FiledValue]] = [:]
    _ = try session.fetch(
      """
      SELECT value.revision, value.field, value.table_column, value.table_row, value.label,
        value.text, value.is_searched, value.value
      FROM revision JOIN field_value AS value
        ON value.office = revision.office AND value.revision = revision.id
      WHERE revision.office = \(mine) AND revision.item = ANY (\(items))
      ORDER BY value.revision, value.ordinal
      """
    ) { row in
      let revision = try row.number()
      answers[revision, default: []].append(try FiledValue(&row))
    }
    return answers
  }

  func keptRejects() throws -> [ContentDigest] {
    try texts(
      """
      SELECT digest FROM original WHERE office = \(mine) AND NOT EXISTS (SELECT FROM revision
        WHERE revision.office = original.office AND revision.original = original.digest)
      ORDER BY digest
      """
    ).compactMap { ContentDigest(rawValue: $0) }
  }

  func original(_ digest: ContentDigest) throws -> [UInt8]? {
    var bytes: [UInt8]?
    try forEachPart(of: digest) { part in bytes = (bytes ?? []) + part }
    return bytes
  }

  /// Gives the bytes of an original in parts, in their order; none where there is no such.
  func forEachPart(of digest: ContentDigest, _ body: ([UInt8]) throws -> Void) throws {
    let head = try session.first(
      "SELECT size, bytes FROM original WHERE office = \(mine) AND digest = \(digest.rawValue)"
    ) { (size: try $0.number(), bytes: try $0.bytes()) }
    guard let head else { return }
    try body(head.bytes)
    var count = head.bytes.count
    var number = 0
    while count < head.size {
      number += 1
      let part = try session.first(
        """
        SELECT bytes FROM original_part
        WHERE office = \(mine) AND digest = \(digest.rawValue) AND part = \(number)
        """
      ) { try $0.bytes() }
      // One that lacks is found by the digest.
      guard let part, !part.isEmpty else { return }
      try body(part)
      count += part.count
    }
  }

  func archiveNumbers(of items: Set<ItemID>?) throws -> [ItemID: ArchiveNumber] {
    var numbers: [ItemID: ArchiveNumber] = [:]
    let condition: SQL = items.map { "AND id = ANY (\($0.map(\.rawValue)))" } ?? ""
    _ = try session.fetch(
      "SELECT id, archive_number FROM item WHERE office = \(mine) \(condition)"
    ) { row in
      let item = ItemID(rawValue: try row.number())
      numbers[item] = ArchiveNumber(rawValue: try row.text())
    }
    return numbers
  }
}

extension Withdrawal {
  fileprivate init?(_ row: inout PostgresRow) throws {
    let (at, who, detail) = (
      try row.optionalText(), try row.optionalText(), try row.optionalText()
    )
    guard let at, let who, let detail else { return nil }
    self.init(at: Timestamp(rawValue: at), who: who, why: detail)
  }
}

extension FiledRevision {
  fileprivate init(_ row: inout PostgresRow, answers: [FiledValue]) throws {
    let number = try row.number()
    let account = try row.text()
    let written = try row.text()
    let filedAt = try row.text()
    let original = try row.text()
    guard let date = Day(iso8601: written), let digest = ContentDigest(rawValue: original) else {
      throw PostgresError.unreadable("\(written), \(original)")
    }
    self.init(
      number: number,
      account: account,
      date: date,
      filedAt: Timestamp(rawValue: filedAt),
      digest: digest,
      path: try row.text(),
      submission: try row.number(),
      formVersion: try row.number(),
      fields: .written(try row.text()),
      unmapped: .written(try row.text()),
      answers: answers
    )
  }
}

extension FiledValue {
  fileprivate init(_ row: inout PostgresRow) throws {
    let field = try row.optionalText()
    let column = try row.optionalText()
    self.init(
      field: field.map {
        FieldPath(FieldID(rawValue: $0), column: column.map { FieldID(rawValue: $0) })
      },
      row: try row.optionalNumber(),
      label: try row.optionalText(),
      text: try row.text(),
      isSearched: try row.isTrue(),
      value: try row.optionalText()
    )
  }
}
