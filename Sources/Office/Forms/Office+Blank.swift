import Archive
import Filing
public import Forms
import Ledger
import Values

extension Office {
  /// A blank of a form, which goes by id or name, or is a variant's.
  ///
  /// For an account that the ledger has, by name or credit code, its name and code are filled in; for
  /// any other the name as it is given.
  public func blank(
    _ form: String,
    as format: BlankForm.Format,
    for account: String? = nil,
    by actor: Actor
  ) throws(OfficeError) -> [UInt8] {
    try actor.need(.blanks)
    do {
      let definition = try library().named(form)
      var answers: [FieldID: Value] = [:]
      if let account {
        let known = try known(account)
        let filing = definition.filing
        if filing.account.column == nil {
          answers[filing.account.field] = .text(known?.name ?? account)
        }
        if let field = filing.creditCode, let code = known?.creditCode {
          answers[field] = .text(code)
        }
      }
      return try BlankForm(definition, answers: answers).write(as: format)
    } catch {
      throw OfficeError(error)
    }
  }

  /// The account that goes under a name; nil where the ledger has none.
  private func known(_ account: String) throws -> Account? {
    do {
      return try snapshot { try ledgerBook(in: $0) }.account(named: account)
    } catch LedgerRefusal.unknown {
      return nil
    }
  }
}
