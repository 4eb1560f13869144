/// What the server, or the way to it, refused, as facts.
struct PostgresError: Error, Sendable, Hashable {
  /// The five characters of the SQL standard's class and subclass (postgresql.org/docs/15,
  /// appendix A); nil where the server had nothing to say, as when it was not reached.
  var state: String?
  /// What was said, in the server's language.
  var message: String
  /// Whether the connection is of no more use.
  var isConnectionLost: Bool

  init(state: String? = nil, message: String, isConnectionLost: Bool = false) {
    self.state = state
    self.message = message
    self.isConnectionLost =
      isConnectionLost
      || state.map { $0.hasPrefix("08") || PostgresError.ends.contains($0) } == true
  }

  /// The server ends: admin_shutdown, crash_shutdown, cannot_connect_now.
  private static let ends: Set<String> = ["57P01", "57P02", "57P03"]

  /// Whether the same transaction may succeed when it is done again: it met another one.
  ///
  /// Two that make the schema at once meet in its names (unique_violation, duplicate_table).
  var isRepeatable: Bool {
    state.map { ["40001", "40P01", "23505", "42P07", "42P06"].contains($0) } ?? false
  }

  /// What the server says of a value that is not what was asked for.
  static func unreadable(_ what: String) -> PostgresError {
    PostgresError(state: "22000", message: what)
  }
}
