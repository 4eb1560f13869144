/// The sentences of every finding code that is no rule of a form.
///
/// A template names the finding's facts in braces: `{label}`, `{found}`, `{expected}`, and the
/// finding's own arguments.
public enum FindingCatalogue {
  /// The template of a code; nil of a rule, whose form definition brings its own.
  public static func template(of code: FindingCode) -> LocalizedText? {
    templates[code]
  }

  /// The codes that have a template, in alphabetical order.
  public static var codes: [FindingCode] {
    templates.keys.sorted { $0.rawValue < $1.rawValue }
  }

  private static let templates: [FindingCode: LocalizedText] = [
    .unreadableFile: LocalizedText(
      zh: "文件读不出来：{detail}。请检查文件是否完整，用 Word、WPS 或文本编辑器打开后另存一份再试。",
      en:
        "The file cannot be read: {detail}. Check that it is whole; open it in Word, WPS or a text editor, save it anew and try again."
    ),
    .unsupportedFormat: LocalizedText(
      zh: "这是{format}，不能直接读取。请用 Word 或 WPS 打开，另存为 Word 文档（.docx）后再提交。",
      en:
        "This is {format}, which is not read. Open it in Word or WPS and save it as a Word document (.docx)."
    ),
    .encryptedDocument: LocalizedText(
      zh: "文档设有打开密码，无法读取。请在 Word 或 WPS 中取消密码后另存一份再提交。",
      en:
        "The document is encrypted with a password. Remove the password in Word or WPS, save it and hand it in again."
    ),
    .damagedPackage: LocalizedText(
      zh: "文档包已损坏：{detail}。请向提交人重新索取文件，或用 Word、WPS 修复后另存。",
      en:
        "The document's package is damaged: {detail}. Ask for the file again, or repair it in Word or WPS and save it."
    ),
    .malformedXML: LocalizedText(
      zh: "文档内部的 XML 有错误：{detail}。请用 Word 或 WPS 打开并另存后再试。",
      en:
        "The XML inside the document is malformed: {detail}. Open it in Word or WPS, save it and try again."
    ),
    .unsafeContent: LocalizedText(
      zh: "文档含有不安全的内容，已拒绝读取：{detail}。请确认文件来源。",
      en:
        "The document has unsafe content and was not read: {detail}. Make sure where the file comes from."
    ),
    .noFormFound: LocalizedText(
      zh: "没有找到已知的表单（{forms}）。请检查表单标题和栏目名称是否保留。",
      en:
        "No known form was found ({forms}). Check that the form's title and labels are still there."
    ),
    .ambiguousForm: LocalizedText(
      zh: "无法确定这是哪一种表单：{forms}同样符合。请补上表单标题。",
      en: "It cannot be told which form this is: {forms} fit alike. Add the form's title."
    ),
    .contentNotRead: LocalizedText(
      zh: "文档中有内容没有读取：{detail}。如其中有填写内容，请改写为文字。",
      en: "Some of the document was not read: {detail}. If it holds answers, type them as text."
    ),
    .textEncoding: LocalizedText(
      zh: "文本不是 UTF-8 编码，已按 {encoding} 读取。请核对文字，并尽量另存为 UTF-8。",
      en:
        "The text is not UTF-8; it was read as {encoding}. Check the characters, and save it as UTF-8."
    ),
    .boundValueDiffers: LocalizedText(
      zh: "控件显示的内容“{found}”与其绑定的数据“{bound}”不一致，已按显示的内容读取。请核对。",
      en: "A control shows “{found}” but is bound to “{bound}”; what is shown was read. Check it."
    ),
    .missingField: LocalizedText(
      zh: "表中没有“{label}”一栏，此栏必填。请使用完整的表单，补上“{label}”。",
      en:
        "The field “{label}” is nowhere in the form, and is required. Use the whole form and add it."
    ),
    .missingValue: LocalizedText(
      zh: "“{label}”没有填写，此栏必填。请补填。",
      en: "“{label}” is empty and is required. Fill it in."
    ),
    .invalidDate: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效日期。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no date. Enter {expected}."
    ),
    .invalidMoment: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效时间。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no date and time. Enter {expected}."
    ),
    .invalidSpan: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效的起止日期。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no span of dates. Enter {expected}."
    ),
    .invalidDuration: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效时长。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no duration. Enter {expected}."
    ),
    .invalidNumber: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效数字。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no number. Enter {expected}."
    ),
    .invalidMoney: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效金额。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no amount of money. Enter {expected}."
    ),
    .invalidChoice: LocalizedText(
      zh: "“{label}”填写的“{found}”不在可选项中。请填写{expected}。",
      en: "“{label}” says “{found}”, which is none of the choices. Enter {expected}."
    ),
    .invalidCode: LocalizedText(
      zh: "“{label}”填写的“{found}”不是有效代码。请填写{expected}。",
      en: "“{label}” says “{found}”, which is no valid code. Enter {expected}."
    ),
    .invalidPerson: LocalizedText(
      zh: "“{label}”填写的“{found}”看不出是人名。请填写{expected}。",
      en: "“{label}” says “{found}”, which is not a person's name. Enter {expected}."
    ),
    .outOfRange: LocalizedText(
      zh: "“{label}”填写的“{found}”超出范围。应为{expected}。",
      en: "“{label}” says “{found}”, which is out of range. It should be {expected}."
    ),
    .conflictingChoices: LocalizedText(
      zh: "“{label}”只能选一项，现在选了不止一项：“{found}”。请只保留一个“√”。",
      en: "“{label}” takes one choice, and has more: “{found}”. Leave one tick only."
    ),
    .conflictingValues: LocalizedText(
      zh: "“{label}”填写了两次，内容不同：“{found}”。请只保留正确的一处。",
      en: "“{label}” is filled in twice, differently: “{found}”. Leave the right one only."
    ),
    .ambiguousDate: LocalizedText(
      zh: "“{label}”填写的“{found}”可以理解为不同的日期。请写明四位年份，填写{expected}。",
      en:
        "“{label}” says “{found}”, which can be read as different dates. Write the year in four digits; enter {expected}."
    ),
    .suspectedTick: LocalizedText(
      zh: "“{label}”中的“{found}”像是勾选，但不能确定。请改用“√”或“☑”。",
      en: "“{found}” under “{label}” may be a tick, but that is not certain. Use √ or ☑."
    ),
    .notRelevant: LocalizedText(
      zh: "按其他栏目的填写，“{label}”不需要填写，现为“{found}”。请核对。",
      en: "By the other answers “{label}” is not to be filled in, and says “{found}”. Check it."
    ),
    .revisionUnmarked: LocalizedText(
      zh: "同一份文件（{archiveNumber}）已经归档，内容有改动，但修改标记、修改处数、修改日期没有变化。请填写修改栏，或用 --revise 归为新版本。",
      en:
        "The same document ({archiveNumber}) is filed already and its content has changed, but revision mark, count and date have not. Fill them in, or file it with --revise."
    ),
  ]
}

extension Finding {
  /// The finding in a sentence.
  public func message(in language: Language) -> String {
    let template = template ?? FindingCatalogue.template(of: code)
    guard let text = template?[language] else { return code.rawValue }
    return fill(text, in: language)
  }

  private func fill(_ template: String, in language: Language) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += fact(String(rest[rest.index(after: open)..<close]), in: language)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func fact(_ name: String, in language: Language) -> String {
    switch name {
    case "label":
      return label?[language] ?? field ?? ""
    case "found":
      if let argument = arguments[name] { return argument[language] }
      return found.map { Finding.shortened($0) }
        ?? (language == .zh ? "（内容不显示）" : "(not shown)")
    case "expected":
      return expected?[language] ?? ""
    default:
      return arguments[name]?[language] ?? ""
    }
  }

  /// A quotation of at most 60 characters on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
