public import Archive
import Foundation

/// The archive of an office in a PostgreSQL database (15 or later), which any number of machines
/// may have open.
///
/// What an operation returns is committed. Reading sees one state (REPEATABLE READ), and waits for
/// nobody; who writes holds the office's row from beginning to end, so that numbers and journal run
/// without gaps, and offices do not wait for each other.
public struct PostgresArchive: ArchiveCare {
  /// The address without a password.
  public let path: String
  /// How long an operation waits for another process, or for a server that starts, in seconds.
  public let waitingTime: Double
  /// Under what the office's rows are kept.
  let office: Int
  private let readers: PostgresPool
  private let writers: PostgresPool

  /// Opens an archive, and brings an older schema up to date.
  ///
  /// With `create` the tables and the office are made where they are not there; the database itself
  /// must be.
  public static func open(
    _ address: PostgresAddress,
    mode: ArchiveOpening,
    waitingTime: Double = 10
  ) throws(ArchiveError) -> PostgresArchive {
    do {
      return try PostgresArchive(address, mode: mode, waitingTime: waitingTime)
    } catch {
      throw ArchiveError(error, path: address.text, waited: waitingTime)
    }
  }

  private init(_ address: PostgresAddress, mode: ArchiveOpening, waitingTime: Double) throws {
    path = address.text
    self.waitingTime = waitingTime
    readers = PostgresPool(address.connecting(toWrite: false))
    writers = PostgresPool(address.connecting(toWrite: true), opening: PostgresArchive.settings)
    let pool = mode == .create ? writers : readers
    // A server that is not there is told at once.
    office = try Repetition(waitingTime: 0).run {
      try pool.use(waitingTime: 0) { session in
        do {
          try PostgresSchema.prepare(session, path: address.text, mode: mode)
          if let office = try PostgresSchema.office(named: address.office, in: session) {
            return office
          }
          if mode == .existing { throw ArchiveError.missing(path: address.text) }
          try PostgresSchema.makeOffice(named: address.office, in: session)
          guard let office = try PostgresSchema.office(named: address.office, in: session) else {
            throw ArchiveError.missing(path: address.text)
          }
          return office
        } catch {
          if session.isUsable { try session.rollBack() }
          throw error
        }
      }
    }
  }
}

extension PostgresArchive {
  /// Reads one state of the archive, in a transaction of the engine.
  public func snapshot<Result>(
    _ body: (any ArchiveSnapshot) throws -> Result
  ) throws(ArchiveError) -> Result {
    try read { try body(PostgresSnapshot(session: $0, office: office, path: path)) }
  }

  /// Reads one state of the archive; a task that is cancelled breaks it off.
  func read<Result>(_ body: (PostgresSession) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try readers.use(waitingTime: waitingTime) { session in
        try session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        session.setInterruptible(true)
        defer { session.setInterruptible(false) }
        do {
          let result = try body(session)
          try session.execute("COMMIT")
          try session.flush()
          return result
        } catch {
          if session.isUsable { try session.rollBack() }
          throw error
        }
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Writes in one transaction, for which other processes wait as long as ``waitingTime``.
  ///
  /// Where the server breaks it off for another one's sake, or goes away and comes back, nothing of
  /// it is there, and `body` is run again.
  public func filing<Result>(
    keeping: Bool,
    _ body: (any FilingWriter) throws -> Result
  ) throws(ArchiveError) -> Result {
    var revisions = (before: 0, after: 0)
    let result = try write(keeping: keeping) { session in
      let writer = try PostgresWriter(session: session, office: office, path: path)
      let result = try body(writer)
      try writer.finish()
      revisions = writer.revisions
      return (result, writer.trace)
    }
    if keeping { tidy(after: revisions) }
    return result
  }

  /// How a server that knows of it is to go about what is written.
  ///
  /// Plans are made by what a table holds of an office on the average: a new one is in no statistics,
  /// and its own would be made for nothing at all. What is long is compressed by the cheaper way.
  private static let settings: SQL = """
    SELECT set_config(given.name, given.value, false)
    FROM (VALUES ('plan_cache_mode', 'force_generic_plan'), ('default_toast_compression', 'lz4'))
      AS given (name, value)
      JOIN pg_settings ON pg_settings.name = given.name
        AND given.value = ANY (pg_settings.enumvals)
    """

  /// Writes in one transaction; `body` gives what it leaves beside its result, by which it is told
  /// whether a transaction was kept whose end was not heard of.
  func write<Result>(
    keeping: Bool = true,
    _ body: (PostgresSession) throws -> (Result, FilingTrace?)
  ) throws(ArchiveError) -> Result {
    do {
      return try Repetition(waitingTime: waitingTime).run {
        var done: (result: Result, trace: FilingTrace?)?
        do {
          return try writers.use(waitingTime: waitingTime) { session in
            try session.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
            try session.execute(
              SQL(raw: "SET LOCAL lock_timeout = \(max(1, Int(waitingTime * 1000)))")
            )
            do {
              let kept = try body(session)
              done = (kept.0, kept.1)
              try session.execute(keeping ? "COMMIT" : "ROLLBACK")
              try session.flush()
              return kept.0
            } catch {
              if session.isUsable { try session.rollBack() }
              throw error
            }
          }
        } catch let error as PostgresError where error.isConnectionLost {
          guard let done, let trace = done.trace else { throw error }
          if try asked(trace) { return done.result }
          throw error
        }
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Whether a transaction was kept, asked until the server answers.
  ///
  /// Where it never does, nobody can tell, and the transaction must not be done again.
  private func asked(_ trace: FilingTrace) throws(ArchiveError) -> Bool {
    do {
      return try Repetition(waitingTime: waitingTime).run { try holds(trace) }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Whether a transaction was kept that has left a trace.
  ///
  /// It may still be coming to its end, which is waited for by the office's row that it holds.
  private func holds(_ trace: FilingTrace) throws -> Bool {
    try writers.use(waitingTime: waitingTime) { session in
      try session.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
      try session.execute(
        SQL(raw: "SET LOCAL lock_timeout = \(max(1, Int(waitingTime * 1000)))")
      )
      _ = try OfficeCounters.locking(office, in: session)
      let holds = try session.first(trace.question(in: office)) { try $0.isTrue() } == true
      try session.execute("COMMIT")
      try session.flush()
      return holds
    }
  }

  /// Runs what is no transaction of the archive's.
  func maintain<Result>(
    _ body: (PostgresSession) throws -> Result
  ) throws(ArchiveError) -> Result {
    do {
      return try writers.use(waitingTime: waitingTime, body)
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }
}
