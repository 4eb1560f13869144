import Archive
import ArgumentParser
import Findings
import Forms
import Foundation

/// `guidang show`: one filed item.
struct Show: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "Show one filed item, its revisions, or its original document. 查看一件档案。"
  )

  @Argument(help: "The item's id or archive number. 编号或档号。")
  var id: String

  @Option(help: "text or json. 输出格式。")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write the original document, byte for byte, to a file, or - for standard output. 导出原件。",
      valueName: "file"
    )
  )
  var original: String?

  @Flag(help: "Show every revision, the latest last. 显示各版本。")
  var history = false

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let archive = try archiving.open()
      guard let item = try archive.item(id), let latest = item.revisions.last else {
        Console.note(
          "guidang: "
            + LocalizedText(
              zh: "档案库里没有“\(id)”。请用 guidang search 查找编号或档号。",
              en: "The archive has no “\(id)”. Look up its id or number with guidang search."
            )[
              global.language
            ]
        )
        throw ExitCode(ExitStatus.findings.rawValue)
      }
      if let original {
        try write(latest.digest, of: archive, to: original)
        if original == "-" { return }
      }
      let library = try global.library()
      for revision in history ? item.revisions : [latest] {
        switch format {
        case .json:
          if let json = item.json(revision: revision.number) { Console.print(json.description) }
        case .text:
          let text = ItemText(
            item: item,
            revision: revision,
            values: try archive.values(of: item.id, revision: revision.number),
            form: library.form(item.form),
            language: global.language
          )
          for line in text.lines { Console.print(line) }
        }
      }
    }
  }

  private func write(_ digest: ContentDigest, of archive: Archive, to path: String) throws {
    guard let bytes = try archive.original(digest) else {
      throw ArchiveError.damaged(path: archive.path, cause: "no original \(digest)")
    }
    if path == "-" {
      Console.print(bytes: bytes)
    } else {
      do {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw OutputError(path: path, cause: error.localizedDescription)
      }
    }
  }
}

/// A file that the program was to write and could not.
struct OutputError: Error {
  var path: String
  var cause: String
}
