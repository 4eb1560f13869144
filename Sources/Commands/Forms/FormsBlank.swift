import ArgumentParser
import Documents
import Findings
import Forms
import Foundation
import Office
import Values
import Wording

/// `guidang forms blank`.
struct FormsBlank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blank",
    abstract: "Make a blank form to fill in, as Word, Markdown or XML. 生成空白表单。"
  )

  @Argument(
    help: "The form: its id, such as visit-record, or its Chinese name, or a variant. 表单标识或名称。"
  )
  var id: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: .docx, .md or .xml. 输出文件。",
      valueName: "file"
    )
  )
  var output: String

  @Flag(help: "Replace the file if it is there. 覆盖已有文件。")
  var force = false

  @Option(
    help: ArgumentHelp(
      "JSON with answers to fill in, fields by id, as extract prints them. 预填的数据。",
      valueName: "file"
    )
  )
  var fill: String?

  @Option(
    help: ArgumentHelp(
      "A company's own Word document, into which --fill writes. 公司自己的 Word 空白表，把数据填进去。",
      valueName: "file"
    )
  )
  var from: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if from != nil, fill == nil {
      throw ValidationError(
        zh: "--from 与 --fill 同用：--fill 指定要填的数据。",
        en: "--from goes with --fill, which names the data."
      )
    }
    if from != nil, BlankForm.Format(fileName: output) != .docx {
      throw ValidationError(
        zh: "--from 时 -o 的文件名须以 .docx 结尾。",
        en: "With --from, -o takes a file name that ends in .docx."
      )
    }
    if BlankForm.Format(fileName: output) == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .docx、.md 或 .xml 结尾。",
        en: "-o takes a file name that ends in .docx, .md or .xml."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let form = try library.named(id)
      guard let format = BlankForm.Format(fileName: output) else { return }
      try WholeFile.refuse(output, unless: force)
      var answers: [FieldID: Value] = [:]
      if let fill {
        answers = try AnswerData.read(Array(bytes(of: fill)), form: form)
      }
      if let from { return try fillIn(from, with: answers, of: form, library: library) }
      let bytes = try BlankForm(form, answers: answers).write(as: format)
      try WholeFile.write(bytes, to: output, replacing: force)
      Console.note(
        (fill == nil
          ? LocalizedText(
            zh: "已写入 \(output)：空白的\(form.name.zh)。",
            en: "Wrote \(output): a blank \(form.name.en)."
          )
          : LocalizedText(
            zh: "已写入 \(output)：\(form.name.zh)，预填 \(answers.count) 栏。",
            en: "Wrote \(output): \(form.name.en), \(answers.count) fields filled in."
          ))[global.language]
      )
    }
  }

  /// Writes the answers into a company's own document.
  private func fillIn(
    _ path: String,
    with answers: [FieldID: Value],
    of form: FormDefinition,
    library: FormLibrary
  ) throws {
    let own = try Array(bytes(of: path))
    let reading = DocumentReader.read(own, name: path)
    let submission = reading.document.flatMap { document in
      FormReader(library: library, today: global.day).read(document, fileName: path).submissions
        .first { $0.submission.form == form.id }
    }
    guard let document = reading.document, let submission,
      let filled = FilledDocument(
        own,
        document: document,
        form: form,
        blanks: submission.blanks,
        answers: answers
      )
    else {
      throw InputError(
        path: path,
        cause: LocalizedText(
          zh: "不是 Word 文档，或读不成\(form.name.zh)",
          en: "no Word document, or none that reads as \(form.name.en)"
        )
      )
    }
    try WholeFile.write(filled.bytes, to: output, replacing: force)
    let count = answers.count - filled.unfilled.count
    Console.note(
      LocalizedText(
        zh: "已写入 \(output)：填了 \(count) 栏。",
        en: "Wrote \(output): \(count) fields filled in."
      )[global.language]
    )
    let left = filled.unfilled.compactMap { form.field($0)?.label[global.language] }
    if !left.isEmpty {
      Console.note(
        LocalizedText(
          zh: "文档里没有这些栏目的空位，没有填：\(left.joined(separator: "、"))。",
          en: "The document has no empty place for: \(left.joined(separator: ", "))."
        )[global.language]
      )
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
struct InputError: SpokenError {
  var path: String
  var cause: LocalizedText

  var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path)：无法读取（\(cause.zh)）。请检查路径和权限。",
      en: "\(path): cannot be read (\(cause.en)). Check the path and its permissions."
    )
  }
}
