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
    key = try form.id
  }
}
