import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive reinstate`: undoes the withdrawal of an item.
struct ArchiveReinstate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate",
    abstract: "Undo a withdrawal: the item counts again. 恢复撤回的档案。",
    discussion: LocalizedText(
      zh: "该件重新计入台账和检索，档号、版本、原件不变；撤回和恢复都记入日志。",
      en: """
        The ledger and search count the item again; its number, revisions and originals are as they \
        were. The journal keeps both the withdrawal and its undoing.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The item's id or archive number. 编号或档号。")
  var id: String

  @Option(help: ArgumentHelp("Why, for the journal. 恢复原因。", valueName: "text"))
  var why: String

  @OptionGroup var options: ArchiveCareOptions

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) {
      throw ValidationError(zh: "请在 --why 后写明恢复的原因。", en: "--why takes a reason.")
    }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let (item, outcome) = try options.office().reinstate(id, why: why, as: .localUser)
      switch outcome {
      case .reinstated:
        Console.note(
          LocalizedText(
            zh: "已恢复 \(item.archiveNumber)，重新计入台账和检索。",
            en: "Reinstated \(item.archiveNumber); it counts again."
          )[language]
        )
      case .notWithdrawn:
        Console.note(
          LocalizedText(
            zh: "\(item.archiveNumber) 没有撤回，未作改动。",
            en: "\(item.archiveNumber) is not withdrawn; nothing has changed."
          )[language]
        )
      case .unknown: break
      }
    }
  }
}
