import Wording

extension FindingCatalogue {
  /// The findings of documents that were read all the same, with something to be known of it.
  static let remarks: [CatalogueEntry] = [
    CatalogueEntry(
      .labelInferred,
      severity: .info,
      title: LocalizedText(
        zh: "栏目名称是推断的",
        en: "Label that was inferred"
      ),
      template: LocalizedText(
        zh: "“{found}”一栏按“{label}”读取。如不对，请把栏目名称改成“{label}”或另写清楚。",
        en:
          "“{found}” was taken for “{label}”. If that is wrong, name the field more clearly."
      ),
      cause: LocalizedText(
        zh: "公司自己的表单用了别的栏目名称，按词义、内容和位置能确定是哪一栏。",
        en:
          "A company’s own form names the field otherwise; its words, its answer and its place leave no doubt."
      ),
      wrong: LocalizedText(zh: "本次走访日：2024年3月5日", en: "本次走访日：2024年3月5日"),
      right: LocalizedText(zh: "拜访时间：2024年3月5日", en: "拜访时间：2024年3月5日")
    ),
    CatalogueEntry(
      .struckText,
      severity: .info,
      title: LocalizedText(
        zh: "划掉的文字没有读",
        en: "Struck-through text"
      ),
      template: LocalizedText(
        zh: "“{label}”中有划掉的文字“{found}”，没有计入内容。",
        en:
          "“{found}” under “{label}” is struck through and is no part of the value."
      ),
      cause: LocalizedText(
        zh: "带删除线的文字视为已经删去，保留在“未归栏内容”里。",
        en: "Text that is struck through counts as deleted; it is kept as unmapped text."
      ),
      wrong: LocalizedText(zh: "拜访地点：一号（划掉）二号会议室", en: "拜访地点：~~一号~~二号会议室"),
      right: LocalizedText(zh: "拜访地点：二号会议室", en: "拜访地点：二号会议室")
    ),
    CatalogueEntry(
      .readThroughConversion,
      severity: .info,
      title: LocalizedText(
        zh: "经转换后读取",
        en: "Read through a conversion"
      ),
      template: LocalizedText(
        zh: "这是{format}，先转换为 {convertedTo} 再读取。版式复杂的地方请核对。",
        en:
          "This is {format}; it was converted to {convertedTo} and then read. Check what has an unusual layout."
      ),
      cause: LocalizedText(
        zh: "旧格式由另一个程序转换后读取，控件和提示文字可能丢失。",
        en:
          "An old format is converted by another program first, which may lose controls and prompts."
      ),
      wrong: LocalizedText(zh: "拜访表.doc", en: "visit.doc"),
      right: LocalizedText(zh: "拜访表.docx", en: "visit.docx")
    ),
    CatalogueEntry(
      .rowsNotRead,
      severity: .warning,
      title: LocalizedText(
        zh: "表中有行没有读",
        en: "Rows that were not read"
      ),
      template: LocalizedText(
        zh: "表中有 {rows} 行没有读取，其中的文字留在未识别的内容里。请一行一份另行填报，或改用多行的表单。",
        en:
          "{rows} rows of the table were not read; their texts are kept as unmapped. Hand them in one form each, or use a form that takes rows."
      ),
      cause: LocalizedText(
        zh: "表单每栏只收一个答案，表里却填了好几行。",
        en: "The form takes one answer a field, and the table has several rows of them."
      ),
      wrong: LocalizedText(zh: "一张拜访表里写了三次拜访", en: "three visits in one visit record"),
      right: LocalizedText(zh: "每次拜访一张表", en: "one record a visit")
    ),
  ]

  /// The findings of answers that stand, with something doubtful about them.
  static let doubts: [CatalogueEntry] = [
    CatalogueEntry(
      .ambiguousNumber,
      severity: .warning,
      title: LocalizedText(
        zh: "数字大小可疑",
        en: "Doubtful number"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”按 {read} 读取，但可能另有所指。请写明单位，例如 85%、120万元。",
        en:
          "“{label}” says “{found}”, read as {read}; it may mean something else. Write the unit, for example 85% or 120万元."
      ),
      cause: LocalizedText(
        zh: "没有写百分号的小数、与栏目单位重复的金额，可能差一百倍或一万倍。",
        en:
          "A fraction without its percent sign, or an amount whose unit is there twice, may be wrong by a factor."
      ),
      wrong: LocalizedText(zh: "市场份额：0.85", en: "市场份额：0.85"),
      right: LocalizedText(zh: "市场份额：85%", en: "市场份额：85%")
    ),
    CatalogueEntry(
      .approximateValue,
      severity: .info,
      title: LocalizedText(
        zh: "约数",
        en: "Approximate value"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”是约数，按 {read} 读取。",
        en:
          "“{label}” says “{found}”, which is approximate; it was read as {read}."
      ),
      cause: LocalizedText(
        zh: "写了约、左右、余等字，按所写的数读取。",
        en: "The answer says about; the figure was taken as written."
      ),
      wrong: LocalizedText(zh: "销售额：约500万元", en: "销售额：约500万元"),
      right: LocalizedText(zh: "销售额：500万元", en: "销售额：500万元")
    ),
    CatalogueEntry(
      .yearInferred,
      severity: .warning,
      title: LocalizedText(
        zh: "没有写年份",
        en: "Year that was inferred"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”没有写年份，按表中其他日期读作 {read}。请核对，并写明年份。",
        en:
          "“{label}” says “{found}” without a year; by the other dates of the form it was read as {read}. Check it, and write the year."
      ),
      cause: LocalizedText(
        zh: "日期没有写年份，表中其他日期都指向同一年。",
        en: "The date has no year, and the other dates of the document leave one."
      ),
      wrong: LocalizedText(zh: "回访日期：3月8日", en: "回访日期：3月8日"),
      right: LocalizedText(zh: "回访日期：2024年3月8日", en: "回访日期：2024年3月8日")
    ),
    CatalogueEntry(
      .emptyPhrase,
      severity: .warning,
      title: LocalizedText(
        zh: "必填栏目没有实质内容",
        en: "Nothing of substance"
      ),
      template: LocalizedText(
        zh: "“{label}”只填了“{found}”，没有实质内容。此栏必填，请写明具体情况。",
        en:
          "“{label}” says only “{found}”. The field is required: write what there is to say."
      ),
      cause: LocalizedText(
        zh: "必填的文字栏只写了“略、无、待定、同上”之类。",
        en: "A required text says no more than “none”, “to be decided” or “as above”."
      ),
      wrong: LocalizedText(zh: "主要要点：略", en: "主要要点：略"),
      right: LocalizedText(zh: "主要要点：看泵房，谈备件", en: "主要要点：看泵房，谈备件")
    ),
    CatalogueEntry(
      .attachmentMissing,
      severity: .warning,
      title: LocalizedText(
        zh: "没有看到附件",
        en: "Attachment that is not there"
      ),
      template: LocalizedText(
        zh: "“{label}”写着“{found}”，但文件里没有附件。请把内容写进表内，或把附件一起提交。",
        en:
          "“{label}” says “{found}”, but nothing is attached. Write it into the form, or hand the attachment in with it."
      ),
      cause: LocalizedText(
        zh: "必填栏写“详见附件”，文档里和文件旁边都没有附件。",
        en: "A required field refers to an attachment, and there is none in the document."
      ),
      wrong: LocalizedText(zh: "主要要点：详见附件", en: "主要要点：详见附件"),
      right: LocalizedText(zh: "主要要点：看泵房，谈备件", en: "主要要点：看泵房，谈备件")
    ),
  ]
}
