public import Packages
import XML

/// The parts that every Word document of ours has beside its main part (ISO 29500-1, transitional).
public enum WordParts {
  /// The attributes of a main part's root.
  public static let namespaces = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("mc:Ignorable", "w14"),
  ]

  /// The relationship by which a section of the main part names the footer of page numbers.
  public static let footerID = "rId4"

  /// The package of a document: its main part, the elements `w:style` that it needs beside
  /// `baseStyles`, and a footer of page numbers where sections name ``footerID``.
  public static func package(
    main: [UInt8],
    styles: String,
    hasPageNumbers: Bool = false
  ) throws(PackageError) -> [UInt8] {
    var files = [
      file("[Content_Types].xml", contentTypes(hasFooter: hasPageNumbers)),
      file("_rels/.rels", packageRelationships),
      file("word/_rels/document.xml.rels", relationships(hasFooter: hasPageNumbers)),
      file("word/styles.xml", "<w:styles \(word)>\(baseStyles)\(styles)</w:styles>"),
      file("word/settings.xml", settings), file("word/fontTable.xml", fonts),
    ]
    if hasPageNumbers { files.append(file("word/footer1.xml", footer)) }
    files.append(PackageWriter.File("word/document.xml", main))
    return try PackageWriter.write(files)
  }

  private static func file(_ name: String, _ text: String) -> PackageWriter.File {
    let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    return PackageWriter.File(name, Array((head + text).utf8))
  }

  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let kinds =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let word =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

  private static func contentTypes(hasFooter: Bool) -> String {
    let footer =
      hasFooter
      ? #"<Override PartName="/word/footer1.xml" ContentType="\#(types)footer+xml"/>"# : ""
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(types)document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(types)styles+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(types)settings+xml"/>\
      <Override PartName="/word/fontTable.xml" ContentType="\(types)fontTable+xml"/>\(footer)</Types>
      """
  }

  private static let packageRelationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(kinds)officeDocument" Target="word/document.xml"/>\
    </Relationships>
    """

  private static func relationships(hasFooter: Bool) -> String {
    let footer =
      hasFooter
      ? #"<Relationship Id="\#(footerID)" Type="\#(kinds)footer" Target="footer1.xml"/>"# : ""
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(kinds)styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(kinds)settings" Target="settings.xml"/>\
      <Relationship Id="rId3" Type="\(kinds)fontTable" Target="fontTable.xml"/>\(footer)</Relationships>
      """
  }

  private static let settings = """
    <w:settings \(word)><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>\
    <w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
    """

  /// 宋体 and 黑体 by their names, with what stands in where they are not installed.
  private static let fonts = """
    <w:fonts \(word)>\
    <w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/>\
    <w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>\
    <w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/>\
    <w:family w:val="modern"/><w:pitch w:val="variable"/></w:font></w:fonts>
    """

  private static let baseStyles = """
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" \
    w:cs="Times New Roman"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/>\
    <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
    <w:qFormat/></w:style>\
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
    <w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
    <w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
    <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>\
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="200"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="黑体"/><w:b/>\
    <w:spacing w:val="40"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>
    """

  /// The page's number and how many there are, in the middle.
  private static let footer = """
    <w:ftr \(word)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\(pageField("PAGE"))<w:r>\
    <w:t xml:space="preserve"> / </w:t></w:r>\(pageField("NUMPAGES"))</w:p></w:ftr>
    """

  private static func pageField(_ name: String) -> String {
    """
    <w:fldSimple w:instr=" \(name) "><w:r><w:t>1</w:t></w:r></w:fldSimple>
    """
  }

  /// The elements of `w:tblBorders`, with the weights of lines in eighths of a point.
  public static func borders(
    outer: Int,
    inner: Int,
    colour: String = "000000"
  ) -> String {
    [
      ("top", outer), ("left", outer), ("bottom", outer), ("right", outer), ("insideH", inner),
      ("insideV", inner),
    ]
    .map { #"<w:\#($0) w:val="single" w:sz="\#($1)" w:space="0" w:color="\#(colour)"/>"# }
    .joined()
  }
}
