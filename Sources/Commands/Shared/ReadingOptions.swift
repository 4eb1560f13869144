import ArgumentParser
import Filing
import Findings
import Forms
import Foundation

/// Which documents are read, and how.
struct ReadingOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files, folders, zips, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .customLong("files0-from"),
    help: ArgumentHelp(
      "Read the paths from a file, each ended by a zero byte; - is standard input. 从文件读取路径清单（以空字节分隔）。",
      valueName: "file"
    )
  )
  var pathList: String?

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
    if paths.isEmpty, pathList == nil {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
    if !paths.isEmpty, pathList != nil {
      throw ValidationError("Paths are given either as arguments or with --files0-from.")
    }
  }

  /// Reads documents and gives each in the order of the paths.
  ///
  /// A path that cannot be read is reported on standard error; the rest is read all the same.
  func read(
    library: FormLibrary,
    global: GlobalOptions,
    stage: Stage = .filing,
    isQuiet: Bool = false,
    each: (ReadDocument) async throws -> Void
  ) async throws -> ExitStatus {
    let language = global.language
    let sources = DocumentSources(paths: try listedPaths(), standardInputName: stdinName)
    for error in sources.errors { Console.note(Failure.sentence(error, in: language)) }
    if !isQuiet, !sources.skipped.isEmpty {
      Console.note(Failure.skipped(sources.skipped.count, in: language))
    }
    var status: ExitStatus = sources.errors.isEmpty ? .success : .failed
    var foundNothing = sources.errors.isEmpty
    let reader = DocumentDesk(library: library, today: global.day, stage: stage)
    let skipped = try await reader.read(
      sources.sources,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ) { result in
      foundNothing = false
      switch result {
      case .success(let document):
        if document.hasErrors { status = status.and(.findings) }
        try await each(document)
      case .failure(let error):
        Console.note(Failure.sentence(error, in: language))
        status = .failed
      }
    }
    if !skipped.isEmpty { Console.note(Failure.skippedInZips(skipped.count, in: language)) }
    if foundNothing { Console.note(Failure.noDocuments(in: language)) }
    return status
  }

  /// The paths of the command line, or those of the list that it names.
  private func listedPaths() throws -> [String] {
    guard let pathList else { return paths }
    return try DocumentSource(path: pathList).load().split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
