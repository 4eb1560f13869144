import Findings
import Forms
import Foundation
import GRDB
import Ledger

/// The filing of forms inside one transaction, which alone decides what each becomes.
struct FilingTransaction {
  let db: Database
  let scheme: FilingScheme
  let options: FilingOptions
  /// What was filed so far, for the search index.
  var indexed: [SearchIndex.Entry] = []
  /// The documents of the batch that the import log has, by their place in the batch.
  var logged: [Int: Int] = [:]

  /// Files one form of a document, at a place in the batch, and enters it in the import log.
  mutating func file(
    _ document: DocumentFiling,
    at place: Int,
    submission: Int
  ) throws -> Receipt {
    switch document.submissions[submission] {
    case .reject(let form):
      let receipt = Receipt(
        path: document.path,
        submission: submission,
        form: form,
        outcome: .rejected
      )
      try enter(receipt, of: document, at: place)
      return receipt
    case .file(let request):
      var receipt = Receipt(
        path: document.path,
        submission: submission,
        form: request.form,
        outcome: .rejected
      )
      try decide(request, of: document, submission: submission, receipt: &receipt)
      try enter(receipt, of: document, at: place)
      return receipt
    }
  }

  /// Enters a document without a form in the import log.
  mutating func enterUnreadable(_ document: DocumentFiling, at place: Int) throws -> Receipt {
    let receipt = Receipt(path: document.path, outcome: .unreadable)
    try enter(receipt, of: document, at: place)
    return receipt
  }

  private mutating func decide(
    _ request: FilingRequest,
    of document: DocumentFiling,
    submission: Int,
    receipt: inout Receipt
  ) throws {
    if let known = try duplicate(of: request, in: document, submission: submission) {
      receipt.outcome = .duplicate
      receipt.item = known.reference
      receipt.repeatsWithdrawn = known.isWithdrawn
      return
    }
    guard let present = try presentRevision(of: request) else {
      receipt.outcome = .filed
      receipt.item = try fileItem(request, of: document, submission: submission)
      return
    }
    let control = try JSONDecoder().decode(ControlData.self, from: Data(present.control.utf8))
    guard options.revises || request.control.hasMovedOn(from: control) else {
      receipt.item = present.reference
      receipt.finding = Finding(
        .error,
        .revisionUnmarked,
        form: request.form.rawValue,
        submission: submission,
        found: present.archiveNumber,
        arguments: [
          "archiveNumber": LocalizedText(verbatim: present.archiveNumber),
          "account": LocalizedText(verbatim: request.account),
        ]
      )
      return
    }
    receipt.outcome = .revised
    receipt.item = try fileRevision(
      request,
      of: document,
      submission: submission,
      after: present.reference
    )
  }

  private func duplicate(
    of request: FilingRequest,
    in document: DocumentFiling,
    submission: Int
  ) throws -> PresentRevision? {
    try PresentRevision.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT item.id, item.archive_number, revision.revision, revision.control,
            \(Archive.isWithdrawn) AS is_withdrawn
          FROM revision JOIN item ON item.id = revision.item
          WHERE (revision.original = ? AND revision.submission = ?) OR revision.content = ?
          ORDER BY revision.id LIMIT 1
          """
      ),
      arguments: [document.digest.rawValue, submission, request.content.rawValue]
    )
  }

  private func presentRevision(of request: FilingRequest) throws -> PresentRevision? {
    try PresentRevision.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT item.id, item.archive_number, revision.revision, revision.control,
            \(Archive.isWithdrawn) AS is_withdrawn
          FROM item JOIN revision ON revision.id = item.current
          WHERE item.identity = ? AND NOT \(Archive.isWithdrawn)
          """
      ),
      arguments: [request.identityJSON]
    )
  }

  private mutating func fileItem(
    _ request: FilingRequest,
    of document: DocumentFiling,
    submission: Int
  ) throws -> ItemReference {
    let classKey = try scheme.classKey(category: request.category, year: request.date.year)
    let number = try next("SELECT max(number) FROM item WHERE class = ?", [classKey])
    let archiveNumber = ArchiveNumber(classKey: classKey, number: number, digits: scheme.digits)
    let item = ItemReference(
      id: ItemID(rawValue: try next("SELECT max(id) FROM item")),
      archiveNumber: archiveNumber,
      revision: 1
    )
    let revision = try next("SELECT max(id) FROM revision")
    try db.executePrepared(
      sql: """
        INSERT INTO item (id, archive_number, class, number, category, retention, form, identity,
          current)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        item.id.rawValue, archiveNumber.rawValue, classKey, number, request.category,
        try scheme.filingClass(of: request.category).retention, request.form.rawValue,
        request.identityJSON, revision,
      ]
    )
    try insert(request, of: document, submission: submission, as: item, revision: revision)
    try journal(.filed, item, revision: revision, of: document)
    return item
  }

  private mutating func fileRevision(
    _ request: FilingRequest,
    of document: DocumentFiling,
    submission: Int,
    after present: ItemReference
  ) throws -> ItemReference {
    var item = present
    item.revision += 1
    let revision = try next("SELECT max(id) FROM revision")
    try insert(request, of: document, submission: submission, as: item, revision: revision)
    try db.executePrepared(
      sql: "UPDATE item SET current = ? WHERE id = ?",
      arguments: [revision, item.id.rawValue]
    )
    try journal(.revised, item, revision: revision, of: document)
    return item
  }

  private func journal(
    _ act: JournalAct.Kind,
    _ item: ItemReference,
    revision: Int,
    of document: DocumentFiling
  ) throws {
    try JournalEntry.append(
      to: db,
      at: options.at,
      who: options.actor,
      act: act,
      item: item.id,
      revision: item.revision,
      path: document.path,
      original: document.digest,
      seal: try RevisionSeal.compute(revision, in: db)
    )
  }

  /// The number after the largest so far, from 1.
  private func next(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    (try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0) + 1
  }
}

/// An item with its present revision, or the revision that something repeats.
private struct PresentRevision: Decodable, FetchableRecord {
  var id: Int
  var archiveNumber: String
  var revision: Int
  var control: String
  var isWithdrawn: Bool

  enum CodingKeys: String, CodingKey {
    case id
    case archiveNumber = "archive_number"
    case revision
    case control
    case isWithdrawn = "is_withdrawn"
  }

  var reference: ItemReference {
    ItemReference(
      id: ItemID(rawValue: id),
      archiveNumber: ArchiveNumber(rawValue: archiveNumber),
      revision: revision
    )
  }
}

extension FilingRequest {
  fileprivate var identityJSON: String {
    JSON.array(identity.map { .string($0) }).description
  }
}
