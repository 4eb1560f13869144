extension Schema.Migration {
  /// The import log tells when each file was last changed, so that an import can go on where it
  /// was stopped without reading again what it has.
  static let importLogTimes = Schema.Migration(
    name: "3 times of imported files",
    sql: """
      -- In nanoseconds since 1970; absent of a document in a zip, and of earlier entries.
      ALTER TABLE import_log ADD COLUMN modified INTEGER;
      CREATE INDEX import_log_by_path ON import_log (path);
      """
  )
}
