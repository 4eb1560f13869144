import Findings
import Forms
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import Values
import Wording

@testable import Archive
@testable import SQLiteArchive

/// The import log, and what it keeps of documents with many forms.
@Suite struct ImportLogTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let findings =
    #"[{"code":"missing-value","message":"甲、\"乙\""},{"code":"out-of-range"}]"#

  private func document(_ path: String, forms: Int, text: String = "讨论了报价") throws -> DocumentFiling
  {
    var document = try DocumentFiling(
      path,
      (1...forms).map { FiledSheet(number: "\($0)", texts: [text]) },
      bytes: text
    )
    document.findings = .written(Self.findings)
    return document
  }

  private func number(_ sql: String, in archive: SQLiteArchive) throws -> Int? {
    try archive.read { db in try Int.fetchOne(db, sql: sql) }
  }

  @Test func keepsTheFindingsOfADocumentOnceHoweverManyFormsItHas() throws {
    let archive = try place.open()
    try archive.file([document("a", forms: 50)])
    #expect(
      try number(
        """
        SELECT (SELECT sum(length(CAST(findings AS BLOB))) FROM import_document)
          + (SELECT coalesce(sum(length(findings)), 0) FROM import_entry)
        """,
        in: archive
      ) == Self.findings.utf8.count
    )
    #expect(
      try archive.importLog().map(\.findings)
        == Array(repeating: .written(Self.findings), count: 50)
    )
    #expect(try archive.verify() == [])
  }

  @Test func addsWhatFilingFindsToTheFormAlone() throws {
    let archive = try place.open()
    try archive.file([document("a", forms: 2)])
    // The first form is the same as before, the second another without a mark of a revision.
    var changed = try document("b", forms: 2)
    changed.submissions[1] = .file(try FiledSheet(number: "2", texts: ["改了"]).request())
    try archive.file([changed])
    // What changed is told whoever is to mend it.
    let message =
      "同一份文件（Q001-YW·2024-D10-DKH-0002）已经归档，内容有改动（），但修改标记、修改处数、修改日期没有变化。请填写修改栏，或注明归为新版本。"
    let english =
      "The same document (Q001-YW·2024-D10-DKH-0002) is filed already and its content has changed (), but revision mark, count and date have not. Fill them in, or have it filed as a revision."
    let own =
      #"{"severity":"error","code":"revision-unmarked","form":"sheet","submission":1,"#
      + #""found":"Q001-YW·2024-D10-DKH-0002","message":"\#(message)","#
      + #""en":{"message":"\#(english)"}}"#
    let kept = try archive.importLog().map { "\($0.outcome) \($0.findings)" }
    #expect(
      kept == [
        "filed \(Self.findings)", "filed \(Self.findings)", "duplicate \(Self.findings)",
        "rejected \(Self.findings.dropLast()),\(own)]",
      ]
    )
  }

  @Test(arguments: ExportLayout.allCases)
  func isRestoredWithItsSeals(layout: ExportLayout) throws {
    let archive = try place.open()
    try archive.file([document("a", forms: 3), document("b", forms: 1, text: "改了")])
    let folder = place.folder.appending(path: "export").path()
    let options = FilingOptions(actor: "tester")
    try archive.export(as: layout, to: folder, scheme: .test, options: options)
    let copy = try SQLiteArchive.open(
      place.folder.appending(path: "copy.sqlite").path(),
      mode: .create
    )
    try copy.restore(from: folder)
    #expect(try copy.importLog() == archive.importLog())
    #expect(try copy.verify() == [])
  }

  @Test func bringsAnEarlierLogOverWithItsSeals() throws {
    let queue = try DatabaseQueue(path: place.path)
    try Schema.prepare(
      queue,
      path: place.path,
      mode: .create,
      waitingTime: 1,
      migrations: Array(Schema.migrations.prefix { $0.name != "8 findings once" })
    )
    let original = String(repeating: "a", count: 64)
    let head = #"20:2026-03-01T00:00:00Z;3:甲;1:x;64:\#(original);7"#
    // Of a document's forms the second was refused by filing; the third document is the first again.
    let rows: [(submission: Int?, form: String?, outcome: String, findings: String)] = [
      (0, "sheet", "rejected", #"[{"a":1}]"#), (1, "sheet", "rejected", #"[{"a":1},{"own":"],"}]"#),
      (2, "sheet", "rejected", #"[{"a":1}]"#), (0, "sheet", "rejected", #"[{"a":1}]"#),
      (nil, nil, "unreadable", "[]"),
    ]
    var sealed: [String] = []
    try queue.write { db in
      for (index, row) in rows.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO import_log (at, who, path, original, size, submission, form, outcome, findings)
            VALUES ('2026-03-01T00:00:00Z', '甲', 'x', ?, 7, ?, ?, ?, ?)
            """,
          arguments: [original, row.submission, row.form, row.outcome, row.findings]
        )
        sealed.append(
          """
          \(index + 1);\(head);\(row.submission.map(String.init) ?? "-");\
          \(row.form.map { "\($0.utf8.count):\($0)" } ?? "-");\(row.outcome.utf8.count):\(row.outcome);\
          -;-;\(row.findings.utf8.count):\(row.findings)
          """
        )
      }
      var chain = JournalChain(after: nil)
      try SQLiteWriter(db: db, path: place.path).append(
        chain.entry(
          .imported,
          at: Timestamp(Date()),
          who: "甲",
          seal: Seal(.lengths, try ContentDigest(of: sealed.joined(separator: ";"))),
          detail: "1-5"
        )
      )
    }
    try queue.close()

    let archive = try SQLiteArchive.open(place.path, mode: .existing)
    #expect(try archive.verify() == [])
    #expect(try archive.importLog().map(\.findings) == rows.map { .written($0.findings) })
    #expect(try archive.importLog().map(\.submission) == rows.map(\.submission))
    #expect(try number("SELECT count(*) FROM import_document", in: archive) == 3)
    #expect(try number("SELECT count(findings) FROM import_entry", in: archive) == 1)
    #expect(
      FileManager.default.fileExists(atPath: "\(place.path).7-ledger-layout.backup"),
      "a copy is kept"
    )
  }

  @Test(arguments: [
    (#"[]"#, #"[]"#, #"[]"#), (#"[1,2]"#, #"[1,3]"#, #"[1]"#), (#"[12]"#, #"[1]"#, #"[]"#),
    (#"[[1,2],"a]"]"#, #"[[1,2],"a]",4]"#, #"[[1,2],"a]"]"#),
    (#"["\","]"#, #"["\",",1]"#, #"["\","]"#),
  ])
  func partsArraysBetweenTheirElements(one: String, other: String, common: String) throws {
    #expect(ImportFindings.common(one, other) == common)
    for text in [one, other] {
      let rest = try #require(ImportFindings.rest(of: text, after: common))
      #expect(ImportFindings.joined(common, rest.isEmpty ? nil : rest) == text)
    }
  }
}

/// The archive's file, made as small as what it holds.
@Suite struct CompactionTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func givesBackWhatNothingUses() throws {
    let archive = try place.open()
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    try archive.queue.writeWithoutTransaction { db in
      try db.execute(
        sql:
          "CREATE TABLE large (a); INSERT INTO large VALUES (zeroblob(1000000)); DROP TABLE large"
      )
    }
    let before = try archive.items()
    let compaction = try archive.compact()
    #expect(compaction.before - compaction.after >= 1_000_000)
    let file = try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int
    #expect(file == compaction.after)
    #expect(try archive.items() == before)
    #expect(try archive.verify() == [])
  }
}
