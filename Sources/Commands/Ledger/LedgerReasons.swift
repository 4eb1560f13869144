import ArgumentParser
import Ledger
import Office
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
    try await options.show(.reasons)
  }
}
