import Wording

extension FindingCatalogue {
  /// The findings of answers that are missing or cannot be read.
  static let values: [CatalogueEntry] = [
    CatalogueEntry(
      .missingField,
      title: LocalizedText(
        zh: "缺少必填栏目",
        en: "Missing field"
      ),
      template: LocalizedText(
        zh: "表中没有“{label}”一栏，此栏必填。请使用完整的表单，补上“{label}”。",
        en:
          "The field “{label}” is nowhere in the form, and is required. Use the whole form and add it."
      ),
      cause: LocalizedText(
        zh: "必填栏目的名称在文档里哪儿都没有，多因删行或换了表格。",
        en:
          "A required field's label is nowhere in the document; mostly a row was deleted or another table used."
      ),
      wrong: LocalizedText(
        zh: "没有“拜访地点”一栏的拜访表",
        en: "a visit record without 拜访地点"
      ),
      right: LocalizedText(
        zh: "拜访地点：吉林市龙潭区会议室",
        en: "拜访地点: 吉林市龙潭区会议室"
      )
    ),
    CatalogueEntry(
      .missingValue,
      title: LocalizedText(
        zh: "必填栏目没有填写",
        en: "Missing value"
      ),
      template: LocalizedText(
        zh: "“{label}”没有填写，此栏必填。请填写{expected}。",
        en: "“{label}” is empty and is required. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "栏目名称在，但内容为空，或仍是模板中的提示文字。",
        en: "The label is there, but its value is empty or still the template's placeholder."
      ),
      wrong: LocalizedText(
        zh: "拜访地点：____",
        en: "拜访地点: ____"
      ),
      right: LocalizedText(
        zh: "拜访地点：吉林市龙潭区会议室",
        en: "拜访地点: 吉林市龙潭区会议室"
      )
    ),
    CatalogueEntry(
      .invalidDate,
      title: LocalizedText(
        zh: "不是有效日期",
        en: "Invalid date"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效日期{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no date{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "日期读不出年、月、日，或日历上没有这一天。",
        en: "Year, month and day cannot be read, or the calendar has no such day."
      ),
      wrong: LocalizedText(
        zh: "2024年13月5日",
        en: "2024年13月5日"
      ),
      right: LocalizedText(
        zh: "2024年3月5日",
        en: "2024年3月5日"
      )
    ),
    CatalogueEntry(
      .invalidMoment,
      title: LocalizedText(
        zh: "不是有效时间",
        en: "Invalid date and time"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效时间{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no date and time{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "应先写日期，后面可以写时刻或起止时刻。",
        en: "A date comes first; a time or a span of times may follow."
      ),
      wrong: LocalizedText(
        zh: "上周二下午",
        en: "上周二下午"
      ),
      right: LocalizedText(
        zh: "2024年3月5日 14:00-15:30",
        en: "2024年3月5日 14:00-15:30"
      )
    ),
    CatalogueEntry(
      .invalidSpan,
      title: LocalizedText(
        zh: "不是有效的起止日期",
        en: "Invalid span of dates"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效的起止日期{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no span of dates{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "应写开始和结束两个日期，开始在前。",
        en: "Two dates are needed, the earlier first."
      ),
      wrong: LocalizedText(
        zh: "2024年3月5日至2024年1月8日",
        en: "2024年3月5日至2024年1月8日"
      ),
      right: LocalizedText(
        zh: "2024年1月8日至2024年3月5日",
        en: "2024年1月8日至2024年3月5日"
      )
    ),
    CatalogueEntry(
      .invalidDuration,
      title: LocalizedText(
        zh: "不是有效时长",
        en: "Invalid duration"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效时长{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no duration{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "时长应写明数字和单位。",
        en: "A duration is a number and a unit."
      ),
      wrong: LocalizedText(
        zh: "很久",
        en: "很久"
      ),
      right: LocalizedText(
        zh: "1.5小时",
        en: "1.5小时"
      )
    ),
    CatalogueEntry(
      .invalidNumber,
      title: LocalizedText(
        zh: "不是有效数字",
        en: "Invalid number"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效数字{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no number{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "此栏只填数字，可带该栏的单位。",
        en: "The field takes a number, with its unit if wanted."
      ),
      wrong: LocalizedText(
        zh: "好几次",
        en: "好几次"
      ),
      right: LocalizedText(
        zh: "3次",
        en: "3次"
      )
    ),
    CatalogueEntry(
      .invalidMoney,
      title: LocalizedText(
        zh: "不是有效金额",
        en: "Invalid amount of money"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效金额{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no amount of money{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "金额应写数字和单位，或大写金额。",
        en: "An amount is a number with its unit, or spelt out."
      ),
      wrong: LocalizedText(
        zh: "若干万",
        en: "若干万"
      ),
      right: LocalizedText(
        zh: "5万元",
        en: "5万元"
      )
    ),
    CatalogueEntry(
      .invalidChoice,
      title: LocalizedText(
        zh: "不在可选项中",
        en: "Not one of the choices"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不在可选项中{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is none of the choices{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "所填的词不是此栏列出的任何一项。",
        en: "What is written is none of the choices of the field."
      ),
      wrong: LocalizedText(
        zh: "拜访方式：飞鸽传书",
        en: "拜访方式：飞鸽传书"
      ),
      right: LocalizedText(
        zh: "拜访方式：☑电话",
        en: "拜访方式：☑电话"
      )
    ),
    CatalogueEntry(
      .invalidCode,
      title: LocalizedText(
        zh: "不是有效代码",
        en: "Invalid code"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”不是有效代码{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is no valid code{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "代码的位数、形状或校验位不符。",
        en: "The code's length, shape or check digit is wrong."
      ),
      wrong: LocalizedText(zh: "91350100M000100Y44", en: "91350100M000100Y44"),
      right: LocalizedText(zh: "91350100M000100Y43", en: "91350100M000100Y43")
    ),
    CatalogueEntry(
      .invalidPerson,
      title: LocalizedText(
        zh: "看不出是人名",
        en: "Not a person"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”看不出是人名{reason}。请填写{expected}。",
        en: "“{label}” says “{found}”, which is not a person's name{reason}. Enter {expected}."
      ),
      cause: LocalizedText(
        zh: "此栏填写人员姓名，职务写在括号里。",
        en: "The field takes names, with titles in brackets."
      ),
      wrong: LocalizedText(zh: "3", en: "3"),
      right: LocalizedText(
        zh: "王建国（大客户开发主管）",
        en: "王建国（大客户开发主管）"
      )
    ),
    CatalogueEntry(
      .outOfRange,
      title: LocalizedText(
        zh: "超出范围",
        en: "Out of range"
      ),
      template: LocalizedText(
        zh: "“{label}”填写的“{found}”超出范围。应为{expected}。",
        en: "“{label}” says “{found}”, which is out of range. It should be {expected}."
      ),
      cause: LocalizedText(
        zh: "数字读得出来，但不在此栏允许的范围内。",
        en: "The number can be read but lies outside the field's range."
      ),
      wrong: LocalizedText(
        zh: "合作稳定性：130",
        en: "合作稳定性：130"
      ),
      right: LocalizedText(
        zh: "合作稳定性：85",
        en: "合作稳定性：85"
      )
    ),
  ]
}
