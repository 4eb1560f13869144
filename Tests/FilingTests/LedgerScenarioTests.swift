import Archive
import Findings
import Forms
import Foundation
import Ledger
import SQLiteArchive
import TestSupport
import Testing
import Values
import Wording

@testable import Filing

@Suite("Ledger scenarios")
struct LedgerScenarioTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Scenarios", directoryHint: .isDirectory)

  static let names: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false)
      ).filter { $0.hasSuffix(".txt") }.sorted()
    } catch {
      return []
    }
  }()

  private static func scenario(_ name: String) throws -> LedgerScenario {
    try LedgerScenario(String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  @Test func areThere() {
    #expect(LedgerScenarioTests.names.count > 8)
  }

  @Test(arguments: names)
  func sayWhatTheFileSays(name: String) throws {
    let stage = try LedgerStage()
    var day = "2026-01-01"
    for step in try LedgerScenarioTests.scenario(name).steps {
      switch step {
      case .day(let next): day = next
      case .form(let sheet, let outcome):
        #expect(try stage.file([sheet], on: day) == [outcome], "\(sheet.number)")
      case .act(let words, let isRefused):
        let wasRefused: Bool
        do throws(LedgerRefusal) {
          try stage.act(words, on: day)
          wasRefused = false
        } catch {
          wasRefused = true
        }
        #expect(wasRefused == isRefused, "\(words)")
      case .ask(let view, let options, let columns, let rows):
        let told = try stage.rows(view, options: options, on: day)
        let lines = told.map { row in
          columns.map { row[$0]?.scenarioText ?? "-" }.joined(separator: " | ")
        }
        #expect(lines == rows, "\(view) \(options)")
      }
    }
    #expect(try stage.archive.rebuildLedger(as: stage.options(on: day)).differing == [])
    #expect(try stage.archive.verify() == [])
    #expect(try stage.book(on: "9999-01-01").faults(on: .on("9999-01-01")) == stage.faults)
  }

  /// Revisions of one form stay in their own order.
  @Test(arguments: names)
  func giveTheSameLedgerInAnyOrderOfFiling(name: String) throws {
    let sheets = try LedgerScenarioTests.scenario(name).steps.compactMap { step in
      if case .form(let sheet, "filed") = step { sheet } else { nil as WrittenSheet? }
    }
    let numbers = Set(sheets.map { $0.kind + $0.number })
    guard numbers.count == sheets.count else { return }
    let expected = try LedgerStage.text(filing: sheets)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4 {
      #expect(try LedgerStage.text(filing: sheets.shuffled(using: &random)) == expected)
    }
  }
}

/// An archive in memory where a scenario is played through the real reading and filing.
private struct LedgerStage {
  let archive: any ArchiveCare
  let library: FormLibrary
  let rules: FilingRules

  init() throws {
    library = try Office().library
    rules = try FilingRules(library: library)
    archive = try SQLiteArchive.inMemory()
  }

  /// What check is to find: nothing, but where a name has two codes on purpose.
  var faults: [LedgerFault] {
    get throws { try book(on: "9999-01-01").faults(on: .on("9999-01-01")).filter(\.isMeant) }
  }

  /// Filed at noon, in UTC, of that day.
  func options(on day: String) -> FilingOptions {
    let seconds = TimeInterval(Day.on(day).ordinal * 86_400 + 43_200)
    return FilingOptions(actor: "importer", at: Timestamp(Date(timeIntervalSince1970: seconds)))
  }

  func file(_ sheets: [WrittenSheet], on day: String) throws -> [String] {
    let desk = DocumentDesk(library: library, today: .on(day))
    let filing = FilingDesk(
      archive: archive,
      forms: library.forms,
      scheme: rules.numbers,
      options: options(on: day),
      today: .on(day)
    )
    let documents = try sheets.map {
      try desk.document(path: "\($0.number).md", bytes: Array($0.markdown.utf8))
    }
    return try filing.file(documents, language: .en).map(\.outcome.rawValue)
  }

  func book(
    on day: String,
    knownOn: String? = nil
  ) throws(ArchiveError) -> LedgerBook {
    let moment = knownOn.map {
      Timestamp(Date(timeIntervalSince1970: TimeInterval(Day.on($0).ordinal * 86_400 + 86_399)))
    }
    return LedgerBook(
      try archive.ledgerEntries(knownAt: moment),
      policy: rules.ledger,
      on: .on(day)
    )
  }

  func act(_ words: [String], on day: String) throws(LedgerRefusal) {
    func deed(_ book: LedgerBook) throws(LedgerRefusal) -> LedgerAct.Deed {
      switch words[0] {
      case "merge": try book.merging(words[1], with: words[2])
      case "alias": try book.aliasing(words[1], as: words[2])
      case "unmerge": try book.unmerging(words[1], from: words.count > 2 ? words[2] : nil)
      case "hand-over": try book.handingOver(words[1], to: words[2])
      default: try book.reopening(words[1])
      }
    }
    do {
      if words[0] == "withdraw" {
        let item = ItemID(rawValue: Int(words[1]) ?? 0)
        #expect(try archive.withdraw(item, why: "写错", as: options(on: day)) == .withdrawn)
        return
      }
      let decision = try archive.enter(as: options(on: day)) { state in
        let entries = try state.ledgerEntries(knownAt: nil)
        return Result { () throws(LedgerRefusal) in
          let book = LedgerBook(entries, policy: rules.ledger, on: .on(day))
          return LedgerAct(on: .on(day), deed: try deed(book))
        }
      }
      if case .failure(let refusal) = decision { throw refusal }
    } catch let refusal as LedgerRefusal {
      throw refusal
    } catch {
      Issue.record(error)
    }
  }

  func rows(
    _ view: String,
    options: [String: String],
    on day: String
  ) throws -> [[String: JSONValue]] {
    let book = try book(on: options["as-of"] ?? day, knownOn: options["known-on"])
    let words = LedgerWords(library: library)
    let table: LedgerTable =
      switch view {
      case "accounts": .accounts(book.accounts, policy: rules.ledger, words: words)
      case "due": .due(book.ownedObligations, byOwner: true, on: book.day)
      case "funnel": .funnel(book, words: words)
      case "reasons": LedgerTable.reasonsWithTexts(book)[0]
      case "targets": .targets(book)
      case "priority": .priority(book, words: words)
      case "stale": .stale(book, days: Int(options["days"] ?? "30") ?? 30, words: words)
      case "activity": .activity(book)
      case "suspects": .suspects(book)
      case "check": .faults(book.faults(on: .on(day))) { _ in nil }
      default: throw LedgerScenario.Malformed(line: view)
      }
    return try table.objects(in: .en).map { object in
      try JSONDecoder().decode(JSONValue.self, from: Data(object.description.utf8)).members
    }
  }

  /// All accounts and obligations of forms filed in that order, without what names items.
  static func text(filing sheets: [WrittenSheet]) throws -> [String] {
    let stage = try LedgerStage()
    for sheet in sheets { _ = try stage.file([sheet], on: "2028-01-01") }
    let book = try stage.book(on: "2026-06-01")
    let due = book.obligations.map { duty in
      "\(duty.account) \(duty.kind) \(duty.opened) \(duty.due) \(duty.state)"
    }
    return book.accounts.map(\.json.description) + due
  }
}

extension LedgerFault {
  fileprivate var isMeant: Bool {
    switch self {
    case .codesOfName, .codesOfAccount, .orphan: true
    case .notFiled, .noDevelopmentRecord, .noAnalysis, .noProfile, .futureContact: false
    }
  }
}

extension JSONValue {
  /// The value as a scenario writes it.
  fileprivate var scenarioText: String {
    switch self {
    case .null: "-"
    case .bool(let flag): "\(flag)"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .string(let text): text
    case .array(let elements): elements.map(\.scenarioText).joined(separator: "、")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.scenarioText)" }
        .joined(separator: ",")
    }
  }
}
