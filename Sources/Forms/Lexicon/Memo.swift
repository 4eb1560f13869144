import Synchronization

/// What a pure function gave for what was asked of it lately.
///
/// The documents of an office come from a few templates, so that their labels come again and again.
/// However many different ones come, no more than `most` answers are kept.
final class Memo<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let most: Int
  private let answers = Mutex<[Question: Answer]>([:])

  init(most: Int = 4096) { self.most = most }

  /// The answer to a question, by the function where nobody has asked it of late.
  func answer(to question: Question, by function: (Question) -> Answer) -> Answer {
    if let answer = answers.withLock({ $0[question] }) { return answer }
    let answer = function(question)
    answers.withLock {
      if $0.count >= most { $0.removeAll(keepingCapacity: true) }
      $0[question] = answer
    }
    return answer
  }
}
