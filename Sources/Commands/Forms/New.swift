import ArgumentParser
import Documents
import Findings
import Forms
import Foundation
import Office
import Wording

/// `guidang new`: asks for the fields of a form at the terminal, and writes it filled in.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Fill in a form at the terminal, question by question. 逐项填写表单。"
  )

  @Argument(help: "The form: its id, such as visit-record, or its Chinese name. 表单标识或名称。")
  var id: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write: .docx, .md or .xml. 输出文件。", valueName: "file")
  )
  var output: String

  @Flag(help: "Replace the file if it is there. 覆盖已有文件。")
  var force = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if BlankForm.Format(fileName: output) == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .docx、.md 或 .xml 结尾。",
        en: "-o takes a file name that ends in .docx, .md or .xml."
      )
    }
  }

  func run() async throws {
    let language = global.language
    try await Failure.reported(in: language) {
      let library = try global.library()
      let form = try library.named(id)
      guard let format = BlankForm.Format(fileName: output) else { return }
      try WholeFile.refuse(output, unless: force)
      guard let answers = Interview(form: form, language: language).conducted() else {
        Console.note(
          LocalizedText(zh: "填写中断，没有写文件。", en: "Broken off; nothing was written.")[language]
        )
        return try ExitStatus.failed.end()
      }
      let bytes = try BlankForm(form, answers: answers).write(as: format)
      try WholeFile.write(bytes, to: output, replacing: force)
      try review(bytes, library: library)
    }
  }

  /// Says what the rules find in the form as a whole.
  private func review(_ bytes: [UInt8], library: FormLibrary) throws {
    let language = global.language
    guard let document = DocumentReader.read(bytes, name: output).document else { return }
    let result = FormReader(library: library, today: global.day).read(document)
    var tally = FindingTally()
    for finding in result.findings + result.submissions.flatMap(\.findings) {
      tally.add(finding)
      Console.print(finding.line(path: output, in: language))
    }
    Console.note("\(output): \(tally.summary(in: language))")
    if tally.errors > 0 { try ExitStatus.findings.end() }
  }
}
