public import Archive

extension PostgresArchive {
  /// How many seconds the state that is read lies behind, where a standby answers; nil where the
  /// server does that is written to.
  ///
  /// Of a standby that has all that it was sent it is 0, whenever that was.
  public func standbyDelay() throws(ArchiveError) -> Double? {
    try read { session in
      try session.first(
        """
        SELECT CASE WHEN NOT pg_is_in_recovery() THEN NULL
          WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
          ELSE (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::bigint
          END
        """
      ) { try $0.optionalNumber() }
    }.flatMap { $0.map { Double($0) / 1000 } }
  }
}
