/// Texts of OpenDocument, each with the tree that is read of it.
enum OpenDocumentConstructs {
  static let all: [(String, String)] = [
    white, hidden, deleted, conditional, headings, lists, symbols, ruby, merged, repeated,
    boxInCell, box, input, contentControls, fieldmarks, formControls,
  ]

  // MARK: Pieces

  private static func style(
    _ name: String,
    _ properties: String,
    _ family: String = "text"
  ) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"\(family)\">\(properties)</style:style>"
  }

  /// The styles that the texts name.
  static let styles = """
    \(style("hidden", "<style:text-properties text:display=\"none\"/>"))\
    \(style("struck", "<style:text-properties style:text-line-through-style=\"solid\"/>"))\
    \(style("sign", "<style:text-properties style:font-name=\"Wingdings\"/>"))\
    \(style("shaded", "<style:table-cell-properties fo:background-color=\"#dddddd\"/>", "table-cell"))\
    \(style("centre", "<style:paragraph-properties fo:text-align=\"center\"/>", "paragraph"))\
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" \
    style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2" \
    text:bullet-char="□"/></text:list-style>
    """

  static func p(_ content: String, _ style: String = "") -> String {
    "<text:p text:style-name=\"\(style)\">\(content)</text:p>"
  }

  static func cell(_ content: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  static func row(_ cells: String...) -> String {
    "<table:table-row>\(cells.joined())</table:table-row>"
  }

  // MARK: Constructs

  private static let white = (
    p("  甲 <text:s text:c=\"2\"/>乙\n  丙<text:tab/>丁<text:line-break/> 戊"),
    "¶1 \"甲   乙 丙\\t丁\\n戊\""
  )

  private static let hidden = (
    """
    <text:p>甲<text:span text:style-name="hidden">藏</text:span>\
    <text:span text:style-name="struck">乙</text:span></text:p>
    """,
    """
    ¶1 "甲乙"
      [3..<6] struck "乙"
    """
  )

  private static let deleted = (
    """
    <text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion>\
    </text:changed-region></text:tracked-changes><text:p>甲<text:change text:change-id="c"/>\
    <text:change-start text:change-id="d"/>乙<text:change-end text:change-id="d"/></text:p>
    """,
    "¶1 \"甲乙\""
  )

  private static let conditional = (
    """
    <text:section text:display="none"><text:p>藏</text:p></text:section>\
    <text:p><text:hidden-text text:is-hidden="true">藏</text:hidden-text>甲</text:p>\
    <text:p><text:hidden-paragraph text:is-hidden="true"/>藏</text:p>
    """,
    """
    ¶1 "甲"
    ¶2 ""
    """
  )

  private static let headings = (
    """
    <text:h text:outline-level="2">甲</text:h>\(p("乙", "centre"))
    """,
    """
    ¶1 heading 2 "甲"
    ¶2 centred "乙"
    """
  )

  private static let lists = (
    """
    <text:list text:style-name="L"><text:list-item><text:p>甲</text:p><text:p>乙</text:p>\
    <text:list><text:list-item><text:p>丙</text:p></text:list-item></text:list></text:list-item>\
    <text:list-item><text:p>丁</text:p></text:list-item></text:list>
    """,
    """
    ¶1 item 1 "1. 甲"
    ¶2 item 1 continued "乙"
    ¶3 item 2 "☐ 丙"
    ¶4 item 1 "2. 丁"
    """
  )

  private static let symbols = (
    p("<text:span text:style-name=\"sign\">\u{F0FE}</text:span>当面"), "¶1 \"☑当面\""
  )

  private static let ruby = (
    """
    <text:p><text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jiǎ</text:ruby-text>\
    </text:ruby>乙</text:p>
    """,
    """
    ¶1 "甲乙"
      footnote
    ¶1 "甲（jiǎ）"
    """
  )

  private static let merged = (
    """
    <table:table><table:table-header-rows><table:table-row><table:table-cell \
    table:number-columns-spanned="2" table:style-name="shaded"><text:p>甲</text:p>\
    </table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>\
    <table:table-row>\(cell(p("乙"), "table:number-rows-spanned=\"2\""))\(cell(p("丙")))\
    </table:table-row><table:table-row><table:covered-table-cell/>\
    \(cell("<table:table>\(row(cell(p("丁"))))</table:table>"))</table:table-row></table:table>
    """,
    """
    table 1:1:1, 2 columns
      row, repeated as a header
        cell 1:1:1 columns 2 shaded "甲"
      row
        cell 1:2:1 rows 2 "乙"
        cell 1:2:2 "丙"
      row
        cell 1:3:2
          table 1:3:2/1:1:1, 1 columns
            row
              cell 1:3:2/1:1:1 "丁"
    """
  )

  private static let repeated = (
    """
    <table:table>\(row(cell("", "table:number-columns-repeated=\"2\""), cell(p("甲"))))</table:table>
    """,
    """
    table 1:1:1, 3 columns
      row
        cell 1:1:1
        cell 1:1:2
        cell 1:1:3 "甲"
    """
  )

  private static let frame =
    "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"

  private static let boxInCell = (
    "<table:table>\(row(cell(p(frame))))</table:table>",
    """
    table 1:1:1, 1 columns
      row
        cell 1:1:1
          1:1:1 ""
          1:1:1 "框"
    """
  )

  private static let box = (
    "<text:p>甲\(frame)乙</text:p><text:p>丙</text:p>",
    """
    ¶1 "甲乙"
    ¶1 "框"
    ¶2 "丙"
    """
  )

  private static let input = (
    p("<text:text-input text:description=\"\">一&#x0d;二</text:text-input>"), "¶1 \"一\\n二\""
  )

  private static let contentControls = (
    """
    <text:p><loext:content-control loext:checkbox="true" loext:checked="true" loext:tag="t">☒\
    </loext:content-control>当面<loext:content-control loext:showing-place-holder="true">\
    单击输入</loext:content-control></text:p>
    """,
    """
    ¶1 "☑当面单击输入"
      [0..<3] control 0 checkBox tag "t" checked "☑"
      [9..<21] control 1 text placeholder "单击输入"
    """
  )

  private static let fieldmarks = (
    """
    <text:p><field:fieldmark text:name="c" \
    field:type="vnd.oasis.opendocument.field.FORMCHECKBOX">\
    <field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark>甲\
    <field:fieldmark-start text:name="t" field:type="vnd.oasis.opendocument.field.FORMTEXT"/>\
    乙<field:fieldmark-end/></text:p>
    """,
    """
    ¶1 "☑甲乙"
      [0..<3] control 0 checkBox tag "c" checked "☑"
      [6..<9] control 1 text tag "t" "乙"
    """
  )

  private static let formControls = (
    """
    <office:forms><form:form><form:checkbox form:id="a" form:name="当面" form:label="当面拜访" \
    form:current-state="checked"/><form:text form:id="b" form:current-value="青岛"/>\
    <form:listbox form:id="c"><form:option form:label="电话" form:current-selected="true"/>\
    </form:listbox></form:form></office:forms>\
    <text:p><draw:control draw:control="a"/> <draw:control draw:control="b"/></text:p>\
    <text:p><draw:control draw:control="c"/></text:p>
    """,
    """
    ¶1 "☑当面拜访 青岛"
      [0..<15] control 0 checkBox tag "当面" checked "☑当面拜访"
      [16..<22] control 1 text "青岛"
    ¶2 "电话"
      [0..<6] control 2 dropDown value "电话" "电话"
    """
  )
}
