import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Ledger
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
        一份退回的表单改好归档后就不再列出：内容相同、同一表单同一客户同一天、同一文件或其带批注的副本，\
        都算改回。--all 也列出已改回的。
        """,
      en: """
        A returned form is no longer listed once its mended form is filed: the same content, the same \
        form, account and day, the same file or its annotated copy. --all lists those too.
        """
    )[.onCommandLine]
  )

  @Flag(help: "Also those that came back mended. 包括已改回的。")
  var all = false

  @Flag(help: "A list for each person. 按人分列。")
  var byOwner = false

  @Option(help: ArgumentHelp("Only those of one person. 只列某人的。", valueName: "name"))
  var owner: String?

  @Option(
    help: ArgumentHelp("Only what was returned on that day or later. 该日起退回的。", valueName: "date")
  )
  var since: Day?

  @OptionGroup var printing: TableOptions
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let archive = try archiving.open()
      let returns = try Returns(
        log: archive.importLog(),
        items: archive.items(),
        forms: library.forms
      )
      let owner = owner.map(PersonName.plain)
      var forms = returns.forms.filter { form in
        (all || form.state == .owed)
          && (owner == nil || form.subject.owner.map(PersonName.plain) == owner)
          && since.map { form.rejectedAt.rawValue.prefix(10) >= $0.description } ?? true
      }
      if byOwner { forms = forms.byPerson }
      let splits: Bool
      switch printing.format {
      case .text, .markdown: splits = byOwner
      case .json, .csv, .xlsx: splits = false
      }
      try LedgerPrinter(printing, global: global).print(
        Returns.tables(of: forms, library: library, byPerson: splits),
        objects: forms.map(\.json)
      )
      if forms.isEmpty { Console.note(nothing[global.language]) }
    }
  }

  private var nothing: LocalizedText {
    LocalizedText(zh: "没有等着改回的表单。", en: "No returned form is still owed.")
  }
}

extension [ReturnedForm] {
  /// In the order of the persons, those of nobody last; of one person, as they were.
  fileprivate var byPerson: [ReturnedForm] {
    enumerated().sorted { one, other in
      let (first, second) = (one.element.subject.owner, other.element.subject.owner)
      if first == second { return one.offset < other.offset }
      guard let first, let second else { return first != nil }
      return PinyinOrder(first) < PinyinOrder(second)
    }
    .map(\.element)
  }
}
