import Findings
import Forms
import Foundation
import Ledger
import Query
import TestSupport
import Testing
import Values
import Wording

@testable import Archive
@testable import SQLiteArchive

@Suite("Search")
struct SearchTests {
  private let place: Workplace
  private let archive: SQLiteArchive

  init() throws {
    place = try Workplace()
    archive = try place.open()
  }

  private func file(_ texts: [String]) throws {
    try archive.file(
      texts.enumerated().map { index, text in
        try DocumentFiling(
          "d\(index)",
          [FiledSheet(account: "甲", number: "\(index + 1)", texts: [text])]
        )
      }
    )
  }

  /// The ids of the items found, in order.
  private func ids(_ query: SearchQuery) throws -> [Int] {
    try archive.search(query).map(\.item.id.rawValue).sorted()
  }

  @Test(arguments: [
    ("客户", "拜访客户", true), ("客户", "客　户经理", true), ("客户", "客 户", true),
    ("客户", "客。户", false), ("客户", "客\n户", false), ("客户", "客A户", false),
    ("户", "客户", true), ("客", "客", true), ("户经", "客户经理", true), ("客经", "客户经理", false),
    ("𠮷", "深圳市𠮷祥", true), ("市𠮷祥", "深圳市𠮷祥", true), ("𠮷", "深圳市吉祥", false),
    ("ａｂ", "AB公司", true), ("Sap", "已上线ＳＡＰ与钉钉", true), ("P与", "ＳＡＰ与钉钉", false),
    ("SAP与", "已上线ＳＡＰ与钉钉", true), ("ap", "SAP", false),
    ("sap", "SAP2", false), ("300", "DN300阀门", false), ("dn300阀", "DN300阀门", true),
    ("5万元", "15万元", false),
    ("5日", "2024年3月15日", false), ("3月15日", "2024年3月15日", true),
    ("iso9001", "ISO9001证书", true), ("SO90", "ISO9001证书", false),
    ("KH-2024", "编号KH-2024-003", true),
    ("KH2024", "编号KH-2024-003", false), ("2024-00", "KH-2024-003", false),
    ("2024-003", "KH-2024-003", true),
    ("30%", "预付30%、到货60%", true), ("60%、质", "到货60%、质保金", true),
    ("℃", "-40℃～+85℃", true), ("，", "甲，乙", true), ("，", "甲、乙", false),
    ("hello world", "say Hello  World", true), ("lo wo", "Hello World", false),
    ("straße", "STRASSE 5", true), ("ΣΟΦΟΣ", "σοφος", true), ("ガ", "カﾞ", true),
    ("①", "1号", true), ("报价", "报\u{200B}价", true),
    ("客戶", "客户", true), ("客户", "客戶報價", true), ("乾安", "干安县", true), ("石油", "石　由", false),
  ])
  func findsExactlyTheTextsThatContainTheTerm(term: String, text: String, isFound: Bool) throws {
    try file([text, "另一份"])
    #expect(try ids(.text(SearchTerm(term))) == (isFound ? [1] : []))
  }

  @Test(arguments: [
    ("KH-2024", "编号KH-2024-003", true), ("KH-20", "编号KH-2024-003", true),
    ("KH-2", "BKH-2024", false),
    ("139", "电话13912345678", true), ("1391", "1390", false), ("sap", "SAP2", true),
    ("sap", "SAP", true),
    ("客户", "客户", true), ("系统v", "新系统V2.0", true), ("hello wor", "hello world", true),
    (String(repeating: "a", count: 60), String(repeating: "a", count: 70), true),
    (String(repeating: "a", count: 60) + "b", String(repeating: "a", count: 70), false),
  ])
  func findsWordsThatBeginWithAPrefix(term: String, text: String, isFound: Bool) throws {
    try file([text, "另一份"])
    #expect(try ids(.text(SearchTerm(term, isPrefix: true))) == (isFound ? [1] : []))
  }

  @Test(
    arguments: [(Int.max, 0), (1, Int.max), (Int.max, Int.max), (Int.max, 1)],
    ["报价", "价"]
  )
  func takesAnyLimitAndOffset(part: (limit: Int, offset: Int), term: String) throws {
    try file(["报价一", "报价二"])
    for order in SearchOrder.allCases {
      let hits = try archive.search(
        .text(SearchTerm(term)),
        order: order,
        limit: part.limit,
        offset: part.offset
      )
      #expect(hits.count == max(0, 2 - min(part.offset, 2)))
    }
  }

