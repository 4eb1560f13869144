import ArgumentParser
import Findings
import Forms
import Foundation

/// `guidang forms blank`.
struct FormsBlank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blank",
    abstract: "Make a blank form to fill in, as Word, Markdown or XML. 生成空白表单。"
  )

  @Argument(help: "The form's id, such as visit-record. 表单标识。")
  var id: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: .docx, .md or .xml; it is replaced. 输出文件。",
      valueName: "file"
    )
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "JSON with answers to fill in, fields by id, as extract prints them. 预填的数据。",
      valueName: "file"
    )
  )
  var fill: String?

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
    try await Failure.reported(in: global.language) {
      let form = try global.library().named(id)
      guard let format = BlankForm.Format(fileName: output) else { return }
      var answers: [FieldID: Value] = [:]
      if let fill {
        answers = try AnswerData.read(Array(bytes(of: fill)), form: form)
      }
      let bytes = try BlankForm(form, answers: answers).write(as: format)
      try WholeFile.write(bytes, to: output)
    }
  }

  private func bytes(of path: String) throws -> Data {
    do {
      return path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: path))
    } catch {
      throw InputError(path: path, cause: SystemCause(error).text)
    }
  }
}

/// A file that cannot be read.
struct InputError: Error {
  var path: String
  var cause: LocalizedText
}
