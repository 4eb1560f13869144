import Archive
import ArgumentParser
import Findings
import Forms
import Foundation
import Office
import Values
import Wording

/// `guidang show`: one filed item.
struct Show: AsyncParsableCommand {
  enum Format: String, OptionWord {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one filed item, its revisions, or its original document. 查看一件档案。"
  )

  @Argument(
    help: ArgumentHelp(
      "The item's id, archive number or own number, or its account; with --original also an original's SHA-256. 编号、档号、表单编号或客户名。"
    )
  )
  var id: String

  @Option(help: "text or json. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write the original document, byte for byte, to a file, or - for standard output. 导出原件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var original: String?

  @Flag(help: "Show every revision, the latest last. 显示各版本。")
  var history = false

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var revealing: RevealOption
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.openForReading(in: global.language))
      if let original {
        let document = try office.original(id, as: .localUser)
        if original == "-" {
          Console.print(bytes: document.bytes)
        } else {
          try WholeFile.write(document.bytes, to: original, replacing: overwriting.force)
        }
        // By a digest nothing but the original is asked for.
        if original == "-" || document.path == nil { return }
      }
      let library = try office.library()
      let report = try office.item(
        id,
        withHistory: history,
        reason: revealing.reveal,
        as: .localUser
      )
      for revision in report.revisions { show(revision, of: report, library: library) }
      try report.damages.tell(in: global.language)
    }
  }

  /// Prints a revision, with what it changed of the one before it.
  private func show(
    _ revision: ItemReport.Revision,
    of report: ItemReport,
    library: FormLibrary
  ) {
    switch format {
    case .json: Console.print(json: report.json(of: revision).description)
    case .text:
      let text = ItemText(
        item: report.item,
        revision: revision.revision,
        values: revision.revision.answers,
        library: library,
        language: global.language
      )
      for line in text.lines { Console.print(line) }
      for line in text.lines(of: revision.changes ?? []) { Console.print(line) }
    }
  }
}
