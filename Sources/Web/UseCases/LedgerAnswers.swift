import Ledger
import Office
import Synchronization

/// What was asked of the ledger last, each answer kept until the archive changes or later ones need its
/// room.
final class LedgerAnswers: Sendable {
  private struct Kept {
    var stamp: ArchiveDoor.Stamp?
    var answers: [String: LedgerAnswer] = [:]
    /// The questions, the one that was asked last at the end.
    var order: [String] = []
    /// The rows of all answers.
    var rows = 0

    mutating func touch(_ key: String) {
      if order.last == key { return }
      order.removeAll { $0 == key }
      order.append(key)
    }

    mutating func keep(_ answer: LedgerAnswer, under key: String) {
      forget(key)
      answers[key] = answer
      order.append(key)
      rows += answer.rowCount
      while order.count > LedgerAnswers.most || rows > LedgerAnswers.mostRows, order.count > 1,
        let first = order.first
      {
        forget(first)
      }
    }

    private mutating func forget(_ key: String) {
      guard let known = answers.removeValue(forKey: key) else { return }
      rows -= known.rowCount
      order.removeAll { $0 == key }
    }
  }

  private let kept = Mutex(Kept())
  private static let most = 16
  /// A row takes some 3 KB.
  private static let mostRows = 30_000

  /// The answer to a question, which the archive is asked for where it has changed.
  func answer(
    under key: String,
    of stamp: ArchiveDoor.Stamp,
    _ ask: () throws -> LedgerAnswer
  ) throws -> LedgerAnswer {
    let known = kept.withLock { kept -> LedgerAnswer? in
      guard kept.stamp == stamp, let answer = kept.answers[key] else { return nil }
      kept.touch(key)
      return answer
    }
    if let known { return known }
    let answer = try ask()
    kept.withLock { kept in
      if kept.stamp != stamp { kept = Kept(stamp: stamp) }
      kept.keep(answer, under: key)
    }
    return answer
  }
}

extension LedgerAnswer {
  fileprivate var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }
}
