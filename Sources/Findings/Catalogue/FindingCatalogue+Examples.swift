extension FindingCatalogue {
  /// The smallest finding of every code, by which its message is shown.
  static let examples: [Finding] = [
    Finding(
      .error,
      .unreadableFile,
      arguments: ["detail": LocalizedText(zh: "文件是空的", en: "the file is empty")]
    ),
    Finding(
      .error,
      .unsupportedFormat,
      expected: LocalizedText(
        zh: "请提交导出它之前的 Word 文档（.docx），没有时照着填一份",
        en: "hand in the Word document (.docx) from which it was made, or fill one in after it"
      ),
      arguments: ["format": LocalizedText(zh: "PDF 文件", en: "a PDF file")]
    ),
    Finding(
      .error,
      .encryptedDocument
    ),
    Finding(
      .error,
      .damagedPackage,
      arguments: ["detail": LocalizedText(zh: "压缩包不完整", en: "the zip is cut off")]
    ),
    Finding(
      .error,
      .malformedXML,
      arguments: ["detail": LocalizedText(zh: "第3行的标签不配对", en: "a tag of line 3 does not match")]
    ),
    Finding(
      .error,
      .unsafeContent,
      arguments: ["detail": LocalizedText(zh: "含有文档类型声明", en: "it declares a document type")]
    ),
    Finding(
      .error,
      .noFormFound,
      arguments: [
        "forms": LocalizedText(zh: "目标客户拜访表、大客户开发表", en: "Visit record, Development record")
      ]
    ),
    Finding(
      .error,
      .ambiguousForm,
      arguments: [
        "forms": LocalizedText(zh: "目标客户拜访表、大客户开发表", en: "Visit record, Development record")
      ]
    ),
    Finding(
      .info,
      .contentNotRead,
      arguments: ["detail": LocalizedText(zh: "一张图片", en: "a picture")]
    ),
    Finding(
      .warning,
      .textEncoding,
      arguments: ["encoding": LocalizedText(verbatim: "GB18030")]
    ),
    Finding(
      .warning,
      .boundValueDiffers,
      found: "2024年3月6日",
      arguments: ["bound": LocalizedText(verbatim: "2024年3月5日")]
    ),
    Finding(
      .info,
      .labelInferred,
      label: LocalizedText(zh: "拜访时间", en: "Time of visit"),
      found: "本次走访日"
    ),
    Finding(
      .info,
      .struckText,
      label: LocalizedText(zh: "拜访地点", en: "Place"),
      found: "一号会议室"
    ),
    Finding(
      .info,
      .readThroughConversion,
      arguments: [
        "format": LocalizedText(zh: "旧版 Word 文件（.doc）", en: "an old Word file (.doc)"),
        "convertedTo": LocalizedText(verbatim: "docx"),
      ]
    ),
    Finding(
      .warning,
      .rowsNotRead,
      arguments: ["rows": LocalizedText(verbatim: "2")]
    ),
    Finding(
      .error,
      .missingField,
      label: LocalizedText(zh: "拜访地点", en: "Place")
    ),
    Finding(
      .error,
      .missingValue,
      label: LocalizedText(zh: "拜访地点", en: "Place"),
      expected: LocalizedText(zh: "文字", en: "a text")
    ),
    Finding(
      .error,
      .invalidDate,
      label: LocalizedText(zh: "编制日期", en: "Prepared on"),
      found: "2026年2月30日",
      expected: LocalizedText(zh: "日期，例如 2024年3月5日", en: "a date, for example 2024-03-05"),
      arguments: ["because": LocalizedText(zh: "2026年2月没有30日", en: "February 2026 has 28 days")]
    ),
    Finding(
      .error,
      .invalidMoment,
      label: LocalizedText(zh: "拜访时间", en: "Time of visit"),
      found: "2024年3月5日 15:00-14:00",
      expected: LocalizedText(
        zh: "日期，可加时间，例如 2024年3月5日 9:00-10:30",
        en: "a date with an optional time, for example 2024-03-05 09:00-10:30"
      ),
      arguments: ["because": LocalizedText(zh: "结束早于开始", en: "it ends before it begins")]
    ),
    Finding(
      .error,
      .invalidSpan,
      label: LocalizedText(zh: "考核期", en: "Period"),
      found: "2024年3月5日至2024年1月8日",
      expected: LocalizedText(
        zh: "起止日期，例如 2024年1月1日至2024年12月31日",
        en: "the first and the last day, for example 2024-01-01/2024-12-31"
      ),
      arguments: ["because": LocalizedText(zh: "结束早于开始", en: "it ends before it begins")]
    ),
    Finding(
      .error,
      .invalidDuration,
      label: LocalizedText(zh: "滞留时间", en: "Time spent"),
      found: "很久",
      expected: LocalizedText(zh: "时长，例如 1小时30分钟", en: "a duration, for example 1h30m")
    ),
    Finding(
      .error,
      .invalidNumber,
      label: LocalizedText(zh: "回款周期", en: "Collection period"),
      found: "3个月",
      expected: LocalizedText(zh: "数字，例如 45天", en: "a number, for example 45"),
      arguments: [
        "because": LocalizedText(
          zh: "单位是“个月”，此栏按“天”填写",
          en: "its unit is 个月, and the field is in 天"
        )
      ]
    ),
    Finding(
      .error,
      .invalidMoney,
      label: LocalizedText(zh: "销售额", en: "Sales"),
      found: "若干万",
      expected: LocalizedText(zh: "金额，例如 5万元 或 ¥50,000.00", en: "an amount, for example ¥50,000.00")
    ),
    Finding(
      .error,
      .invalidChoice,
      label: LocalizedText(zh: "拜访方式", en: "Method"),
      found: "飞鸽传书",
      expected: LocalizedText(zh: "以下各项之一：当面拜访、电话、信函", en: "one of: in person, phone, letter")
    ),
    Finding(
      .error,
      .invalidCode,
      label: LocalizedText(zh: "统一社会信用代码", en: "Unified social credit code"),
      found: "91350100M000100Y44",
      expected: LocalizedText(
        zh: "18 位统一社会信用代码（GB 32100），例如 91350100M000100Y43",
        en:
          "a unified social credit code of 18 characters (GB 32100), for example 91350100M000100Y43"
      )
    ),
    Finding(
      .error,
      .invalidPerson,
      label: LocalizedText(zh: "拜访人员", en: "Visitors"),
      found: "3",
      expected: LocalizedText(
        zh: "姓名，可加职务，多人用顿号隔开，例如 王建国（大客户开发主管）、李敏",
        en: "names with optional titles, for example 王建国（大客户开发主管）、李敏"
      )
    ),
    Finding(
      .error,
      .outOfRange,
      label: LocalizedText(zh: "合作稳定性", en: "Stability"),
      found: "130",
      expected: LocalizedText(zh: "0 至 100", en: "0 to 100")
    ),
    Finding(
      .error,
      .conflictingChoices,
      label: LocalizedText(zh: "拜访方式", en: "Method"),
      found: "☑电话 ☑信函"
    ),
    Finding(
      .error,
      .conflictingValues,
      label: LocalizedText(zh: "拜访地点", en: "Place"),
      found: "一号会议室 / 二号会议室"
    ),
    Finding(
      .warning,
      .ambiguousDate,
      label: LocalizedText(zh: "回访日期", en: "Follow-up on"),
      found: "03/05/24",
      expected: LocalizedText(zh: "日期，例如 2024年3月5日", en: "a date, for example 2024-03-05")
    ),
    Finding(
      .warning,
      .suspectedTick,
      label: LocalizedText(zh: "拜访方式", en: "Method"),
      found: "R电话 □信函"
    ),
    Finding(
      .warning,
      .notRelevant,
      label: LocalizedText(zh: "失败原因", en: "Reasons for failure"),
      found: "价格"
    ),
    Finding(
      .warning,
      .ambiguousNumber,
      label: LocalizedText(zh: "市场份额", en: "Market share"),
      found: "0.85",
      arguments: ["read": LocalizedText(verbatim: "0.85%")]
    ),
    Finding(
      .info,
      .approximateValue,
      label: LocalizedText(zh: "销售额", en: "Sales"),
      found: "约500万元",
      arguments: ["read": LocalizedText(verbatim: "5000000.00元")]
    ),
    Finding(
      .warning,
      .yearInferred,
      label: LocalizedText(zh: "回访日期", en: "Follow-up on"),
      found: "3月8日",
      arguments: ["read": LocalizedText(verbatim: "2024年3月8日")]
    ),
    Finding(
      .warning,
      .emptyPhrase,
      label: LocalizedText(zh: "主要要点", en: "Key points"),
      found: "略"
    ),
    Finding(
      .warning,
      .attachmentMissing,
      label: LocalizedText(zh: "主要要点", en: "Key points"),
      found: "详见附件"
    ),
    Finding(
      .error,
      .revisionUnmarked,
      arguments: [
        "archiveNumber": LocalizedText(verbatim: "Q001-YW·2024-D10-DKH-0001"),
        "changes": LocalizedText(
          zh: "拜访地点 大庆 → 哈尔滨",
          en: "Place 大庆 → 哈尔滨"
        ),
      ]
    ),
    Finding(
      .warning,
      .numberUsed,
      found: "KH-2024-003",
      arguments: [
        "archiveNumber": LocalizedText(verbatim: "Q001-YW·2024-D10-DKH-0001"),
        "other": LocalizedText(zh: "大庆油田物资公司，2024年3月5日", en: "大庆油田物资公司, 2024-03-05"),
      ]
    ),
    Finding(
      .warning,
      .sameVisitAgain,
      arguments: ["archiveNumber": LocalizedText(verbatim: "Q001-YW·2024-D10-DKH-0001")]
    ),
    Finding(
      .warning,
      .accountJoinedByCode,
      found: "大庆油田物资公司",
      arguments: ["other": LocalizedText(verbatim: "大庆油田物资有限公司")]
    ),
  ]
}
