import Archive
import Forms
import Foundation
import Ledger
import SQLiteArchive
import TestSupport
import Testing
import Values

/// Histories of forms, played at random by two processes, against a model that knows nothing of the
/// archive.
@Suite("Random histories")
struct RandomHistoryTests {
  /// How many histories are played; `GUIDANG_HISTORIES` sets another number.
  private static var count: Int {
    ProcessInfo.processInfo.environment["GUIDANG_HISTORIES"].flatMap { Int($0) } ?? 300
  }

  @Test func endInTheLedgerThatTheirFormsTell() async throws {
    for seed in 0..<RandomHistoryTests.count {
      let place = try Workplace()
      var history = RandomHistory(seed: UInt64(seed))
      let archive = try place.open()
      let (one, other) = history.hands()
      let path = place.path
      async let first: Void = RandomHistory.handIn(one, to: path)
      async let second: Void = RandomHistory.handIn(other, to: path)
      _ = try await (first, second)
      try history.goOn(in: archive)

      let rows = try history.rows(of: archive)
      #expect(rows == history.expected, "seed \(seed)")
      #expect(try archive.verify() == [], "seed \(seed)")

      guard seed.isMultiple(of: 5) else { continue }
      let folder = place.folder.appending(path: "bag").path()
      try archive.export(as: .bagIt, to: folder, scheme: .test, options: RandomHistory.options)
      let copy = try SQLiteArchive.inMemory()
      try copy.restore(from: folder)
      #expect(try copy.items() == archive.items(), "seed \(seed)")
      #expect(try history.rows(of: copy) == rows, "seed \(seed)")
    }
  }
}

/// What happens to the forms of three accounts.
private struct RandomHistory {
  static let options = FilingOptions(actor: "tester")
  private static let names = ["华北钢铁", "东方化工", "云岭水泵厂"]

  /// A document with the versions in which it comes, the earliest first.
  private struct Document {
    var account: String
    var versions: [FiledSheet]
    var isWithdrawn = false
  }

