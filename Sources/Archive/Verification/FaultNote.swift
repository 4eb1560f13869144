public import Values
public import Wording

/// A fault in words: what it is, what it leads to, and what to do next.
public struct FaultNote: Sendable, Hashable {
  /// A stable word for programs.
  public var code: String
  /// The items that it is about.
  public var items: [ItemID]
  /// What was found.
  public var found: LocalizedText
  /// What it leads to.
  public var consequence: LocalizedText
  /// What to do next.
  public var next: LocalizedText

  init(
    _ code: String,
    items: [ItemID] = [],
    found: LocalizedText,
    consequence: LocalizedText,
    next: LocalizedText = FaultNote.restoreBackup
  ) {
    self.code = code
    self.items = items
    self.found = found
    self.consequence = consequence
    self.next = next
  }

  /// What is to be done of most faults, as nothing mends what was filed but what was kept of it.
  static let restoreBackup = LocalizedText(
    zh: "停止写入，留存此文件；从备份取回后运行 guidang archive verify --archive 备份文件",
    en:
      "stop writing, keep this file; fetch a backup and run guidang archive verify --archive BACKUP"
  )

  /// What is to be done of a file that cannot be read.
  static let replaceFile = LocalizedText(
    zh:
      "停下使用档案库的服务，用 guidang archive verify --archive 备份文件 检验备份，再运行 guidang archive restore 备份文件；损坏的文件会改名留存。PostgreSQL 用 pg_restore",
    en:
      "stop the services that use it, check a backup with guidang archive verify --archive BACKUP, and run guidang archive restore BACKUP, which keeps the damaged file under another name; for PostgreSQL take pg_restore"
  )

  /// The note with its items, and with the facts of what was found.
  func about(_ items: [ItemID], _ facts: [String: LocalizedText] = [:]) -> FaultNote {
    var note = self
    note.items = items
    note.found = found.filled(with: facts)
    return note
  }
}

extension FaultNote {
  /// The ledger depends on the order of its records.
  public static let ledgerOrder = FaultNote(
    "ledger-order",
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
