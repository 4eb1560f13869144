import TestSupport

private let styles = """
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
  <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:pPr><w:jc w:val="right"/></w:pPr>\
  <w:rPr><w:b/></w:rPr></w:style>\
  <w:style w:type="character" w:styleId="S"><w:name w:val="s"/><w:rPr><w:b/></w:rPr></w:style>\
  <w:style w:type="table" w:styleId="T"><w:name w:val="t"/>\
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>\
  <w:tcPr><w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr></w:tblStylePr></w:style>\
  <w:style w:type="table" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>\
  <w:style w:type="table" w:styleId="HH"><w:name w:val="hh"/><w:basedOn w:val="H"/></w:style>\
  <w:style w:type="table" w:styleId="L"><w:name w:val="l"/>\
  <w:tblStylePr w:type="lastCol"><w:tcPr><w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr>\
  </w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>
  """

let markConstructs: [Construct] = [
  Construct(
    "marks of runs",
    p(
      r("甲", "<w:b/>") + r("乙", "<w:b w:val=\"0\"/>") + r("丙", "<w:u w:val=\"single\"/>")
        + r("丁", "<w:u w:val=\"none\"/>") + r("戊", "<w:strike/>") + r("己", "<w:dstrike/>")
        + r("庚", "<w:highlight w:val=\"yellow\"/><w:b/>")
        + r("辛", "<w:shd w:val=\"clear\" w:fill=\"auto\"/>")
    ),
    """
    ¶1 "甲乙丙丁戊己庚辛"
      [0..<3] bold "甲"
      [6..<9] underlined "丙"
      [12..<18] struck "戊己"
      [18..<21] bold highlighted "庚"
    """
  ),
  Construct(
    "marks by style",
    p(
      r("甲") + r("乙", "<w:rStyle w:val=\"S\"/>") + r("丙", "<w:b w:val=\"0\"/>"),
      "<w:pStyle w:val=\"B\"/>"
    )
      + p(r("丁", "<w:rStyle w:val=\"S\"/>") + r("戊"), "<w:jc w:val=\"center\"/>"),
    styles: styles,
    """
    ¶1 at the end "甲乙丙"
      [0..<3] bold "甲"
    ¶2 centred "丁戊"
      [0..<3] bold "丁"
    """
  ),
  Construct(
    "shaded cells",
    tbl(
      tr(
        tc("甲", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9D9D9\"/>"),
        tc("乙", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFFFF\"/>"),
        tc("丙", "<w:shd w:val=\"pct15\" w:color=\"auto\" w:fill=\"auto\"/>")
      )
    ),
    """
    table 1:1:1, 3 columns
      row
        cell 1:1:1 shaded "甲"
        cell 1:1:2 "乙"
        cell 1:1:3 shaded "丙"
    """
  ),
  Construct(
    "marks and shades by table style",
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"0020\"/></w:tblPr>"
      + tr(tc("甲")) + tr(tc("乙")) + "</w:tbl>"
      + "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr>" + tr(tc("丙")) + "</w:tbl>",
    styles: styles,
    """
    table 1:1:1, 1 columns
      row
        cell 1:1:1 shaded
          1:1:1 "甲"
            [0..<3] bold "甲"
      row
        cell 1:2:1 "乙"
    table 2:1:1, 1 columns
      row
        cell 2:1:1 "丙"
    """
  ),
  Construct(
    "hidden by table style",
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"HH\"/></w:tblPr>"
      + tr(tc(p("甲") + p(r("乙", "<w:vanish w:val=\"0\"/>")))) + "</w:tbl>" + p("丙"),
    styles: styles,
    """
    table 1:1:1, 1 columns
      row
        cell 1:1:1
          1:1:1 ""
          1:1:1 "乙"
    ¶1 "丙"
    """
  ),
  Construct(
    "hidden in the last row, shaded in the last column",
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"L\"/><w:tblLook w:val=\"0140\"/></w:tblPr>"
      + tr(tc("甲"), tc("乙")) + tr(tc("丙"), tc("丁")) + "</w:tbl>"
      + "<w:tbl><w:tblPr><w:tblStyle w:val=\"L\"/></w:tblPr>" + tr(tc("戊")) + "</w:tbl>",
    styles: styles,
    """
    table 1:1:1, 2 columns
      row
        cell 1:1:1 "甲"
        cell 1:1:2 shaded "乙"
      row
        cell 1:2:1
        cell 1:2:2 shaded
    table 2:1:1, 1 columns
      row
        cell 2:1:1 "戊"
    """
  ),
  Construct(
    "marks move with what stands before them",
    p(
      "<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r>",
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    ),
    numbering: """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """,
    in: Construct.later,
    """
    ¶1 item 1 "1. 甲"
      [3..<6] bold "甲"
    """
  ),
]
