import TestSupport

let hiddenStyles = """
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>\
  <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>\
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>\
  <w:style w:type="paragraph" w:styleId="HH"><w:basedOn w:val="H"/><w:name w:val="小标题"/></w:style>\
  <w:style w:type="paragraph" w:styleId="V"><w:name w:val="v"/><w:rPr><w:vanish/></w:rPr></w:style>\
  <w:style w:type="character" w:styleId="VB"><w:name w:val="vb"/><w:rPr><w:vanish/></w:rPr></w:style>\
  <w:style w:type="character" w:styleId="VC"><w:basedOn w:val="VB"/><w:name w:val="vc"/></w:style>\
  <w:style w:type="character" w:styleId="VN"><w:basedOn w:val="VB"/><w:name w:val="vn"/>\
  <w:rPr><w:vanish w:val="off"/></w:rPr></w:style>\
  <w:style w:type="character" w:styleId="W"><w:name w:val="w"/>\
  <w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:h-ansi="Wingdings"/></w:rPr></w:style>
  """

let textConstructs: [Construct] = [
  Construct("runs split", p(r("客户") + r("名") + r("称")), "¶1 \"客户名称\""),
  Construct(
    "breaks and tabs",
    p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>"),
    "¶1 \"a\\nb\\nc\\td\""
  ),
  Construct(
    "tab stops are no tabs",
    p(r("a"), "<w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs>"),
    "¶1 \"a\""
  ),
  Construct(
    "hyphens",
    p("<w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>24</w:t></w:r>"),
    "¶1 \"KH-2024\""
  ),
  Construct("kept spaces", p(r("\u{A0}甲\u{3000}乙 ")), "¶1 \"\u{A0}甲\u{3000}乙 \""),
  Construct(
    "layout white space",
    p("<w:r><w:t>\n  甲 \n</w:t></w:r>"),
    "¶1 \"甲\""
  ),
  Construct(
    "transparent containers",
    p(
      "<w:smartTag>\(r("甲"))</w:smartTag><w:hyperlink>\(r("乙"))</w:hyperlink>"
        + "<w:dir>\(r("丙"))</w:dir><w:bdo>\(r("丁"))</w:bdo><w:customXml>\(r("戊"))</w:customXml>"
    ),
    "¶1 \"甲乙丙丁戊\""
  ),
  Construct(
    "hidden by run",
    p(r("甲", "<w:vanish/>") + r("乙", "<w:vanish w:val=\"off\"/>") + r("丙")),
    "¶1 \"乙丙\""
  ),
  Construct(
    "hidden by character style and its bases",
    p(
      r("甲", "<w:rStyle w:val=\"VC\"/>") + r("乙", "<w:rStyle w:val=\"VN\"/>")
        + r("丙", "<w:rStyle w:val=\"VC\"/><w:vanish w:val=\"0\"/>")
    ),
    styles: hiddenStyles,
    "¶1 \"乙丙\""
  ),
  Construct(
    "hidden by paragraph style",
    p(r("甲") + r("乙", "<w:vanish w:val=\"0\"/>"), "<w:pStyle w:val=\"V\"/>"),
    styles: hiddenStyles,
    "¶1 \"乙\""
  ),
  Construct(
    "titles and headings",
    p("甲", "<w:pStyle w:val=\"T\"/>") + p("乙", "<w:pStyle w:val=\"H\"/>")
      + p("丙", "<w:pStyle w:val=\"HH\"/>") + p("丁", "<w:outlineLvl w:val=\"2\"/>"),
    styles: hiddenStyles,
    "¶1 title \"甲\"\n¶2 heading 2 \"乙\"\n¶3 heading 2 \"丙\"\n¶4 heading 3 \"丁\""
  ),
  Construct(
    "symbols",
    p(
      "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>甲</w:t>"
        + "<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:sym w:font=\"Wingdings 2\" w:char=\"0052\"/>"
        + "<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/></w:r>"
    ),
    "¶1 \"☑甲☐☑☐\""
  ),
  Construct(
    "runs in a symbol font",
    p(
      r("P", "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\" w:h-ansi=\"Wingdings 2\"/>")
        + r(
          "£",
          "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\" w:h-ansi=\"Wingdings 2\"/>"
        )
        + r("þ¨是", "<w:rStyle w:val=\"W\"/>") + r("P£")
    ),
    styles: hiddenStyles,
    "¶1 \"☑☐☑☐是P£\""
  ),
  Construct(
    "ruby",
    p(
      "<w:r><w:ruby><w:rubyPr/><w:rt>\(r("lóng"))</w:rt><w:rubyBase>\(r("龑"))</w:rubyBase></w:ruby></w:r>"
        + r("先生")
    ),
    in: [.transitional, .strict, .flatOPC],
    "¶1 \"龑先生\"\n  footnote word/document.xml\n¶1 \"龑（lóng）\""
  ),
  Construct(
    "math",
    p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"),
    "¶1 \"x+1\""
  ),
  Construct(
    "text box in alternate content, once",
    p(
      r("甲") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
        + "<w:txbxContent>\(p("乙"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        + "<w:pict><v:textbox><w:txbxContent>\(p("乙"))</w:txbxContent></v:textbox></w:pict>"
        + "</mc:Fallback></mc:AlternateContent></w:r>" + r("丙")
    ) + p("丁"),
    "¶1 \"甲丙\"\n¶1 \"乙\"\n¶2 \"丁\""
  ),
  Construct(
    "the fallback where the choice is not understood",
    p(
      "<w:r><mc:AlternateContent xmlns:zz=\"urn:zz\"><mc:Choice Requires=\"zz\">\(r("甲"))</mc:Choice>"
        + "<mc:Fallback>\(r("乙"))</mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "¶1 \"乙\""
  ),
  Construct(
    "text box in vector graphics",
    p(
      "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p("甲"))\(tbl(tr(tc("乙"))))</w:txbxContent>"
        + "</v:textbox></v:shape></w:pict></w:r>"
    ),
    "¶1 \"\"\n¶1 \"甲\"\ntable 1:1:1, 1 columns\n  row\n    cell 1:1:1 \"乙\""
  ),
  Construct(
    "text box in a cell",
    tbl(
      tr(
        tc(
          p(
            "<w:r><w:pict><v:textbox><w:txbxContent>\(p("甲"))</w:txbxContent></v:textbox></w:pict></w:r>"
          )
        ),
        tc("乙")
      )
    ),
    """
    table 1:1:1, 2 columns
      row
        cell 1:1:1
          1:1:1 ""
          1:1:1 "甲"
        cell 1:1:2 "乙"
    """
  ),
  Construct(
    "word art",
    p("<w:r><w:pict><v:shape><v:textpath string=\"受控\"/></v:shape></w:pict></w:r>"),
    "¶1 \"\"\n¶1 \"受控\""
  ),
  Construct(
    "numbered and bulleted lists",
    p("甲", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
      + p("乙", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
      + p("丙", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
      + p("丁", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")
      + p("戊", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"),
    numbering: """
      <w:abstractNum w:abstractNumId="0">\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl>\
      <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>\
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>\
      <w:lvlText w:val="·"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      """,
    in: Construct.later,
    "¶1 item 1 \"一、甲\"\n¶2 item 2 \"一.3 乙\"\n¶3 item 1 \"二、丙\"\n¶4 item 1 \"丁\"\n¶5 \"戊\""
  ),
]
