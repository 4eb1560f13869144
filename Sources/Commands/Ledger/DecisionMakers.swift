import Archive
import ArgumentParser
import Forms
import Foundation
import Ledger
import Values
import Wording

/// The people who decide at an account, as the item of its latest profile tells them.
///
/// The ledger keeps nothing of them: they are read from the item itself, and what its definition
/// marks as personal data is masked unless it is revealed, which the journal tells first.
struct DecisionMakers {
  let table: LedgerTable

  /// Nil where no profile tells any.
  init?(
    of view: AccountView,
    in reading: LedgerReading,
    knownOn: Day?,
    isRevealed: Bool
  ) throws {
    let limit = knownOn.flatMap { Timestamp(endOf: $0) }
    guard let id = view.profile, let item = try reading.archive.item(id),
      let revision = item.revisions.last(where: { revision in
        limit.map { revision.filedAt <= $0 } ?? true
      }),
      let form = reading.library.form(item.form), let field = form.ledger.decisionMakers,
      let columns = form.field(field)?.table?.columns
    else { return nil }
    let answers = revision.answers.filter { $0.field?.field == field && $0.row != nil }
    if answers.isEmpty { return nil }
    if isRevealed {
      try reading.archive.enterDisclosure(
        of: id,
        revision: revision.number,
        as: FilingOptions(actor: NSUserName())
      )
    }
    let rows = Dictionary(grouping: answers) { $0.row ?? 0 }.sorted { $0.key < $1.key }
    table = LedgerTable(
      id: "decision-makers",
      title: LocalizedText(zh: "决策者", en: "Decision makers"),
      columns: columns.map { LedgerTable.Column($0.id.rawValue, $0.label) },
      rows: rows.map { _, answers in
        DecisionMakers.row(answers, columns: columns, isRevealed: isRevealed)
      }
    )
  }

  private static let mask = LocalizedText(zh: "（不显示）", en: "(not shown)")

  private static func row(
    _ answers: [FiledValue],
    columns: [FieldDefinition],
    isRevealed: Bool
  ) -> LedgerTable.Row {
    var members: [JSON.Member] = []
    var cells: [LedgerTable.Cell] = []
    for column in columns {
      guard let text = answers.first(where: { $0.field?.column == column.id })?.text else {
        cells.append(.empty)
        continue
      }
      let isMasked = column.isSensitive && !isRevealed
      members.append(JSON.Member(column.id.rawValue, .string(isMasked ? "***" : text)))
      cells.append(isMasked ? .word(mask) : .text(text))
    }
    return LedgerTable.Row(json: .object(members), cells: cells)
  }
}
