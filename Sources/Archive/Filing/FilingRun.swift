import Findings
import Forms
import Foundation
import Ledger
import Query
import Values
import Wording

/// The filing of a batch inside one transaction.
///
/// The chain's head, the numbers and what is sealed are carried along: nothing is read again that
/// was written here.
struct FilingRun {
  let writer: any FilingWriter
  private let scheme: FilingScheme
  private let options: FilingOptions
  private var chain: JournalChain
  private var numbers: [String: Int] = [:]
  private var lastItem: Int
  private var log: ImportLogBatch
  private var names = NamesByCode()
  var accounts = AccountsOfFiling()

  init(writer: any FilingWriter, scheme: FilingScheme, options: FilingOptions) throws {
    self.writer = writer
    self.scheme = scheme
    self.options = options
    chain = JournalChain(after: try writer.lastJournalEntry())
    lastItem = try writer.lastItem()
    log = ImportLogBatch(after: try writer.lastImportEntry(), as: options)
  }

  mutating func file(_ documents: [DocumentFiling]) throws -> [Receipt] {
    let forms = documents.reduce(0) { $0 + $1.submissions.count }
    if options.replaces != nil, forms > 1 { throw ArchiveError.notOneForm(forms) }
    if options.replaces == nil { try foresee(documents) }
    var receipts: [[Int: Receipt]] = documents.map { _ in [:] }
    let order = try FilingOrder.order(of: documents) { request in
      try accounts.otherNames(of: request, in: writer.state)
    }
    for (place, submission) in order {
      let receipt = try file(documents[place], submission: submission)
      receipts[place][submission] = receipt
      try enter(receipt, of: documents[place], at: place)
    }
    var all: [Receipt] = []
    for (place, document) in documents.enumerated() {
      if document.submissions.isEmpty {
        let receipt = Receipt(path: document.path, outcome: .unreadable)
        try enter(receipt, of: document, at: place)
        all.append(receipt)
      } else {
        all += document.submissions.indices.compactMap { receipts[place][$0] }
      }
    }
    try sealLog()
    return all
  }

  private mutating func file(_ document: DocumentFiling, submission: Int) throws -> Receipt {
    var receipt = Receipt(path: document.path, submission: submission, outcome: .rejected)
    switch document.submissions[submission] {
    case .reject(let form): receipt.form = form
    case .mended(let form, let item):
      receipt.form = form
      receipt.outcome = .duplicate
      receipt.item = item
      receipt.repetition = .mended
    case .file(let request):
      receipt.form = request.form
      try file(request, of: document, submission: submission, receipt: &receipt)
    }
    return receipt
  }

  private mutating func file(
    _ request: FilingRequest,
    of document: DocumentFiling,
    submission: Int,
    receipt: inout Receipt
  ) throws {
    let identity = JSON.array(request.identity.map { .string($0) }).description
    let decision = try decision(on: request, of: document, submission: submission)
    switch decision {
    case .duplicate(let known, let repetition):
      receipt.outcome = .duplicate
      receipt.item = known
      receipt.repetition = repetition
    case .unmarked(let present):
      receipt.item = present.reference
      receipt.findings = [
        .revisionUnmarked(
          request,
          submission: submission,
          changes: try changes(by: request, of: present),
          of: present
        )
      ]
    case .item(let doubts):
      receipt.outcome = .filed
      let joined = try names.other(than: request, knownTo: writer.state)
      receipt.findings = [
        doubts.numberUsedBy.map { .numberUsed(request, submission: submission, by: $0) },
        doubts.visitToldBy.map { .sameVisitAgain(request, submission: submission, as: $0) },
        joined.map { .accountJoinedByCode(request, submission: submission, with: $0) },
      ].compactMap(\.self)
      let numbering = try nextNumbering(of: request)
      lastItem += 1
      let item = ItemReference(
        id: ItemID(rawValue: lastItem),
        archiveNumber: ArchiveNumber(
          classKey: numbering.classKey,
          number: numbering.number,
          digits: scheme.digits
        ),
        revision: 1
      )
      receipt.item = item
      try insert(request, identity, of: document, submission, as: item, numbering, .filed)
    case .revision(let present, let revision):
      receipt.outcome = .revised
      receipt.revision = revision
      receipt.findings = try [names.other(than: request, knownTo: writer.state)].compactMap(\.self)
        .map { .accountJoinedByCode(request, submission: submission, with: $0) }
      var item = present.reference
      item.revision += 1
      receipt.item = item
      try insert(request, identity, of: document, submission, as: item, present.numbering, .revised)
    }
  }

