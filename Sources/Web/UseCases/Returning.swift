import Archive
import Filing
import Office
import Values

/// A returned form under an address of its own, on whose card the mended document is brought.
struct Returning: Sendable {
  let key: String
  let form: ReturnedForm

  init(_ form: ReturnedForm) throws {
    self.form = form
    // What the archive's log has of the form's first return, which no later attempt changes.
    let facts =
      [form.form.rawValue, form.rejectedAt.rawValue, String(form.submission)]
      + [form.subject.account, form.subject.date, form.subject.owner].map { "\($0 ?? "-")" }
    key = String(try ContentDigest(of: facts.joined(separator: "\u{1F}")).rawValue.prefix(20))
  }
}
