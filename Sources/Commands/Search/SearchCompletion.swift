import Archive
import ArgumentParser
import Forms
import Foundation

/// Completes the names of fields and saved searches on the command line.
enum SearchCompletion {
  @Sendable
  static func words(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    do {
      let global = try GlobalOptions.parse([])
      let archiving = try ArchiveOptions.parse([])
      let saved = try archiving.open().savedSearches().map { "saved:" + $0.name }
      let names = SearchVocabulary(forms: try global.library().forms, today: global.day).names
      return saved + names.map { $0 + ":" }
    } catch {
      // A completion has nowhere to say what is wrong; the command will.
      return []
    }
  }
}