  @Test func holdsForEverythingWhereNothingIsAsked() throws {
    try file(["报价一", "报价二"])
    #expect(try ids(.all([])) == [1, 2])
    #expect(try ids(.not(.any([]))) == [1, 2])
    #expect(try ids(.any([])) == [])
  }

  @Test func findsTermsOfAnyLength() throws {
    let long = (0..<2000).map { "客户\($0)" }.joined(separator: "，")
    try file([long, "另一份"])
    #expect(try ids(.text(SearchTerm(long))) == [1])
    #expect(try ids(.text(SearchTerm(String(repeating: "客", count: 5000)))) == [])
  }

  @Test func doesNotCrossTheBordersOfAnswers() throws {
    try archive.file([DocumentFiling("d", [FiledSheet(account: "甲", texts: ["客", "户"])])])
    #expect(try ids(.text("客户")) == [])
    #expect(try ids(.text("客")) == [1])
    #expect(try ids(.text("户")) == [1])
  }

  @Test func findsWhatNoFieldTakes() throws {
    try archive.file([DocumentFiling("d", [FiledSheet(unmapped: ["晴转多云"])])])
    #expect(try ids(.text("多云")) == [1])
    #expect(try ids(.text("天气")) == [])
  }

  @Test func doesNotFindAChoicesWords() throws {
    try archive.file([DocumentFiling("d", [FiledSheet(method: "inPerson")])])
    #expect(try ids(.text("当面")) == [])
    let field = FormField(form: FiledSheet.form, path: FieldPath(FieldID(rawValue: "method")))
    #expect(
      try ids(.field(.values([field: .codes([ChoiceCode(rawValue: "inPerson")])]))) == [1]
    )
    #expect(try ids(.field(.values([field: .codes([ChoiceCode(rawValue: "phone")])]))) == [])
  }

  @Test func findsThePresentRevisionAlone() throws {
    let count = FieldID(rawValue: "revisionCount")
    try archive.file([DocumentFiling("a", [FiledSheet(texts: ["旧报价"])])])
    try archive.file([
      DocumentFiling(
        "b",
        [FiledSheet(texts: ["新报价"], control: ControlData(entries: [count: .count(1)]))]
      )
    ])
    #expect(try ids(.text("旧报")) == [])
    #expect(try archive.search(.text("报价")).map(\.item.revision) == [2])
  }

  @Test func putsTheNewestFirst() throws {
    try archive.file([
      DocumentFiling("a", [FiledSheet(number: "1", date: "2024-01-05")]),
      DocumentFiling("b", [FiledSheet(number: "2", date: "2024-03-05")]),
      DocumentFiling("c", [FiledSheet(number: "3", date: "2024-02-05")]),
    ])
    #expect(try archive.search(.text("报价")).map(\.item.id.rawValue) == [2, 3, 1])
    #expect(
      try archive.search(.text("报价"), limit: 1, offset: 1).map(\.item.id.rawValue) == [3]
    )
    #expect(try archive.count(.text("报价")) == 3)
  }

  @Test func putsTheMostRelevantFirst() throws {
    try file(["讨论了很多别的事情，最后提到报价", "报价、报价、报价"])
    #expect(
      try archive.search(.text("报价"), order: .relevance).map(\.item.id.rawValue) == [2, 1]
    )
  }

  @Test func cutsItsSnippetFromTheTextAsWritten() throws {
    let text =
      String(repeating: "前文。", count: 20) + "关于客　户ＡＢ的报价" + String(repeating: "后文。", count: 30)
    try file([text])
    let snippet = try #require(
      try archive.search(.all([.text("客户ab"), .text("报价")])).first?.snippet
    )
    #expect(
      snippet.marked(before: "[", after: "]").hasPrefix("…。前文。前文。前文。关于[客　户ＡＢ]的[报价]后文。")
    )
    #expect(snippet.text.hasSuffix("…"))
    #expect(text.contains(snippet.text.dropFirst().dropLast()))
  }

  @Test func printsAHit() throws {
    try file(["讨论了报价"])
    let hit = try #require(try archive.search(.text("报价")).first)
    #expect(
      hit.json(schemaVersion: 1).description.hasPrefix(
        #"{"id":"1","archiveNumber":"Q001-YW·2024-D10-DKH-0001","form":"sheet","account":"甲","#
          + #""date":"2024-03-05","revision":1,"snippet":"讨论了报价","marks":[[3,5]],"score":"#
      )
    )
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func agreesWithAScanOfTheTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<60).map { _ in
      String.random(length: Int.random(in: 0...40, using: &random), using: &random)
    }
    try file(texts)
    let folded = texts.map { ["甲", $0].map { Oracle.fold($0) } }
    for _ in 0..<60 {
      let query = SearchQuery.random(depth: 2, texts: texts, using: &random)
      let expected = folded.indices.filter { Oracle.matches(query, folded[$0]) }.map { $0 + 1 }
      #expect(try ids(query) == expected, "\(query)")
    }
    #expect(try archive.verify() == [])
  }
}

