import Documents
import Findings
import Forms
import TestSupport
import Testing
import Values
import Wording

@Suite struct SuggestionTests {
  /// One character is wrong, and no other choice is as near.
  @Test(arguments: [("当面拜坊", "当面拜访"), ("飞鸽", nil), ("当面谈坊", nil)])
  func namesTheChoiceThatWasMeant(written: String, suggestion: String?) throws {
    let text = "# 目标客户拜访表\n\n客户名称：一汽\n\n拜访时间：2024年3月5日\n\n拜访地点：长春\n\n拜访方式：\(written)\n"
    let document = try #require(DocumentReader.read(Array(text.utf8), name: "a.md").document)
    let result = try OwnForms.reader().read(document)
    let findings = try #require(result.submissions.first).findings
    let finding = try #require(findings.first { $0.code == .invalidChoice })
    #expect(finding.suggestion == suggestion)
  }
}
