import Forms
import Wording

extension LedgerTable {
  /// `suspects`: pairs of accounts whose names are near, which may be one account.
  ///
  /// They are proposed, never joined; a branch and its parent are no pair. Names that have nothing
  /// in common but the credit code that joins them are told as well: one of them may have it wrong.
  public static func suspects(_ book: LedgerBook) -> LedgerTable {
    let near = NearNames(words: book.policy.names)
    // Every name of every account, each once.
    var keys: [String] = []
    var owners: [Int] = []
    for (index, history) in book.histories.enumerated() {
      for key in Set(history.records.map(\.nameKey)).sorted() {
        keys.append(key)
        owners.append(index)
      }
    }
    struct Pair: Hashable {
      var one: Int
      var other: Int
    }
    var seen: Set<Pair> = []
    var table = LedgerTable(
      id: "suspects",
      title: LocalizedText(zh: "疑似同一客户", en: "Near names"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("other", LocalizedText(zh: "相近客户", en: "near account")),
        Column("why", LocalizedText(zh: "相近之处", en: "why")),
      ]
    )
    let pairs =
      near.pairs(among: keys).map { ($0.one, $0.other, $0.likeness) }
      + book.formerNames(among: keys, of: owners).map { ($0.one, $0.other, .formerName) }
    for (one, other, likeness) in pairs {
      let (left, right) = (owners[one], owners[other])
      guard left != right,
        seen.insert(Pair(one: min(left, right), other: max(left, right))).inserted
      else { continue }
      let names = [left, right].map { book.histories[$0] }
      // Two credit codes are two accounts, however near their names.
      if let first = names[0].creditCode, let second = names[1].creditCode, first != second {
        continue
      }
      table.rows.append(
        Row(
          json: [
            "account": .string(names[0].name), "other": .string(names[1].name),
            "why": .string(likeness.rawValue),
          ],
          cells: [.text(names[0].name), .text(names[1].name), .word(likeness.name)]
        )
      )
    }
    table.rows += book.histories.flatMap { joinedByCode($0, near) }
    return table
  }

  /// The names of an account beside its own that are not near it and that its code alone joins.
  private static func joinedByCode(_ history: AccountHistory, _ near: NearNames) -> [Row] {
    let own = AccountName(history.name).key
    let codes = Set(history.records.filter { $0.nameKey == own }.compactMap(\.codeKey))
    var told: Set<String> = [own]
    return history.records.compactMap { filed -> Row? in
      guard filed.codeKey.map(codes.contains) == true, told.insert(filed.nameKey).inserted,
        near.pairs(among: [own, filed.nameKey]).isEmpty
      else { return nil }
      return Row(
        json: [
          "account": .string(history.name), "other": .string(filed.account),
          "why": .string(NearNames.Likeness.sameCode.rawValue),
        ],
        cells: [
          .text(history.name), .text(filed.account),
          .word(NearNames.Likeness.sameCode.name),
        ]
      )
    }
  }
}

extension LedgerBook {
  /// Each name that a form says an account had before, with the account's: both by their places among
  /// some names, of which `owners` tells whose they are.
  fileprivate func formerNames(
    among keys: [String],
    of owners: [Int]
  ) -> [(one: Int, other: Int)] {
    let places = Dictionary(grouping: keys.indices, by: { keys[$0] })
    return keys.indices.flatMap { one in
      histories[owners[one]].further
        .filter { $0.nameKey == keys[one] }
        .flatMap { $0.record.formerNames ?? [] }
        .flatMap { places[AccountName($0).key] ?? [] }
        .map { (one: one, other: $0) }
    }
  }
}

extension NearNames.Likeness {
  fileprivate var name: LocalizedText {
    switch self {
    case .sameCore: LocalizedText(zh: "只差企业类型", en: "same but for the company's form")
    case .oneCharacter: LocalizedText(zh: "只差一个字", en: "one character differs")
    case .place: LocalizedText(zh: "只差地名", en: "same but for the place")
    case .formerName: LocalizedText(zh: "一个写明原名是另一个", en: "one tells the other as its former name")
    case .sameCode:
      LocalizedText(
        zh: "名称不同，信用代码相同，已算作一个客户",
        en: "different names with one credit code, counted as one account"
      )
    }
  }
}