/// Finds by scanning, with a fold of its own.
private enum Oracle {
  static func fold(_ text: String) -> String {
    var folded = ""
    var blank = ""
    let composed = text.precomposedStringWithCompatibilityMapping
      .precomposedStringWithCanonicalMapping
    for scalar in composed.lowercased().unicodeScalars {
      if scalar == " " {
        blank = " "
        continue
      }
      if let last = folded.unicodeScalars.last,
        !(last.properties.isIdeographic && scalar.properties.isIdeographic)
      {
        folded += blank
      }
      blank = ""
      folded.unicodeScalars.append(scalar)
    }
    return folded
  }

  static func matches(_ query: SearchQuery, _ texts: [String]) -> Bool {
    switch query {
    case .text(let term):
      texts.contains { contains($0, fold(term.text), isPrefix: term.isPrefix) }
    case .all(let parts): parts.allSatisfy { matches($0, texts) }
    case .any(let parts): parts.contains { matches($0, texts) }
    case .not(let part): !matches(part, texts)
    case .field: false
    }
  }

  /// Whether the term stands in the text with no letter or digit of a word beside its own.
  private static func contains(_ text: String, _ term: String, isPrefix: Bool) -> Bool {
    let (text, term) = (Array(text.unicodeScalars), Array(term.unicodeScalars))
    guard let first = term.first, let last = term.last, term.count <= text.count else {
      return false
    }
    func isSpelt(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { ("0"..."9").contains($0) || ("a"..."z").contains($0) } ?? false
    }
    let signs: Set<Unicode.Scalar> = [".", ","]
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    // A number ends before its unit.
    let isNumber =
      isDigit(first) && isDigit(last) && term.allSatisfy { isDigit($0) || signs.contains($0) }
    return (0...text.count - term.count).contains { start in
      let end = start + term.count
      return Array(text[start..<end]) == term
        && !(isSpelt(first) && start > 0 && isSpelt(text[start - 1]))
        && (isPrefix || !(isSpelt(last) && end < text.count && isSpelt(text[end]))
          || isNumber && !isDigit(text[end]))
    }
  }
}

extension String {
  private static let alphabet = Array("客户报价石油王𠮷吉祥𡋾㐂ab1２Ａ，。 -")

  fileprivate static func random(
    length: Int,
    using random: inout SeededGenerator
  ) -> String {
    String(
      (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    )
  }
}

extension SearchQuery {
  /// Terms are pieces of the texts, or random ones.
  fileprivate static func random(
    depth: Int,
    texts: [String],
    using random: inout SeededGenerator
  ) -> SearchQuery {
    if depth > 0 {
      let parts = { (random: inout SeededGenerator) in
        (0..<Int.random(in: 2...3, using: &random)).map { _ in
          SearchQuery.random(depth: depth - 1, texts: texts, using: &random)
        }
      }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .all(parts(&random))
      case 1: return .any(parts(&random))
      case 2: return .not(.random(depth: depth - 1, texts: texts, using: &random))
      default: break
      }
    }
    let length = Int.random(in: 1...4, using: &random)
    let source =
      Bool.random(using: &random)
      ? texts[Int.random(in: 0..<texts.count, using: &random)]
      : String.random(length: 8, using: &random)
    let characters = Array(source)
    let start = Int.random(in: 0...max(0, characters.count - length), using: &random)
    let term = String(characters.dropFirst(start).prefix(length))
      .trimmingCharacters(in: .whitespaces)
    return .text(
      SearchTerm(term.isEmpty ? "客" : term, isPrefix: Int.random(in: 0..<4, using: &random) == 0)
    )
  }
}
