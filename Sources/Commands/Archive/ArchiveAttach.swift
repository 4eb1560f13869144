import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Intake
import Ledger
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

  @Option(help: "text, or json: one object a file. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let library = try options.global.library()
      let rules = try FilingRules(library: library)
      let archive = try options.archiving.open()
      let category = try category(in: rules.numbers)
      let known = try options.book(of: archive, rules: rules).account(named: account)
      var contents: [(path: String, bytes: [UInt8])] = []
      for path in files { contents.append((path, try DocumentSource(path: path).load())) }
      let desk = FilingDesk(
        archive: archive,
        forms: library.forms,
        scheme: rules.numbers,
        options: options.act,
        today: options.global.day
      )
      let receipts = try desk.attach(
        contents,
        to: known.name,
        creditCode: known.creditCode,
        category: category,
        date: date ?? options.global.day
      )
      for var receipt in receipts {
        // A material has no forms in it to number.
        receipt.submission = nil
        switch format {
        case .text: Console.print(receipt.line(in: language))
        case .json: Console.print(json: receipt.json.description)
        }
      }
    }
  }

  private func category(in scheme: FilingScheme) throws -> CategoryCode {
    for material in scheme.materials {
      let name = scheme.classes[material]?.name
      if [material.rawValue, name?.zh, name?.en].contains(category) { return material }
    }
    throw UnknownMaterial(name: category, scheme: scheme)
  }
}

extension ArchiveCareOptions {
  /// The ledger on the day of processing.
  func book(of archive: any ArchiveStore, rules: FilingRules) throws -> LedgerBook {
    LedgerBook(try archive.ledgerEntries(), policy: rules.ledger, on: global.day)
  }
}

extension LedgerBook {
  /// The account that a person names; where the ledger has none, that is said.
  func account(named name: String) throws -> Account {
    guard let account = views(of: try self.name(meantBy: name)).first?.account else {
      throw LedgerRefusal.unknown(name: name, near: namesNear(name))
    }
    return account
  }
}

/// The scheme has no such class of materials.
struct UnknownMaterial: SpokenError {
  var name: String
  var scheme: FilingScheme

  var sentence: LocalizedText {
    func known(_ language: Language) -> String {
      scheme.materials.map { "\($0) \(scheme.classes[$0]?.name[language] ?? $0.rawValue)" }
        .joined(separator: language == .zh ? "、" : ", ")
    }
    return LocalizedText(
      zh: "filing.yaml 的 materials 里没有类别“\(name)”。可用的：\(known(.zh))。",
      en: "filing.yaml has no material “\(name)”. Known are: \(known(.en))."
    )
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
