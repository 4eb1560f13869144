import Forms
import Foundation
import Ledger
import SQLiteArchive
import TestSupport
import Testing
import Values

@testable import Archive

/// What happens to the forms of three accounts, and a model of it that knows nothing of the archive:
/// of each document that counts, the last version tells one contact.
struct RandomHistory {
  static let options = FilingOptions(actor: "tester")
  private static let names = ["华北钢铁", "东方化工", "云岭水泵厂"]

  /// A document with the versions in which it comes, the earliest first.
  private struct Document {
    /// How it begins, by which its versions are known.
    var name: String
    var versions: [FiledSheet]
    var isWithdrawn = false
    /// Whether another document bears its number since it was withdrawn, so that nothing further is
    /// known to be of the one or the other.
    var sharesItsNumber = false

    var last: FiledSheet { versions[versions.count - 1] }
    var account: String { last.account }
  }

  private var random: SeededGenerator
  private var documents: [Document] = []
  /// The accounts to which a contract was attached.
  private var attached: [String] = []
  /// The accounts that were joined to the first one.
  private var joined: Set<String> = []

  /// Three to five documents, of which some bear no number.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for number in 0..<Int.random(in: 3...5, using: &random) {
      let account = RandomHistory.names[Int.random(in: 0..<3, using: &random)]
      let kind = Kind.allCases[Int.random(in: 0..<Kind.allCases.count, using: &random)]
      documents.append(document(number, account: account, kind: kind))
    }
  }

  /// What corrections of a document change.
  private enum Kind: CaseIterable {
    /// The day, the method and what is said; the document bears a number.
    case day
    /// The account's name and what is said; the document bears a number.
    case account
    /// What is said; the document bears no number, and is the only one of its day.
    case words
  }

  /// A form, and what completes and corrects it, in turn and at random.
  private mutating func document(_ number: Int, account: String, kind: Kind) -> Document {
    let first = FiledSheet(
      account: account,
      number: kind == .words ? "" : "BF-\(number)",
      texts: ["要点\(number)"]
    )
    // Without a number a document is told by its day.
    let day = kind == .words ? 500 + number : Int.random(in: 0..<20, using: &random)
    var document = Document(name: "D\(number)", versions: [])
    document.versions = [RandomHistory.sheet(first, on: day, by: method())]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      document.versions.append(next(after: document.last, kind: kind))
    }
    return document
  }

  private mutating func method() -> String {
    Bool.random(using: &random) ? "inPerson" : "phone"
  }

  private static let firstDay = 19_800

  private static func sheet(_ sheet: FiledSheet, on day: Int, by method: String) -> FiledSheet {
    var sheet = sheet
    let on = Day.epoch.adding(days: firstDay + day) ?? .epoch
    sheet.date = on.description
    sheet.visit = LedgerRecord.Visit(on: on, method: ChoiceCode(rawValue: method))
    return sheet
  }

  private static let count = FieldID(rawValue: "revisionCount")

  /// What comes after a version: one that completes it, or one that corrects it.
  private mutating func next(after version: FiledSheet, kind: Kind) -> FiledSheet {
    var sheet = version
    if Bool.random(using: &random) {
      sheet.texts.append("补\(sheet.texts.count)")
      return sheet
    }
    let corrections = sheet.control.entries.isEmpty ? 1 : RandomHistory.corrections(of: sheet) + 1
    sheet.texts[0] = "\(version.texts[0].prefix { $0 != "更" })更正\(corrections)"
    sheet.control = ControlData(entries: [RandomHistory.count: .count(corrections)])
    switch kind {
    case .day:
      let day = (Day(iso8601: sheet.date) ?? .epoch).adding(days: 30 - RandomHistory.firstDay)
      return RandomHistory.sheet(sheet, on: day.map(\.ordinal) ?? 0, by: method())
    case .account:
      sheet.account = RandomHistory.names[Int.random(in: 0..<3, using: &random)]
      return sheet
    case .words: return sheet
    }
  }

  private static func corrections(of sheet: FiledSheet) -> Int {
    guard case .count(let number)? = sheet.control.entries[count.rawValue] else { return 0 }
    return number
  }

  /// All versions in a shuffled order, dealt to two.
  mutating func hands() throws -> (one: [DocumentFiling], other: [DocumentFiling]) {
    let all = try filings.shuffled(using: &random)
    let cut = Int.random(in: 0...all.count, using: &random)
    return (Array(all[..<cut]), Array(all[cut...]))
  }

  /// Every version that has come, again and in any order: nothing comes of it.
  mutating func repetitions() throws -> [DocumentFiling] { try filings.shuffled(using: &random) }

  private var filings: [DocumentFiling] {
    get throws {
      try documents.flatMap { document in
        try document.versions.map { try RandomHistory.filing(of: $0, in: document) }
      }
    }
  }

  /// Hands in documents one by one, on a connection of its own.
  static func handIn(_ documents: [DocumentFiling], to path: String) async throws {
    let archive = try SQLiteArchive.open(path, mode: .existing, waitingTime: 60)
    for document in documents { try archive.file([document]) }
  }

  private static func filing(
    of sheet: FiledSheet,
    in document: Document
  ) throws -> DocumentFiling {
    let name = [
      document.name, sheet.account, sheet.texts.joined(separator: "|"),
      "\(corrections(of: sheet))", sheet.date,
    ].joined(separator: " ")
    return try DocumentFiling(name, [sheet])
  }
}

