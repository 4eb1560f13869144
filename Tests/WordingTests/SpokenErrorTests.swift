import Testing
import Wording

@Suite struct SpokenErrorTests {
  private struct Refused: SpokenError {
    var sentence: LocalizedText { LocalizedText(zh: "不行。", en: "No.") }
  }

  @Test func isAFailureUnlessItSaysOtherwise() {
    #expect(Refused().exitStatus == .failed)
  }

  @Test func isKnownBehindAnyError() {
    let error: any Error = Refused()
    #expect((error as? any SpokenError)?.sentence.en == "No.")
  }

  @Test func putsFactsIntoEachLanguage() {
    let template = LocalizedText(zh: "{path}：{what}不在，{other}。", en: "{path}: {what} is not there.")
    #expect(
      template.filled(with: [
        "path": LocalizedText(verbatim: "a{what}.docx"),
        "what": LocalizedText(zh: "表", en: "table"),
      ]) == LocalizedText(zh: "a{what}.docx：表不在，{other}。", en: "a{what}.docx: table is not there.")
    )
  }
}
