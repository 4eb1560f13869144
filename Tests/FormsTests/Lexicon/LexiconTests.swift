import Testing

@testable import Forms

/// A label is taken apart into words, the longest first, with as little left over as can be.
@Suite struct LexiconTests {
  static let yaml = """
    lexicon: labels
    ignored: [本次, 的, of]
    joins: [及, /, and]
    choices: [或]
    ideas:
      visit: [拜访, 洽谈, visit]
      account: [客户, 大客户, 单位, client]
      sales: [业务]
      time: [时间, 日期, 日, date]
      place: [地点, place]
      person: [人, 人员, 代表]
      number: [no]
      content: [内容, notes]
    compounds:
      客户经理: sales person
      业务员: sales person
    heads: [time, place, person, number, content]
    long: [content]
    foreignTitles: [工单, 计划]

    """

  private func lexicon() throws -> Lexicon {
    try Lexicon(DefinitionNode(yaml: LexiconTests.yaml, file: "lexicon.yaml"))
  }

  private func worded(_ label: String) throws -> WordedLabel {
    try lexicon().worded(#require(LabelText.fold(label)))
  }

  @Test(arguments: [
    ("拜访时间", ["visit", "time"]), ("拜 访 日 期：", ["visit", "time"]), ("拜訪時間", ["visit", "time"]),
    ("本次拜访的地点", ["visit", "place"]), ("大客户", ["account"]), ("客户经理", ["sales", "person"]),
    ("业务员", ["sales", "person"]), ("ＶＩＳＩＴ Date", ["visit", "time"]),
    ("Date of visit", ["time", "visit"]), ("Visit No", ["visit", "number"]),
    ("洽谈人员", ["visit", "person"]), ("客户代表2", ["account", "person"]),
  ])
  func takesALabelApart(label: String, ideas: [String]) throws {
    let words = try worded(label)
    #expect(words.ideas.map(\.rawValue) == ideas)
    #expect(words.isWhole)
    #expect(words.endsInWord)
  }

  /// The half of a label that no word tells is left out where the other asks for a long text.
  @Test(arguments: [
    ("品鉴及拜访内容", "拜访内容"), ("客户口味及内容", "客户内容"), ("拜访内容及品鉴", "拜访内容"),
    ("拜访及内容", nil), ("品鉴及拜访时间", nil), ("品鉴内容", nil), ("品鉴及口味及内容", nil),
  ])
  func leavesOutTheHalfThatNoWordTells(label: String, rest: String?) throws {
    let lexicon = try lexicon()
    #expect(try lexicon.withoutUnknownHalf(#require(LabelText.fold(label)))?.text == rest)
  }

  /// 工单 is a word of 售后工单, and none of 用工单位.
  @Test(arguments: [("售后工单", true), ("拜访计划", true), ("施工单位拜访", false), ("拜访", false)])
  func knowsAForeignTitleByItsWords(title: String, isForeign: Bool) throws {
    let lexicon = try lexicon()
    #expect(try lexicon.isForeign(#require(LabelText.fold(title))) == isForeign)
  }

  @Test(arguments: [
    ("天蓝时间", ["time"], 2, true), ("拜访天蓝", ["visit"], 2, false), ("天蓝", [], 2, false),
    ("notes", ["content"], 0, true), ("本次", [], 0, true),
  ])
  func countsWhatBelongsToNoWord(label: String, ideas: [String], unknown: Int, ends: Bool) throws {
    let words = try worded(label)
    #expect(words.ideas.map(\.rawValue) == ideas)
    #expect(words.unknown == unknown)
    #expect(words.endsInWord == ends)
    #expect(!words.isWhole || unknown == 0)
  }

  @Test(arguments: [
    ("拜访时间及地点", [["visit", "time"], ["visit", "place"]]),
    ("客户/业务员", [["account"], ["sales", "person"]]),
    ("地点/时间", [["place"], ["time"]]),
    ("Visit date and place", [["visit", "time"], ["visit", "place"]]),
  ])
  func sharesWhatStandsBeforeTheFirstHead(label: String, parts: [[String]]) throws {
    let heads = try lexicon().heads
    #expect(try worded(label).joined(heads: heads)?.map { $0.map(\.rawValue) } == parts)
  }

  @Test(arguments: ["拜访时间", "及", "拜访及", "客户或业务员"])
  func joinsNothingWhereNothingIsJoined(label: String) throws {
    let heads = try lexicon().heads
    #expect(try worded(label).joined(heads: heads) == nil)
  }

  @Test func knowsAChoiceBetweenTwo() throws {
    #expect(try worded("客户或业务员").isChoice)
    #expect(try !worded("客户及业务员").isChoice)
  }

  @Test func knowsNoWordWhereAFolderHasNoLexicon() throws {
    let words = try Lexicon().worded(#require(LabelText.fold("拜访时间")))
    #expect(words == WordedLabel(roles: [], unknown: 4, length: 4))
  }

  @Test(arguments: [
    ("客户名称 Client", ["客户名称", "client"]), ("Visit Date 拜访日期", ["visitdate", "拜访日期"]),
    ("客户名称（Client Name）", []), ("QQ号", []), ("客户名称", []), ("Client", []), ("A类客户B类", []),
  ])
  func cutsALabelInTwoLanguages(label: String, halves: [String]) throws {
    let folded = try #require(LabelText.fold(label))
    #expect(folded.languages.map(\.text) == halves)
  }
}
