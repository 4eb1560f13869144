import Archive
import Forms
import Foundation
import Ledger
import Values

extension ArchiveConformance {
  /// What is filed and done at random, after each step of which a book brought forward is the one that
  /// a replay gives.
  struct LedgerWalk {
    private static let names = ["华北钢铁", "东方化工", "云岭水泵厂"]
    private static let inPerson = ChoiceCode(rawValue: "inPerson")
    private static let phone = ChoiceCode(rawValue: "phone")
    private static let policy = LedgerPolicy(
      followUp: LedgerPolicy.FollowUp(days: 7, openedBy: [inPerson], metBy: [phone]),
      developmentRecordDays: 30,
      accountProfileDays: 30,
      profileRenewalDays: 365,
      regularVisitDays: 30,
      inPersonMethods: [inPerson]
    )

    private let archive: any ArchiveCare
    private var random: SeededGenerator
    private var sheets: [FiledSheet] = []
    /// Steps after the first moment at which something was filed.
    private var seconds = 0.0

    private var moment: Timestamp {
      Timestamp(Date(timeIntervalSince1970: 1_700_000_000 + seconds))
    }
    private var options: FilingOptions { FilingOptions(actor: "甲", at: moment) }

    init(in archive: any ArchiveCare, seed: UInt64) {
      self.archive = archive
      random = SeededGenerator(seed: seed)
    }

    /// The books after each step, first the one brought forward, then the one replayed.
    mutating func books(steps: Int) throws -> [(forward: [String], replayed: [String])] {
      var (entry, book) = try archive.snapshot { try Self.read($0) }
      var books: [(forward: [String], replayed: [String])] = []
      for step in 0..<steps {
        for _ in 0..<Int.random(in: 1...2, using: &random) { try self.step(step) }
        let (last, replayed, change) = try archive.snapshot { state in
          let (last, replayed) = try Self.read(state)
          return (last, replayed, try state.ledgerChange(since: entry, atMost: 100))
        }
        // What was made anew is read anew.
        book = change.map { book.after($0) } ?? replayed
        entry = last
        books.append((book.told, replayed.told))
      }
      return books
    }

    /// What was known at each moment of a walk, first by what is in memory of the present, a plan once
    /// for each of its accounts, and then as it is read.
    mutating func known(
      steps: Int
    ) throws -> [(reused: [LedgerEntries], read: [LedgerEntries])] {
      var known: [(reused: [LedgerEntries], read: [LedgerEntries])] = []
      var moments: [Timestamp] = []
      for step in 0..<steps {
        // Clocks are set back, too.
        seconds += Double(Int.random(in: -1...3, using: &random))
        moments.append(moment)
        for _ in 0..<Int.random(in: 1...2, using: &random) { try self.step(step) }
        let asked = moments
        known.append(
          try archive.snapshot { state in
            let held = try Self.read(state).1.records
            return (
              try asked.map { try state.ledgerEntries(knownAt: $0, reusing: held) },
              try asked.map { try state.ledgerEntries(knownAt: $0) }
            )
          }
        )
      }
      return known
    }

    private static func read(_ state: any ArchiveSnapshot) throws -> (Int, LedgerBook) {
      let day = Day(iso8601: "2024-06-01") ?? .epoch
      return (
        try state.lastEntries().journal,
        LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
      )
    }

    private mutating func step(_ step: Int) throws {
      let item = ItemID(rawValue: Int.random(in: 1...max(1, sheets.count), using: &random))
      let names = Self.names.shuffled(using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        sheets.append(sheet("\(sheets.count)", of: names[0]))
        try file(sheets[sheets.count - 1])
      case 4, 5:
        guard let old = sheets.randomElement(using: &random) else { return }
        var sheet = sheet(old.number, of: Bool.random(using: &random) ? old.account : names[0])
        sheet.control = ControlData(
          entries: [FieldID(rawValue: "revisionCount"): .count(step + 1)]
        )
        try file(sheet)
      case 6: _ = try archive.withdraw(item, why: "写错", as: options)
      case 7: _ = try archive.reinstate(item, why: "没写错", as: options)
      case 8: _ = try archive.rebuildLedger(as: options)
      default:
        let deeds: [LedgerAct.Deed] = [
          .merge(AccountReference(name: names[0]), other: AccountReference(name: names[1])),
          .handOver(AccountReference(name: names[0]), to: "李四"),
        ]
        guard let deed = deeds.randomElement(using: &random) else { return }
        _ = try archive.enter(as: options) { _ in
          Result<LedgerAct, CancellationError>.success(LedgerAct(on: .epoch, deed: deed))
        }
      }
    }

    private mutating func sheet(_ number: String, of account: String) -> FiledSheet {
      let day = Day.epoch.adding(days: 19_800 + Int.random(in: 0..<60, using: &random)) ?? .epoch
      return FiledSheet(
        account: account,
        number: number,
        date: day.description,
        texts: ["要点\(Int.random(in: 0..<99, using: &random))"],
        visit: LedgerRecord.Visit(
          on: day,
          method: Bool.random(using: &random) ? Self.inPerson : Self.phone,
          people: ["王五"]
        )
      )
    }

    private func file(_ sheet: FiledSheet) throws {
      let path = "\(sheet.number) \(sheet.account) \(sheet.date) \(sheet.texts)"
      _ = try archive.file([DocumentFiling(path, [sheet])], scheme: .test, options: options)
    }
  }
}
