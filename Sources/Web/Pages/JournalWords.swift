import Archive

/// What the journal has, in words for people.
enum JournalWords {
  static func name(of act: JournalAct, _ scene: Scene) -> String {
    guard let kind = JournalAct.Kind(rawValue: act.act) else { return act.act }
    return switch kind {
    case .filed: scene("归档", "filed")
    case .revised: scene("新版本", "revised")
    case .imported: scene("导入记录", "import log")
    case .withdrawn: scene("撤回", "withdrawn")
    case .reinstated: scene("恢复", "reinstated")
    case .reindexed: scene("重建索引", "reindexed")
    case .exported: scene("导出", "exported")
    case .backedUp: scene("备份", "backed up")
    case .migrated: scene("升级", "migrated")
    case .aliased: scene("客户别名", "aliased")
    case .merged: scene("合并客户", "merged")
    case .unmerged: scene("撤销合并", "unmerged")
    case .handedOver: scene("移交客户", "handed over")
    case .reopened: scene("重新开发", "reopened")
    case .disclosed: scene("查看个人信息", "personal data shown")
    case .ledgerRebuilt: scene("重建台账", "ledger rebuilt")
    case .searchSaved: scene("保存检索式", "search saved")
    case .searchForgotten: scene("删除检索式", "search forgotten")
    }
  }
}
