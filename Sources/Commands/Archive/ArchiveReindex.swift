import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive reindex`: builds the search index anew.
struct ArchiveReindex: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Build the search index anew of the filed texts. 重建检索索引。"
  )

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      try options.office().reindex(as: .localUser)
      Console.note(
        LocalizedText(zh: "检索索引已重建。", en: "The search index was built anew.")[
          options.global.language
        ]
      )
    }
  }
}
