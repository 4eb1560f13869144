import Archive
import Foundation
import Ledger
import Office
import Values
import Wording

/// The journal as a table.
enum JournalTable {
  static func table(of acts: some Sequence<JournalAct>) -> LedgerTable {
    LedgerTable(
      id: "journal",
      title: LocalizedText(zh: "日志", en: "Journal"),
      columns: [
        .named("entry", zh: "序号", en: "entry"), .named("at", zh: "时间", en: "at"),
        .named("who", zh: "谁", en: "who"), .named("act", zh: "做了什么", en: "act"),
        .named("archiveNumber", zh: "档号", en: "archive number"),
        .named("detail", zh: "说明", en: "detail"),
      ],
      rows: acts.map { act in
        LedgerTable.Row(
          json: act.json,
          cells: [
            .integer(act.id), .text(LocalTime.text(act.at)), .text(act.who), .word(act.name),
            act.archiveNumber.map { .text($0.rawValue) } ?? .empty,
            detail(of: act),
          ]
        )
      }
    )
  }
}

extension JournalTable {
  /// What people are told of an act: why, or how much; of what was told the ledger, a sentence.
  private static func detail(of act: JournalAct) -> LedgerTable.Cell {
    guard let detail = act.detail else { return .empty }
    if let kind = LedgerAct.Kind(rawValue: act.act),
      let details = LedgerAct.Details(json: detail), let told = LedgerAct(kind, details)
    {
      let why = told.why.map { LocalizedText(zh: "（\($0)）", en: " (\($0))") }
      return .word(
        LocalizedText(
          zh: [told.sentence.zh, why?.zh].compactMap(\.self).joined(),
          en: [told.sentence.en, why?.en].compactMap(\.self).joined()
        )
      )
    }
    return .text(String(detail.prefix(200)))
  }
}

extension LedgerAct.Details {
  /// What an entry of the journal keeps; nil of a text that is none, as of a later version.
  fileprivate init?(json: String) {
    do {
      self = try JSONDecoder().decode(LedgerAct.Details.self, from: Data(json.utf8))
    } catch {
      return nil
    }
  }
}

extension JournalAct {
  /// What was done, in a word; one of a later version as it is written.
  var name: LocalizedText {
    JournalAct.Kind(rawValue: act)?.name ?? LocalizedText(verbatim: act)
  }
}
