import Archive
import Foundation
import Ledger
import Query
import Values

/// The writing side of a transaction on an office's archive.
///
/// The office's row is locked first, so that all that is read afterwards is what others have
/// committed, and stays so; its counters are carried along and written once.
final class PostgresWriter: FilingWriter {
  let session: PostgresSession
  let office: Int
  private let snapshot: PostgresSnapshot
  private var counters: OfficeCounters
  private let written: OfficeCounters
  /// The last numbers of classes, as far as they are known, and those that were given here.
  private var series: [String: Int] = [:]
  private var seriesGiven: Set<String> = []
  private var names: Set<String> = []
  /// How many revisions the office had, and has with those that were filed here.
  var revisions: (before: Int, after: Int) { (written.revision, counters.revision) }
  /// The journal's last entry that was written here.
  private var lastEntry: JournalEntry?
  /// The entries that were written here, of which the journal's end does not tell yet.
  private var entries: [JournalEntry] = []
  /// The import log's last document that was written here.
  private var lastDocument: (id: Int, record: ImportRecord)?
  /// What was looked up of forms that are being filed, and what has become of them; nil where the
  /// server is asked.
  private(set) var foresight: Foresight?
  /// The originals that were kept here.
  private var kept: Set<ContentDigest> = []

  /// The bytes of an original that stand in its own row; the rest is in parts of that size.
  private static let largestPart = 8 << 20

  init(session: PostgresSession, office: Int, path: String) throws {
    self.session = session
    self.office = office
    snapshot = PostgresSnapshot(session: session, office: office, path: path)
    guard let counters = try OfficeCounters.locking(office, in: session) else {
      throw ArchiveError.missing(path: path)
    }
    self.counters = counters
    written = counters
  }

  var state: any ArchiveSnapshot { snapshot }

  /// What is left here that tells this transaction from others; nil where that is nothing.
  var trace: FilingTrace? {
    if lastEntry == nil, lastDocument == nil { return nil }
    return FilingTrace(entry: lastEntry, document: lastDocument)
  }

  private var mine: SQL { snapshot.mine }

  /// Inserts a row of the office.
  private func insert(_ row: [any PostgresValue], into table: InsertedTable) throws {
    try session.insert(row, into: table, of: mine)
  }

  func lastItem() throws -> Int { counters.item }

  func lastNumber(in classKey: String) throws -> Int {
    if let known = series[classKey] { return known }
    let last = try snapshot.number(
      "SELECT last FROM series WHERE office = \(mine) AND class = \(classKey)"
    )
    series[classKey] = last
    return last
  }

  func lastJournalEntry() throws -> JournalEntry? {
    try lastEntry ?? snapshot.lastJournalEntry()
  }

  func lastImportEntry() throws -> Int { counters.entry }

  func foresee(_ forms: [ForeseenForm]) throws {
    foresight = try Foresight(of: forms, in: office, session: session)
  }

  func keep(_ bytes: [UInt8], as digest: ContentDigest) throws {
    guard kept.insert(digest).inserted else { return }
    try insert(
      [
        digest.rawValue, bytes.count, Bytes(Array(bytes.prefix(PostgresWriter.largestPart))),
      ],
      into: .original
    )
    var rest = bytes.dropFirst(PostgresWriter.largestPart)
    var part = 0
    while !rest.isEmpty {
      part += 1
      let bytes = Bytes(Array(rest.prefix(PostgresWriter.largestPart)))
      try session.execute(
        """
        INSERT INTO original_part (office, digest, part, bytes)
        VALUES (\(mine), \(digest.rawValue), \(part), \(bytes)) ON CONFLICT DO NOTHING
        """
      )
      rest = rest.dropFirst(PostgresWriter.largestPart)
    }
  }

  func append(_ entry: JournalEntry) throws {
    try insert(
      [
        entry.id, entry.at, entry.who, entry.act, entry.item, entry.revision, entry.path,
        entry.original, entry.seal, entry.detail, entry.previous, entry.digest,
      ],
      into: .journal
    )
    lastEntry = entry
    entries.append(entry)
    // Whether an item counts may be otherwise from here on.
    switch JournalAct.Kind(rawValue: entry.act) {
    case .filed, .revised, .rejectKept, .imported: break
    default: foresight = nil
    }
  }

  func append(_ record: ImportRecord) throws {
    counters.document += 1
    try insert(
      [
        counters.document, record.at, record.who, record.path, try IndexKey.of(record.path),
        record.sha256, record.size, record.modified.map { Int($0) }, record.findings,
      ],
      into: .importDocument
    )
    for entry in record.entries {
      try insert(
        [
          entry.entry, counters.document, entry.submission, entry.form, entry.outcome, entry.item,
          entry.revision, entry.findings,
        ],
        into: .importEntry
      )
    }
    counters.entry = max(counters.entry, record.entries.map(\.entry).max() ?? 0)
    lastDocument = (counters.document, record)
    foresight = nil
  }

