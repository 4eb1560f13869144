import Office
import Synchronization

/// What was asked of the ledger last, each answer kept until the archive changes.
final class LedgerAnswers: Sendable {
  private struct Kept {
    var stamp: ArchiveDoor.Stamp?
    var answers: [String: LedgerAnswer] = [:]
  }

  private let kept = Mutex(Kept())
  private static let most = 16

  /// The answer to a question, which the archive is asked for where it has changed.
  func answer(
    under key: String,
    of stamp: ArchiveDoor.Stamp,
    _ ask: () throws -> LedgerAnswer
  ) throws -> LedgerAnswer {
    let known = kept.withLock { kept in kept.stamp == stamp ? kept.answers[key] : nil }
    if let known { return known }
    let answer = try ask()
    kept.withLock { kept in
      if kept.stamp != stamp || kept.answers.count >= LedgerAnswers.most { kept.answers = [:] }
      kept.stamp = stamp
      kept.answers[key] = answer
    }
    return answer
  }
}
