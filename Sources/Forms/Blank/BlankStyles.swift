import Documents

/// The styles of blank forms, beside those of every document.
enum BlankStyles {
  static let text = """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="FormSection">\
    <w:name w:val="Form Section"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
    <w:spacing w:before="80" w:after="40"/></w:pPr><w:rPr>\
    <w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="FormLabel">\
    <w:name w:val="Form Label"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>\
    </w:style>\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="FormValue">\
    <w:name w:val="Form Value"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="20" w:after="20"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="FormGap">\
    <w:name w:val="Form Gap"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:line="120" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="8"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="PlaceholderText">\
    <w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="8C8C8C"/></w:rPr></w:style>\
    <w:style w:type="table" w:customStyle="1" w:styleId="FormTable"><w:name w:val="Form Table"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(WordParts.borders(outer: 12, inner: 4))\
    </w:tblBorders></w:tblPr></w:style>\
    <w:style w:type="table" w:customStyle="1" w:styleId="FormHead"><w:name w:val="Form Head"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(WordParts.borders(outer: 4, inner: 4))\
    </w:tblBorders></w:tblPr></w:style>
    """
}
