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
      of: acts,
      [
        ColumnOf("entry", "序号", "entry") { .integer($0.id) },
        ColumnOf("at", "时间", "at") {
          .text(LocalTime.text($0.at)).told(.string($0.at.rawValue))
        },
        ColumnOf("who", "谁", "who") { .text($0.who) },
        ColumnOf("act", "做了什么", "act") { .word($0.name, $0.act) },
        ColumnOf("archiveNumber", "档号", "archive number", isCode: true) {
          .text($0.archiveNumber?.rawValue)
        },
        ColumnOf("detail", "说明", "detail") { act in
          detail(of: act).told(act.detail.map { .string($0) })
        },
      ]
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