  private var random: SeededGenerator
  private var documents: [Document]
  /// The accounts to which a contract was attached.
  private var attached: [String] = []
  /// The accounts that were joined to the first one.
  private var joined: Set<String> = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    documents = []
    for number in 0..<Int.random(in: 3...5, using: &random) {
      let account = RandomHistory.names[Int.random(in: 0..<3, using: &random)]
      documents.append(
        Document(account: account, versions: versions(of: number, account: account))
      )
    }
  }

  /// A form, and what completes and corrects it, in turn and at random.
  private mutating func versions(of number: Int, account: String) -> [FiledSheet] {
    var day = Int.random(in: 0..<20, using: &random)
    var method = Bool.random(using: &random) ? "inPerson" : "phone"
    var sheet = FiledSheet(account: account, number: "BF-\(number)", texts: ["要点\(number)"])
    var versions: [FiledSheet] = []
    var corrections = 0
    for step in 0...Int.random(in: 0...3, using: &random) {
      if step > 0, Bool.random(using: &random) {
        sheet.texts.append("补\(step)")
      } else if step > 0 {
        corrections += 1
        sheet.texts[0] = "更正\(corrections)"
        sheet.control = ControlData(
          entries: [FieldID(rawValue: "revisionCount"): .count(corrections)]
        )
        day += 30
        method = Bool.random(using: &random) ? "inPerson" : "phone"
      }
      let on = Day.epoch.adding(days: 19_800 + day) ?? .epoch
      sheet.date = on.description
      sheet.visit = LedgerRecord.Visit(on: on, method: ChoiceCode(rawValue: method))
      versions.append(sheet)
    }
    return versions
  }

  /// All versions in a shuffled order, dealt to two.
  mutating func hands() -> (one: [FiledSheet], other: [FiledSheet]) {
    let all = documents.flatMap(\.versions).shuffled(using: &random)
    let cut = Int.random(in: 0...all.count, using: &random)
    return (Array(all[..<cut]), Array(all[cut...]))
  }

  static func handIn(_ sheets: [FiledSheet], to path: String) async throws {
    let archive = try SQLiteArchive.open(path, mode: .existing)
    for sheet in sheets { try archive.file([document(of: sheet)]) }
  }

  private static func document(of sheet: FiledSheet) throws -> DocumentFiling {
    let name = "\(sheet.number) \(sheet.texts) \(sheet.control.entries.count) \(sheet.date)"
    return try DocumentFiling(name, [sheet])
  }

  /// What comes once all is handed in: old versions again, contradictions, withdrawals, and what
  /// operators do.
  mutating func goOn(in archive: SQLiteArchive) throws {
    for _ in 0..<Int.random(in: 4...12, using: &random) {
      let index = Int.random(in: 0..<documents.count, using: &random)
      let document = documents[index]
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where !document.isWithdrawn:
        let old = document.versions[Int.random(in: 0..<document.versions.count, using: &random)]
        try archive.file([RandomHistory.document(of: old)])
      case 1 where !document.isWithdrawn:
        var contradiction = document.versions[document.versions.count - 1]
        contradiction.texts[0] = "另一说法\(Int.random(in: 0..<9, using: &random))"
        try archive.file([RandomHistory.document(of: contradiction)])
      case 2 where !document.isWithdrawn:
        let item = try item(of: document, in: archive)
        _ = try archive.withdraw(item, why: "写错", as: RandomHistory.options)
        documents[index].isWithdrawn = true
      case 3 where document.isWithdrawn:
        let item = try item(of: document, in: archive)
        _ = try archive.reinstate(item, why: "没有写错", as: RandomHistory.options)
        documents[index].isWithdrawn = false
      case 4: try join(document.account, in: archive)
      case 5: try part(document.account, in: archive)
      case 6: try attach(to: document.account, in: archive)
      default: break
      }
    }
  }

  private func item(of document: Document, in archive: SQLiteArchive) throws -> ItemID {
    let number = document.versions[0].number
    let item = try archive.items().first { $0.revisions[0].path.hasPrefix("\(number) ") }
    return try #require(item).id
  }

  private var live: Set<String> {
    Set(documents.filter { !$0.isWithdrawn }.map(\.account) + attached)
  }

  private func decide(
    in archive: SQLiteArchive,
    _ deed: (LedgerBook) throws(LedgerRefusal) -> LedgerAct.Deed
  ) throws -> Bool {
    let decision = try archive.enter(as: RandomHistory.options) { entries in
      Result { () throws(LedgerRefusal) in
        LedgerAct(on: .epoch, deed: try deed(RandomHistory.book(entries)))
      }
    }
    switch decision {
    case .success: return true
    case .failure: return false
    }
  }

  private mutating func join(_ account: String, in archive: SQLiteArchive) throws {
    let first = RandomHistory.names[0]
    let isPossible =
      account != first && live.contains(first) && live.contains(account)
      && !joined.contains(account)
    let isDone = try decide(in: archive) { book throws(LedgerRefusal) in
      try book.merging(first, with: account)
    }
    #expect(isDone == isPossible)
    if isDone { joined.insert(account) }
  }

  private mutating func part(_ account: String, in archive: SQLiteArchive) throws {
    guard joined.contains(account) else { return }
    let isDone = try decide(in: archive) { book throws(LedgerRefusal) in
      try book.unmerging(RandomHistory.names[0], from: account)
    }
    #expect(isDone)
    joined.remove(account)
  }

  private mutating func attach(to account: String, in archive: SQLiteArchive) throws {
    var request = try FiledSheet(account: account, number: "", texts: []).request()
    let bytes = Array("合同".utf8)
    request.form = .attachment
    request.identity = ["attachment", account, try ContentDigest(of: bytes).rawValue]
    request.ledger = LedgerRecord(form: .attachment, account: account, date: request.date)
    let filing = DocumentFiling(
      path: "合同.pdf",
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: [.file(request)]
    )
    let receipts = try archive.file([filing])
    #expect(receipts.map(\.outcome) == [attached.contains(account) ? .duplicate : .filed])
    if !attached.contains(account) { attached.append(account) }
  }

  private static func book(_ entries: LedgerEntries) -> LedgerBook {
    let policy = LedgerPolicy(
      followUp: LedgerPolicy.FollowUp(days: 7, openedBy: [], metBy: []),
      developmentRecordDays: 30,
      accountProfileDays: 30,
      profileRenewalDays: 365,
      regularVisitDays: 30,
      inPersonMethods: [ChoiceCode(rawValue: "inPerson")]
    )
    return LedgerBook(entries, policy: policy, on: Day(year: 2025, month: 12, day: 31) ?? .epoch)
  }

  /// The accounts of an archive's ledger, each as its names, contacts and contacts in person.
  func rows(of archive: SQLiteArchive) throws -> [String] {
    RandomHistory.book(try archive.ledgerEntries()).accounts.map { account in
      "\(account.names.sorted()) \(account.contacts) \(account.inPersonContacts)"
    }.sorted()
  }

  /// The same, as the last version of each document that counts tells it.
  var expected: [String] {
    let first = RandomHistory.names[0]
    let groups = Dictionary(grouping: live) { joined.contains($0) ? first : $0 }
    return groups.values.map { names in
      let visits = documents.filter { !$0.isWithdrawn && names.contains($0.account) }
        .compactMap { $0.versions.last?.visit }
      let contacts = Set(visits.map { "\($0.on) \($0.method.rawValue)" })
      let inPerson = contacts.count { $0.hasSuffix("inPerson") }
      return "\(names.sorted()) \(contacts.count) \(inPerson)"
    }.sorted()
  }
}
