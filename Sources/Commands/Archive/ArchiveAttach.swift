import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Intake
import Ledger
import Office
import Values
import Wording

/// `guidang archive attach`: files any other material of a development as it is.
struct ArchiveAttach: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "File contracts, mail, pictures of an account as they are. 归档客户的其他资料。",
    discussion: LocalizedText(
      zh: """
        文件按原样编号保存、校验，列入该客户的案卷并随档案导出；内容不读。\
        类别见 filing.yaml 的 materials。
        """,
      en: """
        The files are numbered, kept byte for byte, verified, listed in the account's volume and \
        exported; nothing in them is read. The classes are the materials of filing.yaml.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account, as the ledger names it. 客户名称。")
  var account: String

  @Argument(help: ArgumentHelp("The files to file. 要归档的文件。", valueName: "file"))
  var files: [String]

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Their class, by id or name, such as contract or 合同协议. 类别。",
      valueName: "class"
    )
  )
  var category: String

  @Option(
    help: ArgumentHelp("Their date (default: the day of processing). 形成日期。", valueName: "date")
  )
  var date: Day?

  @Option(help: ArgumentHelp("Why, for the journal. 理由，记入日志。", valueName: "reason"))
  var why: String?

  @Option(help: "text, or json: one object a file. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let office = try options.office()
      var contents: [HandedFile] = []
      for path in files {
        do {
          contents.append(HandedFile(name: path, bytes: try DocumentSource(path: path).load()))
        } catch {
          // What can be done of the rest is done.
          Console.note(Failure.sentence(error, in: language))
        }
      }
      guard !contents.isEmpty else { throw ExitCode(ExitStatus.failed.rawValue) }
      let receipts = try office.attach(
        contents,
        to: account,
        category: category,
        date: date,
        why: why,
        as: .localUser
      )
      for receipt in receipts {
        switch format {
        case .text: Console.print(receipt.line(in: language))
        case .json: Console.print(json: receipt.json.description)
        }
      }
      if contents.count < files.count { throw ExitCode(ExitStatus.failed.rawValue) }
    }
  }
}

extension Receipt {
  fileprivate var json: JSON {
    var members = [
      JSON.Member("path", .string(path)), JSON.Member("outcome", .string(outcome.rawValue)),
    ]
    members.append("id", item.map { .string($0.id.description) })
    members.append("archiveNumber", item.map { .string($0.archiveNumber.rawValue) })
    return .object(members)
  }
}
