import Values
import Wording

extension ArchiveFault {
  /// The fault in words, as ``FaultNote`` has them.
  public var note: FaultNote {
    switch self {
    case .file(let table, let cause):
      FaultNote.file.about(
        items,
        [
          "place": table.map { LocalizedText(zh: "表 \($0)", en: "table \($0)") }
            ?? LocalizedText(zh: "文件", en: "file"),
          "cause": LocalizedText(verbatim: cause),
        ]
      )
    case .unread: FaultNote.unread.about(items)
    case .reference(let table, let row, _):
      FaultNote.reference.about(items, fact("row", row.map { "\(table) #\($0)" } ?? table))
    case .original(let digest, _):
      FaultNote.original.about(items, fact("digest", digest.rawValue))
    case .unnamedOriginal(let name): FaultNote.unnamedOriginal.about(items, fact("name", name))
    case .lostReject(let digest):
      FaultNote.lostReject.about(items, fact("digest", digest.rawValue))
    case .foreignOriginal(let digest):
      FaultNote.foreignOriginal.about(items, fact("digest", digest.rawValue))
    case .revision(_, let number): FaultNote.revision.about(items, fact("number", number))
    case .notInJournal(_, let number): FaultNote.notInJournal.about(items, fact("number", number))
    case .missingRevision(_, let number):
      FaultNote.missingRevision.about(items, fact("number", number))
    case .journal(let entry, _): FaultNote.journal.about(items, fact("entry", entry))
    case .cutJournal(let last, let written):
      FaultNote.cutJournal.about(
        items,
        fact("last", last).merging(fact("written", written)) { $1 }
      )
    case .partedJournal(let entry): FaultNote.partedJournal.about(items, fact("entry", entry))
    case .otherJournal(let head): FaultNote.otherJournal.about(items, fact("head", head.short))
    case .untoldReject(let digest):
      FaultNote.untoldReject.about(items, fact("digest", digest.rawValue))
    case .untoldSearch(let name): FaultNote.untoldSearch.about(items, fact("name", name))
    case .importLog(let first, let last):
      FaultNote.importLog.about(
        items,
        [
          "first": LocalizedText(verbatim: String(first)),
          "last": last.map { LocalizedText(zh: "至第 \($0) 条", en: " to \($0)") }
            ?? LocalizedText(zh: "起", en: " on"),
        ]
      )
    case .missingNumber(let classKey, let number):
      FaultNote.missingNumber.about(
        items,
        fact("class", classKey).merging(fact("number", number)) { $1 }
      )
    case .item: FaultNote.item.about(items)
    case .index(nil): FaultNote.damagedIndex.about(items)
    case .index(.some): FaultNote.differingIndex.about(items)
    case .ledger: FaultNote.ledger.about(items)
    case .schema(let name): FaultNote.schema.about(items, fact("name", name))
    }
  }

  private func fact(
    _ name: String,
    _ value: some CustomStringConvertible
  ) -> [String: LocalizedText] {
    [name: LocalizedText(verbatim: value.description)]
  }
}

