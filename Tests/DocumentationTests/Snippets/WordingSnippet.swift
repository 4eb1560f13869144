import Testing
// snippet.wording
import Wording
// snippet.end

@Suite struct WordingSnippet {
  @Test func letsAnErrorTellItsSentence() {
    // snippet.wording
    struct NoSuchForm: SpokenError {
      var name: String

      var sentence: LocalizedText {
        LocalizedText(zh: "没有表单“{name}”。", en: "There is no form “{name}”.")
          .filled(with: ["name": name])
      }
    }
    let said = NoSuchForm(name: "visit").sentence[.en]
    // snippet.end
    #expect(said == "There is no form “visit”.")
  }
}
