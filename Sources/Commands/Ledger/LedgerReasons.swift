import ArgumentParser
import Ledger
import Values
import Wording

/// `guidang ledger reasons`: why developments failed and succeeded.
struct LedgerReasons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reasons",
    abstract: "Why developments failed and succeeded, by category. 成败原因。",
    discussion: LocalizedText(
      zh: """
        类别和识别它们的词写在 filing.yaml 里。
        """,
      en: """
        The categories and the words that tell them are data in filing.yaml.
        """
    )[.onCommandLine]
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let book = try options.reading().book
      let tables = LedgerTable.reasonsWithTexts(book, language: options.global.language)
      // The counts hold the texts already.
      try options.print(tables, of: book, objects: tables.first?.rows.map(\.json))
    }
  }
}
