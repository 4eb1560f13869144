public import Archive
import Findings
import Forms
import Foundation
import Ledger
import Query
import Values
import Wording

/// What an archive does, whatever its engine is.
///
/// Each behaviour is tried on new archives of an engine, and throws where one behaves otherwise; an
/// engine's tests run them all.
public struct ArchiveConformance: Sendable, CustomStringConvertible {
  /// Makes an archive with nothing in it.
  public typealias Making = () throws -> any ArchiveCare

  public let description: String
  private let body: @Sendable (Making) throws -> Void

  /// An archive that behaves otherwise.
  public struct Departure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Tries the behaviour on archives of an engine.
  public func hold(for make: Making) throws { try body(make) }

  private init(_ description: String, _ body: @escaping @Sendable (Making) throws -> Void) {
    self.description = description
    self.body = body
  }

  /// Every behaviour.
  public static let all: [ArchiveConformance] = filing + keeping + finding
}

/// Fails unless two values are the same.
private func expect<Value: Equatable>(
  _ value: Value,
  _ expected: Value,
  line: Int = #line
) throws {
  if value != expected {
    throw ArchiveConformance.Departure(description: "line \(line): \(value), not \(expected)")
  }
}

private let moment = Timestamp(Date(timeIntervalSince1970: 1_700_000_000))
private let options = FilingOptions(actor: "甲", at: moment)

extension ArchiveStore {
  @discardableResult
  fileprivate func take(_ documents: DocumentFiling..., revises: Bool = false) throws -> [String] {
    try file(
      documents,
      scheme: .test,
      options: FilingOptions(actor: "甲", at: moment, revises: revises)
    ).map(\.summary)
  }

  fileprivate func found(_ query: SearchQuery) throws -> [Int] {
    try search(query).map(\.item.id.rawValue)
  }
}

private func permutations<Element>(of elements: [Element]) -> [[Element]] {
  if elements.count < 2 { return [elements] }
  return elements.indices.flatMap { index in
    var rest = elements
    let first = rest.remove(at: index)
    return permutations(of: rest).map { [first] + $0 }
  }
}

private func revised(_ number: String, _ count: Int, _ texts: String...) -> FiledSheet {
  FiledSheet(
    number: number,
    texts: texts,
    control: ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(count)])
  )
}

extension ArchiveConformance {
  private static let one = "Q001-YW·2024-D10-DKH-0001"
  private static let two = "Q001-YW·2024-D10-DKH-0002"

