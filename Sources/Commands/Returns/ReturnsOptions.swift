import ArgumentParser
import Foundation

/// Where returns are printed, and in which format.
struct ReturnsOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, json, csv, markdown, xlsx, docx or html (default: by the name of -o, else text). 输出格式。",
      valueName: "format"
    )
  )
  var wanted: ReturnsFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write. A folder gets a list for each person (docx by default). "
        + "输出文件；写文件夹名则每人一份。",
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup var overwriting: OverwriteOption

  /// Whether there is a file for each person, in a folder.
  var isFolder: Bool {
    guard let output, output != "-" else { return false }
    var isThere: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isThere) {
      return isThere.boolValue
    }
    return output.hasSuffix("/") || ReturnsFormat(fileName: output) == nil && !output.hasDot
  }

  /// The format that is asked for, by name or by the file's.
  var format: ReturnsFormat {
    if let wanted { return wanted }
    if isFolder { return .docx }
    return output.flatMap(ReturnsFormat.init(fileName:)) ?? .text
  }

  func validate() throws {
    if let output, output != "-", wanted == nil, !isFolder, ReturnsFormat(fileName: output) == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .docx、.html、.xlsx、.md、.csv、.json 或 .txt 结尾，\(output) 不是；"
          + "也可以用 --format 指定格式，或写文件夹名。",
        en: "-o takes a file that ends in .docx, .html, .xlsx, .md, .csv, .json or .txt, not "
          + "\(output); or say --format, or name a folder."
      )
    }
    switch format {
    case .xlsx, .docx:
      if output ?? "-" == "-", Console.isTerminal {
        throw ValidationError(
          zh: "--format \(format.rawValue) 须用 -o 写入文件，不能显示在终端上。",
          en: "--format \(format.rawValue) takes -o FILE: it is nothing for a terminal."
        )
      }
    case .text, .json, .csv, .markdown, .html: break
    }
  }
}

extension String {
  /// Whether the last step of the path has a dot in it, as files' names have.
  fileprivate var hasDot: Bool { split(separator: "/").last?.contains(".") == true }
}
