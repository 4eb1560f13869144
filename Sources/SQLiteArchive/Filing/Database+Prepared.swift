import GRDB

extension Database {
  /// Executes a statement that is prepared once for the connection, as those of every form are.
  func executePrepared(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
