import TestSupport

let tableConstructs: [Construct] = [
  Construct(
    "spans and merges",
    tbl(
      tr(
        tc("甲", "<w:vMerge w:val=\"restart\"/><w:vmerge w:val=\"restart\"/>"),
        tc("乙", "<w:gridSpan w:val=\"2\"/>")
      ),
      tr(tc("", "<w:vMerge/><w:vmerge/>"), tc("丙"), tc("丁")),
      columns: 3
    ),
    """
    table 1:1:1, 3 columns
      row
        cell 1:1:1 rows 2 "甲"
        cell 1:1:2 columns 2 "乙"
      row
        cell 1:2:2 "丙"
        cell 1:2:3 "丁"
    """
  ),
  Construct(
    "a merge continued from nowhere",
    tbl(tr(tc("甲", "<w:vMerge/>"), tc("乙")), tr(tc("丙", "<w:vMerge/>"), tc("丁"))),
    """
    table 1:1:1, 2 columns
      row
        cell 1:1:1 rows 2 "甲"
        cell 1:1:2 "乙"
      row
        cell 1:2:2 "丁"
    """
  ),
  Construct(
    "grid before and after",
    tbl(
      tr(tc("甲"), tc("乙"), tc("丙")),
      tr(tc("丁"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>")
    ),
    """
    table 1:1:1, 3 columns
      row
        cell 1:1:1 "甲"
        cell 1:1:2 "乙"
        cell 1:1:3 "丙"
      row
        cell 1:2:2 "丁"
    """
  ),
  Construct(
    "horizontal merges of old",
    tbl(tr(tc("甲", "<w:hMerge w:val=\"restart\"/>"), tc("", "<w:hMerge/>"), tc("乙"))),
    """
    table 1:1:1, 3 columns
      row
        cell 1:1:1 columns 2 "甲"
        cell 1:1:3 "乙"
    """
  ),
  Construct(
    "header rows",
    tbl(tr(tc("甲"), properties: "<w:tblHeader/>"), tr(tc("乙"))),
    """
    table 1:1:1, 1 columns
      row, repeated as a header
        cell 1:1:1 "甲"
      row
        cell 1:2:1 "乙"
    """
  ),
  Construct(
    "nested tables",
    tbl(tr(tc("甲"), tc(p("前") + tbl(tr(tc("乙"), tc("丙"))) + p("后")))) + tbl(tr(tc("丁"))),
    """
    table 1:1:1, 2 columns
      row
        cell 1:1:1 "甲"
        cell 1:1:2
          1:1:2 "前"
          table 1:1:2/1:1:1, 2 columns
            row
              cell 1:1:2/1:1:1 "乙"
              cell 1:1:2/1:1:2 "丙"
          1:1:2 "后"
    table 2:1:1, 1 columns
      row
        cell 2:1:1 "丁"
    """
  ),
  Construct(
    "several paragraphs in a cell",
    tbl(tr(tc(p("甲") + p("乙")))),
    """
    table 1:1:1, 1 columns
      row
        cell 1:1:1
          1:1:1 "甲"
          1:1:1 "乙"
    """
  ),
]

let changeConstructs: [Construct] = [
  Construct(
    "insertions, deletions and moves",
    p(
      r("甲") + "<w:ins w:id=\"1\">\(r("乙"))</w:ins>"
        + "<w:del w:id=\"2\"><w:r><w:delText>丙</w:delText></w:r></w:del>"
        + "<w:moveFrom w:id=\"3\">\(r("丁"))</w:moveFrom><w:moveTo w:id=\"4\">\(r("丁"))</w:moveTo>"
    ),
    "¶1 \"甲乙丁\""
  ),
  Construct(
    "changes of Word 2003",
    p(
      r("甲") + "<aml:annotation aml:id=\"1\" w:type=\"Word.Insertion\"><aml:content>\(r("乙"))"
        + "</aml:content></aml:annotation><aml:annotation aml:id=\"2\" w:type=\"Word.Deletion\">"
        + "<aml:content><w:r><w:delText>丙</w:delText></w:r></aml:content></aml:annotation>"
    ),
    in: [.word2003],
    "¶1 \"甲乙\""
  ),
  Construct(
    "a deleted paragraph mark",
    p(r("甲"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p("乙") + p("丙"),
    "¶1 \"甲乙\"\n¶3 \"丙\""
  ),
  Construct(
    "a deleted paragraph before a table",
    p(
      "<w:del w:id=\"1\"><w:r><w:delText>甲</w:delText></w:r></w:del>",
      "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    ) + tbl(tr(tc("乙"))),
    "table 1:1:1, 1 columns\n  row\n    cell 1:1:1 \"乙\""
  ),
  Construct(
    "a deleted row",
    tbl(
      tr(tc("甲")),
      tr(tc("乙"), tc("丙"), properties: "<w:del w:id=\"1\"/>"),
      tr(tc("丁"))
    ),
    """
    table 1:1:1, 1 columns
      row
        cell 1:1:1 "甲"
      row
        cell 1:2:1 "丁"
    """
  ),
  Construct(
    "a table deleted whole",
    tbl(tr(tc("甲"), properties: "<w:del w:id=\"1\"/>")) + tbl(tr(tc("乙"))),
    "table 1:1:1, 1 columns\n  row\n    cell 1:1:1 \"乙\""
  ),
  Construct(
    "deleted cells",
    tbl(tr(tc("甲"), tc("乙", "<w:cellDel w:id=\"1\"/>"), tc("丙"))),
    "table 1:1:1, 2 columns\n  row\n    cell 1:1:1 \"甲\"\n    cell 1:1:2 \"丙\""
  ),
  Construct(
    "old properties",
    p(
      r("甲", "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>"),
      "<w:pPrChange w:id=\"2\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>"
    ),
    "¶1 \"甲\""
  ),
]