extension RandomHistory {
  /// What comes once all is handed in: old versions again, further ones, contradictions, withdrawals,
  /// and what operators do.
  mutating func goOn(in archive: SQLiteArchive) throws {
    for step in 0..<Int.random(in: 6...16, using: &random) {
      let index = Int.random(in: 0..<documents.count, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0: try repeatOld(of: index, in: archive)
      case 1: try contradict(index, in: archive)
      case 2 where !documents[index].isWithdrawn:
        _ = try archive.withdraw(item(of: index, in: archive), why: "写错", as: Self.options)
        documents[index].isWithdrawn = true
      case 3 where documents[index].isWithdrawn:
        _ = try archive.reinstate(item(of: index, in: archive), why: "没写错", as: Self.options)
        documents[index].isWithdrawn = false
      case 4: try join(documents[index].account, in: archive)
      case 5: try part(documents[index].account, in: archive)
      case 6: try attach(to: documents[index].account, in: archive)
      case 7: try goFurther(index, step: step, in: archive)
      case 8: try completeUnderAnotherName(index, step: step, in: archive)
      default: break
      }
    }
  }

  /// An old version, of a withdrawn document too, is known and changes nothing.
  private mutating func repeatOld(of index: Int, in archive: SQLiteArchive) throws {
    let document = documents[index]
    let old = document.versions[Int.random(in: 0..<document.versions.count, using: &random)]
    let receipts = try archive.file([Self.filing(of: old, in: document)])
    #expect(receipts.map(\.outcome) == [.duplicate])
  }

  private mutating func contradict(_ index: Int, in archive: SQLiteArchive) throws {
    let document = documents[index]
    // Of a withdrawn document nothing is known that it could contradict.
    guard !document.isWithdrawn, !document.sharesItsNumber else { return }
    var contradiction = document.last
    contradiction.texts[0] = "另一说法\(Int.random(in: 0..<9, using: &random))"
    let receipts = try archive.file([Self.filing(of: contradiction, in: document)])
    #expect(receipts.map(\.outcome) == [.rejected])
  }

  /// A correction that comes later still; of a withdrawn document it is an item of its own.
  private mutating func goFurther(_ index: Int, step: Int, in archive: SQLiteArchive) throws {
    let document = documents[index]
    guard !document.sharesItsNumber else { return }
    var sheet = document.last
    sheet.texts[0] = "第\(step)步更正"
    sheet.control = ControlData(entries: [Self.count: .count(Self.corrections(of: sheet) + 1)])
    guard document.isWithdrawn else {
      documents[index].versions.append(sheet)
      let receipts = try archive.file([Self.filing(of: sheet, in: document)])
      #expect(receipts.map(\.outcome) == [.revised])
      return
    }
    documents[index].sharesItsNumber = true
    let new = Document(name: "\(document.name)-\(step)", versions: [sheet], sharesItsNumber: true)
    documents.append(new)
    let receipts = try archive.file([Self.filing(of: sheet, in: new)])
    #expect(receipts.map(\.outcome) == [.filed])
  }

