import Archive
import Filing
import Findings
import Forms
import Foundation
import Intake
import Wording

/// An import from its first document to its last: what is read, filed, told and written of it.
///
/// One task runs it; what happens is told in its order.
final class ImportRun {
  /// What it comes to so far.
  private(set) var summary: ImportSummary
  /// How it goes so far.
  private(set) var status: ExitStatus = .success
  /// The forms that are in the archive, with their accounts.
  private(set) var filed: [Companions.FiledForm] = []
  let office: Office
  let actor: Actor
  let options: ImportOptions
  let library: FormLibrary
  let stop: StopToken
  private(set) var check: DocumentCheck
  private var filingOptions: FilingOptions
  private let scheme: FilingScheme
  private let outputs: ImportOutputs
  private let memory: ImportMemory?
  private let listener: (ImportEvent) -> Void

  init(
    _ office: Office,
    options: ImportOptions,
    outputs: ImportOutputs,
    memory: ImportMemory?,
    stop: StopToken,
    actor: Actor,
    tell: @escaping (ImportEvent) -> Void
  ) throws {
    self.office = office
    self.options = options
    self.outputs = outputs
    self.memory = memory
    self.stop = stop
    self.actor = actor
    listener = tell
    library = try office.library()
    check = DocumentCheck(desk: try office.desk())
    filingOptions = office.options(of: actor)
    filingOptions.revises = options.revises
    filingOptions.isDryRun = options.isDryRun
    filingOptions.keepsRejected = options.keepsRejected
    filingOptions.replaces = try options.replaces.map { try office.item(named: $0).id }
    scheme = try office.rules().numbers
    summary = ImportSummary(
      archive: office.archive.path,
      day: office.clock.today(),
      isDryRun: options.isDryRun,
      began: office.clock.now(),
      ended: office.clock.now(),
      known: memory == nil ? nil : 0
    )
  }

  /// Imports the documents of sources; a request to stop ends it with the batch in hand.
  ///
  /// - Returns: The paths that could not be read at all.
  @discardableResult
  func take(
    _ sources: DocumentSources,
    each: @escaping (DocumentResult, ReadDocument) throws -> Void = { _, _ in }
  ) async throws -> Set<String> {
    var unread: Set<String> = []
    // An import that watches goes on for days.
    filingOptions.at = office.clock.moment
    check = DocumentCheck(desk: try office.desk())
    let filing = FilingDesk(
      archive: office.archive,
      forms: library.forms,
      scheme: scheme,
      options: filingOptions,
      today: office.clock.today()
    )
    let ending = try await filing.file(
      language: options.language,
      batchCount: options.batchCount
    ) { batch in
      for (document, receipts) in batch.receiptsByDocument {
        let result = document.result(receipts, library: self.library)
        try self.enter(result, of: document)
        try each(result, document)
      }
      self.tell(.advanced(self.summary.counts))
    } read: { hand in
      try await self.check.read(sources, jobs: self.options.jobs, course: self.course) { note in
        if case .problem(let error as SourceError) = note, !sources.errors.contains(error) {
          unread.insert(error.path)
          self.summary.add(unopened: error)
          self.tell(.finishes)
        }
        self.enter(note)
      } each: { document in
        self.tell(.finishes)
        try await hand(document)
      }
    }
    // What is known and mended counts as the duplicate that it is, whatever was wrong with it.
    if ending != .findings { status = status.and(ending) }
    return unread
  }

  /// The report of some documents alone, as a page of HTML; where there are none, it says of the
  /// zip from which they were to come that it holds none.
  func page(of results: [DocumentResult], fromZip path: String) -> String {
    var summary = ImportSummary(
      archive: summary.archive,
      day: summary.day,
      isDryRun: summary.isDryRun,
      began: office.clock.now(),
      ended: office.clock.now()
    )
    for result in results { summary.add(result) }
    if results.isEmpty {
      let names = DocumentSources.namedExtensions(withPackages: false)
      summary.problems.append(
        LocalizedText(
          zh: "\(path)：压缩包中没有表单文档（\(names.zh)）。",
          en: "\(path): the zip holds no document (\(names.en))."
        )[options.language]
      )
    }
    let page = HTMLReport(library: library, language: options.language)
    return page.head(of: summary) + results.map(page.text).joined() + page.tail(of: summary)
  }

  /// Does the work of the import to its end, or until it is stopped, and writes what there is to write
  /// of it; after an error, too.
  func conduct(_ work: (ImportRun) async throws -> Void) async throws {
    do {
      try await work(self)
    } catch {
      let reason = LocalizedText(telling: error).ofProgram[options.language]
      if let failure = finish(.failed(reason)) { tell(.lacksReport(failure)) }
      throw error
    }
    if let failure = finish(stop.isStopped() ? .stopped : .complete) { throw failure }
  }

  /// Writes what there is to write of the import; gives what keeps it from being written.
  private func finish(_ ending: ImportSummary.Ending) -> OutputError? {
    summary.ended = office.clock.now()
    summary.ending = ending
    do throws(OutputError) {
      try outputs.rejects?.finish()
      try outputs.report?.finish(summary)
      return nil
    } catch {
      return error
    }
  }

  private var course: ReadingCourse {
    ReadingCourse(
      isStopped: stop.isStopped,
      passesOver: { document in try self.passesOver(document) },
      begins: { name, expected in
        self.tell(.begins(path: name, expected: expected - (self.summary.known ?? 0)))
      }
    )
  }

  private func passesOver(_ document: ArrivingDocument) throws -> Bool {
    guard let memory else { return false }
    switch try memory.knowledge(of: document) {
    case .none: return false
    case .taken: break
    case .refused:
      if outputs.tellsRefusals || options.revises || options.keepsRejected { return false }
      status = status.and(.findings)
      summary.knownRefusals += 1
    }
    summary.known = (summary.known ?? 0) + 1
    return true
  }

  func tell(_ event: ImportEvent) { listener(event) }

  /// Counts and tells what there is to say of the sources.
  func enter(_ note: ReadingNote) {
    switch note {
    case .problem:
      status = status.and(.failed)
      summary.problems.append(note.sentence.ofProgram[options.language])
    case .skipped(let count), .skippedInZips(let count): summary.skipped += count
    case .others(let paths): summary.others += paths
    case .noDocuments: break
    }
    tell(.noted(note))
  }

  /// Counts and tells what kept a copy with comments from being made; all else goes on.
  func enter(_ problem: UnwrittenComments) {
    status = status.and(problem.exitStatus)
    summary.problems.append(problem.sentence.ofProgram[options.language])
    tell(.lacksCopy(problem))
  }

  /// Counts, writes and tells what became of a document.
  private func enter(_ result: DocumentResult, of document: ReadDocument) throws {
    summary.add(result)
    for form in result.forms where !form.receipt.outcome.isRefusal {
      if let account = form.account {
        filed.append(Companions.FiledForm(path: result.path, account: account))
      }
    }
    try outputs.report?.add(result)
    if document.documentFindings.contains(where: { $0.severity == .error }) {
      status = status.and(.findings)
    }
    if result.isRefused {
      status = status.and(.findings)
      if let problem = try outputs.rejects?.add(document, result) { enter(problem) }
    }
    tell(.took(result))
  }
}
