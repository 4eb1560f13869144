import Ledger
import Testing
import Values

/// The names that operators have made one account's.
@Suite struct JoinedNamesTests {
  private static func names(
    _ deeds: [LedgerAct.Deed],
    codes: [String: [String]] = [:]
  ) throws
    -> (String, String?) throws -> [String]
  {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let joined = JoinedNames(
      deeds.enumerated().map { place, deed in
        FiledAct(
          entry: place + 1,
          at: Timestamp(rawValue: "2026-03-01T00:00:00Z"),
          who: "tester",
          act: LedgerAct(on: day, deed: deed)
        )
      }
    )
    return { name, code in
      joined.others(of: AccountName(name), code: code) { code in
        (codes[code] ?? []).map { AccountName($0) }
      }.map(\.key).sorted()
    }
  }

  private static func merge(_ name: String, _ other: String) -> LedgerAct.Deed {
    .merge(AccountReference(name: name), other: AccountReference(name: other))
  }

  @Test func goOnFromNameToName() throws {
    let names = try Self.names([
      Self.merge("甲公司", "乙公司"),
      .alias(AccountReference(name: "乙 公司"), other: AccountReference(name: "乙厂")),
      .handOver(AccountReference(name: "丙公司"), to: "王建国"),
    ])
    #expect(try names("甲公司", nil) == ["乙公司", "乙厂"])
    #expect(try names("乙厂", nil) == ["乙公司", "甲公司"])
    #expect(try names("丙公司", nil) == [])
  }

  @Test func areNotJoinedByAnAliasWhoseFormsTellTwoCodes() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 1))
    let deed = LedgerAct.Deed.alias(
      AccountReference(name: "甲公司"),
      other: AccountReference(name: "乙公司")
    )
    let act = FiledAct(
      entry: 1,
      at: Timestamp(rawValue: "2026-03-01T00:00:00Z"),
      who: "tester",
      act: LedgerAct(on: day, deed: deed)
    )
    func names(_ own: String?, _ other: String?) -> Set<AccountName> {
      var story = Story()
      story.profile(.on(1, 5), account: "甲公司", creditCode: own)
      story.profile(.on(1, 6), account: "乙公司", creditCode: other)
      return JoinedNames(LedgerEntries(records: story.filed, acts: [act]))
        .others(of: AccountName("甲公司")) { _ in [] }
    }
    #expect(names("91120000103069684W", nil) == [AccountName("乙公司")])
    #expect(names("91120000103069684W", "911200007178674384") == [])
  }

  @Test func endWhereAJoinWasUndone() throws {
    let (one, two) = (AccountReference(name: "甲公司"), AccountReference(name: "乙公司"))
    let names = try Self.names([
      .merge(one, other: two), .unmerge(one, other: two, entry: 1),
    ])
    #expect(try names("甲公司", nil) == [])
  }

  @Test func areThoseOfACodeWhereAnActNamesIt() throws {
    let named = AccountReference(name: "甲公司", creditCode: "91320500MA1ABCDE14")
    let deed = LedgerAct.Deed.merge(named, other: AccountReference(name: "乙公司"))
    let codes = ["91320500MA1ABCDE14": ["甲公司", "丙公司"]]
    let names = try Self.names([deed], codes: codes)
    #expect(try names("乙公司", nil) == ["丙公司", "甲公司"])
    #expect(try names("丁公司", "91320500ma1abcde14") == ["丙公司", "乙公司", "甲公司"])
    #expect(try names("丁公司", nil) == [])
    let parted = LedgerAct.Deed.unmerge(
      AccountReference(name: "甲公司"),
      other: AccountReference(name: "丙公司"),
      entry: nil
    )
    #expect(try Self.names([deed, parted], codes: codes)("乙公司", nil) == ["甲公司"])
  }
}
