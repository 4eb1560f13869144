import Foundation
import Office
import Synchronization
import Wording

/// Whether somebody asked the program to stop: Ctrl-C, or the signal with which a system ends it.
enum StopRequest {
  private static let received = Atomic<Int32>(0)

  /// Listens from now on.
  ///
  /// The first request lets the work in hand come to its end; a second one ends the program at
  /// once, which no file of it minds.
  static func listen() {
    prepare()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if !StopRequest.note(number) { _exit(128 + number) }
      }
    }
  }

  /// Listens from now on, to the end of a terminal's session, too, and never ends the program by
  /// itself: it has a terminal to give back.
  static func listenOnTerminal() {
    prepare()
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      signal(number) { _ = StopRequest.note($0) }
    }
  }

  /// A handler may only touch what is there already.
  private static func prepare() {
    _ = received.load(ordering: .relaxed)
  }

  /// Notes a request; false where one was made before.
  private static func note(_ number: Int32) -> Bool {
    received.compareExchange(expected: 0, desired: number, ordering: .sequentiallyConsistent)
      .exchanged
  }

  /// What work looks at that is to end with what is in hand.
  static let token = StopToken { isMade }

  static var isMade: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit status of a command that was stopped; nil where nobody asked it to.
  static var status: ExitStatus? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGINT: .interrupted
    case _: .terminated
    }
  }
}
