import Synchronization

/// Whether somebody asked that work should end; who works looks at it between two documents.
public struct StopToken: Sendable {
  /// Whether the work is to end with what is in hand.
  public let isStopped: @Sendable () -> Bool

  /// A token that looks elsewhere.
  public init(isStopped: @escaping @Sendable () -> Bool) {
    self.isStopped = isStopped
  }

  /// A token that lets the work come to its end.
  public static let never = StopToken { false }
}

/// What stops the work that has its token.
public final class StopSwitch: Sendable {
  private let isThrown = Atomic<Bool>(false)

  /// A switch that stops nothing as yet.
  public init() {}

  /// Asks the work to end; it cannot be taken back.
  public func stop() { isThrown.store(true, ordering: .relaxed) }

  /// What the work looks at.
  public var token: StopToken { StopToken { [self] in isThrown.load(ordering: .relaxed) } }
}
