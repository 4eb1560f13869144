import Archive
import Ledger
import Wording

extension ArchiveFault {
  /// The fault in words.
  var note: FaultNote {
    switch self {
    case .file(let table, let cause):
      let place = table.map { LocalizedText(zh: "表 \($0)", en: "table \($0)") }
      return FaultNote(
        code: "damaged-file",
        found: LocalizedText(
          zh: "数据库文件有损坏（\(place?.zh ?? "文件")：\(cause)）。",
          en: "the database file is damaged (\(place?.en ?? "file"): \(cause))."
        ),
        consequence: LocalizedText(
          zh: "部分档案可能读不出来。",
          en: "Some items may not be readable."
        ),
        next: .restoreBackup
      )
    case .reference(let table, let row, let item):
      let place = row.map { "\(table) #\($0)" } ?? table
      return FaultNote(
        code: "broken-reference",
        items: item.map { [$0] } ?? [],
        found: LocalizedText(
          zh: "\(place) 所指的记录不存在。",
          en: "\(place) refers to a record that is not there."
        ),
        consequence: LocalizedText(
          zh: "这一件缺少原件或版本。",
          en: "The item lacks its original or a revision."
        ),
        next: .restoreBackup
      )
    case .original(let digest, _):
      return FaultNote(
        code: "original-changed",
        items: items,
        found: LocalizedText(
          zh: "原件的字节与归档时的摘要不符（\(digest)）。",
          en: "the original's bytes are not those of its digest (\(digest))."
        ),
        consequence: LocalizedText(
          zh: "原件不能再作凭证；录入的内容不受影响。",
          en: "The original is no evidence any more; what was read from it is not affected."
        ),
        next: .restoreBackup
      )
    case .unnamedOriginal(let name):
      return FaultNote(
        code: "original-unnamed",
        found: LocalizedText(
          zh: "有一份原件的摘要写坏了（\(name)）。",
          en: "an original goes under something that is no digest (\(name))."
        ),
        consequence: LocalizedText(
          zh: "引用它的档案找不到原件。",
          en: "The items read from it cannot find it."
        ),
        next: .restoreBackup
      )
    case .revision(_, let number):
      return FaultNote(
        code: "revision-changed",
        items: items,
        found: LocalizedText(
          zh: "第 \(number) 版的内容与归档时封存的不符。",
          en: "revision \(number) does not say what was filed."
        ),
        consequence: LocalizedText(
          zh: "这一版的栏目值不可信；请以原件为准。",
          en: "Its values cannot be trusted; the original tells what was filed."
        ),
        next: .restoreBackup
      )
    case .notInJournal(_, let number):
      return FaultNote(
        code: "not-in-journal",
        items: items,
        found: LocalizedText(
          zh: "日志里没有第 \(number) 版的归档记录。",
          en: "the journal does not tell of revision \(number)."
        ),
        consequence: LocalizedText(
          zh: "无法证明这一版由谁、何时归档。",
          en: "Nothing proves who filed it, and when."
        ),
        next: .restoreBackup
      )
    case .missingRevision(_, let number):
      return FaultNote(
        code: "revision-missing",
        items: items,
        found: LocalizedText(
          zh: "日志记有第 \(number) 版，档案库里却没有。",
          en: "the journal tells of revision \(number), which is not there."
        ),
        consequence: LocalizedText(zh: "这一版已丢失。", en: "The revision is lost."),
        next: .restoreBackup
      )
    case .journal(let entry, _):
      return FaultNote(
        code: "journal-changed",
        items: items,
        found: LocalizedText(
          zh: "日志第 \(entry) 条被改动，或与前一条不衔接。",
          en: "journal entry \(entry) was changed, or does not follow the one before it."
        ),
        consequence: LocalizedText(
          zh: "从这一条起，日志不能再作凭证。",
          en: "From this entry on the journal is no evidence."
        ),
        next: .restoreBackup
      )
    case .importLog(let first, let last):
      return FaultNote(
        code: "import-log-changed",
        found: LocalizedText(
          zh: "导入日志第 \(first) 条\(last.map { "至第 \($0) 条" } ?? "起")与日志所封存的不符。",
          en:
            "the import log's entries from \(first)\(last.map { " to \($0)" } ?? " on") are not those that the journal seals."
        ),
        consequence: LocalizedText(
          zh: "无法证明退回了哪些文件、原因为何。",
          en: "Nothing proves what was rejected, and why."
        ),
        next: .restoreBackup
      )
    case .missingNumber(let classKey, let number):
      return FaultNote(
        code: "number-missing",
        found: LocalizedText(
          zh: "\(classKey) 缺第 \(number) 件。",
          en: "\(classKey) lacks its item \(number)."
        ),
        consequence: LocalizedText(
          zh: "有一件档案被删除，或件号被改动。",
          en: "An item was deleted, or its number was changed."
        ),
        next: .restoreBackup
      )
    case .item:
      return FaultNote(
        code: "item-changed",
        items: items,
        found: LocalizedText(
          zh: "档号、版本号或当前版本不对。",
          en: "its archive number, revisions or present revision are not right."
        ),
        consequence: LocalizedText(
          zh: "查到的可能不是最新版本。",
          en: "What is shown may not be its latest revision."
        ),
        next: .restoreBackup
      )
    case .index(let item):
      return FaultNote(
        code: "index-differs",
        items: items,
        found: item == nil
          ? LocalizedText(zh: "检索索引已损坏。", en: "the search index is damaged.")
          : LocalizedText(zh: "检索索引与正文不一致。", en: "the search index differs from the text."),
        consequence: LocalizedText(
          zh: "检索可能变慢或漏掉档案；归档和查看不受影响。",
          en: "Search may be slow or miss items; filing and reading are not affected."
        ),
        next: LocalizedText(verbatim: "guidang archive reindex")
      )
    case .ledger:
      return FaultNote(
        code: "ledger-differs",
        items: items,
        found: LocalizedText(
          zh: "台账取用的内容与按日志重放的不一致。",
          en: "what it tells the ledger is not what the journal, replayed, tells."
        ),
        consequence: LocalizedText(zh: "台账可能有误。", en: "The ledger may be wrong."),
        next: .restoreBackup
      )
    case .schema(let name):
      return FaultNote(
        code: "schema-changed",
        found: LocalizedText(
          zh: "表结构“\(name)”缺失、被改动或来历不明。",
          en: "the part “\(name)” of the schema is missing, changed or foreign."
        ),
        consequence: LocalizedText(
          zh: "已归档的内容可能没有防改、防删的保护。",
          en: "What was filed may not be guarded against change and deletion."
        ),
        next: .restoreBackup
      )
    }
  }
}

extension FaultNote {
  /// The ledger depends on the order of its records.
  static let ledgerOrder = FaultNote(
    code: "ledger-order",
    found: LocalizedText(
      zh: "台账随重放次序而变。",
      en: "the ledger depends on the order in which the records are replayed."
    ),
    consequence: LocalizedText(zh: "台账可能有误。", en: "The ledger may be wrong."),
    next: LocalizedText(
      zh: "请保留档案库文件，并把它报告给程序的维护者。",
      en: "Keep the file and report it to the program's maintainers."
    )
  )
}

extension LocalizedText {
  fileprivate static let restoreBackup = LocalizedText(
    zh: "停止写入，留存此文件；从备份取回后运行 guidang archive verify --archive 备份文件",
    en:
      "stop writing, keep this file; fetch a backup and run guidang archive verify --archive BACKUP"
  )
}
