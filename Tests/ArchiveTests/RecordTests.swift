import Foundation
import Testing
import Values

@testable import Archive

/// The written forms of what is sealed, which never change.
@Suite struct RecordTests {
  private let record = RevisionRecord(
    item: 1,
    archiveNumber: "A-1",
    classKey: "A",
    number: 1,
    category: "visit",
    retention: "D10",
    form: "sheet",
    identity: #"["sheet"]"#,
    revision: 2,
    original: "aa",
    path: "甲.md",
    submission: 0,
    formVersion: 3,
    account: "甲",
    date: "2024-03-05",
    filedAt: "2024-03-06T00:00:00Z",
    content: "bb",
    control: "{}",
    fields: "{}",
    unmapped: "[]",
    ledger: "{}",
    values: [
      RevisionRecord.Value(field: "a", column: "b", row: 1, text: "客　户", folded: "客户"),
      RevisionRecord.Value(label: "天气", text: "晴", isSearched: false, value: "x"),
    ]
  )

  @Test func areALineOfJSON() throws {
    var record = record
    record.values[0].folded = nil
    #expect(
      record.line == """
        {"item":1,"archiveNumber":"A-1","class":"A","number":1,"category":"visit","retention":"D10",\
        "form":"sheet","identity":"[\\"sheet\\"]","revision":2,"sha256":"aa","path":"甲.md",\
        "submission":0,"formVersion":3,"account":"甲","date":"2024-03-05",\
        "filedAt":"2024-03-06T00:00:00Z","content":"bb","control":"{}","fields":"{}",\
        "unmapped":"[]","ledger":"{}","values":[{"field":"a","column":"b","row":1,"text":"客　户"},\
        {"label":"天气","text":"晴","searched":false,"value":"x"}]}

        """
    )
    #expect(try record.seal(.lines) == Seal("2:\(ContentDigest(of: record.line))"))
  }

  @Test func areReadBackFromALine() throws {
    #expect(
      try JSONDecoder().decode(RevisionRecord.self, from: Data(record.line.utf8)) == record
    )
  }

  @Test func wereValuesWithTheirLengths() throws {
    let text = """
      3:A-1;1:A;1;5:visit;3:D10;5:sheet;9:["sheet"];1;2;2:aa;6:甲.md;0;3;3:甲;10:2024-03-05;\
      20:2024-03-06T00:00:00Z;2:bb;2:{};2:{};2:[];2:{};0;1:a;1:b;1;-;9:客　户;6:客户;1;-;\
      1;-;-;-;6:天气;3:晴;-;0;1:x
      """
    #expect(try record.seal(.lengths).description == ContentDigest(of: text).rawValue)
  }

  @Test(arguments: ["", "x", "1:" + String(repeating: "a", count: 64), "2:", "9:aa"])
  func refusesWhatIsNoSeal(text: String) {
    #expect(Seal(text) == nil)
  }
}
