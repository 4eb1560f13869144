import TestSupport

private func char(_ type: String) -> String {
  "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
}

private func instructions(_ text: String) -> String {
  "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
}

private func box(_ text: String) -> String {
  "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(p(text))</w:txbxContent></v:textbox>"
    + "</v:shape></w:pict></w:r>"
}

private func math(_ content: String) -> String {
  p(r("约") + "<m:oMath>\(content)</m:oMath>" + r("。"))
}

private func m(_ text: String) -> String {
  "<m:r><m:t>\(text)</m:t></m:r>"
}

private func bullet(_ number: Int, _ text: String, font: String = "") -> String {
  let fonts =
    font.isEmpty
    ? "" : "<w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/></w:rPr>"
  return "<w:abstractNum w:abstractNumId=\"\(number)\"><w:lvl w:ilvl=\"0\">"
    + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\(text)\"/>\(fonts)</w:lvl></w:abstractNum>"
    + "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/></w:num>"
}

private func item(_ text: String, _ list: Int) -> String {
  p(text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
}

/// What was lost in silence once.
let lossConstructs: [Construct] = [
  Construct(
    "a field that never ends",
    p(
      r("甲") + char("begin") + char("begin") + instructions(" PAGE ") + char("separate") + r("7")
        + char("end")
    )
      + p("乙"),
    "¶1 \"甲7\"\n¶2 \"乙\""
  ),
  Construct(
    "a check box that never ends",
    p(char("begin") + instructions(" FORMCHECKBOX ") + char("separate") + r("甲"))
      + p("乙") + tbl(tr(tc(p(char("begin") + r("丙"))), tc("丁"))),
    """
    ¶1 "☐"
      [0..<3] control 0 checkBox unchecked "☐"
    ¶2 "乙"
    table 1:1:1, 2 columns
      row
        cell 1:1:1 "丙"
        cell 1:1:2 "丁"
    """
  ),
  Construct("a field without instructions", p(char("begin") + r("甲") + char("end")), "¶1 \"甲\""),
  Construct(
    "a symbol's field",
    p(
      field(" SYMBOL 211 \\f \"Symbol\" ")
        + field(" SYMBOL 254 \\f \"Wingdings\" ", result: "<w:r><w:t>x</w:t></w:r>")
    ),
    "¶1 \"©☑\""
  ),
  Construct(
    "a button that is a box",
    p(
      char("begin") + instructions(" MACROBUTTON Tick ")
        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + char("end") + r("甲")
    ),
    "¶1 \"☑甲\""
  ),
  Construct(
    "text under an unknown element",
    p("甲") + "<w:p2>\(r("乙"))</w:p2><w:p2>\(r("丙"))</w:p2>" + p("丁"),
    "¶1 \"甲\"\n¶2 \"乙\"\n¶3 \"丙\"\n¶4 \"丁\""
  ),
  Construct(
    "text between rows",
    "<w:tbl>" + tr(tc("甲")) + r("乙") + tr(tc("丙")) + "</w:tbl>",
    "¶1 \"乙\"\ntable 1:1:1, 1 columns\n  row\n    cell 1:1:1 \"甲\"\n  row\n    cell 1:2:1 \"丙\""
  ),
  Construct("a text within a text", p("<w:r><w:t>甲<w:t>乙</w:t>丙</w:t></w:r>"), "¶1 \"甲乙丙\""),
  Construct(
    "a body within a run",
    p("甲") + p("<w:r><w:body>\(p("乙"))</w:body></w:r>") + p("丙"),
    "¶1 \"甲\"\n¶3 \"乙\"\n¶2 \"\"\n¶4 \"丙\""
  ),
  Construct(
    "an extended symbol",
    p(
      "<w:r><mc:AlternateContent xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\">"
        + "<mc:Choice Requires=\"w16se\"><w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F44D\"/>"
        + "</mc:Choice><mc:Fallback>\(r("?"))</mc:Fallback></mc:AlternateContent></w:r>"
    ),
    "¶1 \"👍\""
  ),
  Construct(
    "bullets that are boxes",
    item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 4),
    numbering: bullet(1, "\u{F0FE}", font: "Wingdings") + bullet(2, "☐")
      + bullet(3, "\u{F0FC}", font: "Wingdings") + bullet(4, "•"),
    in: Construct.later,
    "¶1 item 1 \"☑ 甲\"\n¶2 item 1 \"☐ 乙\"\n¶3 item 1 \"☑ 丙\"\n¶4 item 1 \"丁\""
  ),
  Construct(
    "a tick as an ornament",
    item("甲", 1),
    numbering: bullet(1, "\u{F0FC}", font: "Wingdings"),
    in: Construct.later,
    "¶1 item 1 \"甲\""
  ),
  Construct(
    "fractions and powers",
    math("<m:f><m:num>\(m("1"))</m:num><m:den>\(m("3"))</m:den></m:f>")
      + math("\(m("2"))<m:f><m:num>\(m("1"))</m:num><m:den>\(m("a+b"))</m:den></m:f>")
      + math("<m:sSup><m:e>\(m("10"))</m:e><m:sup>\(m("4"))</m:sup></m:sSup>")
      + math(
        "<m:sSubSup><m:e>\(m("x"))</m:e><m:sub>\(m("i"))</m:sub><m:sup>\(m("n+1"))</m:sup></m:sSubSup>"
      ),
    "¶1 \"约1/3。\"\n¶2 \"约2 1/(a+b)。\"\n¶3 \"约10^4。\"\n¶4 \"约x_i^(n+1)。\""
  ),
  Construct(
    "roots, sums and brackets",
    math("<m:rad><m:radPr><m:degHide m:val=\"1\"/></m:radPr><m:deg/><m:e/></m:rad>")
      + math("<m:rad><m:deg>\(m("3"))</m:deg><m:e>\(m("8"))</m:e></m:rad>")
      + math(
        "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(m("i=1"))</m:sub>"
          + "<m:sup>\(m("n"))</m:sup><m:e>\(m("x"))</m:e></m:nary>"
      )
      + math(
        "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>\(m("a"))</m:e></m:d>"
      ),
    "¶1 \"约√。\"\n¶2 \"约∛8。\"\n¶3 \"约∑_(i=1)^n x。\"\n¶4 \"约[a]。\""
  ),
  Construct(
    "equations of fields",
    p(
      field(" EQ \\r(3,8) ") + r("，10") + field(" EQ \\s\\up4(4) ") + r("，")
        + field(" EQ \\b(\\f(a+b,2)) ")
    ),
    "¶1 \"∛8，10^4，((a+b)/2)\""
  ),
  Construct(
    "a text box in a cell that holds more",
    tbl(tr(tc(p(r("甲") + box("乙"))), tc("丙"))) + p("丁"),
    """
    table 1:1:1, 2 columns
      row
        cell 1:1:1 "甲"
        cell 1:1:2 "丙"
    1:1:1 "乙"
    ¶1 "丁"
    """
  ),
]
