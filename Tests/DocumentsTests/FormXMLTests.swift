import Documents
import Findings
import Testing
import Wording

@Suite("Form XML")
struct FormXMLTests {
  @Test func readsFieldsUnderTheirIds() throws {
    let text = """
      <forms xmlns="urn:guidang:form:1">
      <development-record version="1">
      <accountName> 甲&amp;乙
      公司 </accountName>
      <stage/>
      <methods><choice>phone</choice><choice>letter</choice></methods>
      <visitors><person><name>王建国</name><title>主管</title></person>
        <person><name>李敏</name></person></visitors>
      <salesAmount currency="CNY">5.00</salesAmount>
      <contacts><row><counterpart>丙</counterpart><dwell>PT1H</dwell></row>
        <row><dwell>PT2H</dwell></row></contacts>
      <unmapped label="天气">晴</unmapped>
      </development-record>
      </forms>
      """
    let reading = DocumentReader.read(Array(text.utf8), name: "-")
    #expect(reading.findings == [])
    #expect(
      try bodyTree(reading) == """
        2:32 title "development-record"
        3:13 " 甲&乙\\n公司 "
          [0..<16] control 0 text tag "accountName" alias "accountName" " 甲&乙\\n公司 "
        5:7 ""
          [0..<0] control 1 text tag "stage" alias "stage" ""
        6:9 "phone\\nletter"
          [0..<12] control 2 text tag "methods" alias "methods" "phone\\nletter"
        7:10 "王建国（主管）\\n李敏"
          [0..<28] control 3 text tag "visitors" alias "visitors" "王建国（主管）\\n李敏"
        9:28 "CNY 5.00"
          [0..<8] control 4 text tag "salesAmount" alias "salesAmount" "CNY 5.00"
        table 10:10, 2 columns
          in control 8 text tag "contacts" alias "contacts"
          row
            cell 10:28
              in control 5 text tag "counterpart" alias "counterpart"
              10:28 "丙"
            cell 10:50
              in control 6 text tag "dwell" alias "dwell"
              10:50 "PT1H"
          row
            cell 11:14
              in control 7 text tag "dwell" alias "dwell"
              11:14 "PT2H"
        12:21 "晴"
          [0..<3] control 9 text tag "unmapped" alias "天气" "晴"
        """
    )
  }
}
