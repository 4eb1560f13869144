import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive withdraw`: takes an item out of account, until it is reinstated.
struct ArchiveWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw an item: it keeps its number and counts no more. 撤回一件档案。",
    discussion: LocalizedText(
      zh: """
        什么也不删除：档案、各个版本、原件和档号都保留。台账不再计入它；\
        用 状态:已撤回 可以检索到。撤回错了，用 guidang archive reinstate 恢复。
        """,
      en: """
        Nothing is deleted: the item, its revisions and its originals stay, and so does its number. \
        The ledger counts it no more; search finds it with state:withdrawn (状态:已撤回). \
        guidang archive reinstate undoes it.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The item's id or archive number. 编号或档号。")
  var id: String

  @Option(help: ArgumentHelp("Why, for the journal. 撤回原因。", valueName: "text"))
  var why: String

  @OptionGroup var options: ArchiveCareOptions

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) {
      throw ValidationError(zh: "请在 --why 后写明撤回的原因。", en: "--why takes a reason.")
    }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let (item, outcome) = try options.office().withdraw(id, why: why, as: .localUser)
      switch outcome {
      case .withdrawn:
        Console.note(
          LocalizedText(
            zh: "已撤回 \(item.archiveNumber)，档号保留不再使用。",
            en: "Withdrew \(item.archiveNumber); its number stays taken."
          )[language]
        )
      case .withdrawnBefore:
        Console.note(
          LocalizedText(
            zh: "\(item.archiveNumber) 早已撤回，未作改动。",
            en: "\(item.archiveNumber) was withdrawn before; nothing has changed."
          )[language]
        )
      case .unknown: break
      }
    }
  }
}
