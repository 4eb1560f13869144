import Wording

extension FindingCatalogue {
  /// The findings of filing a submission.
  static let filing: [CatalogueEntry] = [
    CatalogueEntry(
      .revisionUnmarked,
      title: LocalizedText(
        zh: "改动没有标记",
        en: "Unmarked revision"
      ),
      template: LocalizedText(
        zh:
          "同一份文件（{archiveNumber}）已经归档，内容有改动（{changes}），但修改标记、修改处数、修改日期没有变化。请填写修改栏，或注明归为新版本。",
        en:
          "The same document ({archiveNumber}) is filed already and its content has changed ({changes}), but revision mark, count and date have not. Fill them in, or have it filed as a revision."
      ),
      cause: LocalizedText(
        zh: "同一编号的文件已经归档，内容变了，修改栏却没有变。确为新版本的，import --revise 照收。",
        en:
          "A document with the same number is filed; its content has changed and its revision fields have not. import --revise takes it as a revision all the same."
      ),
      wrong: LocalizedText(
        zh: "再次提交同一编号的表，改了要点，修改处数仍为空",
        en:
          "the same number handed in again, its key points changed, the number of changes still empty"
      ),
      right: LocalizedText(
        zh: "修改标记：A　修改处数：1处　修改日期：2024年3月8日",
        en: "修改标记: A, 修改处数: 1处, 修改日期: 2024年3月8日"
      )
    ),
    CatalogueEntry(
      .numberUsed,
      severity: .warning,
      title: LocalizedText(
        zh: "编号已经用过",
        en: "Number that is used already"
      ),
      template: LocalizedText(
        zh: "编号“{found}”已用于 {archiveNumber}（{other}），这一份另作一件归档。如是同一份，请核对编号，归为它的新版本。",
        en:
          "The number “{found}” is used by {archiveNumber} ({other}); this one is filed as another item. If it is the same, have it filed as a revision of that."
      ),
      cause: LocalizedText(
        zh: "同一编号的另一份已经归档，客户或日期不同，又没有修改标记。其实是同一份时，用 import --replaces 归为它的新版本。",
        en:
          "Another item with the same number is filed, of another account or day, and nothing marks a revision. Where it is the same, import --replaces makes it one."
      ),
      wrong: LocalizedText(
        zh: "两个客户的拜访表都写编号 KH-2024-003",
        en: "two accounts’ records with the number KH-2024-003"
      ),
      right: LocalizedText(zh: "每份一个编号", en: "one number a record")
    ),
    CatalogueEntry(
      .sameVisitAgain,
      severity: .warning,
      title: LocalizedText(
        zh: "可能是同一次拜访",
        en: "Perhaps the same visit"
      ),
      template: LocalizedText(
        zh: "{archiveNumber} 已记有同一客户同一天的拜访，这一份另作一件归档。如是同一次，请归为它的新版本。",
        en:
          "{archiveNumber} holds a visit of the same account and day; this one is filed as another item. If it is the same visit, have it filed as a revision of that."
      ),
      cause: LocalizedText(
        zh: "没有编号，客户和日期相同，时间不同或拜访人员都不同。其实是同一次时，用 import --replaces 归为它的新版本。",
        en:
          "There is no number; account and day are the same, the times or the visitors differ. Where it is the same visit, import --replaces makes it a revision."
      ),
      wrong: LocalizedText(
        zh: "同一天上午、下午各一张拜访表",
        en: "a record for the morning and one for the afternoon"
      ),
      right: LocalizedText(zh: "写明编号或时间", en: "a number or the times on each")
    ),
    CatalogueEntry(
      .accountJoinedByCode,
      severity: .warning,
      title: LocalizedText(
        zh: "按信用代码并为一个客户",
        en: "Accounts joined by their code"
      ),
      template: LocalizedText(
        zh: "“{found}”与“{other}”的统一社会信用代码相同，按同一客户处理。如不是同一家，请核对代码。",
        en:
          "“{found}” and “{other}” have the same credit code and count as one account. If they are two, check the code."
      ),
      cause: LocalizedText(
        zh: "两个名称的客户填了同一个统一社会信用代码。",
        en: "Two account names stand with the same credit code."
      ),
      wrong: LocalizedText(zh: "两家公司写了同一个代码", en: "two companies with one code"),
      right: LocalizedText(zh: "各写各的代码", en: "each with its own code")
    ),
  ]
}
