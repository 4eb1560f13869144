import Archive
import ArgumentParser
import Findings
import Ledger
import Office
import Reports
import Values
import Wording

/// `guidang archive log`: what was done, by whom and when.
struct ArchiveLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the journal, or the import log. 列出档案日志或导入日志。"
  )

  @Option(help: ArgumentHelp("Only the acts on one item. 只列一件的记录。", valueName: "id"))
  var item: String?

  @Flag(help: "The import log instead: what became of every document. 导入日志。")
  var imports = false

  @Flag(help: "Of the import log, only what was rejected or unreadable. 只列退回和无法读取的。")
  var rejected = false

  @Option(help: "text or json. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let archive = try options.archiving.open()
      let known = try item.map { try options.item($0, in: archive).id }
      if imports || rejected {
        let entries = try archive.importLog(refusedOnly: rejected)
          .filter { known == nil || $0.item == known }
        print(entries, json: \.json) { $0.cells(in: options.global.language) }
      } else {
        print(try archive.journal(of: known), json: \.json) {
          $0.cells(in: options.global.language)
        }
      }
    }
  }

  /// Prints rows, each made when it is printed, as an entry's findings may be many.
  private func print<Row>(_ rows: [Row], json: (Row) -> JSON, cells: (Row) -> [String]) {
    switch format {
    case .json: for row in rows { Console.print(json: json(row).description) }
    case .text:
      var table = TextTable()
      for row in rows { table.add(cells(row)) }
      for line in table.lines { Console.print(line) }
    }
  }
}

extension JournalAct {
  fileprivate var json: JSON {
    var members = [
      JSON.Member("entry", .integer(id)), JSON.Member("at", .string(at.rawValue)),
      JSON.Member("who", .string(who)), JSON.Member("act", .string(act)),
    ]
    members.append("id", item.map { .string($0.description) })
    members.append("archiveNumber", archiveNumber.map { .string($0.rawValue) })
    members.append("revision", revision.map { .integer($0) })
    members.append("path", path.map { .string($0) })
    members.append("sha256", original.map { .string($0) })
    members.append("detail", detail.map { .string($0) })
    members.append(JSON.Member("digest", .string(digest)))
    return .object(members)
  }

  fileprivate func cells(in language: Language) -> [String] {
    let name = Kind(rawValue: act)?.name[language] ?? act
    let version = revision.map { " r\($0)" } ?? ""
    let subject = archiveNumber.map { "\($0)\(version)" } ?? "-"
    let rest = [path, detail].compactMap(\.self).joined(separator: "  ")
    return [String(id), at.rawValue, who, name, subject, rest]
  }
}

extension JournalAct.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .filed: LocalizedText(zh: "归档", en: "filed")
    case .revised: LocalizedText(zh: "新版本", en: "revised")
    case .imported: LocalizedText(zh: "导入记录", en: "import log")
    case .withdrawn: LocalizedText(zh: "撤回", en: "withdrawn")
    case .reinstated: LocalizedText(zh: "恢复", en: "reinstated")
    case .reindexed: LocalizedText(zh: "重建索引", en: "reindexed")
    case .exported: LocalizedText(zh: "导出", en: "exported")
    case .backedUp: LocalizedText(zh: "备份", en: "backed up")
    case .migrated: LocalizedText(zh: "升级", en: "migrated")
    case .aliased: LocalizedText(zh: "客户别名", en: "aliased")
    case .merged: LocalizedText(zh: "合并客户", en: "merged")
    case .unmerged: LocalizedText(zh: "撤销合并", en: "unmerged")
    case .handedOver: LocalizedText(zh: "移交客户", en: "handed over")
    case .reopened: LocalizedText(zh: "重新开发", en: "reopened")
    case .disclosed: LocalizedText(zh: "查看个人信息", en: "personal data shown")
    case .ledgerRebuilt: LocalizedText(zh: "重建台账", en: "ledger rebuilt")
    case .searchSaved: LocalizedText(zh: "保存检索式", en: "search saved")
    case .searchForgotten: LocalizedText(zh: "删除检索式", en: "search forgotten")
    }
  }
}

extension ImportLogEntry {
  fileprivate var json: JSON {
    var members = [
      JSON.Member("entry", .integer(id)), JSON.Member("at", .string(at.rawValue)),
      JSON.Member("who", .string(who)), JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("path", .string(path)), JSON.Member("sha256", .string(digest.rawValue)),
      JSON.Member("size", .integer(size)),
    ]
    members.append("submission", submission.map { .integer($0) })
    members.append("form", form.map { .string($0) })
    members.append("id", item.map { .string($0.description) })
    members.append("revision", revision.map { .integer($0) })
    members.append(JSON.Member("kept", .bool(isKept)))
    members.append(JSON.Member("findings", findings))
    return .object(members)
  }

  fileprivate func cells(in language: Language) -> [String] {
    let name = submission.map { "\(path) #\($0 + 1)" } ?? path
    let kept =
      isKept ? LocalizedText(zh: "留有原件", en: "kept")[language] : "-"
    return [String(id), at.rawValue, who, outcome.name[language], name, kept, digest.rawValue]
  }
}
