public import ArgumentParser
import Filing
import Findings
public import Forms

/// `guidang validate`: what is wrong with documents, as a compiler says it.
struct Validate: AsyncParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  /// From which severity on the command fails.
  enum FailLevel: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
  }

  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with forms, and how to mend it. 校验表单。"
  )

  @OptionGroup var reading: ReadingOptions

  @Option(help: "How findings are printed: text or json. 输出格式。")
  var format = Format.text

  @Option(help: "From which severity on the exit status is 1: error or warning. 何种程度算不通过。")
  var failLevel = FailLevel.error

  @Option(help: "How far the form has come: draft, submission or filing. 校验阶段：草稿、提交、归档。")
  var stage = Stage.filing

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      var tally = FindingTally()
      var status = try await reading.read(
        library: global.library(),
        global: global,
        stage: stage
      ) { document in
        for finding in document.findings {
          tally.add(finding)
          show(finding, path: document.path, in: language)
        }
      }
      if failLevel == .warning, tally.warnings > 0 { status = status.and(.findings) }
      Console.note(tally.summary(in: language))
      try status.end()
    }
  }

  private func show(_ finding: Finding, path: String, in language: Language) {
    switch format {
    case .text:
      Console.print(finding.line(path: path, in: language))
    case .json:
      guard case .object(let members) = finding.json(in: language) else { return }
      Console.print(JSON.object([JSON.Member("path", .string(path))] + members).description)
    }
  }
}

extension Stage: ExpressibleByArgument {}
