public import ArgumentParser
import Filing
import Findings
public import Forms
import Intake
import Office
import Wording

/// `guidang validate`: what is wrong with documents, as a compiler says it.
struct Validate: AsyncParsableCommand {
  /// From which severity on the command fails.
  enum FailLevel: String, OptionWord {
    case error
    case warning
  }

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say what is wrong with forms, and how to mend it. 校验表单。"
  )

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: "How findings are printed: text, json, sarif, github or junit. 输出格式。"
  )
  var format = FindingFormat.text

  @Option(help: "From which severity on the exit status is 1: error or warning. 何种程度算不通过。")
  var failLevel = FailLevel.error

  @Option(help: "How far the form has come: draft, submission or filing. 校验阶段：草稿、提交、归档。")
  var stage = Stage.filing

  @Option(help: ArgumentHelp("The most findings that are printed. 最多显示多少处。", valueName: "n"))
  var maxFindings: Int?

  @Flag(help: "Print findings alone, no summary. 只输出问题，不输出小结。")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Write a copy of each document that has findings into this folder, with a comment at every "
        + "finding. 在此文件夹写入带批注的副本。",
      valueName: "dir"
    )
  )
  var annotate: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let maxFindings, maxFindings < 0 {
      throw ValidationError(
        zh: "--max-findings 须为 0 以上的整数。",
        en: "--max-findings takes a number from 0."
      )
    }
    try reading.requirePaths()
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let library = try global.library()
      var renderer = format.renderer(in: language, library: library)
      var total = FindingTally()
      var documents = 0
      var room = maxFindings ?? .max
      let paths = try reading.listedPaths()
      var copies = annotate.map { AnnotatedCopies(folder: $0, arguments: paths.map(\.text)) }
      var copied = ExitStatus.success
      var status = try await reading.read(
        at: paths,
        library: library,
        global: global,
        stage: stage,
        isQuiet: quiet
      ) { document in
        var report = document.report(showsPictures: format == .text)
        var tally = FindingTally()
        documents += 1
        for finding in report.findings {
          tally.add(finding)
          total.add(finding)
        }
        if !quiet, !report.findings.isEmpty {
          Console.note("\(document.path.printable): \(tally.summary(in: language))")
        }
        if !report.findings.isEmpty {
          copied = try copied.and(copy(document, to: &copies))
        }
        report.findings = Array(report.findings.prefix(room))
        room -= report.findings.count
        for line in renderer.lines(of: report) { format.print(line) }
      }
      for line in renderer.end() { format.print(line) }
      status = status.and(copied)
      if failLevel == .warning, total.warnings > 0 { status = status.and(.findings) }
      // Of what could not be read at all nothing is concluded.
      if !quiet, documents > 0 || status == .success {
        conclude(total, of: documents, in: language)
      }
      try status.end()
    }
  }

  /// Writes an annotated copy; a document that takes no comments, and one into which they could not
  /// be written, is named on standard error.
  private func copy(
    _ document: ReadDocument,
    to copies: inout AnnotatedCopies?
  ) throws -> ExitStatus {
    let language = global.language
    switch try copies?.write(document, on: global.day, in: language) {
    case .failed(let problem):
      Console.note(Failure.sentence(problem, in: language))
      return problem.exitStatus
    case .takesNone:
      Console.note(
        LocalizedText(
          zh: "\(document.path)：不能写入批注（只支持 .docx、Markdown 和本程序的 XML）。",
          en: "\(document.path): takes no comments (only .docx, Markdown and the program's XML do)."
        )[language]
      )
    case .written, nil: break
    }
    return .success
  }

  private func conclude(_ total: FindingTally, of documents: Int, in language: Language) {
    if let maxFindings, total.count > maxFindings {
      Console.note(
        LocalizedText(
          zh: "只显示了前 \(maxFindings) 处，共 \(total.count) 处。",
          en: "The first \(maxFindings) of \(total.count) findings are shown."
        )[language]
      )
    }
    // Of nothing nothing can be said; that there was none has been said.
    if documents > 1 || documents == 1 && total.count == 0 {
      let head = LocalizedText(
        zh: "\(documents) 份文档：",
        en: documents == 1 ? "1 document: " : "\(documents) documents: "
      )
      Console.note(head[language] + total.summary(in: language))
    }
  }
}

extension Stage: OptionWord {}
