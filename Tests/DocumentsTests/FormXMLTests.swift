import Documents
import Findings
import Testing

@Suite("Form XML")
struct FormXMLTests {
  @Test func readsFieldsUnderTheirIds() throws {
    let text = """
      <submissions xmlns="urn:guidang:form:1">
      <submission form="development-record" version="1">
      <field id="accountName" label="客户名称"> 甲&amp;乙
      公司 </field>
      <field id="stage"/>
      <field id="method"><choice code="phone">电话</choice>
        <choice code="letter">信函</choice></field>
      <field id="visitors"><person><name>王建国</name><title>主管</title></person>
        <person><name>李敏</name></person></field>
      <field id="contacts"><row><field id="counterpart">丙</field><field id="dwell">1小时</field></row>
        <row><field id="dwell">2小时</field></row></field>
      <unmapped label="天气">晴</unmapped>
      </submission>
      </submissions>
      """
    let reading = DocumentReader.read(Array(text.utf8), name: "-")
    #expect(reading.findings == [])
    #expect(
      try bodyTree(reading) == """
        2:50 title "development-record"
          [0..<18] control 0 other tag "submission" value "1" "development-record"
        3:37 "甲&乙\\n公司"
          [0..<14] control 1 text tag "accountName" alias "客户名称" "甲&乙\\n公司"
        5:18 ""
          [0..<0] control 2 text tag "stage" ""
        6:19 "电话、信函"
          [0..<6] control 4 other tag "choice" value "phone" "电话"
          [9..<15] control 5 other tag "choice" value "letter" "信函"
          [0..<15] control 3 text tag "method" "电话、信函"
        8:21 "王建国（主管）、李敏"
          [0..<9] control 8 other tag "name" "王建国"
          [12..<18] control 9 other tag "title" "主管"
          [0..<21] control 7 other tag "person" "王建国（主管）"
          [24..<30] control 11 other tag "name" "李敏"
          [24..<30] control 10 other tag "person" "李敏"
          [0..<30] control 6 text tag "visitors" "王建国（主管）、李敏"
        table 10:21, 2 columns
          in control 12 text tag "contacts"
          row
            cell 10:50
              10:50 "丙"
                [0..<3] control 13 text tag "counterpart" "丙"
            cell 10:77
              10:77 "1小时"
                [0..<7] control 14 text tag "dwell" "1小时"
          row
            cell 11:25
              11:25 "2小时"
                [0..<7] control 15 text tag "dwell" "2小时"
        12:21 "晴"
          [0..<3] control 16 text tag "unmapped" alias "天气" "晴"
        """
    )
  }
}
