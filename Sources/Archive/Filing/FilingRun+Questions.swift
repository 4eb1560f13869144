import Ledger
import Values

// What the forms of a batch ask of the archive.
extension FilingRun {
  /// Has all that the forms will ask of the archive looked up at once.
  mutating func foresee(_ documents: [DocumentFiling]) throws {
    var forms: [ForeseenForm] = []
    for document in documents {
      for (submission, form) in document.submissions.enumerated() {
        guard case .file(let request) = form else { continue }
        let identity = FilingIdentity(request.identity)
        let otherNames = try accounts.otherNames(of: request, in: writer.state)
        // An attachment is told apart by its bytes, which are its number.
        let questions = [
          request.form == .attachment ? nil : placed(like: request, identity, otherNames),
          numbered(like: request, identity, otherNames),
        ]
        forms.append(
          ForeseenForm(
            request.form,
            original: document.digest,
            submission: submission,
            content: request.content,
            items: questions.compactMap(\.self)
          )
        )
      }
    }
    if !forms.isEmpty { try writer.foresee(forms) }
  }

  /// The items of a form's account.
  func placed(
    like request: FilingRequest,
    _ identity: FilingIdentity,
    _ otherNames: Set<String>
  ) -> ItemQuestion {
    .placed(
      form: identity.form,
      accounts: otherNames.union([identity.account]),
      // Of visits the day is never a blank that is filled in later, and an account has many.
      day: request.ledger.visit == nil ? nil : request.date
    )
  }

  /// The items of a form's number; nil where it bears none.
  func numbered(
    like request: FilingRequest,
    _ identity: FilingIdentity,
    _ otherNames: Set<String>
  ) -> ItemQuestion? {
    identity.number.map { number in
      .numbered(
        form: identity.form,
        number: number,
        accounts: otherNames.union([identity.account]),
        day: request.date
      )
    }
  }
}
