public import Wording

/// Something that is done in the office, and that not everybody may do.
public enum Permission: String, Sendable, Hashable, CaseIterable {
  /// Have a document read and checked; nothing is filed.
  case check
  /// Take a blank form.
  case blanks
  /// Hand in a form of one's own.
  case handIn = "hand-in"
  /// See what one has to mend oneself.
  case ownReturns = "own-returns"
  /// File whatever came, as a revision too, and with materials.
  case file
  /// Teach the office a company's own form.
  case learn
  /// See what everybody has to mend.
  case returns
  /// Settle a return whose mended form will never come.
  case dismissReturns = "dismiss-returns"
  /// Search the archive, and look at items and originals.
  case search
  /// Read the ledger and its reports.
  case ledger
  /// Merge, alias, hand over and reopen accounts.
  case actOnLedger = "act-on-ledger"
  /// See personal data, for a reason that the journal keeps.
  case reveal
  /// Withdraw and reinstate items.
  case withdraw
  /// Take the archive's content out of it whole.
  case export
  /// Look after the archive: its journal, its soundness, its volumes and what is due to be disposed
  /// of.
  case care

  /// What is done, as a sentence has it: `search the archive`.
  public var name: LocalizedText {
    switch self {
    case .check: LocalizedText(zh: "校验文档", en: "check documents")
    case .blanks: LocalizedText(zh: "取用空白表单", en: "take blank forms")
    case .handIn: LocalizedText(zh: "提交表单", en: "hand in forms")
    case .ownReturns: LocalizedText(zh: "查看自己的退回单", en: "see one's own returns")
    case .file: LocalizedText(zh: "归档", en: "file documents")
    case .learn: LocalizedText(zh: "学习表单样式", en: "teach forms")
    case .returns: LocalizedText(zh: "查看退回单", en: "see the returns")
    case .dismissReturns: LocalizedText(zh: "了结退回单", en: "dismiss returns")
    case .search: LocalizedText(zh: "检索档案", en: "search the archive")
    case .ledger: LocalizedText(zh: "查看台账", en: "read the ledger")
    case .actOnLedger: LocalizedText(zh: "变更台账", en: "act on the ledger")
    case .reveal: LocalizedText(zh: "查看个人信息", en: "see personal data")
    case .withdraw: LocalizedText(zh: "撤回或恢复归档件", en: "withdraw and reinstate items")
    case .export: LocalizedText(zh: "导出档案", en: "export the archive")
    case .care: LocalizedText(zh: "维护档案库", en: "look after the archive")
    }
  }
}
