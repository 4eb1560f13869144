import Packages
import Wording

/// Formats that are recognised but not read.
enum FileFormat: Hashable {
  case word97
  case excel97
  case powerPoint97
  case encryptedOffice
  case otherOLE
  case excelBinary
  case powerPoint
  case openDocument
  case ofd
  case pdf
  case rtf
  case html
  case xml
  case plainText
  case image
  case archive
  /// One of the files into which an archive was cut.
  case volume
  case outlookMail
  /// A web page with its pictures in one file (RFC 2557).
  case webArchive

  var name: LocalizedText {
    switch self {
    case .word97:
      LocalizedText(zh: "Word 97-2003 或 WPS 文档（.doc/.wps）", en: "Word 97-2003 or WPS (.doc, .wps)")
    case .excel97: LocalizedText(zh: "Excel 97-2003 或 WPS 表格（.xls/.et）", en: "Excel 97-2003 (.xls)")
    case .powerPoint97:
      LocalizedText(zh: "PowerPoint 97-2003（.ppt）", en: "PowerPoint 97-2003 (.ppt)")
    case .encryptedOffice: LocalizedText(zh: "加密的 Office 文档", en: "an encrypted Office document")
    case .otherOLE: LocalizedText(zh: "OLE 复合文档", en: "an OLE compound document")
    case .excelBinary:
      LocalizedText(zh: "Excel 二进制工作簿（.xlsb）", en: "a binary Excel workbook (.xlsb)")
    case .powerPoint:
      LocalizedText(zh: "PowerPoint 演示文稿（.pptx）", en: "a PowerPoint presentation (.pptx)")
    case .openDocument:
      LocalizedText(
        zh: "OpenDocument 表格或演示（.ods/.odp）",
        en: "an OpenDocument sheet or slides (.ods, .odp)"
      )
    case .ofd: LocalizedText(zh: "OFD 版式文档", en: "OFD")
    case .pdf: LocalizedText(zh: "PDF", en: "PDF")
    case .rtf: LocalizedText(zh: "RTF", en: "RTF")
    case .html: LocalizedText(zh: "HTML 网页", en: "HTML")
    case .xml: LocalizedText(zh: "其他 XML", en: "another kind of XML")
    case .plainText: LocalizedText(zh: "纯文本", en: "plain text")
    case .image: LocalizedText(zh: "图片", en: "an image")
    case .archive: LocalizedText(zh: "压缩文件", en: "an archive or a packed file")
    case .volume:
      LocalizedText(zh: "分卷压缩文件中的一卷", en: "one volume of an archive in several")
    case .outlookMail: LocalizedText(zh: "Outlook 邮件（.msg）", en: "an Outlook mail (.msg)")
    case .webArchive: LocalizedText(zh: "单个文件网页（.mht）", en: "a web archive (.mht)")
    }
  }

  /// What a person can do.
  var advice: LocalizedText {
    switch self {
    case .word97, .otherOLE, .openDocument, .rtf, .html,
      .webArchive:
      LocalizedText(
        zh: "请用 Word 或 WPS 打开，另存为 Word 文档（.docx）后再提交",
        en: "open it in Word or WPS and save it as a Word document (.docx)"
      )
    case .encryptedOffice:
      LocalizedText(
        zh: "请用 Word 或 WPS 打开，去掉密码，另存为 Word 文档（.docx）后再提交",
        en: "open it in Word or WPS, take the password away and save it as a Word document (.docx)"
      )
    case .excel97, .excelBinary:
      LocalizedText(
        zh: "请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）后再提交",
        en: "open it in Excel or WPS and save it as a workbook (.xlsx)"
      )
    case .powerPoint97, .powerPoint, .xml:
      LocalizedText(
        zh: "请把表单填在 Word 文档（.docx）里再提交",
        en: "fill the form in as a Word document (.docx)"
      )
    case .pdf, .ofd:
      LocalizedText(
        zh: "请提交导出它之前的 Word 文档（.docx），没有时照着填一份",
        en: "hand in the Word document (.docx) from which it was made, or fill one in after it"
      )
    case .image:
      LocalizedText(
        zh: "请照着图片把内容填进 Word 文档（.docx）再提交，图片可作附件归档",
        en: "fill a Word document (.docx) in after it; the image may be filed as an attachment"
      )
    case .plainText:
      LocalizedText(
        zh: "纯文本请用扩展名 .md 或 .txt",
        en: "give plain text the extension .md or .txt"
      )
    case .volume:
      LocalizedText(
        zh: "请把各卷放在一起解压，再提交里面的文档，或重新压成一个 zip",
        en: "unpack all volumes together and hand in the documents, or pack them into one zip"
      )
    case .outlookMail:
      LocalizedText(
        zh: "请在 Outlook 里另存为 .eml，或把附件存出来再提交",
        en: "save it as .eml in Outlook, or save its attachments and hand them in"
      )
    case .archive:
      LocalizedText(zh: "请先解压，再提交里面的文档", en: "unpack it, and hand in the documents in it")
    }
  }

  /// What a package of Office is that is not read, by the content type of its main part.
  init?(contentType: String) {
    if contentType.contains("spreadsheetml") || contentType.contains("ms-excel") {
      self = .excelBinary
    } else if contentType.contains("presentationml") || contentType.contains("ms-powerpoint") {
      self = .powerPoint
    } else {
      return nil
    }
  }
}
