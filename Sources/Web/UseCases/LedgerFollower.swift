import Archive

/// Follows the archive, in which other processes file meanwhile, so that the ledger is in memory before
/// anybody asks for it.
struct LedgerFollower: Sendable {
  /// How often the archive is looked at.
  private static let pace = Duration.seconds(1)

  let desk: FrontDesk
  let workshop: Workshop

  /// Goes on until the task is cancelled.
  func run() async {
    var known: ArchiveDoor.Stamp?
    var pause = LedgerFollower.pace
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: pause)
        let (desk, last) = (desk, known)
        let start = ContinuousClock.now
        known = try await workshop.run {
          let stamp = try desk.door.stamp()
          if stamp != last { try desk.follow() }
          return stamp
        }
        // While much is filed, most of the time is for those who ask.
        pause = max(LedgerFollower.pace, (ContinuousClock.now - start) * 5)
      } catch is CancellationError {
        return
      } catch {
        // Who asks next is told what is wrong.
        pause = .seconds(10)
      }
    }
  }
}
