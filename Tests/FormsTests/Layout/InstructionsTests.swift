import Testing

@testable import Forms

/// Texts of a template that are no answers.
@Suite struct InstructionsTests {
  @Test(arguments: ["{{place}}", "${visit.place}", "{place}", "{#rows}", "<%= place %>", "<地点>"])
  func areNamesThatAProgramFillsIn(text: String) {
    #expect(Instructions.isHint(text))
  }

  @Test(arguments: ["{甲厂}", "<DN50>", "$500", "3 < 5"])
  func areNotWhatAPersonWrites(text: String) {
    #expect(!Instructions.isHint(text))
  }

  @Test(arguments: ["以下空白", "（以下空白）", "此行以下空白", "本表以下空白"])
  func endTheRowsOfATable(text: String) {
    #expect(RecordTable.isFooting(text))
  }

  @Test func endNoneInAText() {
    #expect(!RecordTable.isFooting("合同第三页签字栏以下空白"))
  }
}
