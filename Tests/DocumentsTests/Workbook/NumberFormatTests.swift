import Documents
import TestSupport
import Testing

@Suite struct NumberFormatTests {
  /// What a cell shows that holds a number under a format.
  private static func shown(_ value: String, _ code: String) throws -> String {
    let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let workbook = WorkbookFixture(
      [
        WorkbookFixture.Sheet(
          "Sheet1",
          "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>"
        )
      ],
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="\(escaped)"/></numFmts>\
        <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
        """
    )
    let reading = DocumentReader.read(try workbook.bytes(), name: "a.xlsx")
    let document = try #require(reading.document)
    return String(DocumentTree.text(document).dropLast())
  }

  @Test(arguments: [
    ("General", "0.85", "0.85"), ("General", "50000", "50000"),
    ("General", "13800138000", "13800138000"), ("General", "0.30000000000000004", "0.3"),
    ("General", "1E-3", "0.001"), ("General", "3.3333333333333335", "3.3333333333"),
    ("General", "-2.5", "-2.5"), ("0", "2.5", "3"), ("0.00", "5", "5.00"), ("0.##", "5", "5"),
    ("0%", "0.85", "85%"), ("0.0%", "0.425", "42.5%"), ("0.00%", "0.28999999999999998", "29.00%"),
    ("#,##0.00", "1234567.891", "1,234,567.89"), ("#,##0", "999", "999"), ("#,##0", "0", "0"),
    ("#,##0.00;[Red]-#,##0.00", "-5000", "-5,000.00"), ("0.0;(0.0)", "-5", "(5.0)"),
    ("\"¥\"#,##0.00", "50000", "¥50,000.00"), ("[$¥-804]#,##0", "50000", "¥50,000"),
    ("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "50000", "¥50,000.00"),
    ("0!.0,\"万\"", "50000", "5.0万"), ("#,##0,", "1234567", "1,235千"), ("00000", "42", "00042"),
    ("000-0000-0000", "13800138000", "138-0013-8000"), ("0.00E+00", "50000", "50000"),
    ("# ?/?", "0.5", "0.5"), ("[DBNum2]General\"元整\"", "500", "500元整"),
    ("G/通用格式\"次\"", "3", "3次"), ("0.00,\"千元\"", "600000", "600.00千元"),
    ("0.00,,\"百万元\"", "5000000", "5.00百万元"), ("#,##0,.0\"千元\"", "1234567", "1,234.6千元"),
    ("0.0,", "500000", "500.0千"), ("0!.0,", "500000", "50.0万"), ("0,,", "5000000", "5百万"),
    ("0.0,\"元\"", "500000", "500.0千元"),
    ("0.0,\"吨\"", "500000", "500.0吨"), ("\"¥\"0.0,,", "-5000000", "-¥5.0百万"),
  ])
  func showsNumbersAsTheSheetDoes(_ code: String, _ value: String, _ shown: String) throws {
    #expect(try Self.shown(value, code) == shown)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", "45356", "2024-03-05"), ("yyyy/m/d", "45356.5", "2024/3/5"),
    ("yyyy\"年\"m\"月\"d\"日\"", "45356", "2024年3月5日"),
    ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "45356", "2024年3月5日"),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45356", "2024年3月5日"),
    ("yyyy\"年\"m\"月\"", "45352", "2024年3月"), ("yyyy\"年\"m\"月\"", "45356", "2024-03-05"),
    ("m\"月\"d\"日\"", "45356", "2024-03-05"), ("d-mmm-yy", "45356", "2024-03-05"),
    ("mm/dd/yyyy", "45356", "2024-03-05"), ("m/d/yy h:mm", "45356.375", "2024-03-05 09:00"),
    ("yyyy/m/d h:mm", "45356.395833333336", "2024/3/5 9:30"),
    ("h:mm", "0.39583333333333331", "9:30"),
    ("上午/下午h\"时\"mm\"分\"", "0.64583333333333337", "下午3时30分"),
    ("h:mm AM/PM", "0.02", "12:28 AM"), ("[h]:mm:ss", "1.5", "36:00:00"),
    ("mm:ss", "0.001", "01:26"),
    ("yyyy-mm-dd h:mm:ss", "45356", "2024-03-05"),
    ("yyyy-mm-dd", "60", "1900-02-28"), ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "-1", "-1"),
    ("yyyy-mm-dd", "9999999", "9999999"),
  ])
  func showsDaysAndTimes(_ code: String, _ value: String, _ shown: String) throws {
    #expect(try Self.shown(value, code) == shown)
  }

  @Test func putsTextInTheFormatOfTexts() throws {
    let workbook = WorkbookFixture(
      [
        WorkbookFixture.Sheet(
          "Sheet1",
          "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><v>青岛</v></c></row>"
        )
      ],
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="@&quot;分公司&quot;"/></numFmts>\
        <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
        """
    )
    let document = DocumentReader.read(try workbook.bytes(), name: "a.xlsx").document
    #expect(document.map { DocumentTree.text($0) } == "青岛分公司\n")
  }
}
