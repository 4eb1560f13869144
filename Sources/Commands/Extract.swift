import ArgumentParser
import Filing
import Findings
import Forms

/// `guidang extract`: what the forms of documents say, as JSON Lines.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the forms say, one JSON object a document. 提取表单内容。")

  @Argument(help: ArgumentHelp("Files, folders, zips, or - for standard input.", valueName: "path"))
  var paths: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let library = try global.library()
      let outcome = try await reading.read(paths, library: library, global: global) { document in
        Console.print(document.json(library: library, language: language).description)
      }
      try outcome.end()
    }
  }
}
