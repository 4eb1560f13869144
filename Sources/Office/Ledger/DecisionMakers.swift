import Archive
import Forms
import Foundation
import Ledger
import Values
import Wording

/// The people who decide at an account, as the item of its latest profile tells them.
///
/// The ledger keeps nothing of them: they are read from the item itself, and what its definition
/// marks as personal data is masked unless it is shown for a reason, which the journal tells.
struct DecisionMakers {
  let table: LedgerTable
  /// Whether something of it is masked.
  let isMasked: Bool
  /// Where they stand, unmasked.
  let item: FiledItem

  /// Nil where no profile tells any.
  init?(
    of view: AccountView,
    in reading: LedgerReading,
    hiding hidden: PersonalData
  ) throws {
    guard let id = view.profile, let item = try reading.state.items(ids: [id]).first,
      let revision = item.revisions.last(where: { revision in
        reading.limit.map { revision.filedAt <= $0 } ?? true
      }),
      let form = reading.library.form(item.form), let field = form.ledger.decisionMakers,
      let columns = form.field(field)?.table?.columns
    else { return nil }
    let shown = hidden.masked(item)
    let answers = (shown.revisions.first { $0.number == revision.number }?.answers ?? []).filter {
      $0.field?.field == field && $0.row != nil
    }
    if answers.isEmpty { return nil }
    self.item = item
    let rows = Dictionary(grouping: answers) { $0.row ?? 0 }.sorted { $0.key < $1.key }
    table = LedgerTable(
      id: "decision-makers",
      title: LocalizedText(zh: "决策者", en: "Decision makers"),
      of: rows.map(\.value),
      columns.map { column in
        ColumnOf(LedgerTable.Column(column.id.rawValue, column.label)) { answers in
          .text(answers.first { $0.field?.column == column.id }?.text)
        }
      }
    )
    isMasked = answers.contains { $0.text == PersonalData.mask }
  }
}
