import Documents
import Findings
import Testing

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
        """
    )
  }
}
