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
        得到发给个人的清单。\
        永远不会改回的（重复交的、交错部门的）用 --dismiss 文件 --why 原因 了结，日志记下是谁、为什么；了结错了用 --recall 撤销。
        """,
      en: """
        A returned form is no longer listed once its mended form is filed: the same number, the same \
        answers but for the wrong ones, the same account and day, the same file or its annotated copy; another \
        visit of the account mends nothing. --all lists those too, --planned \
        also what was planned and is not handed in though its day is over. -o FILE.docx, FILE.html or \
        a folder writes lists to send, which have both. What will never come mended (a duplicate, a form \
        for another office) is settled by --dismiss FILE --why REASON, which the journal keeps; --recall \
        undoes it.
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

  @Option(
    help: ArgumentHelp(
      "Settle a form that will never come mended; needs --why. 了结不会再改回的一份。",
      valueName: "path|id"
    )
  )
  var dismiss: String?

  @Option(
    help: ArgumentHelp("Undo a dismissal. 撤销了结，重新列为未改回。", valueName: "path|id")
  )
  var recall: String?

  @Option(help: ArgumentHelp("Why, for the journal. 原因，记入日志。", valueName: "text"))
  var why: String?

  @OptionGroup var printing: ReturnsOptions
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if dismiss != nil, recall != nil {
      throw ValidationError(
        zh: "--dismiss 与 --recall 只能写一个。",
        en: "--dismiss and --recall exclude each other."
      )
    }
    if dismiss != nil, why?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError(
        zh: "请在 --why 后写明了结的原因。",
        en: "--dismiss needs a reason: --why TEXT."
      )
    }
    if dismiss == nil, recall == nil, why != nil {
      throw ValidationError(
        zh: "--why 须与 --dismiss 或 --recall 同用。",
        en: "--why goes with --dismiss or --recall."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      if try decide() { return }
      let office = global.office(over: try archiving.open())
      var request = ReturnsRequest(in: global.language)
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

  /// Dismisses or recalls a returned form where that is asked for.
  private func decide() throws -> Bool {
    let said: LocalizedText
    if let dismiss, let why {
      let office = global.office(over: try archiving.open())
      let form = try office.dismissReturn(dismiss, why: why, as: .localUser)
      said = LocalizedText(
        zh: "已了结 \(form.briefly)，不再等它改回。",
        en: "Dismissed \(form.briefly); nobody owes it any more."
      )
    } else if let recall {
      let office = global.office(over: try archiving.open())
      let form = try office.recallReturn(recall, why: why, as: .localUser)
      said = LocalizedText(
        zh: "已撤销了结 \(form.briefly)。",
        en: "Recalled \(form.briefly)."
      )
    } else {
      return false
    }
    Console.note(said[global.language])
    return true
  }

  private var nothing: LocalizedText {
    LocalizedText(zh: "没有等着改回的表单。", en: "No returned form is still owed.")
  }
}

extension ReturnedForm {
  /// Which form it is, of whom and when, in a line.
  fileprivate var briefly: String {
    let facts = [subject.account, subject.date].compactMap(\.self).joined(separator: " ")
    return facts.isEmpty ? path.printable : "\(path.printable) (\(facts))"
  }
}
