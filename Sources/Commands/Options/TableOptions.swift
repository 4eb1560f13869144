import ArgumentParser
import Foundation

/// How tables are printed.
enum TableFormat: String, OptionWord {
  case text
  case json
  case csv
  case markdown
  case xlsx

  /// The format that a file's name asks for.
  init?(fileName: String) {
    switch URL(filePath: fileName).pathExtension.lowercased() {
    case "xlsx": self = .xlsx
    case "md", "markdown": self = .markdown
    case "csv": self = .csv
    case "json", "jsonl": self = .json
    case "txt": self = .text
    case _: return nil
    }
  }
}

/// Where and in which format a command prints its tables.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, json, csv, markdown or xlsx (default: by the name of -o, else text). 输出格式。",
      valueName: "format"
    )
  )
  var wanted: TableFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write (default: standard output). 输出文件。",
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup var overwriting: OverwriteOption

  /// The format that is asked for, by name or by the file's.
  var format: TableFormat {
    wanted ?? output.flatMap(TableFormat.init(fileName:)) ?? .text
  }

  func validate() throws {
    if let output, output != "-", wanted == nil, TableFormat(fileName: output) == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .xlsx、.md、.csv、.json 或 .txt 结尾，\(output) 不是；也可以用 --format 指定格式。",
        en: "-o takes a file that ends in .xlsx, .md, .csv, .json or .txt, not \(output); "
          + "or say --format."
      )
    }
    if format == .xlsx, output ?? "-" == "-", Console.isTerminal {
      throw ValidationError(
        zh: "--format xlsx 须用 -o 写入文件，不能显示在终端上。",
        en: "--format xlsx takes -o FILE: a workbook is nothing for a terminal."
      )
    }
  }
}
