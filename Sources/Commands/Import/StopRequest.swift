import Foundation
import Synchronization

/// Whether somebody asked the program to stop: Ctrl-C, or the signal with which a system ends it.
///
/// The first request lets the work in hand come to its end; a second one ends the program at once,
/// which no file of it minds.
enum StopRequest {
  private static let received = Atomic<Int32>(0)

  /// Listens from now on.
  static func listen() {
    // A handler may only touch what is there already.
    _ = received.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        let (isFirst, _) = StopRequest.received.compareExchange(
          expected: 0,
          desired: number,
          ordering: .sequentiallyConsistent
        )
        if !isFirst { _exit(128 + number) }
      }
    }
  }

  static var isMade: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit status of a command that was stopped; nil where nobody asked it to.
  static var status: ExitStatus? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGTERM: .terminated
    case _: .interrupted
    }
  }
}
