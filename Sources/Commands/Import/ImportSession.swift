import Archive
import Filing
import Findings
import Forms
import Foundation
import Intake
import Wording

/// An import from its first document to its last: what is read, filed, told and written of it.
final class ImportSession {
  /// Where the results go, beside the archive.
  struct Outputs {
    var report: ReportWriter?
    var rejects: RejectsFolder?
  }

  let library: FormLibrary
  let language: Language
  private(set) var summary: ImportSummary
  private(set) var status: ExitStatus = .success
  /// The forms that are in the archive, with their accounts.
  private(set) var filed: [Companions.FiledForm] = []
  private let reading: ReadingOptions
  let reader: DocumentDesk
  private let filing: FilingDesk
  private let outputs: Outputs
  private let memory: ImportMemory?
  /// Whether what an earlier import refused is read again, so that it is told again.
  private let repeatsRefusals: Bool
  private let progress: ProgressDisplay
  let batchCount: Int

  init(
    _ command: Import,
    library: FormLibrary,
    filing: FilingDesk,
    reader: DocumentDesk,
    outputs: Outputs,
    memory: ImportMemory?
  ) {
    self.library = library
    language = command.global.language
    reading = command.reading
    self.filing = filing
    self.reader = reader
    self.outputs = outputs
    self.memory = memory
    repeatsRefusals =
      outputs.report != nil || outputs.rejects != nil || command.revise || command.keepRejected
    progress = ProgressDisplay(command.watch == nil ? command.progress : .none, in: language)
    batchCount = command.batch
    summary = ImportSummary(
      archive: command.archiving.path,
      day: command.global.day,
      isDryRun: command.dryRun,
      known: memory == nil ? nil : 0
    )
  }

  /// Imports the documents of sources; a request to stop ends it with the batch in hand.
  ///
  /// Gives the paths that could not be read at all.
  @discardableResult
  func take(
    _ sources: DocumentSources,
    each: @escaping (DocumentResult, ReadDocument) throws -> Void = { _, _ in }
  ) async throws -> Set<String> {
    var unread: Set<String> = []
    let ending = try await filing.file(language: language, batchCount: batchCount) { batch in
      for (document, receipts) in batch.receiptsByDocument {
        let result = document.result(receipts, library: self.library)
        try self.tell(result, of: document)
        try each(result, document)
      }
      self.progress.update(self.summary.counts)
    } read: { hand in
      try await self.reading.read(sources, at: self.reader, course: self.course) { note in
        if case .problem(let error as SourceError) = note, !sources.errors.contains(error) {
          unread.insert(error.path)
          self.progress.finish()
        }
        self.tell(note)
      } each: { document in
        self.progress.finish()
        try await hand(document)
      }
    }
    status = status.and(ending)
    return unread
  }

  /// The report of some documents alone, as a page of HTML; where there are none, it says of the
  /// zip from which they were to come that it holds none.
  func page(of results: [DocumentResult], fromZip path: String) -> String {
    var summary = ImportSummary(
      archive: summary.archive,
      day: summary.day,
      isDryRun: summary.isDryRun
    )
    for result in results { summary.add(result) }
    if results.isEmpty {
      let names = DocumentSources.namedExtensions(withPackages: false)
      summary.problems.append(
        LocalizedText(
          zh: "\(path)：压缩包中没有表单文档（\(names.zh)）。",
          en: "\(path): the zip holds no document (\(names.en))."
        )[language]
      )
    }
    let page = HTMLReport(library: library, language: language)
    return page.head(of: summary) + results.map(page.text).joined() + page.tail(of: summary)
  }

  /// Writes what there is to write of it, whole or stopped.
  func finish(_ ending: ImportSummary.Ending) throws {
    progress.end()
    summary.ended = Date()
    summary.ending = ending
    try outputs.rejects?.finish()
    try outputs.report?.finish(summary)
  }

  /// Writes what came of it before an error that stopped it; a further error is told beside that.
  func abandon(for error: any Error) {
    do {
      try finish(.failed(Failure.sentence(error, in: language)))
    } catch {
      Console.note(Failure.sentence(error, in: language))
    }
  }

  private var course: ReadingCourse {
    ReadingCourse(
      isStopped: { StopRequest.isMade },
      passesOver: { document in try self.passesOver(document) },
      begins: { name, expected in
        self.progress.begin(name, expected: expected - (self.summary.known ?? 0))
      }
    )
  }

  private func passesOver(_ document: ArrivingDocument) throws -> Bool {
    guard let memory else { return false }
    switch try memory.knowledge(of: document) {
    case .none: return false
    case .taken: break
    case .refused:
      if repeatsRefusals { return false }
      status = status.and(.findings)
      summary.knownRefusals += 1
    }
    summary.known = (summary.known ?? 0) + 1
    return true
  }

  /// Says what there is to say of the sources.
  func tell(_ note: ReadingNote) {
    let sentence = note.sentence(in: language)
    Console.note(sentence)
    switch note {
    case .problem:
      status = status.and(.failed)
      summary.problems.append(sentence)
    case .skipped(let count), .skippedInZips(let count): summary.skipped += count
    case .others(let paths): summary.others += paths
    case .noDocuments: break
    }
  }

  /// Says what kept a copy with comments from being made; all else goes on.
  func tell(_ problem: UnwrittenComments) {
    let sentence = Failure.sentence(problem, in: language)
    Console.note(sentence)
    status = status.and(problem.exitStatus)
    summary.problems.append(sentence)
  }

  /// Says what became of each form, on standard error, with the reasons of what was refused.
  private func tell(_ result: DocumentResult, of document: ReadDocument) throws {
    summary.add(result)
    for form in result.forms where !form.receipt.outcome.isRefusal {
      if let account = form.account {
        filed.append(Companions.FiledForm(path: result.path, account: account))
      }
    }
    try outputs.report?.add(result)
    if result.isRefused {
      status = status.and(.findings)
      if let problem = try outputs.rejects?.add(document, result) { tell(problem) }
    }
    for form in result.forms {
      let own = form.receipt.findings
      if progress.tellsEnough, !form.receipt.outcome.isRefusal, own.isEmpty { continue }
      Console.note(form.receipt.line(in: language))
      let errors =
        form.receipt.outcome.isRefusal
        ? (result.documentFindings + form.findings)
          .filter { $0.severity == .error && !own.contains($0) } : []
      for finding in own + errors {
        Console.note("  " + finding.line(path: result.path, in: language).printable)
      }
    }
  }
}
