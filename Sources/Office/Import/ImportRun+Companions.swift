import Archive
import Filing
import Intake
import Ledger
import Values
import Wording

extension ImportRun {
  /// Files what lies beside filed forms as materials of their accounts, or says that it may be.
  func attach(_ others: [DiskPath]) throws {
    guard !others.isEmpty, !filed.isEmpty, !stop.isStopped() else { return }
    let rules = try office.rules()
    let companions = Companions(of: others, beside: filed, scheme: rules.numbers).files
    guard !companions.isEmpty else { return }
    guard options.attachesOthers, !options.isDryRun else {
      for file in companions {
        let name =
          rules.numbers.classes[file.category]?.name
          ?? LocalizedText(verbatim: file.category.rawValue)
        tell(.mayAttach(file, class: name))
      }
      return
    }
    let book = LedgerBook(
      try office.archive.ledgerEntries(),
      policy: rules.ledger,
      on: office.clock.today()
    )
    for file in companions {
      let receipts = try office.attach(
        [HandedFile(name: file.place.text, bytes: DocumentSource(at: file.place).load())],
        to: book.account(named: file.account),
        category: file.category,
        date: office.clock.today(),
        as: actor
      )
      for receipt in receipts { tell(.attached(receipt)) }
    }
  }
}
