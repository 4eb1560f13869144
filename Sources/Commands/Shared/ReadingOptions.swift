import ArgumentParser
import Filing
import Findings
import Forms
import Foundation

/// How documents are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many documents are read at once (default: the processor's cores). 同时读取的文档数。",
      valueName: "n"
    )
  )
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The name under which standard input goes. 标准输入的文件名。",
      valueName: "name"
    )
  )
  var stdinName: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  /// Reads documents and gives each in the order of the paths.
  ///
  /// A path that cannot be read is reported on standard error; the rest is read all the same.
  func read(
    _ paths: [String],
    library: FormLibrary,
    global: GlobalOptions,
    stage: Stage = .filing,
    isQuiet: Bool = false,
    each: (ReadDocument) throws -> Void
  ) async throws -> ExitStatus {
    let language = global.language
    let sources = DocumentSources(paths: paths, standardInputName: stdinName)
    for error in sources.errors { Console.note(Failure.sentence(error, in: language)) }
    if !isQuiet, !sources.skipped.isEmpty {
      Console.note(Failure.skipped(sources.skipped.count, in: language))
    }
    if sources.sources.isEmpty, sources.errors.isEmpty {
      Console.note(Failure.noDocuments(in: language))
    }
    var status: ExitStatus = sources.errors.isEmpty ? .success : .failed
    let reader = DocumentDesk(library: library, today: global.day, stage: stage)
    try await reader.read(
      sources.sources,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ) { result in
      switch result {
      case .success(let documents):
        for document in documents {
          if document.hasErrors { status = status.and(.findings) }
          try each(document)
        }
      case .failure(let error):
        Console.note(Failure.sentence(error, in: language))
        status = .failed
      }
    }
    return status
  }
}
