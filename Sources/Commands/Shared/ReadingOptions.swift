public import ArgumentParser
import Filing
import Forms
import Foundation
public import Intake
import Wording

/// Which documents are read, and how.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, bundles, mails, or - for standard input. 文件、文件夹、压缩包、邮件，或 -（标准输入）。",
      valueName: "path"
    ),
    completion: .file()
  )
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

  @Option(
    help:
      "auto: read .doc, .wps, .rtf, .xls and the like through LibreOffice in a sandbox where it is installed; never; or unsandboxed. 旧格式是否经 LibreOffice 转换后读取。"
  )
  var convert = DocumentConverter.Policy.auto

  /// What makes documents of foreign formats.
  func converter() -> DocumentConverter {
    DocumentConverter(policy: convert, environment: ProcessInfo.processInfo.environment)
  }

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError(zh: "--jobs 须为 1 以上的整数。", en: "--jobs takes a number from 1.")
    }
  }

  /// Says what is wrong with the paths of a command that cannot do without.
  func requirePaths() throws {
    if paths.isEmpty, pathList == nil {
      throw ValidationError(
        zh: "缺少路径：请写要读的文件、文件夹或压缩包，标准输入写 -。",
        en: "Missing expected argument '<path> ...'"
      )
    }
    if !paths.isEmpty, pathList != nil {
      throw ValidationError(
        zh: "路径或直接写出，或用 --files0-from 给出，不能同时用。",
        en: "Paths are given either as arguments or with --files0-from."
      )
    }
  }

  /// Reads the documents at paths and gives each in the order of the paths.
  ///
  /// A path that cannot be read is reported on standard error; the rest is read all the same.
  func read(
    at paths: [DiskPath],
    library: FormLibrary,
    global: GlobalOptions,
    stage: Stage = .filing,
    isQuiet: Bool = false,
    each: (ReadDocument) async throws -> Void
  ) async throws -> ExitStatus {
    let desk = DocumentDesk(
      library: library,
      today: global.day,
      stage: stage,
      converter: converter()
    )
    return try await read(sources(at: paths), at: desk) { note in
      switch note {
      case .skipped where isQuiet: break
      case .problem, .skipped, .skippedInZips, .others, .noDocuments:
        Console.note(note.sentence(in: global.language))
      }
    } each: { document in
      try await each(document)
    }
  }

  /// Reads the documents of sources and gives each in their order; what there is to say of them is
  /// told.
  func read(
    _ sources: DocumentSources,
    at desk: DocumentDesk,
    course: ReadingCourse = ReadingCourse(),
    tell: (ReadingNote) -> Void,
    each: (ReadDocument) async throws -> Void
  ) async throws -> ExitStatus {
    for error in sources.errors { tell(.problem(error)) }
    let besides = sources.passedOver
    if !besides.others.isEmpty { tell(.others(besides.others)) }
    if !besides.skipped.isEmpty { tell(.skipped(besides.skipped.count)) }
    var status: ExitStatus = sources.errors.isEmpty ? .success : .failed
    var foundNothing = sources.errors.isEmpty
    var counting = course
    counting.passesOver = { document in
      foundNothing = false
      return try course.passesOver(document)
    }
    let inside = try await desk.read(
      sources.sources,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      course: counting
    ) { result in
      switch result {
      case .success(let document):
        if document.hasErrors { status = status.and(.findings) }
        try await each(document)
      case .failure(let error):
        tell(.problem(error))
        status = .failed
      }
    }
    if !inside.others.isEmpty { tell(.others(inside.others)) }
    if !inside.skipped.isEmpty { tell(.skippedInZips(inside.skipped.count)) }
    if foundNothing, !course.isStopped() { tell(.noDocuments) }
    return status
  }

  /// What stands at paths.
  func sources(at paths: [DiskPath]) -> DocumentSources {
    DocumentSources(at: paths, standardInputName: stdinName)
  }

  /// The paths of the command line, or those of the list that it names, which can be read once.
  func listedPaths() throws -> [DiskPath] {
    guard let pathList else { return paths.map { CommandArguments.place(of: $0) } }
    return try DocumentSource(path: pathList).load().split(separator: 0)
      .map { DiskPath(bytes: Array($0)) }
  }
}

/// What there is to say of the sources of a reading.
enum ReadingNote {
  /// A path, or a file, that cannot be read.
  case problem(any Error)
  /// So many files in folders are temporary or hidden.
  case skipped(Int)
  case skippedInZips(Int)
  /// Files of other kinds, in folders or zips.
  case others([String])
  case noDocuments

  func sentence(in language: Language) -> String {
    switch self {
    case .problem(let error): Failure.sentence(error, in: language)
    case .skipped(let count): Failure.skipped(count, in: language)
    case .skippedInZips(let count): Failure.skippedInZips(count, in: language)
    case .others(let paths):
      paths.map { Failure.other($0, in: language) }.joined(separator: "\n")
    case .noDocuments: Failure.noDocuments(in: language)
    }
  }
}

extension DocumentConverter.Policy: ExpressibleByArgument {}
