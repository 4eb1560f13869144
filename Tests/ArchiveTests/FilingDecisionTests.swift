import Forms
import Ledger
import TestSupport
import Testing
import Values
import Wording

@testable import Archive

/// What becomes of a form.
@Suite struct FilingDecisionTests {
  private static let day = "2024-03-05"

  /// A form, and the one that was filed before it.
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var filed: FiledSheet
    var comes: FiledSheet
    var becomes: String

    var testDescription: String { name }
  }

  private static func present(
    _ sheet: FiledSheet,
    item: Int = 1,
    isWithdrawn: Bool = false
  ) throws -> PresentRevision {
    let request = try sheet.request()
    return PresentRevision(
      ItemReference(
        id: ItemID(rawValue: item),
        archiveNumber: ArchiveNumber(rawValue: "A-\(item)"),
        revision: 1
      ),
      numbering: Numbering(classKey: "A", number: item, category: "visit", retention: "D10"),
      identity: request.identity,
      content: request.content,
      control: request.control,
      account: request.account,
      date: request.date,
      fields: request.fields.description,
      unmapped: request.unmapped.description,
      ledger: request.ledger,
      isWithdrawn: isWithdrawn
    )
  }

  private static func marks(_ count: Int) -> ControlData {
    ControlData(entries: [FieldID(rawValue: "revisionCount"): .count(count)])
  }

  private static func marks(_ count: Int, on day: Int) -> ControlData {
    ControlData(entries: [
      FieldID(rawValue: "revisionCount"): .count(count),
      FieldID(rawValue: "revisionDate"): .day(Day(year: 2024, month: 4, day: day) ?? .epoch),
    ])
  }

  private static func visit(_ minute: Int?, _ people: String...) throws -> LedgerRecord.Visit {
    LedgerRecord.Visit(
      on: try #require(Day(iso8601: day)),
      minute: minute,
      method: ChoiceCode(rawValue: "inPerson"),
      people: people
    )
  }

  /// The decision in a word, with the item that it names.
  private static func word(_ decision: FilingDecision) -> String {
    switch decision {
    case .duplicate(let item, let repetition): "\(repetition) \(item.id)"
    case .item(let doubts):
      [
        "item", doubts.numberUsedBy.map { "number-used \($0.reference.id)" },
        doubts.visitToldBy.map { "same-visit \($0.reference.id)" },
      ].compactMap(\.self).joined(separator: " ")
    case .revision(let present, let revision): "\(revision) \(present.reference.id)"
    case .unmarked(let present): "unmarked \(present.reference.id)"
    }
  }

  static let withNumber: [Pair] = [
    Pair(name: "same", filed: .init(), comes: .init(), becomes: "same 1"),
    Pair(
      name: "other width and blanks",
      filed: .init(texts: ["讨论了ＡＢ报价"]),
      comes: .init(texts: ["讨论了 AB 报价"]),
      becomes: "same 1"
    ),
    Pair(
      name: "completed",
      filed: .init(),
      comes: .init(method: "phone", unmapped: ["晴"]),
      becomes: "completion 1"
    ),
    Pair(
      name: "an earlier state of what was completed",
      filed: .init(method: "phone"),
      comes: .init(),
      becomes: "earlier 1"
    ),
    Pair(
      name: "corrected",
      filed: .init(),
      comes: .init(texts: ["改了"], control: marks(1)),
      becomes: "correction 1"
    ),
    Pair(
      name: "account corrected",
      filed: .init(),
      comes: .init(account: "大庆油田", control: marks(1)),
      becomes: "correction 1"
    ),
    Pair(
      name: "day corrected",
      filed: .init(control: marks(1)),
      comes: .init(date: "2024-03-06", control: marks(2)),
      becomes: "correction 1"
    ),
    Pair(
      name: "an earlier state of what was corrected",
      filed: .init(account: "大庆油田", control: marks(2)),
      comes: .init(control: marks(1)),
      becomes: "earlier 1"
    ),
    Pair(
      name: "another account's and day's with lower marks",
      filed: .init(control: marks(2)),
      comes: .init(account: "东方化工", date: "2024-03-09", control: marks(1)),
      becomes: "item number-used 1"
    ),
    Pair(
      name: "another account's and day's with higher marks",
      filed: .init(control: marks(1)),
      comes: .init(account: "东方化工", date: "2024-03-09", control: marks(2)),
      becomes: "item number-used 1"
    ),
    Pair(
      name: "of an earlier day, with the same mark and other words",
      filed: .init(control: marks(1, on: 6)),
      comes: .init(texts: ["另谈"], control: marks(1, on: 5)),
      becomes: "unmarked 1"
    ),
    Pair(
      name: "of an earlier day, with the same mark and words",
      filed: .init(control: marks(1, on: 6)),
      comes: .init(control: marks(1, on: 5)),
      becomes: "earlier 1"
    ),
    Pair(
      name: "contradicted",
      filed: .init(),
      comes: .init(texts: ["改了"]),
      becomes: "unmarked 1"
    ),
    Pair(
      name: "filled in and blanked",
      filed: .init(unmapped: ["晴"]),
      comes: .init(method: "phone"),
      becomes: "unmarked 1"
    ),
    Pair(
      name: "another account's",
      filed: .init(),
      comes: .init(account: "东方化工"),
      becomes: "item number-used 1"
    ),
    Pair(
      name: "another day's",
      filed: .init(),
      comes: .init(date: "2024-03-09", texts: ["改了"]),
      becomes: "item number-used 1"
    ),
    Pair(
      name: "another account's and day's after a correction",
      filed: .init(texts: ["送样"], control: marks(1)),
      comes: .init(account: "东方化工", date: "2024-03-09", texts: ["另谈"]),
      becomes: "item number-used 1"
    ),
    Pair(
      name: "another account's and day's that says the same, after a correction",
      filed: .init(control: marks(1)),
      comes: .init(account: "东方化工", date: "2024-03-09"),
      becomes: "item number-used 1"
    ),
    Pair(name: "another number", filed: .init(), comes: .init(number: "BF-002"), becomes: "item"),
  ]

  @Test(arguments: withNumber)
  func withANumber(pair: Pair) throws {
    let decision = FilingDecision(
      try pair.comes.request(),
      knowing: FilingKnowledge(items: [try Self.present(pair.filed)])
    )
    #expect(Self.word(decision) == pair.becomes)
  }

  static func withoutNumber() throws -> [Pair] {
    func sheet(
      _ minute: Int? = nil,
      _ people: String = "王建国",
      texts: [String] = ["讨论了报价"],
      number: String = "",
      method: String? = nil,
      control: ControlData = ControlData()
    ) throws -> FiledSheet {
      FiledSheet(
        number: number,
        texts: texts,
        method: method,
        control: control,
        visit: try visit(minute, people)
      )
    }
    return [
      Pair(name: "same", filed: try sheet(), comes: try sheet(), becomes: "same 1"),
      Pair(
        name: "completed",
        filed: try sheet(),
        comes: try sheet(method: "phone"),
        becomes: "completion 1"
      ),
      Pair(
        name: "numbered later",
        filed: try sheet(),
        comes: try sheet(number: "BF-001"),
        becomes: "completion 1"
      ),
      Pair(
        name: "an earlier state without its number",
        filed: try sheet(number: "BF-001"),
        comes: try sheet(),
        becomes: "earlier 1"
      ),
      Pair(
        name: "contradicted",
        filed: try sheet(),
        comes: try sheet(texts: ["改了"]),
        becomes: "unmarked 1"
      ),
      Pair(
        name: "corrected",
        filed: try sheet(),
        comes: try sheet(texts: ["改了"], control: marks(1)),
        becomes: "correction 1"
      ),
      Pair(
        name: "another time",
        filed: try sheet(540),
        comes: try sheet(840, texts: ["另谈"]),
        becomes: "item same-visit 1"
      ),
      Pair(
        name: "nobody in both",
        filed: try sheet(),
        comes: try sheet(nil, "李敏", texts: ["另谈"]),
        becomes: "item same-visit 1"
      ),
      Pair(
        name: "one with a number",
        filed: try sheet(number: "BF-001"),
        comes: try sheet(texts: ["另谈"]),
        becomes: "item same-visit 1"
      ),
      Pair(
        name: "two with numbers",
        filed: try sheet(number: "BF-001"),
        comes: try sheet(texts: ["另谈"], number: "BF-002"),
        becomes: "item"
      ),
    ]
  }

  /// Forms that tell no visit, without a number: what is filed of the account tells them apart.
  static let ofAnotherKind: [Pair] = [
    Pair(
      name: "same",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(number: ""),
      becomes: "same 1"
    ),
    Pair(
      name: "completed",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(number: "", method: "phone"),
      becomes: "completion 1"
    ),
    Pair(
      name: "an earlier state",
      filed: FiledSheet(number: "", method: "phone"),
      comes: FiledSheet(number: ""),
      becomes: "earlier 1"
    ),
    Pair(
      name: "corrected",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(number: "", texts: ["改了"], control: marks(1)),
      becomes: "correction 1"
    ),
    Pair(
      name: "contradicted",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(number: "", texts: ["改了"]),
      becomes: "unmarked 1"
    ),
    Pair(
      name: "of another day",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(number: "", date: "2024-03-09", texts: ["另谈"]),
      becomes: "item"
    ),
    Pair(
      name: "of another account",
      filed: FiledSheet(number: ""),
      comes: FiledSheet(account: "东方化工", number: ""),
      becomes: "item"
    ),
  ]

  @Test(arguments: ofAnotherKind)
  func thatTellNoVisit(pair: Pair) throws {
    let decision = FilingDecision(
      try pair.comes.request(),
      knowing: FilingKnowledge(items: [try Self.present(pair.filed)])
    )
    #expect(Self.word(decision) == pair.becomes)
  }

  @Test(arguments: try withoutNumber())
  func withoutANumber(pair: Pair) throws {
    let decision = FilingDecision(
      try pair.comes.request(),
      knowing: FilingKnowledge(items: [try Self.present(pair.filed)])
    )
    #expect(Self.word(decision) == pair.becomes)
  }

  @Test func isADuplicateOfWhatItRepeatsWhateverElse() throws {
    let present = try Self.present(FiledSheet())
    let decision = FilingDecision(
      try FiledSheet(control: Self.marks(1)).request(),
      knowing: FilingKnowledge(
        repeated: RepeatedRevision(present.reference, isWithdrawn: true),
        items: [present]
      )
    )
    #expect(Self.word(decision) == "withdrawn 1")
  }

  /// What comes after an item was withdrawn: its earlier states stay out, all else is an item.
  static let afterAWithdrawal: [Pair] = [
    Pair(name: "same", filed: .init(), comes: .init(), becomes: "withdrawn 1"),
    Pair(
      name: "an earlier state of what was completed",
      filed: .init(method: "phone"),
      comes: .init(),
      becomes: "withdrawn 1"
    ),
    Pair(
      name: "an earlier state of what was corrected",
      filed: .init(date: "2024-03-06", control: marks(2)),
      comes: .init(control: marks(1)),
      becomes: "withdrawn 1"
    ),
    Pair(name: "completed", filed: .init(), comes: .init(method: "phone"), becomes: "item"),
    Pair(
      name: "corrected",
      filed: .init(),
      comes: .init(texts: ["改了"], control: marks(1)),
      becomes: "item"
    ),
    Pair(name: "contradicted", filed: .init(), comes: .init(texts: ["改了"]), becomes: "item"),
    Pair(
      name: "an earlier state without a number",
      filed: FiledSheet(number: "", method: "phone"),
      comes: FiledSheet(number: ""),
      becomes: "withdrawn 1"
    ),
  ]

  @Test(arguments: afterAWithdrawal)
  func ofAWithdrawnItem(pair: Pair) throws {
    let decision = FilingDecision(
      try pair.comes.request(),
      knowing: FilingKnowledge(items: [try Self.present(pair.filed, isWithdrawn: true)])
    )
    #expect(Self.word(decision) == pair.becomes)
  }

  @Test func belongsToAnItemThatCountsBeforeAWithdrawnOne() throws {
    let items = [
      try Self.present(FiledSheet(method: "phone"), item: 1, isWithdrawn: true),
      try Self.present(FiledSheet(texts: ["改了"]), item: 2),
    ]
    let decision = FilingDecision(
      try FiledSheet().request(),
      knowing: FilingKnowledge(items: items)
    )
    #expect(Self.word(decision) == "unmarked 2")
  }

  @Test func isARevisionWhereTheOperatorSaysSo() throws {
    let present = try Self.present(FiledSheet())
    let changed = try FiledSheet(texts: ["改了"]).request()
    #expect(
      Self.word(
        FilingDecision(changed, knowing: FilingKnowledge(items: [present]), revises: true)
      ) == "ordered 1"
    )
    let other = try FiledSheet(account: "东方化工", number: "9").request()
    #expect(
      Self.word(FilingDecision(other, knowing: FilingKnowledge(replaced: present))) == "ordered 1"
    )
  }

  /// What comes under another name of the account, where operators say that both are one account's.
  static let underAnotherName: [Pair] = [
    Pair(name: "same", filed: .init(), comes: .init(account: "大庆油田"), becomes: "same 1"),
    Pair(
      name: "completed",
      filed: .init(),
      comes: .init(account: "大庆油田", method: "phone"),
      becomes: "completion 1"
    ),
    Pair(
      name: "completed without a number",
      filed: .init(number: ""),
      comes: .init(account: "大庆油田", number: "", method: "phone"),
      becomes: "completion 1"
    ),
    Pair(
      name: "an earlier state",
      filed: .init(method: "phone"),
      comes: .init(account: "大庆油田"),
      becomes: "earlier 1"
    ),
    Pair(
      name: "corrected without a number",
      filed: .init(number: ""),
      comes: .init(account: "大庆油田", number: "", texts: ["改了"], control: marks(1)),
      becomes: "correction 1"
    ),
    Pair(
      name: "contradicted",
      filed: .init(number: ""),
      comes: .init(account: "大庆油田", number: "", texts: ["改了"]),
      becomes: "unmarked 1"
    ),
    Pair(
      name: "of another day",
      filed: .init(number: ""),
      comes: .init(account: "大庆油田", number: "", date: "2024-03-09", texts: ["另谈"]),
      becomes: "item"
    ),
    Pair(
      name: "of a third account",
      filed: .init(account: "东方化工", number: ""),
      comes: .init(account: "大庆油田", number: ""),
      becomes: "item"
    ),
  ]

  @Test(arguments: underAnotherName)
  func knowsTheAccountUnderEachOfItsNames(pair: Pair) throws {
    let decision = FilingDecision(
      try pair.comes.request(),
      knowing: FilingKnowledge(
        items: [try Self.present(pair.filed)],
        otherNames: ["大庆石油管理局"]
      )
    )
    #expect(Self.word(decision) == pair.becomes)
  }

  @Test func goesToTheItemOfItsOwnNameBeforeOneOfAnother() throws {
    let items = [
      try Self.present(FiledSheet(number: ""), item: 1),
      try Self.present(FiledSheet(account: "大庆油田", number: ""), item: 2),
    ]
    let decision = FilingDecision(
      try FiledSheet(account: "大庆油田", number: "", method: "phone").request(),
      knowing: FilingKnowledge(items: items, otherNames: ["大庆石油管理局"])
    )
    #expect(Self.word(decision) == "completion 2")
  }

  @Test func goesToTheNearestItemOfItsNumber() throws {
    let items = [
      try Self.present(FiledSheet(account: "东方化工"), item: 1),
      try Self.present(FiledSheet(date: "2024-03-01"), item: 2),
    ]
    let decision = FilingDecision(
      try FiledSheet(control: Self.marks(1)).request(),
      knowing: FilingKnowledge(items: items)
    )
    #expect(Self.word(decision) == "correction 2")
  }

  /// Of several that bear its number a form corrects the one of its account or day.
  @Test(arguments: [
    (FiledSheet(control: marks(1)), "correction 1"),
    (FiledSheet(account: "宁波海曙", control: marks(1)), "correction 1"),
    (FiledSheet(account: "东方化工", control: marks(1)), "correction 2"),
    (FiledSheet(account: "宁波海曙", date: "2024-03-09", control: marks(1)), "item number-used 1"),
    // Of the one that was withdrawn.
    (FiledSheet(account: "西江造纸", date: "2024-03-20", control: marks(1)), "item number-used 1"),
    (FiledSheet(account: "西江造纸", date: "2024-03-05", control: marks(1)), "item number-used 1"),
  ])
  func ofANumberThatSeveralBear(sheet: FiledSheet, becomes: String) throws {
    let items = [
      try Self.present(FiledSheet(), item: 1),
      try Self.present(FiledSheet(account: "东方化工", date: "2024-03-12"), item: 2),
      try Self.present(
        FiledSheet(account: "西江造纸", date: "2024-03-20"),
        item: 3,
        isWithdrawn: true
      ),
    ]
    let decision = FilingDecision(try sheet.request(), knowing: FilingKnowledge(items: items))
    #expect(Self.word(decision) == becomes)
  }

  @Test func contradictsWhatTheStatesBeforeAndAfterItAgreeIn() throws {
    var present = try Self.present(FiledSheet(method: "phone", control: Self.marks(2)))
    let first = try Self.present(FiledSheet(method: "inPerson"))
    present.former = [
      FormerState(control: first.control, fields: first.fields, unmapped: first.unmapped)
    ]
    func becomes(_ sheet: FiledSheet) throws -> String {
      Self.word(
        FilingDecision(try sheet.request(), knowing: FilingKnowledge(items: [present]))
      )
    }
    let middle = FiledSheet(method: "letter", control: Self.marks(1))
    #expect(try becomes(middle) == "earlier 1")
    var other = middle
    other.texts = ["另一说法"]
    #expect(try becomes(other) == "unmarked 1")
  }

  @Test func goesToTheItemOfANameThatIsAlikeBeforeThatOfTheSameDay() throws {
    let items = [
      try Self.present(FiledSheet(account: "杭州澜川机械有限公司", date: "2024-03-04"), item: 1),
      try Self.present(FiledSheet(account: "宁波海曙电机有限公司"), item: 2),
    ]
    let decision = FilingDecision(
      try FiledSheet(account: "杭州澜川机械制造有限公司", control: Self.marks(1)).request(),
      knowing: FilingKnowledge(items: items)
    )
    #expect(Self.word(decision) == "correction 1")
  }

  /// What comes late is told by the item's earlier revisions: a state of it, or another document.
  @Test(arguments: [
    (FiledSheet(), "earlier 1"),
    // What was filled in on an old state is not lost in silence.
    (FiledSheet(unmapped: ["晴"]), "unmarked 1"), (FiledSheet(method: "phone"), "unmarked 1"),
    (FiledSheet(texts: ["另一说法"]), "unmarked 1"),
    (FiledSheet(account: "东方化工"), "item number-used 1"),
    (FiledSheet(account: "东方化工", control: marks(1)), "earlier 1"),
  ])
  func isJudgedByWhatTheItemHasSaid(sheet: FiledSheet, becomes: String) throws {
    var present = try Self.present(FiledSheet(texts: ["改了"], control: Self.marks(2)))
    let first = try Self.present(FiledSheet())
    present.former = [
      FormerState(control: first.control, fields: first.fields, unmapped: first.unmapped)
    ]
    let decision = FilingDecision(
      try sheet.request(),
      knowing: FilingKnowledge(items: [present])
    )
    #expect(Self.word(decision) == becomes)
  }
}