  /// Asks the archive what it knows of a form, and decides.
  private mutating func decision(
    on request: FilingRequest,
    of document: DocumentFiling,
    submission: Int
  ) throws -> FilingDecision {
    if let item = options.replaces {
      guard let replaced = try writer.presentRevisions(.item(item)).first, !replaced.isWithdrawn
      else {
        throw ArchiveError.noSuchItem(item)
      }
      guard FilingIdentity(replaced.identity).form == request.form.rawValue else {
        throw ArchiveError.otherForm(replaced.reference.archiveNumber)
      }
      return FilingDecision(request, knowing: FilingKnowledge(replaced: replaced))
    }
    let identity = FilingIdentity(request.identity)
    let otherNames = try accounts.otherNames(of: request, in: writer.state)
    if request.form == .attachment {
      return FilingDecision(
        request,
        knowing: FilingKnowledge(
          items: try numbered(like: request, identity, otherNames)
            .map { try writer.presentRevisions($0) } ?? [],
          otherNames: otherNames
        )
      )
    }
    let repeated = try writer.revision(
      of: request.form,
      in: document.digest,
      submission: submission,
      orOf: request.content
    )
    let settled =
      try repeated == nil
      ? self.settled(request, identity, otherNames, document, submission) : nil
    if let known = repeated ?? settled.flatMap({ $0.isWithdrawn ? nil : $0 }) {
      return FilingDecision(request, knowing: FilingKnowledge(repeated: known))
    }
    var items = try writer.presentRevisions(placed(like: request, identity, otherNames))
    let known = Set(items.map(\.reference.id))
    if let question = numbered(like: request, identity, otherNames) {
      items += try writer.presentRevisions(question)
        .filter { !known.contains($0.reference.id) }
    }
    for index in items.indices where items[index].control.hasMovedOn(from: request.control) {
      items[index].former = try (1..<items[index].reference.revision).compactMap { revision in
        try writer.state.record(of: items[index].reference.id, revision: revision)
          .map { try FormerState($0) }
      }
    }
    let decision = FilingDecision(
      request,
      knowing: FilingKnowledge(items: items, otherNames: otherNames),
      revises: options.revises
    )
    // What has come since may count in the place of an item that was withdrawn.
    if case .item = decision, let settled {
      return FilingDecision(request, knowing: FilingKnowledge(repeated: settled))
    }
    return decision
  }

  /// What the form was found to repeat when its bytes came before, whatever its item says by now.
  ///
  /// Where the operator lets changed content pass, they may be what is to pass; and where the item was
  /// another account's, only a join that holds no more made them one.
  private func settled(
    _ request: FilingRequest,
    _ identity: FilingIdentity,
    _ otherNames: Set<String>,
    _ document: DocumentFiling,
    _ submission: Int
  ) throws -> RepeatedRevision? {
    if options.revises { return nil }
    return try writer.settled(request.form, in: document.digest, submission: submission)
      .first {
        FilingIdentity($0.identity).under(otherNames, as: identity).account == identity.account
      }?
      .revision
  }

