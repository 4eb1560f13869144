import Archive
import ArgumentParser
import Findings
import Forms
import Office
import Reports
import Values
import Wording

/// `guidang archive stats`: how much the archive holds.
struct ArchiveStats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what the archive holds. 统计档案库。"
  )

  @Option(help: "text or json. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let statistics = try options.office().statistics(as: .localUser)
      switch format {
      case .json: Console.print(json: statistics.json.description)
      case .text:
        var table = TextTable()
        for row in try rows(statistics) { table.add(row) }
        for line in table.lines { Console.print(line) }
      }
    }
  }

  private func rows(_ statistics: ArchiveStatistics) throws -> [[String]] {
    let language = options.global.language
    let library = try options.global.library()
    func row(_ zh: String, _ en: String, _ value: String) -> [String] {
      [LocalizedText(zh: zh, en: en)[language], value]
    }
    return [
      row("件", "items", String(statistics.items)),
      row("已撤回", "withdrawn", String(statistics.withdrawn)),
      row("版本", "revisions", String(statistics.revisions)),
      row("原件", "originals", "\(statistics.originals)  (\(statistics.originalBytes) B)"),
      row("客户", "accounts", String(statistics.accounts)),
      row("日志", "journal entries", String(statistics.journalEntries)),
      row("日志末条摘要", "journal's last digest", statistics.journalHead ?? "-"),
      row("退回或无法读取", "refused", String(statistics.refused)),
      row("文件", "file", "\(statistics.fileBytes) B"),
      row("最近备份", "last backup", statistics.lastBackup?.rawValue ?? "-"),
    ]
      + statistics.byForm.map { count in
        ["  " + library.name(of: FormID(rawValue: count.key), in: language), String(count.count)]
      }
      + statistics.byYear.map { ["  " + $0.key, String($0.count)] }
  }
}
