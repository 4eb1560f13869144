import Archive
import Findings
import Forms
import Foundation
import Ledger
import PostgresArchive
import Query
import SQLiteArchive
import Values
import Wording

/// What bench_search.py and engines.py need of the library: an archive of texts, in a file or on a
/// server, and the times of queries.
///
///     search-benchmark make ARCHIVE TEXTS     files each line of TEXTS as an item
///     search-benchmark time ARCHIVE QUERIES   prints the milliseconds that each line of QUERIES takes
///     search-benchmark rank ARCHIVE QUERIES   the same, the most relevant first
@main
struct SearchBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { return print("make|time|rank ARCHIVE FILE") }
    let lines = try String(contentsOfFile: arguments[3], encoding: .utf8)
      .split(separator: "\n").map { String($0) }
    switch arguments[1] {
    case "make": try make(arguments[2], of: lines)
    case "rank": try time(arguments[2], queries: lines, order: .relevance)
    case _: try time(arguments[2], queries: lines, order: .date)
    }
  }

  private static func open(_ text: String, _ mode: ArchiveOpening) throws -> any ArchiveCare {
    if let address = PostgresAddress(text), PostgresAddress.isMeant(by: text) {
      return try PostgresArchive.open(address, mode: mode)
    }
    return try SQLiteArchive.open(text, mode: mode)
  }

  private static let form = FormID(rawValue: "visit-record")

  private static func make(_ path: String, of texts: [String]) throws {
    let archive = try open(path, .create)
    let scheme = FilingScheme(
      fonds: "Q001",
      classes: ["visit": FilingClass(code: "YW", retention: "D10", department: "DKH")]
    )
    let options = FilingOptions(actor: "bench")
    for start in stride(from: 0, to: texts.count, by: 1000) {
      let some = start..<min(start + 1000, texts.count)
      _ = try archive.file(
        some.map { try filing(of: texts[$0], number: $0) },
        scheme: scheme,
        options: options
      )
    }
  }

  /// Items of 2,000 days, in no order of their days.
  private static func filing(of text: String, number: Int) throws -> DocumentFiling {
    guard let day = Day(ordinal: 18_000 + number * 7919 % 2000) else {
      preconditionFailure("The calendar has these days.")
    }
    let bytes = Array("document \(number)".utf8)
    let account = "第\(number % 500)客户有限公司"
    return DocumentFiling(
      path: "\(number).docx",
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: [
        .file(
          FilingRequest(
            form: form,
            formVersion: 1,
            account: account,
            date: day,
            category: "visit",
            identity: ["\(number)"],
            content: try ContentDigest(of: "content \(number)"),
            control: ControlData(),
            fields: .object([]),
            unmapped: [],
            values: [
              FiledValue(field: FieldPath(FieldID(rawValue: "accountName")), text: account),
              FiledValue(field: FieldPath(FieldID(rawValue: "keyPoints")), text: text),
            ],
            ledger: LedgerRecord(form: form, account: account, date: day)
          )
        )
      ]
    )
  }

  /// The first 20 hits with their snippets, as `search --limit 20` prints them.
  private static func time(_ path: String, queries: [String], order: SearchOrder) throws {
    let archive = try open(path, .existing)
    let clock = ContinuousClock()
    for query in queries {
      var hits = 0
      let time = try clock.measure {
        hits = try archive.search(
          .text(SearchTerm(query)),
          order: order,
          limit: 20,
          scored: order == .relevance
        ).count
      }
      print("\(time / .milliseconds(1))\t\(hits)\t\(query)")
    }
  }
}
