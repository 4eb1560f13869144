import Foundation
import Values
public import Wording

extension LedgerTable {
  /// `reasons`: why developments failed and succeeded, counted by category, failures first; and the
  /// texts that are counted, the latest first.
  ///
  /// A text counts in every category of which it holds a word; a program is told a category's name
  /// in a language.
  public static func reasonsWithTexts(_ book: LedgerBook, language: Language) -> [LedgerTable] {
    let told = book.reasons
    return [
      counts(of: told, categories: book.policy.reasons, language: language), texts(of: told),
    ]
  }

  private static func counts(
    of told: [Reason],
    categories: [ReasonCategory],
    language: Language
  ) -> LedgerTable {
    var table = LedgerTable(
      id: "reasons",
      title: LocalizedText(zh: "成败原因", en: "Reasons"),
      columns: [
        Column("outcome", LocalizedText(zh: "结果", en: "outcome")),
        Column("category", LocalizedText(zh: "原因类别", en: "category")),
        Column("count", LocalizedText(zh: "次数", en: "count")),
        Column("share", LocalizedText(zh: "占比", en: "share")),
      ]
    )
    for isSuccess in [false, true] {
      let all = told.filter { $0.isSuccess == isSuccess }
      let rows = (categories + [.other]).map { category in
        (category, all.filter { $0.categories.contains(category) })
      }
      // The order of the categories decides between equal counts.
      let sorted = rows.enumerated().filter { !$0.element.1.isEmpty }.sorted {
        ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset)
      }
      for (_, (category, reasons)) in sorted {
        let share = Decimal.percent(reasons.count, of: all.count) ?? 0
        table.rows.append(
          Row(
            json: [
              "outcome": .string(Reason.code(isSuccess: isSuccess)),
              "category": .string(category.id), "name": .string(category.name[language]),
              "count": .integer(reasons.count), "share": .number(share.description),
              "texts": .array(reasons.map(\.json)),
            ],
            cells: [
              .word(Reason.name(isSuccess: isSuccess)), .word(category.name),
              .integer(reasons.count), .bar(share),
            ]
          )
        )
      }
    }
    return table
  }

  private static func texts(of told: [Reason]) -> LedgerTable {
    LedgerTable(
      id: "reason-texts",
      title: LocalizedText(zh: "原因原文", en: "Reasons as written"),
      columns: [
        Column("outcome", LocalizedText(zh: "结果", en: "outcome")),
        Column("on", LocalizedText(zh: "日期", en: "date")),
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("categories", LocalizedText(zh: "原因类别", en: "categories")),
        Column("text", LocalizedText(zh: "原因", en: "reasons")),
      ],
      rows: told.reversed().map { reason in
        Row(
          json: reason.rowJSON,
          cells: [
            .word(Reason.name(isSuccess: reason.isSuccess)), .day(reason.on),
            .text(reason.account),
            .word(reason.categoryNames),
            Cell(reason.text),
          ]
        )
      }
    )
  }
}

/// What a development record says of its outcome.
struct Reason {
  var account: String
  var on: Day
  var isSuccess: Bool
  var text: String?
  var item: ItemID
  var categories: [ReasonCategory]

  var categoryNames: LocalizedText {
    LocalizedText(
      zh: categories.map(\.name.zh).joined(separator: "、"),
      en: categories.map(\.name.en).joined(separator: ", ")
    )
  }

  var json: JSON {
    var members = [
      JSON.Member("account", .string(account)), JSON.Member("on", .string(on.description)),
    ]
    members.append("text", text.map { .string($0) })
    members.append(JSON.Member("record", .string(item.description)))
    return .object(members)
  }

  /// The reason with what its place among others tells.
  var rowJSON: JSON {
    .object(
      [
        JSON.Member("outcome", .string(Reason.code(isSuccess: isSuccess))),
        JSON.Member("categories", .array(categories.map { .string($0.id) })),
      ] + json.members
    )
  }

  static func code(isSuccess: Bool) -> String { isSuccess ? "success" : "failure" }

  static func name(isSuccess: Bool) -> LocalizedText {
    isSuccess
      ? LocalizedText(zh: "成功", en: "success") : LocalizedText(zh: "失败", en: "failure")
  }
}

extension LedgerBook {
  /// In the order of their days.
  var reasons: [Reason] {
    let words = policy.reasons.map { category in category.words.map { Array($0.utf8) } }
    func categories(of text: String?) -> [ReasonCategory] {
      guard let text else { return [] }
      let bytes = Array(text.utf8)
      return zip(policy.reasons, words).compactMap { category, words in
        words.contains { bytes.holds($0) } ? category : nil
      }
    }
    return histories.flatMap { history in
      history.further.compactMap { filed -> Reason? in
        guard let outcome = filed.record.outcome, filed.record.date <= day else { return nil }
        let text = outcome.reasons
        let told = categories(of: text)
        return Reason(
          account: history.name,
          on: filed.record.date,
          isSuccess: outcome.isSuccess,
          text: text,
          item: filed.item,
          categories: told.isEmpty ? [.other] : told
        )
      }
    }
    .sorted {
      ($0.on, $0.account, $0.text ?? "\u{0}", $0.item)
        < ($1.on, $1.account, $1.text ?? "\u{0}", $1.item)
    }
  }
}

extension [UInt8] {
  /// Whether a word's bytes stand among these; in UTF-8 no character begins inside another.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return false }
    for start in 0...(count - word.count) where self[start] == first {
      var length = 1
      while length < word.count, self[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
