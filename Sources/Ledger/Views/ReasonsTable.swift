import Foundation
import Values
import Wording

extension LedgerTable {
  /// `reasons`: why developments failed and succeeded, counted by category, failures first; and the
  /// texts that are counted, the latest first.
  ///
  /// A text counts in every category of which it holds a word; a program is told a category's name
  /// in a language.
  public static func reasonsWithTexts(_ book: LedgerBook) -> [LedgerTable] {
    let told = book.reasons
    return [counts(of: told, categories: book.policy.reasons), texts(of: told)]
  }

  private static func counts(of told: [Reason], categories: [ReasonCategory]) -> LedgerTable {
    let counts = [false, true].flatMap { isSuccess -> [ReasonCount] in
      let all = told.filter { $0.isSuccess == isSuccess }
      let counts = (categories + [.other]).map { category in
        ReasonCount(
          isSuccess: isSuccess,
          category: category,
          reasons: all.filter { $0.categories.contains(category) },
          of: all.count
        )
      }
      // The order of the categories decides between equal counts.
      return counts.enumerated().filter { !$0.element.reasons.isEmpty }.sorted {
        ($1.element.reasons.count, $0.offset) < ($0.element.reasons.count, $1.offset)
      }
      .map(\.element)
    }
    let columns = Reason.columns
    return LedgerTable(
      id: "reasons",
      title: LocalizedText(zh: "成败原因", en: "Reasons"),
      of: counts,
      [
        ColumnOf("outcome", "结果", "outcome") { Reason.outcome(isSuccess: $0.isSuccess) },
        ColumnOf("category", "原因类别", "category") { .word($0.category.name, $0.category.id) },
        ColumnOf("name") { .word($0.category.name) },
        ColumnOf("count", "次数", "count") { .integer($0.reasons.count) },
        ColumnOf("share", "占比", "share") {
          .bar(Decimal.percent($0.reasons.count, of: $0.of) ?? 0)
        },
        ColumnOf("texts") { .json(.array($0.reasons.map { columns.object(of: $0) })) },
      ]
    )
  }

  private static func texts(of told: [Reason]) -> LedgerTable {
    LedgerTable(
      id: "reason-texts",
      title: LocalizedText(zh: "原因原文", en: "Reasons as written"),
      of: told.reversed(),
      [
        ColumnOf("outcome", "结果", "outcome") { Reason.outcome(isSuccess: $0.isSuccess) },
        ColumnOf("categories", "原因类别", "categories", place: 2) { $0.categoriesCell },
      ] + Reason.columns
    )
  }
}

/// How often a category is a reason, among so many records.
private struct ReasonCount {
  var isSuccess: Bool
  var category: ReasonCategory
  var reasons: [Reason]
  var of: Int
}

/// What a development record says of its outcome.
struct Reason {
  var account: String
  var on: Day
  var isSuccess: Bool
  var text: String?
  var item: ItemID
  var categories: [ReasonCategory]

  /// The reason alone, without what its place among others tells.
  fileprivate static var columns: [ColumnOf<Reason>] {
    [
      ColumnOf("account", "客户", "account", place: 1) { .text($0.account) },
      ColumnOf("on", "日期", "date") { .day($0.on) },
      ColumnOf("text", "原因", "reasons", place: 2) { .text($0.text) },
      ColumnOf("record") { .text($0.item.description) },
    ]
  }

  /// The categories' names, and their ids to programs.
  var categoriesCell: LedgerTable.Cell {
    .word(
      LocalizedText(
        zh: categories.map(\.name.zh).joined(separator: "、"),
        en: categories.map(\.name.en).joined(separator: ", ")
      )
    )
    .told(.array(categories.map { .string($0.id) }))
  }

  fileprivate static func outcome(isSuccess: Bool) -> LedgerTable.Cell {
    isSuccess
      ? .word(LocalizedText(zh: "成功", en: "success"), "success")
      : .word(LocalizedText(zh: "失败", en: "failure"), "failure")
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
        guard let outcome = filed.record.outcome, filed.date <= day else { return nil }
        let text = outcome.reasons
        let told = categories(of: text)
        return Reason(
          account: history.name,
          on: filed.date,
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
