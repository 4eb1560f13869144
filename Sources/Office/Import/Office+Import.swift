import Archive
public import Filing
import Findings
import Forms
public import Intake
import Values
public import Wording

// What waits throws an ``OfficeError`` untyped: with a typed one Swift 6.3 fails to optimise the
// coroutine.
extension Office {
  /// Files what stands at paths; what happens is told to `tell` in its order, on the task that calls.
  ///
  /// A request to stop ends it with the batch in hand, and the same import goes on where it was.
  /// What `memory` knows of earlier imports is passed over.
  public func importDocuments(
    of sources: DocumentSources,
    options: ImportOptions,
    outputs: ImportOutputs = ImportOutputs(),
    memory: ImportMemory? = nil,
    stop: StopToken = .never,
    as actor: Actor,
    tell: @escaping (ImportEvent) -> Void = { _ in }
  ) async throws -> ImportOutcome {
    try actor.need(options.permission)
    do {
      let run = try ImportRun(
        self,
        options: options,
        outputs: outputs,
        memory: memory,
        stop: stop,
        actor: actor,
        tell: tell
      )
      try await run.conduct { run in
        try await run.take(sources)
        try run.attach(sources.others)
      }
      return ImportOutcome(summary: run.summary, status: run.status)
    } catch {
      throw OfficeError(error)
    }
  }

  /// Files what comes into a folder, and moves it to `done/` or `rejected/` in it with its report
  /// beside, until it is stopped; once, what is there and whole is taken, and that is the end.
  ///
  /// Between two looks lie `interval` seconds; a file that is the same in both is whole.
  public func watch(
    _ folder: DiskPath,
    interval: Double,
    isOnce: Bool,
    options: ImportOptions,
    stop: StopToken,
    as actor: Actor,
    tell: @escaping (ImportEvent) -> Void = { _ in }
  ) async throws -> ImportOutcome {
    try actor.need(.file)
    do {
      let run = try ImportRun(
        self,
        options: options,
        outputs: ImportOutputs(),
        memory: nil,
        stop: stop,
        actor: actor,
        tell: tell
      )
      var hotFolder = try HotFolder(folder, run: run, interval: interval, isOnce: isOnce)
      tell(.watches)
      try await run.conduct { _ in try await hotFolder.watch() }
      return ImportOutcome(summary: run.summary, status: run.status)
    } catch {
      throw OfficeError(error)
    }
  }

  /// Files what somebody hands in, and tells what became of each document once it is on the disk.
  ///
  /// Whoever may only hand in is let do just that: no revision by decree, and nothing kept of what is
  /// refused.
  public func file(
    _ files: [HandedFile],
    options: ImportOptions,
    stop: StopToken = .never,
    as actor: Actor
  ) async throws -> FiledFiles {
    let filed = Filed()
    let outcome = try await importDocuments(
      of: DocumentSources(files),
      options: options,
      stop: stop,
      as: actor
    ) { event in
      switch event {
      case .took(let result): filed.results.append(result)
      case .noted(let note): filed.notes.append(note)
      case .begins, .finishes, .lacksCopy, .advanced, .watches, .waits, .lacksReport, .attached,
        .mayAttach:
        break
      }
    }
    return FiledFiles(results: filed.results, notes: filed.notes, status: outcome.status)
  }

  private final class Filed {
    var results: [DocumentResult] = []
    var notes: [ReadingNote] = []
  }
}

/// What an import came to.
public struct ImportOutcome: Sendable {
  /// The figures.
  public var summary: ImportSummary
  /// Whether all was filed, something was refused, or something could not be done.
  public var status: ExitStatus
}

/// What became of files that were handed in.
public struct FiledFiles: Sendable {
  /// In the order of the documents.
  public var results: [DocumentResult]
  /// What there is to say of files that are no documents, or could not be read.
  public var notes: [ReadingNote]
  /// Whether all was filed, something was refused, or something could not be read.
  public var status: ExitStatus

  /// A receipt for each form, and for each document without one, as objects.
  public func receipts(in language: Language) -> [JSON] {
    results.flatMap { $0.receipts(in: language) }
  }

  /// Whether nothing at all was taken.
  public var tookNothing: Bool { results.allSatisfy(\.isRefusedWhole) }
}

extension DocumentResult {
  /// A receipt for each form, or for the document where it has none, as objects; what concerns the
  /// document stands with the first.
  public func receipts(in language: Language) -> [JSON] {
    forms.enumerated().map { index, form in
      let receipt = form.receipt
      var members = [JSON.Member("path", .string(receipt.path))]
      members.append("submission", receipt.submission.map { .integer($0) })
      members.append("form", receipt.form.map { .string($0.rawValue) })
      members.append(JSON.Member("outcome", .string(receipt.outcome.rawValue)))
      members.append("id", receipt.item.map { .string($0.id.description) })
      members.append("archiveNumber", receipt.item.map { .string($0.archiveNumber.rawValue) })
      members.append("revision", receipt.item.map { .integer($0.revision) })
      let findings = (index == 0 ? documentFindings : []) + form.findings
      members.append(JSON.Member("findings", .array(findings.map { $0.json(in: language) })))
      return .object(members)
    }
  }

  /// Whether every form of it was refused.
  fileprivate var isRefusedWhole: Bool { forms.allSatisfy { $0.receipt.outcome.isRefusal } }
}
