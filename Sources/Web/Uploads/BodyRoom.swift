import Synchronization

/// The room for the bodies of all requests: who finds none is asked to come again.
final class BodyRoom: Sendable {
  private let size: Int
  private let used = Mutex(0)

  init(size: Int) {
    self.size = size
  }

  /// Takes room for more bytes.
  func take(_ count: Int) throws {
    let isRoom = used.withLock { used in
      guard used + count <= size else { return false }
      used += count
      return true
    }
    guard isRoom else { throw WebError.busy }
  }

  /// Gives back room.
  func give(_ count: Int) {
    used.withLock { $0 -= count }
  }
}
