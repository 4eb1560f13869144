import Wording

extension FindingCatalogue {
  /// The findings of reading a document.
  static let reading: [CatalogueEntry] = [
    CatalogueEntry(
      .unreadableFile,
      title: LocalizedText(
        zh: "文件读不出来",
        en: "File that cannot be read"
      ),
      template: LocalizedText(
        zh: "文件读不出来：{detail}。请检查文件是否完整，用 Word、WPS 或文本编辑器打开后另存一份再试。",
        en:
          "The file cannot be read: {detail}. Check that it is whole; open it in Word, WPS or a text editor, save it anew and try again."
      ),
      cause: LocalizedText(
        zh: "文件不存在内容，或文字的编码无法辨认，或内容不是任何已知的文档。",
        en:
          "The file holds nothing, or text in an encoding that cannot be told, or nothing that is a document."
      ),
      wrong: LocalizedText(
        zh: "内容为乱码的 拜访表.md",
        en: "visit.md, full of bytes that are no text"
      ),
      right: LocalizedText(
        zh: "另存为 UTF-8 的 拜访表.md，或 拜访表.docx",
        en: "visit.md saved as UTF-8, or visit.docx"
      )
    ),
    CatalogueEntry(
      .unsupportedFormat,
      title: LocalizedText(
        zh: "不支持的文件格式",
        en: "Format that is not read"
      ),
      template: LocalizedText(
        zh: "这是{format}，不能直接读取。{expected}。",
        en:
          "This is {format}, which is not read: {expected}."
      ),
      cause: LocalizedText(
        zh: "旧版 Word（.doc）、WPS（.wps）、旧版 Excel（.xls）、PDF 等文件不直接读取，改了扩展名也能认出。",
        en:
          "Old Word (.doc), WPS (.wps), old Excel (.xls), PDF and the like are not read, under whatever extension."
      ),
      wrong: LocalizedText(
        zh: "拜访表.doc",
        en: "visit.doc"
      ),
      right: LocalizedText(
        zh: "用 Word 或 WPS 另存的 拜访表.docx",
        en: "visit.docx, saved by Word or WPS"
      )
    ),
    CatalogueEntry(
      .encryptedDocument,
      title: LocalizedText(
        zh: "文档已加密",
        en: "Encrypted document"
      ),
      template: LocalizedText(
        zh: "文档设有打开密码，无法读取。请在 Word 或 WPS 中取消密码后另存一份再提交。",
        en:
          "The document is encrypted with a password. Remove the password in Word or WPS, save it and hand it in again."
      ),
      cause: LocalizedText(
        zh: "文档设了打开密码，内容无法读取。",
        en: "The document opens only with a password."
      ),
      wrong: LocalizedText(
        zh: "设有打开密码的 拜访表.docx",
        en: "visit.docx with a password"
      ),
      right: LocalizedText(
        zh: "取消密码后另存的 拜访表.docx",
        en: "visit.docx saved without the password"
      )
    ),
    CatalogueEntry(
      .damagedPackage,
      title: LocalizedText(
        zh: "文档包损坏",
        en: "Damaged package"
      ),
      template: LocalizedText(
        zh: "文档包已损坏：{detail}。请向提交人重新索取文件，或用 Word、WPS 修复后另存。",
        en:
          "The document's package is damaged: {detail}. Ask for the file again, or repair it in Word or WPS and save it."
      ),
      cause: LocalizedText(
        zh: "docx 是一个压缩包；下载中断、传输或存储出错都会使它残缺。",
        en: "A docx is a zip; an interrupted download or a disk fault leaves it incomplete."
      ),
      wrong: LocalizedText(
        zh: "只下载了一半的 拜访表.docx",
        en: "visit.docx, downloaded by half"
      ),
      right: LocalizedText(
        zh: "重新下载、或由 Word 修复后另存的 拜访表.docx",
        en: "visit.docx, downloaded again or repaired by Word"
      )
    ),
    CatalogueEntry(
      .malformedXML,
      title: LocalizedText(
        zh: "XML 有错误",
        en: "Malformed XML"
      ),
      template: LocalizedText(
        zh: "文档内部的 XML 有错误：{detail}。请用 Word 或 WPS 打开并另存后再试。",
        en:
          "The XML inside the document is malformed: {detail}. Open it in Word or WPS, save it and try again."
      ),
      cause: LocalizedText(
        zh: "文档内部的 XML 不完整或标签不配对，多为程序生成的文件。",
        en:
          "The XML in the document is cut off or its tags do not match; mostly a program wrote it."
      ),
      wrong: LocalizedText(
        zh: "<place>会议室</plce>",
        en: "<place>Room 1</plce>"
      ),
      right: LocalizedText(
        zh: "<place>会议室</place>",
        en: "<place>Room 1</place>"
      )
    ),
    CatalogueEntry(
      .unsafeContent,
      title: LocalizedText(
        zh: "不安全的内容",
        en: "Unsafe content"
      ),
      template: LocalizedText(
        zh: "文档含有不安全的内容，已拒绝读取：{detail}。请确认文件来源。",
        en:
          "The document has unsafe content and was not read: {detail}. Make sure where the file comes from."
      ),
      cause: LocalizedText(
        zh: "文档含有文档类型声明（DOCTYPE）、压缩炸弹，或某项大小超过上限。",
        en:
          "The document has a document type declaration (DOCTYPE), is a zip bomb, or is over a limit."
      ),
      wrong: LocalizedText(
        zh: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        en: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
      ),
      right: LocalizedText(
        zh: "不含 DOCTYPE 的文档",
        en: "a document without a DOCTYPE"
      )
    ),
    CatalogueEntry(
      .noFormFound,
      title: LocalizedText(
        zh: "没有找到表单",
        en: "No form"
      ),
      template: LocalizedText(
        zh: "没有找到已知的表单（{forms}）。请检查表单标题和栏目名称是否保留；公司自己的表，请用 guidang forms learn 学一次。",
        en:
          "No known form was found ({forms}). Check that the form's title and labels are still there; a company's own form is learned once with guidang forms learn."
      ),
      cause: LocalizedText(
        zh: "文档里既没有已知表单的标题，也没有足够的栏目名称。",
        en: "The document has neither the title of a known form nor enough of its labels."
      ),
      wrong: LocalizedText(
        zh: "一封普通的信函",
        en: "an ordinary letter"
      ),
      right: LocalizedText(
        zh: "带有标题“目标客户拜访表”和各栏名称的文档",
        en: "a document with the title 目标客户拜访表 and its labels"
      )
    ),
    CatalogueEntry(
      .ambiguousForm,
      title: LocalizedText(
        zh: "无法确定是哪种表单",
        en: "Ambiguous form"
      ),
      template: LocalizedText(
        zh: "无法确定这是哪一种表单：{forms}同样符合。请补上表单标题。",
        en: "It cannot be told which form this is: {forms} fit alike. Add the form's title."
      ),
      cause: LocalizedText(
        zh: "没有标题，而文档的栏目同样符合两种以上的表单。",
        en: "There is no title, and the labels fit two forms or more alike."
      ),
      wrong: LocalizedText(
        zh: "只有“客户名称、备注”两栏的文档",
        en: "a document with 客户名称 and 备注 alone"
      ),
      right: LocalizedText(
        zh: "在栏目之前写上标题，例如“大客户开发表”",
        en: "the title before the fields, for example 大客户开发表"
      )
    ),
    CatalogueEntry(
      .contentNotRead,
      severity: .info,
      title: LocalizedText(
        zh: "有内容没有读取",
        en: "Content that was not read"
      ),
      template: LocalizedText(
        zh: "文档中有内容没有读取：{detail}。如其中有填写内容，请改写为文字，例如把图片里的答案录入栏内。",
        en:
          "Some of the document was not read: {detail}. If it holds answers, type them as text into their fields."
      ),
      cause: LocalizedText(
        zh: "图片、嵌入的文件、宏等不是文字，其中的内容不会进入表单。",
        en: "Pictures, embedded files and macros are no text; what they hold is in no field."
      ),
      wrong: LocalizedText(
        zh: "把手写的“主要要点”拍成照片贴在栏内",
        en: "a photograph of handwriting in a field"
      ),
      right: LocalizedText(
        zh: "在栏内录入文字",
        en: "the text, typed into the field"
      )
    ),
    CatalogueEntry(
      .textEncoding,
      severity: .warning,
      title: LocalizedText(
        zh: "文本编码不是 UTF-8",
        en: "Encoding other than UTF-8"
      ),
      template: LocalizedText(
        zh: "文本不是 UTF-8 编码，已按 {encoding} 读取。请核对文字，并尽量另存为 UTF-8。",
        en:
          "The text is not UTF-8; it was read as {encoding}. Check the characters, and save it as UTF-8."
      ),
      cause: LocalizedText(
        zh: "文本按 GB18030、UTF-16 等编码保存，已推断编码后读取。",
        en: "The text is saved as GB 18030, UTF-16 or the like; the encoding was guessed."
      ),
      wrong: LocalizedText(
        zh: "以 ANSI（GBK）保存的 拜访表.md",
        en: "visit.md saved as ANSI (GBK)"
      ),
      right: LocalizedText(
        zh: "以 UTF-8 保存的 拜访表.md",
        en: "visit.md saved as UTF-8"
      )
    ),
    CatalogueEntry(
      .boundValueDiffers,
      severity: .warning,
      title: LocalizedText(
        zh: "显示与数据不一致",
        en: "Control differs from its data"
      ),
      template: LocalizedText(
        zh: "控件显示的内容“{found}”与其绑定的数据“{bound}”不一致，已按显示的内容读取。请核对。",
        en: "A control shows “{found}” but is bound to “{bound}”; what is shown was read. Check it."
      ),
      cause: LocalizedText(
        zh: "内容控件绑定了文档内部的数据；WPS、LibreOffice 只改显示的文字，两者便不一致。",
        en:
          "A content control is bound to data inside the document; WPS and LibreOffice change what is shown alone."
      ),
      wrong: LocalizedText(
        zh: "显示“2024年3月6日”，绑定的数据是“2024年3月5日”",
        en: "a control that shows 2024年3月6日 and is bound to 2024年3月5日"
      ),
      right: LocalizedText(
        zh: "两处都是“2024年3月6日”",
        en: "2024年3月6日 in both"
      )
    ),
  ]
}
