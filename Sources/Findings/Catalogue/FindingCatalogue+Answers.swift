import Wording

extension FindingCatalogue {
  /// The findings of answers that cannot stand as they are.
  static let answers: [CatalogueEntry] = [
    CatalogueEntry(
      .conflictingChoices,
      title: LocalizedText(
        zh: "单选栏选了多项",
        en: "More than one choice"
      ),
      template: LocalizedText(
        zh: "“{label}”只能选一项，现在选了不止一项：“{found}”。请只保留一个“√”。",
        en: "“{label}” takes one choice, and has more: “{found}”. Leave one tick only."
      ),
      cause: LocalizedText(
        zh: "此栏只能选一项，却有两个以上的勾。",
        en: "The field takes one choice and has two ticks or more."
      ),
      wrong: LocalizedText(
        zh: "☑电话 ☑信函",
        en: "☑电话 ☑信函"
      ),
      right: LocalizedText(
        zh: "☑电话 ☐信函",
        en: "☑电话 ☐信函"
      )
    ),
    CatalogueEntry(
      .conflictingValues,
      title: LocalizedText(
        zh: "同一栏填写了两次",
        en: "Answered twice"
      ),
      template: LocalizedText(
        zh: "“{label}”填写了两次，内容不同：“{found}”。请只保留正确的一处。",
        en: "“{label}” is filled in twice, differently: “{found}”. Leave the right one only."
      ),
      cause: LocalizedText(
        zh: "同一栏目在文档中出现两处，所填内容不同。",
        en: "The same field stands in two places with different answers."
      ),
      wrong: LocalizedText(
        zh: "拜访地点：一号会议室 …… 拜访地点：二号会议室",
        en: "拜访地点：一号会议室 …… 拜访地点：二号会议室"
      ),
      right: LocalizedText(
        zh: "拜访地点：一号会议室",
        en: "拜访地点：一号会议室"
      )
    ),
    CatalogueEntry(
      .ambiguousDate,
      severity: .warning,
      title: LocalizedText(
        zh: "日期有歧义",
        en: "Ambiguous date"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”可以理解为不同的日期。请写明四位年份，填写{expected}。",
        en:
          "“{label}” says “{found}”, which can be read as different dates. Write the year in four digits; enter {expected}."
      ),
      cause: LocalizedText(
        zh: "年份只有两位，或省略了年份，可以理解成不同的日子。",
        en: "The year has two digits or none, so that several days can be meant."
      ),
      wrong: LocalizedText(zh: "03/05/24", en: "03/05/24"),
      right: LocalizedText(
        zh: "2024年3月5日",
        en: "2024年3月5日"
      )
    ),
    CatalogueEntry(
      .suspectedTick,
      severity: .warning,
      title: LocalizedText(
        zh: "疑似勾选",
        en: "Suspected tick"
      ),
      template: LocalizedText(
        zh: "“{label}”中的“{found}”像是勾选，但不能确定。请改用“√”或“☑”。",
        en: "“{found}” under “{label}” may be a tick, but that is not certain. Use √ or ☑."
      ),
      cause: LocalizedText(
        zh: "字体替换后，勾可能变成 R、? 或 ×，不能确定是不是勾选。",
        en: "With its font lost a tick turns into R, ? or ×; whether it is one cannot be told."
      ),
      wrong: LocalizedText(
        zh: "R电话 □信函",
        en: "R电话 □信函"
      ),
      right: LocalizedText(
        zh: "☑电话 □信函",
        en: "☑电话 □信函"
      )
    ),
    CatalogueEntry(
      .notRelevant,
      severity: .warning,
      title: LocalizedText(
        zh: "此栏不需要填写",
        en: "Not to be filled in"
      ),
      template: LocalizedText(
        zh: "按其他栏目的填写，“{label}”不需要填写，现为“{found}”。请核对。",
        en: "By the other answers “{label}” is not to be filled in, and says “{found}”. Check it."
      ),
      cause: LocalizedText(
        zh: "按其他栏的填写，此栏没有意义，却填了内容。",
        en: "By the other answers the field has no meaning, and is filled in."
      ),
      wrong: LocalizedText(
        zh: "开发结果：成功；失败原因：价格",
        en: "开发结果：成功；失败原因：价格"
      ),
      right: LocalizedText(
        zh: "开发结果：成功；失败原因留空",
        en: "开发结果：成功；失败原因留空"
      )
    ),
  ]
}
