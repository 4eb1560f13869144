import Archive
import Filing
import Forms
import Foundation
import Intake
import SQLiteArchive
import TestSupport
import Testing
import Values
import Wording

/// An archive in memory with the sample forms filed, for snippets that ask one.
struct SampleOffice {
  let library: FormLibrary
  let rules: FilingRules
  let archive: any ArchiveStore
  let today: Day

  init() throws {
    library = try FormLibrary(folder: Repository.forms)
    rules = try FilingRules(library: library)
    archive = try SQLiteArchive.inMemory()
    today = try #require(Day(iso8601: "2026-11-23"))
    let reading = DocumentDesk(library: library, today: today)
    let filing = FilingDesk(
      archive: archive,
      forms: library.forms,
      scheme: rules.numbers,
      options: FilingOptions(actor: "office"),
      today: today
    )
    let sources = DocumentSources(paths: [Repository.samples.path()]).sources
    let documents = try sources.map { source in
      try reading.document(path: source.path, bytes: try source.load())
    }
    _ = try filing.file(documents, language: .zh)
  }
}
