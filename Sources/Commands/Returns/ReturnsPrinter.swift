import Filing
import Ledger
import Office
import Reports
import Values
import Wording

/// Prints returns: as tables, as one letter, or as a folder of letters.
struct ReturnsPrinter {
  private let options: ReturnsOptions
  private let language: Language
  private let day: Day

  init(_ options: ReturnsOptions, global: GlobalOptions) {
    self.options = options
    language = global.language
    day = global.day
  }

  /// Prints all, and tells the files of which nobody knows the names.
  func print(_ answer: ReturnsAnswer) throws {
    if options.isFolder, let folder = options.output { return try write(answer, to: folder) }
    if let table = options.format.table {
      return try printer(table, to: options.output).print(answer.tables, objects: answer.objects)
    }
    guard let report = ReturnsLetter.joined(answer.letters) else { return }
    let bytes = try bytes(of: report)
    if let output = options.output, output != "-" {
      try WholeFile.write(bytes, to: output, replacing: options.overwriting.force)
    } else {
      Console.print(bytes: bytes)
    }
  }

  /// Writes a list for each person, under the person's name.
  private func write(_ answer: ReturnsAnswer, to folder: String) throws {
    try OutputFolder.make(folder)
    for letter in answer.letters {
      let name = letter.person ?? LocalizedText(zh: "未填编制人", en: "nobody named")[language]
      let file = SafePath(
        name.map { "/\\".contains($0) ? "_" : String($0) }.joined() + "."
          + options.format.fileExtension,
        arguments: []
      )
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + file.description
      if let table = options.format.table {
        try printer(table, to: path).print([letter.table], objects: letter.objects)
      } else {
        try WholeFile.write(
          try bytes(of: letter.report),
          to: path,
          replacing: options.overwriting.force
        )
      }
      Console.note(path)
    }
  }

  private func printer(_ table: TableFormat, to output: String?) -> LedgerPrinter {
    LedgerPrinter(
      format: table,
      output: output,
      replacing: options.overwriting.force,
      language: language,
      day: day
    )
  }

  private func bytes(of report: Report) throws -> [UInt8] {
    switch options.format {
    case .docx: try report.docx(in: language)
    case .html, .text, .json, .csv, .markdown, .xlsx: Array(report.html(in: language).utf8)
    }
  }
}
