import ArgumentParser
import Findings
import Forms
import Wording

/// `guidang explain`: what a finding means, and how to mend it.
struct Explain: AsyncParsableCommand {
  /// How the explanation is printed.
  enum Format: String, OptionWord {
    case text
    case markdown
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding's code, with a wrong and a right example. 解释问题代码。"
  )

  @Argument(help: "The code in a finding's brackets, such as invalid-date. 问题代码。")
  var code: String?

  @Flag(help: "Explain every code, the forms' rules too. 列出全部代码。")
  var all = false

  @Option(help: "text, markdown or json. 输出格式。")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if all == (code != nil) {
      throw ValidationError(zh: "请写一个问题代码，或用 --all 列出全部。", en: "Name one code, or ask for --all.")
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let language = global.language
      let catalogue = try global.library().catalogue
      let entries = code.map { code in catalogue.filter { $0.code.rawValue == code } } ?? catalogue
      guard !entries.isEmpty else {
        Console.note(unknown(in: catalogue, language))
        try ExitStatus.failed.end()
        return
      }
      switch format {
      case .text:
        let texts = entries.map { $0.lines(in: language).joined(separator: "\n") }
        Console.print(texts.joined(separator: "\n\n"))
      case .markdown:
        if all { Console.print("# " + CatalogueEntry.heading[language] + "\n") }
        let texts = entries.map { $0.markdown(in: language).joined(separator: "\n") }
        Console.print(texts.joined(separator: "\n\n"))
      case .json:
        for entry in entries { Console.print(json: entry.json(in: language).description) }
      }
    }
  }

  private func unknown(in catalogue: [CatalogueEntry], _ language: Language) -> String {
    let code = code.map { String($0) } ?? "--all"
    let known = catalogue.map(\.code.rawValue).uniqued.joined(separator: " ")
    return LocalizedText(
      zh: "guidang: 没有代码“\(code)”。已有：\(known)",
      en: "guidang: there is no code “\(code)”. Known are: \(known)"
    )[language]
  }
}

extension [String] {
  /// Each text once, where it stands first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
