import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Intake
import SQLiteArchive
import Values
import Wording

/// `guidang import`: reads, validates and files documents.
struct Import: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
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

  @OptionGroup var reading: ReadingOptions

  @Option(help: "text, or json: a count at the end as one JSON line. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write a report into this file: .json, .md, .html or .csv. 导入报告。",
      valueName: "file"
    ),
    transform: ReportFile.init(argument:)
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
      try spare(paths.map(\.text))
      let sources = watch == nil ? sources(at: paths) : nil
      let session = try begin(paths.map(\.text), makesArchive: sources?.sources.isEmpty != true)
      StopRequest.listen()
      var hotFolder = try watch.map { try self.hotFolder($0, session) }
      do {
        if let sources {
          try await session.take(sources)
          try attach(sources.others, after: session)
        }
        try await hotFolder?.watch()
      } catch {
        session.abandon(for: error)
        throw error
      }
      try session.finish(StopRequest.isMade ? .stopped : .complete)
      conclude(session.summary)
      let stopped = endsByItself ? StopRequest.status : nil
      try session.status.and(stopped ?? .success).end()
    }
  }

  private func hotFolder(_ path: String, _ session: ImportSession) throws -> HotFolder {
    var folder = CommandArguments.place(of: path).bytes
    while folder.count > 1, folder.last == UInt8(ascii: "/") { folder.removeLast() }
    let hotFolder = try HotFolder(
      DiskPath(bytes: folder),
      session: session,
      copies: AnnotatedCopy(desk: session.reader, day: global.day, language: global.language),
      interval: interval,
      isOnce: once
    )
    if !once {
      Console.note(
        LocalizedText(
          zh: "正在监视 \(path)，按 Ctrl-C 结束。",
          en: "Watching \(path); Ctrl-C ends it."
        )[global.language]
      )
    }
    return hotFolder
  }

  /// Whether the command comes to an end of its own; a folder is watched until somebody stops it.
  private var endsByItself: Bool { watch == nil || once }

  /// Refuses to write over what is named to be read, or to pass it over in silence.
  private func spare(_ paths: [String]) throws {
    if report == nil, rejects == nil { return }
    let reportPlace = report.map { ResolvedPath($0.path) }
    let rejectsPlace = rejects.map { ResolvedPath($0) }
    try spareArchive(reportPlace)
    for path in paths where path != "-" {
      let place = ResolvedPath(path)
      if let report, let reportPlace, try isOriginal(report, at: reportPlace, below: place) {
        throw OutputError(
          path: report.path,
          cause: LocalizedText(
            zh: "会覆盖原文件，请换一个文件名",
            en: "it is the original; name another file"
          )
        )
      }
      if let rejects, let rejectsPlace, rejectsPlace.contains(place) {
        throw OutputError(
          path: rejects,
          cause: LocalizedText(
            zh: "要导入的 \(path) 就在这个文件夹中，请用 --rejects 另指一个文件夹",
            en: "\(path), which is to be imported, lies in it; name another folder with --rejects"
          )
        )
      }
    }
  }

  /// Refuses to write over the archive, which may not be there as yet.
  private func spareArchive(_ reportPlace: ResolvedPath?) throws {
    let archive = Set(ArchiveFile.places(of: archiving.path).map { ResolvedPath($0) })
    if let report, let reportPlace, archive.contains(reportPlace) {
      throw OutputError.archive(report.path)
    }
    for list in rejects.map(RejectsFolder.lists) ?? [] where archive.contains(ResolvedPath(list)) {
      throw OutputError.archive(list)
    }
  }

  /// Whether the report would take the place of what a path names; of what it leads to, an earlier
  /// report may be replaced.
  private func isOriginal(
    _ report: ReportFile,
    at reportPlace: ResolvedPath,
    below place: ResolvedPath
  ) throws -> Bool {
    if place == reportPlace { return true }
    // Of the formats of a report, Markdown alone is one of documents.
    guard report.format == .markdown, place.contains(reportPlace),
      FileManager.default.fileExists(atPath: report.path)
    else { return false }
    return try !MarkdownReport.isReport(DocumentSource(path: report.path).load())
  }

  /// Opens all that is written to, so that what may not be written is told before anything is read.
  private func begin(_ paths: [String], makesArchive: Bool) throws -> ImportSession {
    let library = try global.library()
    let reader = DocumentDesk(
      library: library,
      today: global.day,
      converter: reading.converter()
    )
    // The report may be meant for the folder of what is rejected, which is made first.
    let rejectsFolder = try rejects.map {
      try RejectsFolder(
        $0,
        arguments: paths,
        report: report?.path,
        desk: reader,
        library: library,
        global: global
      )
    }
    let writer = try report.map { file in
      let page = file.format.page(library: library, language: global.language)
      return try ReportWriter(file.path, page: page)
    }
    let archive = try openArchive(makesArchive: makesArchive)
    let filing = FilingDesk(
      archive: archive,
      forms: library.forms,
      scheme: try FilingRules(library: library).numbers,
      options: FilingOptions(
        actor: NSUserName(),
        revises: revise,
        replaces: try replaces.map { reference in
          guard let item = try archive.item(reference) else {
            throw NoSuchItem(reference: reference)
          }
          return item.id
        },
        isDryRun: dryRun,
        keepsRejected: keepRejected
      ),
      today: global.day
    )
    return ImportSession(
      self,
      library: library,
      filing: filing,
      reader: reader,
      outputs: ImportSession.Outputs(report: writer, rejects: rejectsFolder),
      memory: try memory()
    )
  }

  /// The archive; where there is none, one is made only for documents that are to be filed in it.
  private func openArchive(makesArchive: Bool) throws -> any ArchiveStore {
    if dryRun || !makesArchive, !hasArchive { return try SQLiteArchive.inMemory() }
    return try archiving.open(.create)
  }

  /// What earlier imports took, asked by a reader of its own that waits for no writer.
  private func memory() throws -> ImportMemory? {
    guard resume else { return nil }
    return ImportMemory(of: hasArchive ? try archiving.open() : try SQLiteArchive.inMemory())
  }

  private var hasArchive: Bool { FileManager.default.fileExists(atPath: archiving.path) }

  /// What stands at the paths, without what this command writes itself.
  private func sources(at paths: [DiskPath]) -> DocumentSources {
    var sources = reading.sources(at: paths)
    let own = [report?.path, rejects].compactMap(\.self).map { ResolvedPath($0) }
    if own.isEmpty { return sources }
    sources.sources.removeAll { source in
      guard !source.isStandardInput else { return false }
      let place = ResolvedPath(source.path)
      return own.contains { $0.contains(place) }
    }
    sources.passedOver.others.removeAll { path in
      let place = ResolvedPath(path)
      return own.contains { $0.contains(place) }
    }
    return sources
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
