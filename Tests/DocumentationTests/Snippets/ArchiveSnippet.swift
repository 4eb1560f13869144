// snippet.archive
import Archive
import Forms
import Query
// snippet.end
import Testing

@Suite struct ArchiveSnippet {
  @Test func answersFromOneState() throws {
    let office = try SampleOffice()
    let (archive, library, today) = (office.archive, office.library, office.today)
    // snippet.archive
    let vocabulary = SearchVocabulary(forms: library.forms, today: today)
    let query = try SearchQuery(parsing: "漏损", vocabulary: vocabulary)
    let (count, newest) = try archive.snapshot { state in
      let hits = try state.hits(
        query,
        order: .date,
        limit: 1,
        offset: 0,
        scored: false,
        withSnippets: false
      )
      return (try state.count(query), hits.first)
    }
    // snippet.end
    #expect(count == 2)
    #expect(newest?.account == "武汉楚澜水务有限公司")
    #expect(newest?.date == Day(iso8601: "2026-10-28"))
  }
}
