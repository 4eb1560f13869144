import Archive
import Filing
import Forms
import Foundation
import Intake
import Ledger
import Values
import Wording

extension Import {
  /// Files what lies beside filed forms as materials of their accounts, or says that it may be.
  func attach(_ others: [DiskPath], after session: ImportSession) throws {
    guard !others.isEmpty, !session.filed.isEmpty, !StopRequest.isMade else { return }
    let rules = try FilingRules(library: session.library)
    let companions = Companions(of: others, beside: session.filed, scheme: rules.numbers).files
    guard !companions.isEmpty else { return }
    guard attachOthers, !dryRun else { return propose(companions, rules: rules) }
    let archive = try archiving.open()
    let book = LedgerBook(try archive.ledgerEntries(), policy: rules.ledger, on: global.day)
    let desk = FilingDesk(
      archive: archive,
      forms: session.library.forms,
      scheme: rules.numbers,
      options: FilingOptions(actor: NSUserName()),
      today: global.day
    )
    for file in companions {
      let known = try book.account(named: file.account)
      let receipts = try desk.attach(
        [(file.place.text, try DocumentSource(at: file.place).load())],
        to: known.name,
        creditCode: known.creditCode,
        category: file.category,
        date: global.day
      )
      for var receipt in receipts {
        // A material has no forms in it to number.
        receipt.submission = nil
        Console.note(receipt.line(in: global.language))
      }
    }
  }

  /// Says what could be attached to whom.
  private func propose(_ companions: [Companions.File], rules: FilingRules) {
    for file in companions {
      let name = rules.numbers.classes[file.category]?.name
      let (path, account) = (file.place.text, file.account)
      Console.note(
        LocalizedText(
          zh:
            "\(path)：与 \(account) 的表单放在一起，加 --attach-others 可归为其资料（\(name?.zh ?? file.category.rawValue)）。",
          en:
            "\(path): lies beside a form of \(account); --attach-others files it as material (\(name?.en ?? file.category.rawValue))."
        )[global.language].printable
      )
    }
  }
}
