/// A revision in a few words, by which one is told quickly from another.
public struct RevisionBrief: Sendable, Hashable {
  /// The account's name as written.
  public var account: String
  /// The first answer of the field that was asked for, as written; nil of an empty one.
  public var answer: String?

  /// A revision's account and an answer.
  public init(account: String, answer: String?) {
    self.account = account
    self.answer = answer
  }
}
