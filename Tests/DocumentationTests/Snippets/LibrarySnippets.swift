// snippet.library.read
import Foundation
import Guidang
// snippet.end
import TestSupport
import Testing

/// The page on the library, from the first to the last of its snippets.
@Suite struct LibrarySnippets {
  @Test func readsValidatesFilesSearchesAndReckons() async throws {
    let folder = Repository.samples.path(percentEncoded: false)
    let forms = Repository.forms
    let workspace = try Workspace()
    let path = workspace.path + "/guidang.sqlite"
    let file = Repository.samples.appending(path: "visit-yunxiu-2026-11-05.docx")
    let today = try #require(Day(iso8601: "2026-11-23"))

    // snippet.library.read
    let library = try FormLibrary(folder: forms)
    let reading = DocumentDesk(library: library, today: today)
    let bytes = Array(try Data(contentsOf: file))
    let document = try reading.document(path: file.lastPathComponent, bytes: bytes)

    let account = FieldID(rawValue: "accountName")
    let visitedAt = FieldID(rawValue: "visitedAt")
    for submission in document.submissions.map(\.submission) {
      if let account = submission.answers[account], case .text(let name) = account.value {
        print(submission.form.rawValue, name, account.place.description(in: .zh))
      }
      if let visited = submission.answers[visitedAt], case .moment(let moment) = visited.value {
        print(moment.day, "as written:", visited.text)
      }
    }
    // snippet.end
    let answers = try #require(document.submissions.first?.submission.answers)
    #expect(answers[account]?.value == .text("西安云岫化工有限公司"))
    #expect(answers[visitedAt]?.text == "2026-11-05 14:00～16:30")

    // snippet.library.json
    let json = document.json(library: library, language: .zh).description
    // snippet.end
    #expect(json.hasPrefix(#"{"path":"visit-yunxiu-2026-11-05.docx","sha256":""#))

    let draft = Repository.samples.appending(path: "fault-missing-value-yaobei.md")
    let annotated = workspace.folder.appending(path: "draft.annotated.md")
    // snippet.library.validate
    let faulty = try reading.document(
      path: draft.lastPathComponent,
      bytes: Array(try Data(contentsOf: draft))
    )
    let isFit = faulty.submissions.allSatisfy(\.isValid)
    let sentences = faulty.findings.map { "\($0.code.rawValue): \($0.message(in: .zh))" }
    let report = faulty.report(showsPictures: true)
    let lines = TextRenderer(language: .en).lines(of: report)
    if let copy = try faulty.annotated(on: today, in: .zh) { try Data(copy).write(to: annotated) }
    // snippet.end
    #expect(!isFit)
    #expect(sentences == ["missing-value: “下一步的大客户开发建议”没有填写，此栏必填。请填写文字，可分段。"])
    #expect(lines.first?.hasPrefix("fault-missing-value-yaobei.md:19:3: error[") == true)
    #expect(lines.count == 3)
    #expect(FileManager.default.fileExists(atPath: annotated.path()))

    // snippet.library.file
    let rules = try FilingRules(library: library)
    let archive = try SQLiteArchive.open(path, mode: .create)
    let filing = FilingDesk(
      archive: archive,
      forms: library.forms,
      scheme: rules.numbers,
      options: FilingOptions(actor: "mailbox"),
      today: today
    )
    for receipt in try filing.file([document], language: .zh) {
      print(receipt.path, receipt.outcome, receipt.item?.archiveNumber.rawValue ?? "–")
    }
    // snippet.end
    #expect(try archive.items().map(\.revisions.last?.account) == ["西安云岫化工有限公司"])

    // snippet.library.import
    let found = DocumentSources(paths: [folder])
    var counts = FilingCounts()
    let passedOver = try await filing.file(
      language: .zh,
      each: { batch in
        counts.add(documents: batch.documents.count, receipts: batch.receipts)
      },
      read: { hand in
        try await reading.read(found.sources, jobs: 2) { outcome in
          try await hand(try outcome.get())
        }
      }
    )
    // snippet.end
    #expect(passedOver == PassedOver())
    #expect(counts.json.description.hasPrefix(#"{"documents":27,"filed":17,"revised":0,"#))

    // snippet.library.search
    let vocabulary = SearchVocabulary(forms: library.forms, today: today)
    let query = try archive.settled(
      SearchQuery(parsing: "报价 date:2026-10..2026-11 is:open", vocabulary: vocabulary),
      policy: rules.ledger,
      on: today
    )
    for hit in try archive.search(query, limit: 20) {
      print(hit.date, hit.account, hit.snippet.marked(before: "【", after: "】"))
      if let item = try archive.item(hit.item.id), let latest = item.revisions.last {
        let original = try archive.filedOriginal(latest.digest)
        print(latest.path, original.count)
      }
    }
    // snippet.end
    #expect(try archive.search(query).map(\.path.isEmpty) == [false])

    // snippet.library.ledger
    let book = LedgerBook(try archive.ledgerEntries(), policy: rules.ledger, on: today)
    for account in book.accounts {
      print(account.name, account.status.name[.zh], account.contacts, account.openObligations)
    }
    for obligation in book.obligations where obligation.state == .overdue {
      print(obligation.json)
    }
    // snippet.end
    #expect(book.accounts.count == 8)
    #expect(book.obligations.count { $0.state == .overdue } == 3)
  }
}