  func save(_ search: SavedSearch) throws {
    try session.execute(
      """
      INSERT INTO saved_search (office, name, query, at, who)
      VALUES (\(mine), \(search.name), \(search.query), \(search.at.rawValue), \(search.who))
      ON CONFLICT (office, name) DO UPDATE
      SET query = excluded.query, at = excluded.at, who = excluded.who
      """
    )
  }

  func forgetSearch(_ name: String) throws {
    try session.execute("DELETE FROM saved_search WHERE office = \(mine) AND name = \(name)")
  }

  func rebuildLedger() throws -> LedgerRebuilding {
    let (entries, differing) = try LedgerEntryStore(snapshot).rebuild()
    counters.ledgerLayout = LedgerRecord.bytesVersion
    return LedgerRebuilding(entries: entries, differing: differing.sorted())
  }

  /// Makes the search index and the names anew.
  func rebuildIndex() throws {
    counters.tokens = try SearchIndex(snapshot).rebuild()
    counters.searchLayout = SearchTerms.version
    try NameStore(snapshot).rebuild()
  }

  func isEmpty() throws -> Bool {
    for table in ["original", "item", "journal", "import_document"] {
      let isThere = try session.first(
        "SELECT EXISTS (SELECT FROM \(raw: table) WHERE office = \(mine))"
      ) { try $0.isTrue() }
      if isThere == true { return false }
    }
    return true
  }

  func faults() throws -> [ArchiveFault] {
    try finish()
    return try PostgresVerification(snapshot).faults()
  }

  /// Takes what was filed into the index of names, and writes the counters.
  func finish() throws {
    try NameStore(snapshot).add(names)
    names = []
    let given = seriesGiven.sorted()
    if !given.isEmpty {
      try session.execute(
        """
        INSERT INTO series (office, class, last)
        SELECT \(mine), given.class, given.last
        FROM unnest(\(given), \(given.map { series[$0] ?? 0 })) AS given (class, last)
        ON CONFLICT (office, class) DO UPDATE SET last = excluded.last
        """
      )
      seriesGiven = []
    }
    // Once for all entries of the transaction, when the rows have gone to the server anyway.
    if !entries.isEmpty {
      let store = JournalEndStore(snapshot)
      var end = try store.end()
      for entry in entries { end.take(entry) }
      try store.write(end)
      entries = []
    }
    if counters != written { try counters.write(office, in: session) }
  }
}

extension PostgresWriter {
  func insert(_ record: RevisionRecord, ledger: LedgerRecord) throws {
    counters.revision += 1
    let revision = counters.revision
    if record.revision == 1 {
      try insert(
        [
          record.item, record.archiveNumber, record.classKey, record.number, record.category,
          record.retention, record.form, record.identity, revision,
        ],
        into: .item
      )
      counters.item = max(counters.item, record.item)
      series[record.classKey] = max(try lastNumber(in: record.classKey), record.number)
      seriesGiven.insert(record.classKey)
    } else {
      try session.execute(
        """
        UPDATE item SET current = \(revision) WHERE office = \(mine) AND id = \(record.item)
        """
      )
    }
    let identity = try JSONDecoder().decode([String].self, from: Data(record.identity.utf8))
    let keys = try identity.dropFirst().prefix(2).map { try IndexKey.of($0) }
    try insert(
      [
        revision, record.item, record.revision, record.original, record.path, record.submission,
        record.formVersion, record.account, record.date, record.filedAt, record.content,
        record.control, record.fields, record.unmapped, record.ledger, record.identity, keys.first,
        keys.count > 1 ? keys[1] : nil,
      ],
      into: .revision
    )
    if foresight?.take(
      record,
      ledger: ledger,
      as: revision,
      accountKey: keys.first,
      numberKey: keys.count > 1 ? keys[1] : nil
    ) == false {
      foresight = nil
    }
    names.insert(record.account)
    let texts = try insert(record.values, of: revision)
    if counters.searchLayout == SearchTerms.version {
      let terms = SearchTerms(of: texts, office: office)
      try insert([revision, terms.terms], into: .searchText)
      counters.tokens += terms.tokens
    }
    // Entries of two layouts must not stand side by side; a rebuilding makes them all.
    if counters.ledgerLayout == LedgerRecord.bytesVersion {
      try LedgerEntryStore(snapshot).insert(
        LedgerEntry(ledger, item: record.item, revision: record.revision, filedAt: record.filedAt)
      )
    }
  }

  /// Keeps the answers, and gives the texts of those that are searched.
  private func insert(
    _ values: [RevisionRecord.Value],
    of revision: Int
  ) throws -> [FoldedText] {
    var texts: [FoldedText] = []
    for (ordinal, value) in values.enumerated() {
      let folded = FoldedText(value.text)
      if value.isSearched {
        texts.append(folded)
        if let meaning = value.value { names.formUnion(FiledNames.names(in: meaning)) }
      }
      try insert(
        [
          revision, ordinal, value.field, value.column, value.row, value.label, value.text,
          folded.marked(unlessSameAs: value.text), value.folded, value.isSearched, value.value,
        ],
        into: .fieldValue
      )
    }
    return texts
  }
}
