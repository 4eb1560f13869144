import Archive
import Ledger
import Values

/// Checks originals against their digests, revisions against their seals, and references.
struct RecordCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  /// Rows that refer to one that is not there; most the server's own constraints forbid.
  func references() throws -> [ArchiveFault] {
    let answers = try snapshot.session.fetch(
      """
      SELECT DISTINCT row.revision FROM field_value AS row
      WHERE row.office = \(mine) AND NOT EXISTS (SELECT FROM revision
        WHERE revision.office = row.office AND revision.id = row.revision)
      ORDER BY 1
      """
    ) { ArchiveFault.reference(table: "field_value", row: try $0.number(), item: nil) }
    return try answers + referencesToItems()
  }

  private func referencesToItems() throws -> [ArchiveFault] {
    let questions: [(table: String, key: SQL, target: SQL)] = [
      ("revision", "id", "item WHERE item.office = row.office AND item.id = row.item"),
      (
        "revision", "id",
        "original WHERE original.office = row.office AND original.digest = row.original"
      ),
      ("journal", "id", "item WHERE item.office = row.office AND item.id = row.item"),
      ("import_entry", "id", "item WHERE item.office = row.office AND item.id = row.item"),
    ]
    return try questions.flatMap { table, key, target in
      try snapshot.session.fetch(
        """
        SELECT row.\(key), row.item FROM \(raw: table) AS row
        WHERE row.office = \(mine) AND row.item IS NOT NULL AND NOT EXISTS (SELECT FROM \(target))
        ORDER BY 1
        """
      ) { row in
        .reference(
          table: table,
          row: try row.number(),
          item: try row.optionalNumber().map { ItemID(rawValue: $0) }
        )
      }
    }
  }

  func originals() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    // Bytes are read one original after the other, and a large one in its parts.
    for name in try snapshot.texts(
      "SELECT digest FROM original WHERE office = \(mine) ORDER BY digest"
    ) {
      guard let digest = ContentDigest(rawValue: name) else {
        faults.append(.unnamedOriginal(name))
        continue
      }
      let running = try RunningDigest()
      try snapshot.forEachPart(of: digest) { try running.update($0) }
      if try running.finish() == digest { continue }
      let items = try snapshot.session.fetch(
        """
        SELECT DISTINCT item FROM revision
        WHERE office = \(mine) AND original = \(name) ORDER BY item
        """
      ) { ItemID(rawValue: try $0.number()) }
      faults.append(.original(digest, items: items))
    }
    return faults
  }

  func revisions() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    try snapshot.session.forEach(
      """
      SELECT revision.id, revision.item, revision.revision, journal.seal
      FROM revision LEFT JOIN journal
        ON journal.office = revision.office AND journal.item = revision.item
        AND journal.revision = revision.revision AND journal.act IN ('filed', 'revised')
      WHERE revision.office = \(mine) ORDER BY revision.id
      """
    ) { row in
      let id = try row.number()
      let item = ItemID(rawValue: try row.number())
      let number = try row.number()
      guard let seal = try row.optionalText() else {
        faults.append(.notInJournal(item, number: number))
        return
      }
      let written = Seal(seal)
      let record = try written.flatMap { try snapshot.record(id, sealedAs: $0.form) }
      if try written == nil || record?.seal(written?.form ?? .lines) != written {
        faults.append(.revision(item, number: number))
      }
    }
    return faults
  }

  /// Revisions that the journal tells and that are not there.
  func missing() throws -> [ArchiveFault] {
    try snapshot.session.fetch(
      """
      SELECT journal.item, journal.revision FROM journal LEFT JOIN revision
        ON revision.office = journal.office AND revision.item = journal.item
        AND revision.revision = journal.revision
      WHERE journal.office = \(mine) AND journal.act IN ('filed', 'revised')
        AND revision.id IS NULL AND journal.item IS NOT NULL AND journal.revision IS NOT NULL
      ORDER BY journal.id
      """
    ) { .missingRevision(ItemID(rawValue: try $0.number()), number: try $0.number()) }
  }
}
