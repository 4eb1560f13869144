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
    var suspects: [Suspects] = []
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
      suspects.append(Suspects(account: names[0].name, other: names[1].name, why: likeness))
    }
    suspects += book.histories.flatMap { Suspects.joinedByCode($0, near) }
    return LedgerTable(
      id: "suspects",
      title: LocalizedText(zh: "疑似同一客户", en: "Near names"),
      of: suspects,
      [
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("other", "相近客户", "near account") { .text($0.other) },
        ColumnOf("why", "相近之处", "why") { .word($0.why.name, $0.why.rawValue) },
      ]
    )
  }
}

/// Two names that may be one account's.
private struct Suspects {
  var account: String
  var other: String
  var why: NearNames.Likeness

  /// The names of an account beside its own that are not near it and that its code alone joins.
  static func joinedByCode(_ history: AccountHistory, _ near: NearNames) -> [Suspects] {
    let own = AccountName(history.name).key
    let codes = Set(history.records.filter { $0.nameKey == own }.compactMap(\.codeKey))
    var told: Set<String> = [own]
    return history.records.compactMap { filed -> Suspects? in
      guard filed.codeKey.map(codes.contains) == true, told.insert(filed.nameKey).inserted,
        near.pairs(among: [own, filed.nameKey]).isEmpty
      else { return nil }
      return Suspects(account: history.name, other: filed.account, why: .sameCode)
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