  private static let filing = [
    ArchiveConformance("numbersTheItemsOfAClassWithoutGaps") { make in
      let archive = try make()
      let faulty = DocumentFiling(
        path: "x",
        bytes: [1],
        digest: try ContentDigest(of: [1]),
        submissions: [.reject(FiledSheet.form)]
      )
      let (a, b) = (FiledSheet(number: "1"), FiledSheet(number: "2"))
      try expect(
        archive.take(DocumentFiling("a", [a]), faulty, DocumentFiling("b", [b])),
        ["filed \(one) r1", "rejected", "filed \(two) r1"]
      )
      let other = FiledSheet(number: "3", date: "2025-01-01")
      try expect(
        archive.take(DocumentFiling("c", [other])),
        ["filed Q001-YW·2025-D10-DKH-0001 r1"]
      )
      try expect(archive.verify(), [])
    },
    ArchiveConformance("takesTheSameBytesAndTheSameContentForADuplicate") { make in
      let archive = try make()
      let document = try DocumentFiling("a", [FiledSheet(number: "1")])
      try archive.take(document)
      try expect(archive.take(document), ["duplicate \(one) r1"])
      try expect(
        archive.take(DocumentFiling("b", [FiledSheet(number: "1")])),
        ["duplicate \(one) r1"]
      )
      try expect(archive.items().count, 1)
    },
    ArchiveConformance("filesWhatHasMovedOnAsARevisionAndRejectsOtherChanges") { make in
      let archive = try make()
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1")]))
      try expect(
        archive.take(DocumentFiling("b", [FiledSheet(number: "1", texts: ["改了"])])),
        ["rejected \(one) r1 revision-unmarked"]
      )
      try expect(
        archive.take(DocumentFiling("c", [revised("1", 1, "改了")])),
        ["revised \(one) r2"]
      )
      try expect(
        archive.take(DocumentFiling("d", [FiledSheet(number: "1", texts: ["再改"])]), revises: true),
        ["revised \(one) r3"]
      )
      try expect(archive.item("1")?.revisions.map(\.number), [1, 2, 3])
      try expect(archive.verify(), [])
    },
    ArchiveConformance("comesToTheSameRevisionInWhateverOrderItsFormsCome") { make in
      let written = FiledSheet(number: "1", texts: ["讨论了报价"])
      var completed = written
      completed.unmapped = ["晴"]
      var corrected = revised("1", 1, "讨论了报价")
      corrected.account = "大庆油田"
      var last = corrected
      last.unmapped = ["晴"]
      let forms = [written, completed, corrected, last]
      for order in permutations(of: forms) {
        let archive = try make()
        for (place, form) in order.enumerated() {
          try archive.take(DocumentFiling("\(place)", [form]))
        }
        try expect(archive.items().map { $0.revisions.last?.account }, ["大庆油田"])
        try expect(
          archive.items().map { $0.revisions.last?.fields.description },
          [try last.request().fields.description]
        )
        try expect(archive.ledgerRecords().map(\.record.account), ["大庆油田"])
        try expect(archive.found(.text("大庆石油管理局")), [])
        try expect(archive.verify(), [])
        let together = try make()
        _ = try together.file(
          order.enumerated().map { try DocumentFiling("\($0.offset)", [$0.element]) },
          scheme: .test,
          options: options
        )
        try expect(together.items().map { $0.revisions.last?.account }, ["大庆油田"])
      }
    },
    ArchiveConformance("findsTheItemOfAJoinedAccountUnderEachOfItsNames") { make in
      let archive = try make()
      let (old, new) = ("大庆石油管理局", "大庆油田")
      func tell(_ deed: LedgerAct.Deed) throws {
        _ = try archive.enter(as: options) { _ in
          Result<LedgerAct, CancellationError>.success(LedgerAct(on: .epoch, deed: deed))
        }
      }
      try archive.take(
        DocumentFiling("a", [FiledSheet(account: old, number: "")]),
        DocumentFiling("b", [FiledSheet(account: new, number: "", date: "2024-03-06")])
      )
      try tell(.merge(AccountReference(name: new), other: AccountReference(name: old)))
      let entry = try archive.ledgerEntries().acts.map(\.entry).last
      try expect(
        archive.take(DocumentFiling("c", [FiledSheet(account: new, number: "")])),
        ["duplicate \(one) r1"]
      )
      // The one that completes waits for what it completes, under whichever name.
      try expect(
        archive.take(
          DocumentFiling("e", [FiledSheet(account: old, number: "", unmapped: ["晴", "冷"])]),
          DocumentFiling("d", [FiledSheet(account: new, number: "", unmapped: ["晴"])])
        ),
        ["revised \(one) r3", "revised \(one) r2"]
      )
      try expect(
        archive.take(
          DocumentFiling("f", [FiledSheet(account: old, number: "", date: "2024-03-06")])
        ),
        ["duplicate \(two) r1"]
      )
      try tell(
        .unmerge(AccountReference(name: new), other: AccountReference(name: old), entry: entry)
      )
      try expect(
        archive.take(
          DocumentFiling(
            "g",
            [FiledSheet(account: new, number: "", unmapped: ["晴", "冷", "雪"])]
          )
        ),
        ["filed Q001-YW·2024-D10-DKH-0003 r1"]
      )
      try expect(archive.ledgerRecords().map(\.record.account), [old, new, new])
      try expect(archive.verify(), [])
    },
    ArchiveConformance("takesBytesThatWereSettledForTheSameAgainWhateverTheirItemSaysNow") { make in
      let archive = try make()
      let (old, new) = ("大庆石油管理局", "大庆油田")
      func tell(_ deed: LedgerAct.Deed) throws {
        _ = try archive.enter(as: options) { _ in
          Result<LedgerAct, CancellationError>.success(LedgerAct(on: .epoch, deed: deed))
        }
      }
      func sheet(_ account: String, day: Int = 5, _ unmapped: String...) -> FiledSheet {
        FiledSheet(account: account, number: "", date: "2024-03-0\(day)", unmapped: unmapped)
      }
      let earlier = try DocumentFiling("b", [sheet(old)])
      let joined = try DocumentFiling("d", [sheet(new, day: 6)])
      try archive.take(
        DocumentFiling("a", [sheet(old, "晴")]),
        DocumentFiling("c", [sheet(old, day: 6)])
      )
      try expect(archive.take(earlier), ["duplicate \(one) r1"])
      try tell(.merge(AccountReference(name: new), other: AccountReference(name: old)))
      let entry = try archive.ledgerEntries().acts.map(\.entry).last
      try expect(archive.take(joined), ["duplicate \(two) r1"])
      try expect(
        archive.take(DocumentFiling("e", [sheet(new, "晴", "冷")])),
        ["revised \(one) r2"]
      )
      try tell(
        .unmerge(AccountReference(name: new), other: AccountReference(name: old), entry: entry)
      )
      // The item was of that name when the bytes came first.
      try expect(archive.take(earlier), ["duplicate \(one) r1"])
      // The other never was: only the join made them one.
      try expect(archive.take(joined), ["filed Q001-YW·2024-D10-DKH-0003 r1"])
      _ = try archive.withdraw(ItemID(rawValue: 1), why: "写错", as: options)
      try expect(archive.take(earlier), ["duplicate \(one) r1"])
      try expect(archive.verify(), [])
    },
    ArchiveConformance("replacesTheItemThatIsNamedWhateverTheFormSays") { make in
      let archive = try make()
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1")]))
      let other = try DocumentFiling("b", [FiledSheet(account: "东方化工", number: "2")])
      try expect(archive.take(other), ["filed \(two) r1"])
      var replacing = options
      replacing.replaces = ItemID(rawValue: 1)
      try expect(
        archive.file([other], scheme: .test, options: replacing).map(\.summary),
        ["revised \(one) r2"]
      )
      try expect(
        archive.file([other], scheme: .test, options: replacing).map(\.summary),
        ["duplicate \(one) r2"]
      )
      replacing.replaces = ItemID(rawValue: 9)
      var refused: ArchiveError?
      do {
        _ = try archive.file([other], scheme: .test, options: replacing)
      } catch {
        refused = error as? ArchiveError
      }
      try expect(refused, .noSuchItem(ItemID(rawValue: 9)))
      try expect(archive.verify(), [])
    },
    ArchiveConformance("filesTheFormsOfOneItemInTheOrderOfTheirControlFields") { make in
      let archive = try make()
      try expect(
        archive.take(
          DocumentFiling("b", [revised("1", 1, "改了")]),
          DocumentFiling("a", [FiledSheet(number: "1")])
        ),
        ["revised \(one) r2", "filed \(one) r1"]
      )
      try expect(archive.importLog().map(\.path), ["a", "b"])
      try expect(archive.verify(), [])
    },
    ArchiveConformance("keepsNothingOfADryRunOrOfWhatFails") { make in
      let archive = try make()
      let document = try DocumentFiling("a", [FiledSheet(number: "1")])
      var dry = options
      dry.isDryRun = true
      try expect(
        archive.file([document], scheme: .test, options: dry).map(\.summary),
        ["filed \(one) r1"]
      )
      do {
        try archive.filing(keeping: true) { writer in
          try writer.keep([1], as: ContentDigest(of: [1]))
          throw Departure(description: "on purpose")
        }
      } catch {}
      try expect(archive.statistics().originals, 0)
      try expect(archive.journal(), [])
      try expect(archive.take(document), ["filed \(one) r1"])
    },
    ArchiveConformance("withdrawsAnItemOnceAndFilesAnotherOfItsIdentity") { make in
      let archive = try make()
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1")]))
      let item = ItemID(rawValue: 1)
      try expect(archive.withdraw(item, why: "重复", as: options), .withdrawn)
      try expect(archive.withdraw(item, why: "重复", as: options), .withdrawnBefore)
      try expect(archive.withdraw(ItemID(rawValue: 9), why: "重复", as: options), .unknown)
      try expect(archive.item(item)?.withdrawal?.why, "重复")
      try expect(archive.found(.text("报价")), [])
      try expect(
        archive.take(DocumentFiling("b", [FiledSheet(number: "1", texts: ["改了"])])),
        ["filed \(two) r1"]
      )
      try expect(archive.reinstate(item, why: "撤错了", as: options), .reinstated)
      try expect(archive.reinstate(item, why: "撤错了", as: options), .notWithdrawn)
      try expect(archive.found(.text("报价")), [1])
      try expect(archive.verify(), [])
    },
    ArchiveConformance("keepsTheEarlierStatesOfAWithdrawnItemOut") { make in
      let archive = try make()
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1", method: "phone")]))
      _ = try archive.withdraw(ItemID(rawValue: 1), why: "重复", as: options)
      let earlier = try DocumentFiling("b", [FiledSheet(number: "1")])
      try expect(archive.take(earlier), ["duplicate \(one) r1"])
      try expect(
        archive.take(
          DocumentFiling("c", [FiledSheet(number: "1", method: "phone", unmapped: ["晴"])])
        ),
        ["filed \(two) r1"]
      )
      try expect(archive.take(earlier), ["duplicate \(two) r1"])
    },
  ]

