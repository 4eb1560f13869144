import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive compact`: gives back what nothing in the file uses any more.
struct ArchiveCompact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Make the archive's file as small as what it holds. 压缩档案库文件，内容不变。"
  )

  @Option(help: "text or json. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let compaction = try options.office().compact(as: .localUser)
      switch format {
      case .json:
        let json: JSON = [
          "before": .integer(compaction.before), "after": .integer(compaction.after),
        ]
        Console.print(json: json.description)
      case .text:
        let (before, after) = (size(compaction.before), size(compaction.after))
        Console.print(
          LocalizedText(
            zh: "档案库文件由 \(before) 变为 \(after)，内容不变。",
            en: "The archive's file went from \(before) to \(after); what it holds is the same."
          )[options.global.language]
        )
      }
    }
  }

  /// In units of 1,000, with one decimal.
  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\((bytes + 999) / 1000) KB"
      : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
