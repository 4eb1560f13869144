public import Archive
public import ArgumentParser
import Findings
import Forms
import Foundation
import Ledger

/// `guidang search`: finds filed items.
struct Search: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case paths
  }

  static let configuration = CommandConfiguration(
    abstract: "Search the archive. 检索档案。",
    discussion: """
      QUERY is words that must all stand in the item: 石油 报价. Also "a phrase", OR, -word, \
      (groups), field:value with ids or labels (客户:大庆, 拜访方式:当面), date:2024-01..2024-03, \
      form:visit-record, state:withdrawn. Width, case and simplified or traditional form make no difference.
      """
  )

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp("What to look for; put it in quotation marks.", valueName: "query")
  )
  var query: [String]

  @Option(help: "text, json, csv or paths. 输出格式。")
  var format = Format.text

  @Option(help: ArgumentHelp("At most so many hits (default: all). 最多条数。", valueName: "n"))
  var limit: Int?

  @Option(help: "date (newest first) or relevance. 排序。")
  var sort = SearchOrder.date

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    if query.isEmpty { throw ValidationError("Say what to look for.") }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let parsed = try SearchQuery(
        parsing: query.joined(separator: " "),
        vocabulary: SearchVocabulary(forms: library.forms)
      )
      let archive = try archiving.open()
      if try !archive.hasUsableIndex() {
        Console.note(
          LocalizedText(
            zh: "检索索引待重建，检索较慢。请运行 guidang archive reindex。",
            en:
              "The search index awaits rebuilding, so search is slow. Run guidang archive reindex."
          )[global.language]
        )
      }
      let hits = try archive.search(parsed, order: sort, limit: limit)
      if format == .csv {
        Console.print(CSV.line(["id", "archiveNumber", "form", "account", "date", "snippet"]))
      }
      for hit in hits { show(hit, library: library) }
      if hits.isEmpty {
        Console.note(LocalizedText(zh: "没有找到。", en: "Nothing found.")[global.language])
        throw ExitCode(ExitStatus.findings.rawValue)
      }
    }
  }

  private func show(_ hit: SearchHit, library: FormLibrary) {
    switch format {
    case .json: Console.print(hit.json.description)
    case .paths: Console.print(hit.path)
    case .csv:
      Console.print(
        CSV.line([
          hit.item.id.description, hit.item.archiveNumber.rawValue, hit.form.rawValue,
          hit.account, hit.date.description, hit.snippet.text,
        ])
      )
    case .text:
      let name = library.name(of: hit.form, in: global.language)
      Console.print("\(hit.date)  \(hit.account)  \(name)  \(hit.item.archiveNumber)")
      let (before, after) = Console.showsColours ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("【", "】")
      let snippet = hit.snippet.marked(before: before, after: after)
      Console.print("    " + snippet.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}

extension SearchOrder: ExpressibleByArgument {}
