import Archive
import ArgumentParser
import Filing
import Foundation
import Ledger
import Office
import Wording

/// `guidang archive volume`: an account's materials as one volume, with its table of contents.
struct ArchiveVolume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volume",
    abstract: "List an account's materials as one volume. 编制案卷和卷内目录。"
  )

  @Argument(help: "The account, as the ledger names it. 客户名称。")
  var account: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, .docx, .md or .json (default: Markdown on standard output). 输出文件。",
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var options: ArchiveCareOptions

  func validate() throws {
    if let output, output != "-", format == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .docx、.md 或 .json 结尾，\(output) 不是。",
        en: "-o takes a file that ends in .docx, .md or .json, not \(output)."
      )
    }
  }

  private var format: Volume.Format? {
    output.flatMap { Volume.Format(rawValue: URL(filePath: $0).pathExtension.lowercased()) }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let volume = try options.office().volume(of: account, as: .localUser)
      let bytes = try volume.file(as: format ?? .markdown)
      guard let output, output != "-" else { return Console.print(bytes: bytes) }
      try WholeFile.write(bytes, to: output, replacing: overwriting.force)
    }
  }
}
