import TestSupport

let fieldConstructs: [Construct] = [
  Construct(
    "a result, not its code",
    p(r("第") + field(" PAGE ", result: r("3")) + r("页")),
    "¶1 \"第3页\""
  ),
  Construct(
    "a simple field",
    p("<w:fldSimple w:instr=\" DATE \">\(r("甲"))</w:fldSimple>"),
    "¶1 \"甲\""
  ),
  Construct(
    "a field within a field's code",
    p(
      field(" IF ", result: nil).replacingFirst(
        "</w:instrText></w:r>",
        with:
          "</w:instrText></w:r>" + field(" X ", result: r("甲"))
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("乙")
      )
    ),
    "¶1 \"乙\""
  ),
  Construct(
    "a text field",
    p(
      r("编号：")
        + field(
          " FORMTEXT ",
          form: "<w:name w:val=\"Text1\"/><w:textInput/>",
          result: r("甲") + r("乙")
        ) + r("。")
    ),
    "¶1 \"编号：甲乙。\"\n  [9..<15] control 0 text tag \"Text1\" \"甲乙\""
  ),
  Construct(
    "an empty text field",
    p(
      r("编号：")
        + field(
          " FORMTEXT ",
          form: "<w:name w:val=\"Text1\"/><w:textInput/>",
          result: r("\u{2002}\u{2002}\u{2002}")
        )
    ),
    "¶1 \"编号：\"\n  [9..<9] control 0 text tag \"Text1\" \"\""
  ),
  Construct(
    "a text field over paragraphs",
    p(
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"T\"/></w:ffData></w:fldChar></w:r>"
        + "<w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + r("甲")
    ) + p(r("乙") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("丙")),
    """
    ¶1 "甲"
      [0..<3] control 0 text tag "T" "甲"
    ¶2 "乙丙"
      [0..<3] control 0 text tag "T" "乙"
    """
  ),
  Construct(
    "check boxes",
    p(
      field(
        " FORMCHECKBOX ",
        form: "<w:name w:val=\"C1\"/><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>",
        result: ""
      )
        + r("甲")
        + field(
          " FORMCHECKBOX ",
          form: "<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>"
        )
        + r("乙")
        + field(" FORMCHECKBOX ", form: "<w:checkBox><w:default w:val=\"1\"/></w:checkBox>")
    ),
    """
    ¶1 "☑甲☐乙☑"
      [0..<3] control 0 checkBox tag "C1" checked "☑"
      [6..<9] control 1 checkBox unchecked "☐"
      [12..<15] control 2 checkBox checked "☑"
    """
  ),
  Construct(
    "drop-down lists",
    p(
      field(
        " FORMDROPDOWN ",
        form:
          "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>"
      )
        + field(
          " FORMDROPDOWN ",
          form: "<w:ddList><w:listEntry w:val=\"丙\"/></w:ddList>",
          result: r("丁")
        )
    ),
    """
    ¶1 "乙丙"
      [0..<3] control 0 dropDown value "乙" "乙"
      [3..<6] control 1 dropDown value "丙" "丙"
    """
  ),
  Construct(
    "ticked boxes of equation fields",
    p(field(" EQ \\o\\ac(□,√) ") + r("甲") + field("eq \\o\\ac(□)") + field(" EQ \\o(□,　) ")),
    "¶1 \"☑甲☐☐\""
  ),
  Construct(
    "other equation fields",
    p(field(" EQ \\f(1,2) ")),
    "¶1 \"1/2\""
  ),
  Construct(
    "phonetic guides of old",
    p(field(" EQ \\* jc2 \\* \"Font:宋体\" \\* hps10 \\o\\ad(\\s\\up 9(pin),字) ")),
    in: [.transitional, .strict, .flatOPC],
    "¶1 \"字\"\n  footnote word/document.xml\n¶1 \"字（pin）\""
  ),
  Construct(
    "symbol fields",
    p(field(" SYMBOL 254 \\f \"Wingdings\" \\s 12 ")),
    "¶1 \"☑\""
  ),
  Construct(
    "a box to toggle in its font",
    p(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MACROBUTTON T </w:instrText></w:r>"
        + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:instrText>þ</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("甲")
    ),
    "¶1 \"☑甲\""
  ),
  Construct(
    "prompts",
    p(field(" MACROBUTTON NoMacro [点击 输入] ")),
    "¶1 \"[点击 输入]\"\n  [0..<15] control 0 text placeholder \"[点击 输入]\""
  ),
  Construct(
    "a field that never ends",
    p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("甲"))
      + p("乙"),
    "¶1 \"甲\"\n¶2 \"乙\""
  ),
  Construct(
    "an end without a beginning",
    p("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("甲")),
    "¶1 \"甲\""
  ),
]

extension String {
  func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
