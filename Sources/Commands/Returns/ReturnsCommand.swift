import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Ledger
import Office
import Query
import Values
import Wording

/// `guidang returns`: which forms were turned back and have not come mended yet.
struct ReturnsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "returns",
    abstract: "List the rejected forms that have not come back mended. 列出退回后还没有改好交回的表单。",
    discussion: LocalizedText(
      zh: """
        一份退回的表单改好归档后就不再列出：编号相同、内容相同（有错的栏目除外）、同一客户同一天、同一文件或其带批注的副本，\
        都算改回；同一客户的另一次拜访不算。--all 也列出已改回的，--planned 也列出计划了、过了期还没有交的。-o 写 .docx、.html 或文件夹，\
        得到发给个人的清单。
        """,
      en: """
        A returned form is no longer listed once its mended form is filed: the same number, the same \
        answers but for the wrong ones, the same account and day, the same file or its annotated copy; another \
        visit of the account mends nothing. --all lists those too, --planned \
        also what was planned and is not handed in though its day is over. -o FILE.docx, FILE.html or \
        a folder writes lists to send, which have both.
        """
    )[.onCommandLine]
  )

  @Flag(help: "Also those that came back mended. 包括已改回的。")
  var all = false

  @Flag(
    help: "Also what was planned, by a plan that is filed, and is not handed in. 也列出计划了没有交的。"
  )
  var planned = false

  @Flag(help: "A list for each person. 按人分列。")
  var byOwner = false

  @Option(help: ArgumentHelp("Only those of one person. 只列某人的。", valueName: "name"))
  var owner: String?

  @Option(
    help: ArgumentHelp("Only what was returned on that day or later. 该日起退回的。", valueName: "date")
  )
  var since: Day?

  @OptionGroup var printing: ReturnsOptions
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.open())
      var request = ReturnsRequest()
      request.includesSettled = all
      request.owner = owner
      request.since = since
      request.byOwner = byOwner
      request.includesPlans = planned || printing.isFolder
      switch printing.format {
      case .text, .markdown: request.splitsByOwner = byOwner
      case .json, .csv, .xlsx: break
      case .docx, .html: request.includesPlans = true
      }
      let answer = try office.returns(request, as: .localUser)
      try ReturnsPrinter(printing, global: global).print(answer)
      if answer.isEmpty { Console.note(nothing[global.language]) }
    }
  }

  private var nothing: LocalizedText {
    LocalizedText(zh: "没有等着改回的表单。", en: "No returned form is still owed.")
  }
}
