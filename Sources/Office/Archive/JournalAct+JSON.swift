public import Archive
import Values
public import Wording

extension JournalAct {
  /// The entry as an object.
  public var json: JSON {
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
}

extension JournalAct.Kind {
  /// What was done, in a word.
  public var name: LocalizedText {
    switch self {
    case .filed: LocalizedText(zh: "归档", en: "filed")
    case .revised: LocalizedText(zh: "新版本", en: "revised")
    case .imported: LocalizedText(zh: "导入记录", en: "import log")
    case .rejectKept: LocalizedText(zh: "留存退件", en: "reject kept")
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
    case .returnDismissed: LocalizedText(zh: "了结退回单", en: "return dismissed")
    case .returnRecalled: LocalizedText(zh: "撤销了结", en: "return recalled")
    }
  }
}

extension ImportLogEntry {
  /// The entry as an object, its findings in a language and without personal data.
  public func json(in language: Language, hiding personal: PersonalData) -> JSON {
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
    members.append(JSON.Member("findings", findings(in: language, hiding: personal)))
    return .object(members)
  }
}