extension FaultNote {
  fileprivate static let file = FaultNote(
    "damaged-file",
    found: LocalizedText(
      zh: "数据库文件有损坏（{place}：{cause}）。",
      en: "the database file is damaged ({place}: {cause})."
    ),
    consequence: LocalizedText(zh: "部分档案可能读不出来。", en: "Some items may not be readable."),
    next: FaultNote.replaceFile
  )
  fileprivate static let unread = FaultNote(
    "not-readable",
    found: LocalizedText(
      zh: "有的内容读不出来，没有检验。",
      en: "some of it cannot be read, and was not checked."
    ),
    consequence: LocalizedText(
      zh: "这一项不能通过。",
      en: "Nothing says that it is as it was filed."
    ),
    next: FaultNote.replaceFile
  )
  fileprivate static let reference = FaultNote(
    "broken-reference",
    found: LocalizedText(
      zh: "{row} 所指的记录不存在。",
      en: "{row} refers to a record that is not there."
    ),
    consequence: LocalizedText(
      zh: "这一件缺少原件或版本。",
      en: "The item lacks its original or a revision."
    )
  )
  fileprivate static let original = FaultNote(
    "original-changed",
    found: LocalizedText(
      zh: "原件的字节与归档时的摘要不符（{digest}）。",
      en: "the original's bytes are not those of its digest ({digest})."
    ),
    consequence: LocalizedText(
      zh: "原件不能再作凭证；录入的内容不受影响。",
      en: "The original is no evidence any more; what was read from it is not affected."
    )
  )
  fileprivate static let unnamedOriginal = FaultNote(
    "original-unnamed",
    found: LocalizedText(
      zh: "有一份原件的摘要写坏了（{name}）。",
      en: "an original goes under something that is no digest ({name})."
    ),
    consequence: LocalizedText(
      zh: "引用它的档案找不到原件。",
      en: "The items read from it cannot find it."
    )
  )
  fileprivate static let lostReject = FaultNote(
    "reject-missing",
    found: LocalizedText(
      zh: "日志记有一份留存的退件（{digest}），档案库里却没有。",
      en: "the journal tells of a rejected document that was kept ({digest}), which is not there."
    ),
    consequence: LocalizedText(
      zh: "退件的原件已丢失；退回的记录不受影响。",
      en: "The document is lost; what is told of its rejection is not affected."
    )
  )
  fileprivate static let foreignOriginal = FaultNote(
    "original-foreign",
    found: LocalizedText(
      zh: "有一份原件既没有归档，也没有退回过（{digest}）。",
      en: "nothing was read from an original, nor was it ever rejected ({digest})."
    ),
    consequence: LocalizedText(
      zh: "有人绕过程序放入了文件，或它的记录被删除。",
      en: "Somebody put it there past the program, or its records were deleted."
    )
  )
  fileprivate static let revision = FaultNote(
    "revision-changed",
    found: LocalizedText(
      zh: "第 {number} 版的内容与归档时封存的不符。",
      en: "revision {number} does not say what was filed."
    ),
    consequence: LocalizedText(
      zh: "这一版的栏目值不可信；请以原件为准。",
      en: "Its values cannot be trusted; the original tells what was filed."
    )
  )
  fileprivate static let notInJournal = FaultNote(
    "not-in-journal",
    found: LocalizedText(
      zh: "日志里没有第 {number} 版的归档记录。",
      en: "the journal does not tell of revision {number}."
    ),
    consequence: LocalizedText(
      zh: "无法证明这一版由谁、何时归档。",
      en: "Nothing proves who filed it, and when."
    )
  )
  fileprivate static let missingRevision = FaultNote(
    "revision-missing",
    found: LocalizedText(
      zh: "日志记有第 {number} 版，档案库里却没有。",
      en: "the journal tells of revision {number}, which is not there."
    ),
    consequence: LocalizedText(zh: "这一版已丢失。", en: "The revision is lost.")
  )
  fileprivate static let journal = FaultNote(
    "journal-changed",
    found: LocalizedText(
      zh: "日志第 {entry} 条被改动，或与前一条不衔接。",
      en: "journal entry {entry} was changed, or does not follow the one before it."
    ),
    consequence: LocalizedText(
      zh: "从这一条起，日志不能再作凭证。",
      en: "From this entry on the journal is no evidence."
    )
  )
  fileprivate static let cutJournal = FaultNote(
    "journal-cut",
    found: LocalizedText(
      zh: "日志止于第 {last} 条，而写过 {written} 条。",
      en: "the journal ends with entry {last}, and {written} were written."
    ),
    consequence: LocalizedText(
      zh: "有日志被删去：其中的撤销、合并、导出、个人信息查看等无从查考。",
      en:
        "Entries were removed: what they told, such as a withdrawal, a merge, an export or a disclosure, is lost."
    )
  )
  fileprivate static let partedJournal = FaultNote(
    "journal-parted",
    found: LocalizedText(
      zh: "写日志第 {entry} 条时，前一条已不是当时写下的最后一条。",
      en: "when journal entry {entry} was written, the one before it was not the last one written."
    ),
    consequence: LocalizedText(
      zh: "在此之前有日志被删去或改写。",
      en: "Before that, entries were removed or written anew."
    )
  )
  fileprivate static let otherJournal = FaultNote(
    "journal-other",
    found: LocalizedText(
      zh: "日志里没有记下的那一条（{head}）。",
      en: "the journal does not have the entry that was noted ({head})."
    ),
    consequence: LocalizedText(
      zh: "记下之后，日志被改写或删短；也可能这不是同一个档案库。",
      en: "It was written anew or cut since, or this is another archive."
    )
  )
  fileprivate static let untoldReject = FaultNote(
    "reject-not-in-journal",
    found: LocalizedText(
      zh: "留存了一份退件（{digest}），日志却没有记录。",
      en: "a rejected document was kept ({digest}), of which the journal does not tell."
    ),
    consequence: LocalizedText(
      zh: "无法证明它由谁、何时留存。",
      en: "Nothing proves who kept it, and when."
    )
  )
  fileprivate static let untoldSearch = FaultNote(
    "search-not-in-journal",
    found: LocalizedText(
      zh: "保存的检索式“{name}”与日志不符。",
      en: "the saved search “{name}” is not what the journal tells."
    ),
    consequence: LocalizedText(
      zh: "有日志被删去，或有人绕过程序改了它。",
      en: "Entries were removed, or somebody changed it past the program."
    )
  )
  fileprivate static let importLog = FaultNote(
    "import-log-changed",
    found: LocalizedText(
      zh: "导入日志第 {first} 条{last}与日志所封存的不符。",
      en: "the import log's entries from {first}{last} are not those that the journal seals."
    ),
    consequence: LocalizedText(
      zh: "无法证明退回了哪些文件、原因为何。",
      en: "Nothing proves what was rejected, and why."
    )
  )
  fileprivate static let missingNumber = FaultNote(
    "number-missing",
    found: LocalizedText(zh: "{class} 缺第 {number} 件。", en: "{class} lacks its item {number}."),
    consequence: LocalizedText(
      zh: "有一件档案被删除，或件号被改动。",
      en: "An item was deleted, or its number was changed."
    )
  )
  fileprivate static let item = FaultNote(
    "item-changed",
    found: LocalizedText(
      zh: "档号、版本号或当前版本不对。",
      en: "its archive number, revisions or present revision are not right."
    ),
    consequence: LocalizedText(
      zh: "查到的可能不是最新版本。",
      en: "What is shown may not be its latest revision."
    )
  )
  fileprivate static let damagedIndex = index(
    LocalizedText(zh: "检索索引已损坏。", en: "the search index is damaged.")
  )
  fileprivate static let differingIndex = index(
    LocalizedText(zh: "检索索引与正文不一致。", en: "the search index differs from the text.")
  )
  private static func index(_ found: LocalizedText) -> FaultNote {
    FaultNote(
      "index-differs",
      found: found,
      consequence: LocalizedText(
        zh: "检索可能变慢或漏掉档案；归档和查看不受影响。",
        en: "Search may be slow or miss items; filing and reading are not affected."
      ),
      next: LocalizedText(verbatim: "guidang archive reindex")
    )
  }
  fileprivate static let ledger = FaultNote(
    "ledger-differs",
    found: LocalizedText(
      zh: "台账取用的内容与按日志重放的不一致。",
      en: "what it tells the ledger is not what the journal, replayed, tells."
    ),
    consequence: LocalizedText(zh: "台账可能有误。", en: "The ledger may be wrong.")
  )
  fileprivate static let schema = FaultNote(
    "schema-changed",
    found: LocalizedText(
      zh: "表结构“{name}”缺失、被改动或来历不明。",
      en: "the part “{name}” of the schema is missing, changed or foreign."
    ),
    consequence: LocalizedText(
      zh: "已归档的内容可能没有防改、防删的保护。",
      en: "What was filed may not be guarded against change and deletion."
    )
  )
}
