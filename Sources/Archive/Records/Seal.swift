/// The digest of what is kept, as a journal entry holds it, with the form in which it was digested.
///
/// Whatever is sealed has a written form of bytes that is defined on its values, not on how an
/// engine stores them. A form never changes: what is to be written otherwise gets the next number,
/// and every earlier form can still be checked.
public struct Seal: Sendable, Hashable, CustomStringConvertible {
  /// The written form whose bytes are digested.
  public enum Form: Int, Sendable, CaseIterable {
    /// Values one after the other, each text with its length in bytes before it.
    case lengths = 1
    /// Lines of JSON, as an export holds them.
    case lines = 2
  }

  /// The form in which the record was written.
  public var form: Form
  /// The SHA-256 of the record in that form.
  public var digest: ContentDigest

  /// The digest of what is written in a form.
  public init(_ form: Form, _ digest: ContentDigest) {
    self.form = form
    self.digest = digest
  }

  /// Takes a seal as it is written; nil where it is none, or of a later form.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Int(parts[0]) : parts.count == 1 ? 1 : nil
    guard let form = number.flatMap({ Form(rawValue: $0) }), parts.count == 1 || form != .lengths,
      let digest = parts.last.flatMap({ ContentDigest(rawValue: String($0)) })
    else { return nil }
    self.init(form, digest)
  }

  /// The digest alone in the first form, with the form's number before it in every other.
  public var description: String {
    switch form {
    case .lengths: digest.rawValue
    case .lines: "\(form.rawValue):\(digest.rawValue)"
    }
  }
}
