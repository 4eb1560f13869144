extension WordParts {
  /// The styles of documents that report: headings, and tables with their texts.
  public static let reportStyles = """
    \(heading(1, size: 28, before: 280))\(heading(2, size: 24, before: 200))\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Lead"><w:name w:val="Lead"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="120" w:line="320" \
    w:lineRule="auto"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="120"/></w:pPr>\
    <w:rPr><w:color w:val="5F6B76"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading">\
    <w:name w:val="Table Heading"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
    <w:spacing w:before="30" w:after="30"/><w:jc w:val="center"/></w:pPr>\
    <w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>\
    \(cell("TableText", alignment: "left"))\(cell("TableNumber", alignment: "right"))\
    \(cell("TableDay", alignment: "center"))\
    <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">\
    <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
    \(borders(outer: 8, inner: 4, colour: "8EA3B5"))</w:tblBorders></w:tblPr></w:style>
    """

  /// A heading by the name that Word's outline knows.
  private static func heading(_ level: Int, size: Int, before: Int) -> String {
    """
    <w:style w:type="paragraph" w:styleId="Heading\(level)"><w:name w:val="heading \(level)"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>\
    <w:keepLines/><w:spacing w:before="\(before)" w:after="100"/>\
    <w:outlineLvl w:val="\(level - 1)"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/>\
    <w:color w:val="1F4E79"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
    """
  }

  private static func cell(_ name: String, alignment: String) -> String {
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(name)"><w:name w:val="\(name)"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20"/>\
    <w:jc w:val="\(alignment)"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>\
    </w:style>
    """
  }
}
