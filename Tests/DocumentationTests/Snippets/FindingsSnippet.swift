// snippet.findings
import Findings
// snippet.end
import Testing
// snippet.findings
import Wording
// snippet.end

@Suite struct FindingsSnippet {
  @Test func printsAFindingAsACompilerDoes() {
    // snippet.findings
    let finding = Finding(
      .error,
      .missingValue,
      label: LocalizedText(zh: "下一步的大客户开发建议", en: "Next steps"),
      place: .line(19, column: 3),
      expected: LocalizedText(zh: "文字，可分段", en: "a text of one or more paragraphs")
    )
    let report = DocumentReport(path: "visit.md", findings: [finding])
    let lines = TextRenderer(language: .en).lines(of: report)
    // snippet.end
    let sentence = "“Next steps” is empty and is required. Enter a text of one or more paragraphs."
    #expect(lines == ["visit.md:19:3: error[missing-value]: \(sentence)"])
  }
}
