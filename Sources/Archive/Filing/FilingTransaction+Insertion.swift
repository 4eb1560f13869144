import Findings
import Forms
import Foundation
import GRDB
import Ledger
import Query

extension FilingTransaction {
  /// Inserts a revision with its original and its values.
  mutating func insert(
    _ request: FilingRequest,
    of document: DocumentFiling,
    submission: Int,
    as item: ItemReference,
    revision: Int
  ) throws {
    try keep(document)
    try db.executePrepared(
      sql: """
        INSERT INTO revision (id, item, revision, original, path, submission, form_version,
          account, date, filed_at, content, control, fields, unmapped, ledger)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        revision, item.id.rawValue, item.revision, document.digest.rawValue, document.path,
        submission, request.formVersion, request.account, request.date.description,
        options.at.description, request.content.rawValue, try encoded(request.control),
        request.fields.description, request.unmapped.description, try encoded(request.ledger),
      ]
    )
    try insert(request.values, revision: revision)
    try LedgerStore.insert(
      request.ledger,
      item: item.id,
      revision: item.revision,
      filedAt: options.at,
      in: db
    )
  }

  /// Keeps a document's bytes, once.
  private func keep(_ document: DocumentFiling) throws {
    try db.executePrepared(
      sql: """
        INSERT INTO original (digest, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [document.digest.rawValue, document.bytes.count, Data(document.bytes)]
    )
  }

  private mutating func insert(_ values: [FiledValue], revision: Int) throws {
    var entry = SearchIndex.Entry(revision: revision)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO field_value (revision, ordinal, field, table_column, table_row, label, text,
          folded, is_searched, value)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    for (ordinal, value) in values.enumerated() {
      let folded = FoldedText(value.text)
      if value.isSearched { entry.texts.append(folded) }
      // Not by ==, which takes canonically equivalent texts for equal.
      let isSame = folded.scalars.elementsEqual(value.text.unicodeScalars)
      try statement.execute(arguments: [
        revision, ordinal, value.field?.field.rawValue, value.field?.column?.rawValue, value.row,
        value.label, value.text, isSame ? nil : folded.text, value.isSearched, value.value,
      ])
    }
    indexed.append(entry)
  }

  /// Enters what became of a form in the import log, with its document where that is new there.
  mutating func enter(_ receipt: Receipt, of document: DocumentFiling, at place: Int) throws {
    switch receipt.outcome {
    case .rejected, .unreadable: if options.keepsRejected { try keep(document) }
    case .filed, .revised, .duplicate: break
    }
    let own = receipt.finding.map { finding in
      var members = [
        JSON.Member("severity", .string(finding.severity.rawValue)),
        JSON.Member("code", .string(finding.code.rawValue)),
      ]
      members.append("form", finding.form.map { .string($0) })
      members.append("submission", finding.submission.map { .integer($0) })
      members.append("found", finding.found.map { .string($0) })
      return JSON.array([.object(members)]).description
    }
    try db.executePrepared(
      sql: """
        INSERT INTO import_entry (document, submission, form, outcome, item, revision, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        try logged(document, at: place), receipt.submission, receipt.form?.rawValue,
        receipt.outcome.rawValue, receipt.item?.id.rawValue, receipt.item?.revision, own,
      ]
    )
  }

  /// The document in the import log, where it is entered once.
  private mutating func logged(_ document: DocumentFiling, at place: Int) throws -> Int {
    if let known = logged[place] { return known }
    try db.executePrepared(
      sql: """
        INSERT INTO import_document (at, who, path, original, size, modified, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        options.at.description, options.actor, document.path, document.digest.rawValue,
        document.bytes.count, document.modified, document.findings.description,
      ]
    )
    let id = Int(db.lastInsertedRowID)
    logged[place] = id
    return id
  }

  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