  private static let keeping = [
    ArchiveConformance("givesBackWhatWasFiled") { make in
      let archive = try make()
      let sheet = FiledSheet(number: "1", method: "inPerson", unmapped: ["晴"])
      let document = try DocumentFiling("a", [sheet])
      let request = try sheet.request()
      try archive.take(document)
      let item = try archive.item("q001-yw.2024-d10-dkh-1")
      let revision = item?.revisions.first
      try expect(item?.archiveNumber.rawValue, one)
      try expect(revision?.answers, request.values)
      try expect(revision?.fields.description, request.fields.description)
      try expect(revision?.unmapped.description, request.unmapped.description)
      try expect(revision?.filedAt, moment)
      try expect(archive.original(document.digest), document.bytes)
      try expect(archive.item("Q001-YW·2024-D10-DKH-0009"), nil)
    },
    ArchiveConformance("chainsTheJournalAndSealsWhatItKeeps") { make in
      let archive = try make()
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")]))
      try archive.take(DocumentFiling("b", [revised("1", 1, "改了")]))
      try archive.snapshot { state in
        var previous = JournalEntry.beginning
        let entries = try state.journalEntries()
        try expect(entries.map(\.id), Array(1...entries.count))
        try expect(
          entries.map(\.act),
          ["filed", "filed", "imported", "revised", "imported"]
        )
        for entry in entries {
          try expect(entry.previous, previous)
          try expect(entry.computedDigest().rawValue, entry.digest)
          previous = entry.digest
          guard let item = entry.item, let revision = entry.revision else { continue }
          let record = try state.record(of: ItemID(rawValue: item), revision: revision)
          try expect(record?.seal(.lines).description, entry.seal)
        }
      }
    },
    ArchiveConformance("tellsWhatIsNewAfterAnEntry") { make in
      let archive = try make()
      try expect(archive.snapshot { try $0.lastEntries().journal }, 0)
      try expect(archive.snapshot { try $0.lastEntries().importLog }, 0)
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")]))
      try archive.take(DocumentFiling("b", [FiledSheet(number: "3")]))
      try archive.snapshot { state in
        try expect(state.lastEntries().journal, 5)
        try expect(state.lastEntries().importLog, 3)
        let (acts, log) = (try state.journal(of: nil), try state.importLog(refusedOnly: false))
        try expect(state.journal(after: 0, limit: 9), acts)
        try expect(state.journal(after: 2, limit: 2), Array(acts[2..<4]))
        try expect(state.journal(after: 5, limit: 9), [])
        try expect(state.importLog(after: 0, limit: 9), log)
        try expect(state.importLog(after: 1, limit: 1), Array(log[1..<2]))
        try expect(state.importLog(after: 3, limit: 9), [])
      }
    },
    ArchiveConformance("tellsAllFindingsOfADocumentWithEachOfItsForms") { make in
      let archive = try make()
      var document = try DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")])
      document.findings = .written(#"[{"code":"a"}]"#)
      document.modified = 7
      try archive.take(document)
      let log = try archive.importLog()
      try expect(log.map(\.id), [1, 2])
      try expect(log.map(\.findings.description), Array(repeating: #"[{"code":"a"}]"#, count: 2))
      try expect(
        archive.knownImports(path: "a", size: document.bytes.count),
        [KnownImport(digest: document.digest, modified: [7], wasRefused: false)]
      )
    },
    ArchiveConformance("keepsWhatIsRejectedWhereThatIsAsked") { make in
      let archive = try make()
      let digest = try ContentDigest(of: [1])
      let document = DocumentFiling(path: "x", bytes: [1], digest: digest, submissions: [])
      _ = try archive.file([document], scheme: .test, options: options)
      try expect(archive.original(digest), nil)
      var keeping = options
      keeping.keepsRejected = true
      _ = try archive.file([document], scheme: .test, options: keeping)
      try expect(archive.original(digest), [1])
      try expect(archive.snapshot { try $0.keptRejects() }, [digest])
      try expect(archive.importLog(refusedOnly: true).map(\.isKept), [true, true])
    },
    ArchiveConformance("comesBackFromAnExportAsItWas") { make in
      let (archive, copy) = (try make(), try make())
      try archive.take(DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")]))
      try archive.take(DocumentFiling("b", [revised("1", 1, "改了")]))
      _ = try archive.withdraw(ItemID(rawValue: 2), why: "重复", as: options)
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "guidang-export-\(UUID().uuidString)")
      defer { unlinkFolder(folder) }
      try archive.export(
        as: .bagIt,
        to: folder.path(),
        scheme: .test,
        options: options
      )
      try copy.restore(from: folder.path())
      try expect(
        copy.snapshot { try $0.journalEntries() },
        archive.snapshot { try $0.journalEntries() }
      )
      try expect(copy.items(), archive.items())
      try expect(copy.importLog(), archive.importLog())
      try expect(copy.ledgerEntries(), archive.ledgerEntries())
      try expect(copy.found(.text("改了")), [1])
      try expect(copy.verify(), [])
    },
    ArchiveConformance("keepsSearchesUnderTheirNames") { make in
      let archive = try make()
      try expect(archive.save("石油", under: "油", as: options), nil)
      try expect(archive.save("原油", under: "油", as: options), "石油")
      try expect(
        archive.savedSearches(),
        [SavedSearch(name: "油", query: "原油", at: moment, who: "甲")]
      )
      try expect(archive.forgetSearch("油", as: options), "原油")
      try expect(archive.forgetSearch("油", as: options), nil)
      try expect(
        archive.journal().map(\.act),
        ["search-saved", "search-saved", "search-forgotten"]
      )
    },
    ArchiveConformance("tellsTheLedgerWhatItsPresentRevisionsTell") { make in
      let archive = try make()
      try archive.take(
        DocumentFiling("a", [FiledSheet(account: "华北钢铁", number: "1")]),
        DocumentFiling("b", [FiledSheet(account: "东方化工", number: "2")])
      )
      let later = Timestamp(Date(timeIntervalSince1970: 1_700_000_100))
      let act = LedgerAct(
        on: .epoch,
        deed: .merge(AccountReference(name: "华北钢铁"), other: AccountReference(name: "东方化工"))
      )
      _ = try archive.enter(as: FilingOptions(actor: "甲", at: later)) { _ in
        Result<LedgerAct, CancellationError>.success(act)
      }
      let entries = try archive.ledgerEntries()
      try expect(entries.records.map(\.record.account), ["华北钢铁", "东方化工"])
      try expect(entries.acts.map(\.act), [act])
      try expect(archive.ledgerEntries(knownAt: moment).acts, [])
      try expect(
        archive.rebuildLedger(as: options),
        LedgerRebuilding(entries: 2, differing: [])
      )
    },
    ArchiveConformance("bringsTheLedgerForwardToWhatAReplayGives") { make in
      for seed in 0..<8 as Range<UInt64> {
        var walk = LedgerWalk(in: try make(), seed: seed)
        for (forward, replayed) in try walk.books(steps: 15) { try expect(forward, replayed) }
      }
    },
    ArchiveConformance("tellsTheLedgerOfAnEarlierMomentByWhatIsInMemory") { make in
      for seed in 0..<8 as Range<UInt64> {
        var walk = LedgerWalk(in: try make(), seed: seed)
        for (reused, read) in try walk.known(steps: 15) { try expect(reused, read) }
      }
    },
  ]

  private static let finding = [
    ArchiveConformance("findsExactlyTheTextsThatContainATerm") { make in
      let archive = try make()
      try archive.take(
        DocumentFiling("a", [FiledSheet(number: "1", texts: ["漏损率偏高", "已上线SAP系统"])]),
        DocumentFiling("b", [FiledSheet(number: "2", date: "2024-03-06", texts: ["漏水", "損壞"])]),
        DocumentFiling("c", [FiledSheet(number: "3", date: "2024-03-07", unmapped: ["ＳＡＰＸ"])])
      )
      for usesIndex in [true, false] {
        try expect(archive.found(.text("漏损")), [1])
        try expect(archive.found(.text("漏")), [2, 1])
        try expect(archive.found(.text("损")), [2, 1])
        try expect(archive.found(.text("sap")), [1])
        try expect(archive.found(.text(SearchTerm("sap", isPrefix: true))), [3, 1])
        try expect(archive.found(.all([.text("漏"), .not(.text("sap"))])), [2])
        try expect(archive.found(.any([.text("损坏"), .text("系统")])), [2, 1])
        if usesIndex { try archive.reindex(as: options) }
      }
      try expect(archive.count(.text("漏")), 2)
      try expect(archive.snapshot { try $0.count(.text("漏"), atMost: 1) }, 1)
      try expect(archive.snapshot { try $0.count(.text("漏"), atMost: 5) }, 2)
      try expect(
        archive.search(.text("漏"), limit: 1, offset: 1).map(\.item.id.rawValue),
        [1]
      )
      try expect(
        archive.search(.text("漏损")).map { $0.snippet.marked(before: "<", after: ">") },
        ["<漏损>率偏高"]
      )
    },
    ArchiveConformance("countsWhatAQueryFinds") { make in
      let archive = try make()
      try archive.take(
        DocumentFiling("a", [FiledSheet(number: "1", method: "phone")]),
        DocumentFiling("b", [FiledSheet(number: "2", date: "2025-03-06", method: "inPerson")]),
        DocumentFiling("c", [FiledSheet(number: "3", date: "2025-03-07", method: "inPerson")])
      )
      let method = FormField(form: FiledSheet.form, path: FieldPath(FieldID(rawValue: "method")))
      try expect(
        archive.facets(.all([]), by: [("年", .year), ("方式", .fields([method]))]),
        [
          Facet(
            name: "年",
            counts: [
              Facet.Count(value: "2025", count: 2), Facet.Count(value: "2024", count: 1),
            ]
          ),
          Facet(
            name: "方式",
            counts: [
              Facet.Count(value: "inPerson", count: 2), Facet.Count(value: "phone", count: 1),
            ]
          ),
        ]
      )
      try expect(
        archive.found(.field(.values([method: .codes([ChoiceCode(rawValue: "phone")])]))),
        [1]
      )
      try expect(archive.found(.field(.date(ValueRange(from: "2025-03-07")))), [3])
      try expect(archive.found(.field(.id(2))), [2])
    },
    ArchiveConformance("findsNamesByTheirPinyin") { make in
      let archive = try make()
      try archive.take(
        DocumentFiling("a", [FiledSheet(account: "中国石油", number: "1", texts: ["大庆"])]),
        DocumentFiling("b", [FiledSheet(account: "大庆", number: "2", texts: ["中国石油"])])
      )
      try expect(archive.snapshot { try $0.names().sorted() }, ["中国石油", "大庆"])
    },
  ]
}

private func unlinkFolder(_ folder: URL) {
  do {
    try FileManager.default.removeItem(at: folder)
  } catch {
    print("\(folder.path()) stays: \(error)")
  }
}
