public import Values
public import Wording

extension LedgerFault {
  /// Where the fault is, what was found and how to mend it; `number` is the item's archive number.
  public func sentence(number: String?) -> LocalizedText {
    let place = [account, number].compactMap(\.self).joined(separator: " ")
    let text = words
    return place.isEmpty
      ? text : LocalizedText(zh: "\(place)：\(text.zh)", en: "\(place): \(text.en)")
  }

  private var words: LocalizedText {
    switch self {
    case .notFiled:
      LocalizedText(
        zh: "存储的台账与归档内容不一致。请运行 guidang ledger rebuild。",
        en: "what is stored for the ledger is not what was filed. Run guidang ledger rebuild."
      )
    case .noDevelopmentRecord(_, let status):
      LocalizedText(
        zh: "状态为“\(status.name.zh)”，但没有大客户开发表。请补交并归档。",
        en: "is \(status.name.en) without a development record. File it."
      )
    case .noAnalysis:
      LocalizedText(
        zh: "开发失败，但没有写明原因。请修改开发表并重新归档。",
        en: "a failure without an analysis of its reasons. File a revised development record."
      )
    case .noProfile:
      LocalizedText(
        zh: "开发成功，但既没有信息分类表，也没有待办。请运行 guidang ledger rebuild，再检查 filing.yaml。",
        en: "a success with neither a profile nor the duty to enter one. Check filing.yaml."
      )
    case .codesOfName(_, let codes):
      LocalizedText(
        zh: "同一名称有几个统一社会信用代码：\(codes.joined(separator: "、"))。请核对，并改正有误的表。",
        en: "one name with several credit codes: \(codes.joined(separator: ", ")). Check the forms."
      )
    case .codesOfAccount(_, let codes):
      LocalizedText(
        zh: "一个客户有几个统一社会信用代码：\(codes.joined(separator: "、"))。如果合并有误，请用 guidang ledger unmerge 撤销。",
        en: """
          one account with several credit codes: \(codes.joined(separator: ", ")). If a merge was \
          wrong, undo it with guidang ledger unmerge.
          """
      )
    case .futureContact(_, _, let on):
      LocalizedText(
        zh: "接触日期 \(on) 晚于处理当日。请核对日期，修改后重新归档。",
        en: "a contact on \(on), after the day of processing. Check it and file a revision."
      )
    case .orphan(_, let other, _):
      LocalizedText(
        zh: "别名或合并“\(other)”没有着落：两个客户之一不在台账里，或者信用代码不同。请用 guidang ledger unmerge 撤销。",
        en: """
          the alias or merge of “\(other)” joins nothing: one of the two is not in the ledger, or \
          their credit codes differ. Undo it with guidang ledger unmerge.
          """
      )
    }
  }
}

extension LedgerTable {
  /// `check`: a row for each fault.
  public static func faults(
    _ faults: [LedgerFault],
    number: @escaping (ItemID) -> String?
  ) -> LedgerTable {
    LedgerTable(
      id: "check",
      title: LocalizedText(zh: "台账检查", en: "Faults"),
      of: faults,
      isUrgent: { _ in true },
      [
        ColumnOf("fault", "问题", "fault") { .text($0.code) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("record") { .text($0.item?.description) },
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.item.flatMap(number))
        },
        ColumnOf("message", "说明", "message") {
          .word($0.sentence(number: $0.item.flatMap(number)))
        },
      ]
    )
  }
}