  /// What a form says otherwise than the item's present revision, in the order of the form.
  private mutating func changes(
    by request: FilingRequest,
    of present: PresentRevision
  ) throws -> [ValueDifference] {
    guard let before = try writer.state.items(ids: [present.reference.id]).first?.revisions.last
    else { return [] }
    let otherNames = try accounts.otherNames(of: request, in: writer.state)
    let fields = request.compared.naming(request.account, insteadOf: otherNames)
      .differingFields(from: present.compared.naming(request.account, insteadOf: otherNames))
    return ValueDifference.all(from: before.answers, to: request.values).filter { difference in
      difference.field.map { fields.contains($0.field.rawValue) } ?? true
    }
  }

  /// The next number of a form's class.
  private mutating func nextNumbering(of request: FilingRequest) throws -> Numbering {
    let classKey = try scheme.classKey(category: request.category, year: request.date.year)
    let number = try (numbers[classKey] ?? writer.lastNumber(in: classKey)) + 1
    numbers[classKey] = number
    return Numbering(
      classKey: classKey,
      number: number,
      category: request.category,
      retention: try scheme.filingClass(of: request.category).retention
    )
  }

  /// Keeps a revision, and enters it in the journal with the seal of all that is kept of it.
  private mutating func insert(
    _ request: FilingRequest,
    _ identity: String,
    of document: DocumentFiling,
    _ submission: Int,
    as item: ItemReference,
    _ numbering: Numbering,
    _ act: JournalAct.Kind
  ) throws {
    let record = RevisionRecord(
      item: item.id.rawValue,
      archiveNumber: item.archiveNumber.rawValue,
      classKey: numbering.classKey,
      number: numbering.number,
      category: numbering.category.rawValue,
      retention: numbering.retention.rawValue,
      form: request.form.rawValue,
      identity: identity,
      revision: item.revision,
      original: document.digest.rawValue,
      path: document.path,
      submission: submission,
      formVersion: request.formVersion,
      account: request.account,
      date: request.date.description,
      filedAt: options.at.description,
      content: request.content.rawValue,
      control: try FilingRun.encoded(request.control),
      fields: request.fields.description,
      unmapped: request.unmapped.description,
      ledger: try FilingRun.encoded(request.ledger),
      values: request.values.map { value in
        RevisionRecord.Value(
          field: value.field?.field.rawValue,
          column: value.field?.column?.rawValue,
          row: value.row,
          label: value.label,
          text: value.text,
          isSearched: value.isSearched,
          value: value.value
        )
      }
    )
    try writer.keep(document.bytes, as: document.digest)
    try writer.insert(record, ledger: request.ledger)
    try writer.append(
      chain.entry(
        act,
        at: options.at,
        who: options.actor,
        item: item.id,
        revision: item.revision,
        path: document.path,
        original: document.digest,
        seal: record.seal(.lines),
        detail: options.why
      )
    )
  }

  /// Enters what became of a form, or of a document without one, in the import log.
  private mutating func enter(
    _ receipt: Receipt,
    of document: DocumentFiling,
    at place: Int
  ) throws {
    switch receipt.outcome {
    case .rejected, .unreadable:
      if options.keepsRejected { try keepReject(document) }
    case .filed, .revised, .duplicate: break
    }
    log.add(receipt, of: document, at: place)
  }

  /// Keeps a document that was rejected, and enters that in the journal unless it is there already.
  private mutating func keepReject(_ document: DocumentFiling) throws {
    guard try writer.state.original(document.digest) == nil else { return }
    try writer.keep(document.bytes, as: document.digest)
    try writer.append(
      chain.entry(
        .rejectKept,
        at: options.at,
        who: options.actor,
        path: document.path,
        original: document.digest
      )
    )
  }

  /// Writes the import log, and seals it in the journal; nothing where nothing came.
  private mutating func sealLog() throws {
    guard let entries = log.entries else { return }
    let digest = try RunningDigest()
    for record in log.records {
      try writer.append(record)
      try digest.update(Array(record.line.utf8))
    }
    try writer.append(
      chain.entry(
        .imported,
        at: options.at,
        who: options.actor,
        seal: Seal(.lines, digest.finish()),
        detail: "\(entries.lowerBound)-\(entries.upperBound)"
      )
    )
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