  /// The names of the account of a name, as it is joined.
  private func names(of account: String) -> [String] {
    let first = Self.names[0]
    guard account == first || joined.contains(account) else { return [account] }
    return [first] + joined.sorted()
  }

  /// A completion under another name of the account, of which the document is from then on.
  private mutating func completeUnderAnotherName(
    _ index: Int,
    step: Int,
    in archive: SQLiteArchive
  ) throws {
    let document = documents[index]
    guard !document.isWithdrawn, !document.sharesItsNumber,
      let other = names(of: document.account).filter({ $0 != document.account })
        .randomElement(using: &random)
    else { return }
    var sheet = document.last
    sheet.account = other
    let again = try archive.file([Self.filing(of: sheet, in: document)])
    #expect(again.map(\.outcome) == [.duplicate])
    sheet.texts.append("第\(step)步补")
    documents[index].versions.append(sheet)
    let receipts = try archive.file([Self.filing(of: sheet, in: document)])
    #expect(receipts.map(\.outcome) == [.revised])
  }

  private func item(of index: Int, in archive: SQLiteArchive) throws -> ItemID {
    let item = try archive.items().first { item in
      item.revisions.contains { $0.path.hasPrefix("\(documents[index].name) ") }
    }
    return try #require(item).id
  }

  private var live: Set<String> {
    Set(documents.filter { !$0.isWithdrawn }.map(\.account) + attached)
  }

  private func decide(
    in archive: SQLiteArchive,
    _ deed: (LedgerBook) throws(LedgerRefusal) -> LedgerAct.Deed
  ) throws -> Bool {
    let decision = try archive.enter(as: Self.options) { state in
      let entries = try state.ledgerEntries(knownAt: nil)
      return Result { () throws(LedgerRefusal) in
        LedgerAct(on: .epoch, deed: try deed(Self.book(entries)))
      }
    }
    switch decision {
    case .success: return true
    case .failure: return false
    }
  }

  private mutating func join(_ account: String, in archive: SQLiteArchive) throws {
    let first = Self.names[0]
    let isPossible =
      account != first && !live.isDisjoint(with: names(of: first)) && live.contains(account)
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
      try book.unmerging(Self.names[0], from: account)
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
    let isKnown = names(of: account).contains { attached.contains($0) }
    #expect(receipts.map(\.outcome) == [isKnown ? .duplicate : .filed])
    if !isKnown { attached.append(account) }
  }
}

extension RandomHistory {
  private static func book(_ entries: LedgerEntries) -> LedgerBook {
    let policy = LedgerPolicy(
      followUp: LedgerPolicy.FollowUp(days: 7, openedBy: [], metBy: []),
      developmentRecordDays: 30,
      accountProfileDays: 30,
      profileRenewalDays: 365,
      regularVisitDays: 30,
      inPersonMethods: [ChoiceCode(rawValue: "inPerson")]
    )
    return LedgerBook(entries, policy: policy, on: Day(year: 2026, month: 12, day: 31) ?? .epoch)
  }

  /// The accounts of an archive's ledger, each as its names, contacts, contacts in person, and the
  /// days of the first and the last.
  func rows(of archive: SQLiteArchive) throws -> [String] {
    Self.book(try archive.ledgerEntries()).accounts.map { account in
      let days = [account.firstContact, account.lastContact].map { $0?.description ?? "-" }
      return "\(account.names.sorted()) \(account.contacts) \(account.inPersonContacts) \(days)"
    }.sorted()
  }

  /// The same, as the last version of each document that counts tells it.
  var expected: [String] {
    let first = Self.names[0]
    let groups = Dictionary(grouping: live) { joined.contains($0) ? first : $0 }
    return groups.keys.map { name in
      // A joined name is one of the account's, whether a form says it or not.
      let names = names(of: name)
      let visits = documents.filter { !$0.isWithdrawn && names.contains($0.account) }
        .compactMap(\.last.visit)
      let contacts = Set(visits.map { "\($0.on) \($0.method?.rawValue ?? "-")" })
      let inPerson = contacts.count { $0.hasSuffix("inPerson") }
      let days = [visits.map(\.on).min(), visits.map(\.on).max()].map { $0?.description ?? "-" }
      return "\(names.sorted()) \(contacts.count) \(inPerson) \(days)"
    }.sorted()
  }
}
