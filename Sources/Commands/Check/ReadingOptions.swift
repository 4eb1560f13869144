public import ArgumentParser
import Filing
import Forms
import Foundation
public import Intake
import Office
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
    let check = DocumentCheck(
      library: library,
      today: global.day,
      stage: stage,
      converter: converter()
    )
    return try await check.read(sources(at: paths), jobs: jobs) { note in
      switch note {
      case .skipped where isQuiet: break
      case .problem, .skipped, .skippedInZips, .others, .noDocuments:
        Console.note(Failure.sentence(note, in: global.language))
      }
    } each: { document in
      try await each(document)
    }
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

extension DocumentConverter.Policy: OptionWord {}
