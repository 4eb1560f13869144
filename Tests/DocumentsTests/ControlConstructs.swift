import TestSupport

let controlConstructs: [Construct] = [
  Construct(
    "inline",
    p(r("客户：") + sdt("<w:alias w:val=\"名\"/><w:tag w:val=\"n\"/><w:text/>", r("甲")) + r("。")),
    in: Construct.later,
    "¶1 \"客户：甲。\"\n  [9..<12] control 0 text tag \"n\" alias \"名\" \"甲\""
  ),
  Construct(
    "placeholder",
    p(sdt("<w:showingPlcHdr/><w:text/>", r("单击此处"))),
    in: Construct.later,
    "¶1 \"单击此处\"\n  [0..<12] control 0 text placeholder \"单击此处\""
  ),
  Construct(
    "date",
    p(
      sdt(
        "<w:date w:fullDate=\"2024-03-05T00:00:00Z\"><w:dateFormat w:val=\"d\"/></w:date>",
        r("3月5日")
      )
    ),
    in: Construct.later,
    "¶1 \"3月5日\"\n  [0..<8] control 0 date value \"2024-03-05T00:00:00Z\" \"3月5日\""
  ),
  Construct(
    "drop-down",
    p(
      sdt(
        "<w:dropDownList><w:listItem w:displayText=\"电话\" w:value=\"phone\"/>"
          + "<w:listItem w:displayText=\"信函\" w:value=\"letter\"/></w:dropDownList>",
        r("信函")
      )
    ),
    in: Construct.later,
    "¶1 \"信函\"\n  [0..<6] control 0 dropDown value \"letter\" \"信函\""
  ),
  Construct(
    "check boxes by their state, not their sign",
    p(
      sdt("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", r("☐")) + r("甲")
        + sdt("<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", r("☒")) + r("乙")
        + sdt("<w14:checkbox><w14:checkedState w14:val=\"2605\"/></w14:checkbox>", r("★丙"))
        + sdt("<w14:checkbox><w14:checked w14:val=\"true\"/></w14:checkbox>", "")
    ),
    in: Construct.later,
    """
    ¶1 "☑甲☐乙☐丙☑"
      [0..<3] control 0 checkBox checked "☑"
      [6..<9] control 1 checkBox unchecked "☐"
      [12..<18] control 2 checkBox unchecked "☐丙"
      [18..<21] control 3 checkBox checked "☑"
    """
  ),
  Construct(
    "round a block",
    sdt("<w:tag w:val=\"b\"/>", p("甲") + p("乙")) + p("丙"),
    in: Construct.later,
    """
    ¶1 "甲"
      [0..<3] control 0 text tag "b" "甲"
    ¶2 "乙"
      [0..<3] control 0 text tag "b" "乙"
    ¶3 "丙"
    """
  ),
  Construct(
    "round a table, a row, a cell, and within",
    sdt(
      "<w:tag w:val=\"t\"/>",
      tbl(
        sdt(
          "<w15:repeatingSection/>",
          sdt(
            "<w15:repeatingSectionItem/>",
            tr(
              sdt("<w:tag w:val=\"c\"/>", tc("甲")),
              tc(sdt("<w:tag w:val=\"d\"/>", p("乙"))),
              sdt("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", tc("□")),
              tc("丙")
            )
          )
        )
      )
    ),
    in: Construct.later,
    """
    table 1:1:1, 4 columns
      in control 0 text tag "t"
      row
        in control 1 repeatingSection
        in control 2 other
        cell 1:1:1
          in control 3 text tag "c"
          1:1:1 "甲"
        cell 1:1:2
          1:1:2 "乙"
            [0..<3] control 4 text tag "d" "乙"
        cell 1:1:3
          in control 5 checkBox checked
          1:1:3 "☑"
        cell 1:1:4 "丙"
    """
  ),
  Construct(
    "nested",
    p(sdt("<w:tag w:val=\"o\"/>", r("甲") + sdt("<w:tag w:val=\"i\"/>", r("乙")))),
    in: Construct.later,
    """
    ¶1 "甲乙"
      [3..<6] control 1 text tag "i" "乙"
      [0..<6] control 0 text tag "o" "甲乙"
    """
  ),
]
