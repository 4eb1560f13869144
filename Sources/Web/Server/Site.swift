import SQLiteArchive

/// All that the answers of a server stand on.
struct Site: Sendable {
  let settings: WebSettings
  let desk: FrontDesk
  let workshop: Workshop
  let room: BodyRoom
  let signIn: SignIn
  /// Sessions, and what was brought.
  let kept: DeskFile
  let metrics = Metrics()
  let courier: HookCourier
}

extension Site {
  /// Does something that may wait for a disk.
  func working<Result: Sendable>(
    _ work: @escaping @Sendable (FrontDesk) async throws -> Result
  ) async throws -> Result {
    let desk = desk
    return try await workshop.run { try await work(desk) }
  }
}
