import Findings
import Testing

/// Every code that is no rule: its smallest finding, and what is printed of it.
@Suite struct FindingCatalogueTests {
  /// A finding with its line in both languages.
  struct Sample: Sendable, CustomTestStringConvertible {
    var finding: Finding
    var zh: String
    var en: String

    init(_ finding: Finding, zh: String, en: String) {
      self.finding = finding
      self.zh = zh
      self.en = en
    }

    var testDescription: String { finding.code.rawValue }
  }

  @Test(arguments: samples) func printsTheFinding(sample: Sample) {
    #expect(sample.finding.line(path: "a.md", in: .zh) == "a.md: " + sample.zh)
    #expect(sample.finding.line(path: "a.md", in: .en) == "a.md: " + sample.en)
  }

  @Test func hasASampleOfEveryCode() {
    let codes = FindingCatalogueTests.samples.map(\.finding.code.rawValue)
    #expect(codes.sorted() == FindingCatalogue.codes.map(\.rawValue))
  }

  private static let label = LocalizedText(zh: "拜访时间", en: "Time of visit")
  private static let expected = LocalizedText(zh: "某种写法", en: "a certain form")

  static let samples: [Sample] = [
    Sample(
      Finding(
        .error,
        .unreadableFile,
        arguments: ["detail": LocalizedText(zh: "原因", en: "the cause")]
      ),
      zh: "错误[unreadable-file]: 文件读不出来：原因。请检查文件是否完整，用 Word、WPS 或文本编辑器打开后另存一份再试。",
      en:
        "error[unreadable-file]: The file cannot be read: the cause. Check that it is whole; open it in Word, WPS or a text editor, save it anew and try again."
    ),
    Sample(
      Finding(
        .error,
        .unsupportedFormat,
        expected: expected,
        arguments: ["format": LocalizedText(zh: "PDF 文件", en: "a PDF file")]
      ),
      zh: "错误[unsupported-format]: 这是PDF 文件，不能直接读取。某种写法。",
      en:
        "error[unsupported-format]: This is a PDF file, which is not read: a certain form."
    ),
    Sample(
      Finding(.error, .encryptedDocument),
      zh: "错误[encrypted-document]: 文档设有打开密码，无法读取。请在 Word 或 WPS 中取消密码后另存一份再提交。",
      en:
        "error[encrypted-document]: The document is encrypted with a password. Remove the password in Word or WPS, save it and hand it in again."
    ),
    Sample(
      Finding(
        .error,
        .damagedPackage,
        arguments: ["detail": LocalizedText(zh: "原因", en: "the cause")]
      ),
      zh: "错误[damaged-package]: 文档包已损坏：原因。请向提交人重新索取文件，或用 Word、WPS 修复后另存。",
      en:
        "error[damaged-package]: The document's package is damaged: the cause. Ask for the file again, or repair it in Word or WPS and save it."
    ),
    Sample(
      Finding(
        .error,
        .malformedXML,
        arguments: ["detail": LocalizedText(zh: "原因", en: "the cause")]
      ),
      zh: "错误[malformed-xml]: 文档内部的 XML 有错误：原因。请用 Word 或 WPS 打开并另存后再试。",
      en:
        "error[malformed-xml]: The XML inside the document is malformed: the cause. Open it in Word or WPS, save it and try again."
    ),
    Sample(
      Finding(
        .error,
        .unsafeContent,
        arguments: ["detail": LocalizedText(zh: "原因", en: "the cause")]
      ),
      zh: "错误[unsafe-content]: 文档含有不安全的内容，已拒绝读取：原因。请确认文件来源。",
      en:
        "error[unsafe-content]: The document has unsafe content and was not read: the cause. Make sure where the file comes from."
    ),
    Sample(
      Finding(.error, .noFormFound, arguments: ["forms": LocalizedText(zh: "甲、乙", en: "one, two")]),
      zh: "错误[no-form-found]: 没有找到已知的表单（甲、乙）。请检查表单标题和栏目名称是否保留。",
      en:
        "error[no-form-found]: No known form was found (one, two). Check that the form's title and labels are still there."
    ),
    Sample(
      Finding(
        .error,
        .ambiguousForm,
        arguments: ["forms": LocalizedText(zh: "甲、乙", en: "one, two")]
      ),
      zh: "错误[ambiguous-form]: 无法确定这是哪一种表单：甲、乙同样符合。请补上表单标题。",
      en:
        "error[ambiguous-form]: It cannot be told which form this is: one, two fit alike. Add the form's title."
    ),
    Sample(
      Finding(
        .info,
        .contentNotRead,
        arguments: ["detail": LocalizedText(zh: "图片", en: "a picture")]
      ),
      zh: "提示[content-not-read]: 文档中有内容没有读取：图片。如其中有填写内容，请改写为文字，例如把图片里的答案录入栏内。",
      en:
        "info[content-not-read]: Some of the document was not read: a picture. If it holds answers, type them as text into their fields."
    ),
    Sample(
      Finding(
        .warning,
        .textEncoding,
        arguments: ["encoding": LocalizedText(zh: "GB18030", en: "GB18030")]
      ),
      zh: "警告[text-encoding]: 文本不是 UTF-8 编码，已按 GB18030 读取。请核对文字，并尽量另存为 UTF-8。",
      en:
        "warning[text-encoding]: The text is not UTF-8; it was read as GB18030. Check the characters, and save it as UTF-8."
    ),
    Sample(
      Finding(
        .warning,
        .boundValueDiffers,
        found: "5次",
        arguments: ["bound": LocalizedText(zh: "4次", en: "4次")]
      ),
      zh: "警告[bound-value-differs]: 控件显示的内容“5次”与其绑定的数据“4次”不一致，已按显示的内容读取。请核对。",
      en:
        "warning[bound-value-differs]: A control shows “5次” but is bound to “4次”; what is shown was read. Check it."
    ),
    Sample(
      Finding(.error, .missingField, label: label),
      zh: "错误[missing-field]: 表中没有“拜访时间”一栏，此栏必填。请使用完整的表单，补上“拜访时间”。",
      en:
        "error[missing-field]: The field “Time of visit” is nowhere in the form, and is required. Use the whole form and add it."
    ),
    Sample(
      Finding(.error, .missingValue, label: label, expected: expected),
      zh: "错误[missing-value]: “拜访时间”没有填写，此栏必填。请填写某种写法。",
      en: "error[missing-value]: “Time of visit” is empty and is required. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidDate, label: label, found: "昨天", expected: expected),
      zh: "错误[invalid-date]: “拜访时间”填写的“昨天”不是有效日期。请填写某种写法。",
      en: "error[invalid-date]: “Time of visit” says “昨天”, which is no date. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidMoment, label: label, found: "下午", expected: expected),
      zh: "错误[invalid-moment]: “拜访时间”填写的“下午”不是有效时间。请填写某种写法。",
      en:
        "error[invalid-moment]: “Time of visit” says “下午”, which is no date and time. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidSpan, label: label, found: "上月", expected: expected),
      zh: "错误[invalid-span]: “拜访时间”填写的“上月”不是有效的起止日期。请填写某种写法。",
      en:
        "error[invalid-span]: “Time of visit” says “上月”, which is no span of dates. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidDuration, label: label, found: "很久", expected: expected),
      zh: "错误[invalid-duration]: “拜访时间”填写的“很久”不是有效时长。请填写某种写法。",
      en:
        "error[invalid-duration]: “Time of visit” says “很久”, which is no duration. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidNumber, label: label, found: "若干", expected: expected),
      zh: "错误[invalid-number]: “拜访时间”填写的“若干”不是有效数字。请填写某种写法。",
      en:
        "error[invalid-number]: “Time of visit” says “若干”, which is no number. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidMoney, label: label, found: "若干", expected: expected),
      zh: "错误[invalid-money]: “拜访时间”填写的“若干”不是有效金额。请填写某种写法。",
      en:
        "error[invalid-money]: “Time of visit” says “若干”, which is no amount of money. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidChoice, label: label, found: "飞鸽", expected: expected),
      zh: "错误[invalid-choice]: “拜访时间”填写的“飞鸽”不在可选项中。请填写某种写法。",
      en:
        "error[invalid-choice]: “Time of visit” says “飞鸽”, which is none of the choices. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidCode, label: label, found: "？", expected: expected),
      zh: "错误[invalid-code]: “拜访时间”填写的“？”不是有效代码。请填写某种写法。",
      en:
        "error[invalid-code]: “Time of visit” says “？”, which is no valid code. Enter a certain form."
    ),
    Sample(
      Finding(.error, .invalidPerson, label: label, found: "2人", expected: expected),
      zh: "错误[invalid-person]: “拜访时间”填写的“2人”看不出是人名。请填写某种写法。",
      en:
        "error[invalid-person]: “Time of visit” says “2人”, which is not a person's name. Enter a certain form."
    ),
    Sample(
      Finding(.error, .outOfRange, label: label, found: "120%", expected: expected),
      zh: "错误[out-of-range]: “拜访时间”填写的“120%”超出范围。应为某种写法。",
      en:
        "error[out-of-range]: “Time of visit” says “120%”, which is out of range. It should be a certain form."
    ),
    Sample(
      Finding(.error, .conflictingChoices, label: label, found: "有、无"),
      zh: "错误[conflicting-choices]: “拜访时间”只能选一项，现在选了不止一项：“有、无”。请只保留一个“√”。",
      en:
        "error[conflicting-choices]: “Time of visit” takes one choice, and has more: “有、无”. Leave one tick only."
    ),
    Sample(
      Finding(.error, .conflictingValues, label: label, found: "甲；乙"),
      zh: "错误[conflicting-values]: “拜访时间”填写了两次，内容不同：“甲；乙”。请只保留正确的一处。",
      en:
        "error[conflicting-values]: “Time of visit” is filled in twice, differently: “甲；乙”. Leave the right one only."
    ),
    Sample(
      Finding(.warning, .ambiguousDate, label: label, found: "05/03/24", expected: expected),
      zh: "警告[ambiguous-date]: “拜访时间”填写的“05/03/24”可以理解为不同的日期。请写明四位年份，填写某种写法。",
      en:
        "warning[ambiguous-date]: “Time of visit” says “05/03/24”, which can be read as different dates. Write the year in four digits; enter a certain form."
    ),
    Sample(
      Finding(.warning, .suspectedTick, label: label, found: "?有"),
      zh: "警告[suspected-tick]: “拜访时间”中的“?有”像是勾选，但不能确定。请改用“√”或“☑”。",
      en:
        "warning[suspected-tick]: “?有” under “Time of visit” may be a tick, but that is not certain. Use √ or ☑."
    ),
    Sample(
      Finding(.warning, .notRelevant, label: label, found: "有"),
      zh: "警告[not-relevant]: 按其他栏目的填写，“拜访时间”不需要填写，现为“有”。请核对。",
      en:
        "warning[not-relevant]: By the other answers “Time of visit” is not to be filled in, and says “有”. Check it."
    ),
    Sample(
      Finding(
        .error,
        .revisionUnmarked,
        arguments: ["archiveNumber": LocalizedText(zh: "Q001-0001", en: "Q001-0001")]
      ),
      zh:
        "错误[revision-unmarked]: 同一份文件（Q001-0001）已经归档，内容有改动，但修改标记、修改处数、修改日期没有变化。请填写修改栏，或用 --revise 归为新版本。",
      en:
        "error[revision-unmarked]: The same document (Q001-0001) is filed already and its content has changed, but revision mark, count and date have not. Fill them in, or file it with --revise."
    ),
  ]
}
