import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Intake
import Office
import Values
import Wording

/// `guidang import`: reads, validates and files documents.
struct Import: AsyncParsableCommand {
  enum Format: String, OptionWord {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Validate forms and file them in the archive. 校验并归档。",
    discussion: LocalizedText(
      zh: """
        有错误的退回，其余归档；重复运行不会重复归档。按 Ctrl-C 会归档完手上这一批再停，\
        再运行同一命令即可继续。
        """,
      en: """
        Forms with errors are rejected and kept in the import log; the rest is filed. Running it \
        again files nothing twice. What was filed stays filed when the command is stopped: Ctrl-C \
        ends it with the batch in hand, and the same command goes on.
        """
    )[.onCommandLine]
  )

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, or json: a count at the end as one JSON line. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write a report into this file: .json, .md, .html or .csv. 导入报告。",
      valueName: "file"
    ),
    transform: Import.reportFile(named:)
  )
  var report: ReportFile?

  @Option(
    help: ArgumentHelp(
      "Put what is rejected into this folder: each document as it came, a copy with comments, and a list by person. 退回的文档放入此文件夹，附批注和按人清单。",
      valueName: "dir"
    )
  )
  var rejects: String?

  @Flag(help: "Pass over what the import log knows and has not changed. 跳过此前已处理且未改动的文件。")
  var resume = false

  @Flag(help: "Do everything but write to the archive. 只试不写。")
  var dryRun = false

  @Flag(
    help:
      "File changed content as a revision even where the revision fields are not filled in. 未填修改栏也归为新版本。"
  )
  var revise = false

  @Option(
    help: ArgumentHelp(
      "File the one form of the document as a revision of this item, whatever it says. 归为这一件的新版本。",
      valueName: "item"
    )
  )
  var replaces: String?

  @Flag(
    help:
      "Keep the bytes of rejected documents in the archive; guidang show SHA256 --original FILE gives them back. 留存被退回的原件。"
  )
  var keepRejected = false

  @Option(
    help:
      "auto: a line on a terminal that is drawn anew, plain: lines one after the other, or none. 进度显示。"
  )
  var progress = ProgressMode.auto

  @Option(
    help: ArgumentHelp(
      "How many documents are filed in one transaction. 每批归档的文档数。",
      valueName: "n"
    )
  )
  var batch = FilingDesk.batchCount

  @Option(
    help: ArgumentHelp(
      "Take what comes into this folder, and move it to done/ or rejected/ in it with its report beside, until Ctrl-C. 监视文件夹，随到随归。",
      valueName: "dir"
    )
  )
  var watch: String?

  @Option(
    help: ArgumentHelp(
      "With --watch, how many seconds lie between two looks; a file that is the same in both is whole. 两次查看相隔的秒数。",
      valueName: "seconds"
    )
  )
  var interval = 2.0

  @Flag(help: "With --watch, take what is there and whole, and end. 处理完现有文件即结束。")
  var once = false

  @Flag(
    help:
      "File pictures and PDF that lie beside a filed form as materials of its account. 把与表单放在一起的图片和 PDF 归为该客户的资料。"
  )
  var attachOthers = false

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  private static func reportFile(named path: String) throws -> ReportFile {
    if let file = ReportFile(path: path) { return file }
    throw ValidationError(
      zh: "--report 的文件名须以 .json、.md、.html 或 .csv 结尾。",
      en: "--report takes a file that ends in .json, .md, .html or .csv."
    )
  }

  func validate() throws {
    if batch < 1 {
      throw ValidationError(zh: "--batch 须为 1 以上的整数。", en: "--batch takes a number from 1.")
    }
    guard interval >= 0.01, interval <= 86_400 else {
      throw ValidationError(
        zh: "--interval 的秒数须在 0.01 到 86400 之间。",
        en: "--interval takes a number of seconds from 0.01 to 86400."
      )
    }
    if replaces != nil, reading.paths.count != 1 || reading.pathList != nil || watch != nil {
      throw ValidationError(
        zh: "--replaces 须与一份文件同用。",
        en: "--replaces goes with one document."
      )
    }
    guard watch != nil else {
      if once {
        throw ValidationError(zh: "--once 只能与 --watch 同用。", en: "--once goes with --watch.")
      }
      return try reading.requirePaths()
    }
    if !reading.paths.isEmpty || reading.pathList != nil {
      throw ValidationError(
        zh: "--watch 只处理所监视的文件夹，不能另写路径。",
        en: "--watch takes its documents from its folder alone."
      )
    }
    if report != nil || rejects != nil || resume || dryRun || attachOthers {
      throw ValidationError(
        zh: "--watch 不能与 --report、--rejects、--resume、--dry-run、--attach-others 同用。",
        en: "--watch goes without --report, --rejects, --resume, --dry-run and --attach-others."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let paths = watch == nil ? try reading.listedPaths() : []
      let places = ImportPlaces(report: report, rejects: rejects, archive: archiving.path)
      try places.spare(paths.map(\.text))
      let sources = watch == nil ? places.others(of: reading.sources(at: paths)) : nil
      let definitions = global.definitions
      let outputs = try outputs(of: definitions, arguments: paths.map(\.text))
      let office = Office(
        definitions: definitions,
        archive: try openArchive(makesArchive: sources?.sources.isEmpty != true),
        clock: global.clock,
        converter: reading.converter()
      )
      let printer = ImportPrinter(
        ProgressDisplay(watch == nil ? progress : .none, in: global.language),
        language: global.language
      )
      let memory = try memory()
      StopRequest.listen()
      let outcome: ImportOutcome
      do {
        outcome = try await self.outcome(
          of: sources,
          outputs: outputs,
          memory: memory,
          in: office,
          tell: printer.print
        )
      } catch {
        printer.end()
        throw error
      }
      printer.end()
      conclude(outcome.summary)
      let stopped = endsByItself ? StopRequest.status : nil
      try outcome.status.and(stopped ?? .success).end()
    }
  }

  private func outcome(
    of sources: DocumentSources?,
    outputs: ImportOutputs,
    memory: ImportMemory?,
    in office: Office,
    tell: @escaping (ImportEvent) -> Void
  ) async throws -> ImportOutcome {
    if let watch {
      return try await office.watch(
        CommandArguments.place(of: watch),
        interval: interval,
        isOnce: once,
        options: options,
        stop: StopRequest.token,
        as: .localUser
      ) { event in
        if case .watches = event, !once { tellWatching(watch) } else { tell(event) }
      }
    }
    return try await office.importDocuments(
      of: sources ?? DocumentSources(at: []),
      options: options,
      outputs: outputs,
      memory: memory,
      stop: StopRequest.token,
      as: .localUser,
      tell: tell
    )
  }

  private var options: ImportOptions {
    var options = ImportOptions(language: global.language)
    options.jobs = reading.jobs
    options.batchCount = batch
    options.revises = revise
    options.replaces = replaces
    options.isDryRun = dryRun
    options.keepsRejected = keepRejected
    options.attachesOthers = attachOthers
    return options
  }

  private func outputs(
    of definitions: Definitions,
    arguments: [String]
  ) throws -> ImportOutputs {
    let library = try definitions.library()
    var report = report
    report?.replacing = overwriting.force
    return try ImportOutputs(
      report: report,
      rejects: rejects,
      arguments: arguments,
      check: DocumentCheck(library: library, today: global.day, converter: reading.converter()),
      library: library,
      day: global.day,
      language: global.language
    )
  }

  private func tellWatching(_ path: String) {
    Console.note(
      LocalizedText(
        zh: "正在监视 \(path)，按 Ctrl-C 结束。",
        en: "Watching \(path); Ctrl-C ends it."
      )[global.language]
    )
  }

  /// Whether the command comes to an end of its own; a folder is watched until somebody stops it.
  private var endsByItself: Bool { watch == nil || once }

  /// The archive; where there is none, one is made only for documents that are to be filed in it.
  private func openArchive(makesArchive: Bool) throws -> any ArchiveCare {
    if dryRun || !makesArchive { return try openOrEmpty() }
    return try archiving.open(.create)
  }

  /// What earlier imports took, asked by a reader of its own that waits for no writer.
  private func memory() throws -> ImportMemory? {
    guard resume else { return nil }
    return ImportMemory(of: try openOrEmpty())
  }

  private func openOrEmpty() throws -> any ArchiveCare {
    try ArchiveAddress(archiving.path).openOrEmpty(waitingTime: archiving.wait)
  }

  private func conclude(_ summary: ImportSummary) {
    if StopRequest.isMade, once {
      Console.note(
        LocalizedText(
          zh: "已停下，手上这一批已归档，其余的留在文件夹中。再运行同一命令即可继续。",
          en:
            "Stopped; the batch in hand is filed, the rest stays in the folder. The same command goes on."
        )[global.language]
      )
    } else if StopRequest.isMade, watch == nil {
      Console.note(
        LocalizedText(
          zh: "已停下，手上这一批已归档。再运行同一命令即可继续，加 --resume 会跳过已处理的文件。",
          en:
            "Stopped; the batch in hand is filed. The same command goes on; with --resume it passes over what was taken."
        )[global.language]
      )
    }
    switch format {
    case .json: Console.print(json: summary.json.description)
    case .text: Console.print(summary.sentence(in: global.language))
    }
  }
}
