import ArgumentParser
import Documents
import Filing
import Findings
import Forms
import Foundation
import Office
import Values
import Wording

/// `guidang forms learn`: how a company words a form, from its own documents.
struct FormsLearn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn a company's own form from its documents, blank or filled in. 学会公司自己的表单。",
    discussion: LocalizedText(
      zh: """
        guidang forms learn 目标客户拜访表 拜访记录.docx -o Forms\
        /variants/acme.yaml

        在终端上运行时，拿不准的会逐项询问；在脚本里用 --map、--ignore、\
        --given、--lacks 事先说明。仍不认识的按原名保留。
        """,
      en: """
        guidang forms learn 目标客户拜访表 拜访记录.docx -o Forms/variants/acme.yaml

        At a terminal it asks about what it is not sure of; in a script, --map, --ignore, --given and \
        --lacks answer beforehand. What stays unknown is kept under its own label.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The form that it is: its id or Chinese name. 属于哪种表单（标识或名称）。")
  var form: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var answers: LearnArguments

  @Option(help: "The variant's id (default: the document's title). 变体的标识。")
  var name: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, in variants/ beside the definitions (default: standard output). 输出文件。",
      valueName: "file"
    )
  )
  var output: String?

  @Flag(help: "Replace the file if it is there. 覆盖已有文件。")
  var force = false

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @Option(help: ArgumentHelp("Forget a variant: its file is removed. 删除一个变体。", valueName: "id"))
  var forget: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if forget != nil {
      guard form == nil, reading.paths.isEmpty else {
        throw ValidationError(
          zh: "--forget 单独使用：guidang forms learn --forget 标识。",
          en: "--forget goes alone: guidang forms learn --forget ID."
        )
      }
      return
    }
    guard form != nil else {
      throw ValidationError(
        zh: "请写属于哪种表单，再写公司的文档。",
        en: "Name the form, then the company's documents."
      )
    }
    try reading.requirePaths()
    if format == .json, output == nil {
      throw ValidationError(
        zh: "--format json 时请用 -o 指定变体文件。",
        en: "With --format json, name the variant's file with -o."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      if let forget { return try self.forget(forget) }
      let named = try library.named(form.map { $0 } ?? "-")
      guard let form = library.form(named.id) else { return }
      try await learn(form, library: library)
    }
  }

  private func learn(_ form: FormDefinition, library: FormLibrary) async throws {
    let decisions = try answers.answers.decisions(for: form)
    try refuseToReplace()
    var session = LearningSession(form: form, library: library, today: global.day)
    try await session.read(
      reading.sources(at: reading.listedPaths()),
      jobs: reading.jobs,
      converter: reading.converter()
    )
    try conclude(&session, decisions)
  }

  /// Asks what is not sure, and writes what was learned.
  private func conclude(
    _ session: inout LearningSession,
    _ decisions: LearningDecisions
  ) throws {
    let language = global.language
    for note in session.notes { tell(note) }
    guard !session.documents.isEmpty else { return try ExitStatus.failed.end() }
    session.lesson.decide(decisions)
    if format == .text, LearnConversation.isPossible {
      guard LearnConversation(language: language).conduct(&session.lesson) else {
        Console.note(
          LocalizedText(zh: "已中断，没有写文件。", en: "Broken off; nothing was written.")[language]
        )
        return try ExitStatus.failed.end()
      }
    }
    let report = LearningReport(lesson: session.lesson, language: language)
    switch format {
    case .text: for line in report.lines { Console.note(line) }
    case .json:
      for label in session.lesson.labels {
        Console.print(json: label.json(in: language).description)
      }
    }
    for line in report.notes { Console.note(line) }
    let variant = try session.variant(named: name)
    let yaml = try session.yaml(of: variant, file: output ?? "-", in: language)
    for line in session.preview(variant, in: language) { Console.note(line) }
    if let rival = session.standing(of: variant).inTheWay(of: variant.id) {
      Console.note(rival.sentence[language])
    }
    if let output {
      try write(yaml, to: output, variant: variant)
      // The command has done its work; that the documents will come back is for people to know.
      if !session.lesson.missing.isEmpty {
        Console.note(
          LocalizedText(
            zh: "必填的还有 \(session.lesson.missing.count) 栏没有着落，这样的文档会退回。请按上面的提示再学一次，加 --force 覆盖。",
            en:
              "Required fields without a label: \(session.lesson.missing.count). Such documents will come back; learn it once more as said above, with --force."
          )[language]
        )
      }
    } else {
      Console.print(bytes: Array(yaml.utf8))
    }
    try session.status.end()
  }

  private func tell(_ note: LearningSession.Note) {
    switch note {
    case .source(let note): Console.note(Failure.sentence(note, in: global.language))
    case .unread(let document):
      for finding in document.documentFindings {
        Console.note(finding.line(path: document.path, in: global.language))
      }
    }
  }

  /// Says so before anything is asked.
  private func refuseToReplace() throws(OutputError) {
    if let output { try WholeFile.refuse(output, unless: force) }
  }

  /// Writes the variant's file, and its folder where that is the forms' own.
  private func write(_ yaml: String, to path: String, variant: FormVariant) throws {
    let language = global.language
    let folder = global.definitions.folder.appending(path: "variants", directoryHint: .isDirectory)
    let isInPlace =
      ResolvedPath(path).path
      == ResolvedPath(
        folder.appending(path: URL(filePath: path).lastPathComponent).path(percentEncoded: false)
      ).path
    if isInPlace {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw OutputError(path: path, cause: SystemCause(error).text)
      }
    }
    try WholeFile.write(Array(yaml.utf8), to: path, replacing: force)
    Console.note(
      isInPlace
        ? LocalizedText(
          zh: "已写入 \(path)。以后导入的文档会按变体“\(variant.id.rawValue)”识别。",
          en:
            "Wrote \(path). Documents are read as the variant “\(variant.id.rawValue)” from now on."
        )[language]
        : LocalizedText(
          zh: "已写入 \(path)。把它放进 \(folder.path(percentEncoded: false)) 后生效。",
          en: "Wrote \(path). It counts once it lies in \(folder.path(percentEncoded: false))."
        )[language]
    )
  }

  // MARK: Forgetting

  private func forget(_ id: String) throws {
    let language = global.language
    let path = try global.definitions.forget(VariantID(rawValue: id))
    Console.note(
      LocalizedText(
        zh: "已删除 \(path)。已归档的文件不受影响。",
        en: "Removed \(path). What is filed stays as it is."
      )[language]
    )
  }
}
