/// What the roles of a database may do, as statements for its administrator to run once the tables
/// are made.
public enum PostgresRoles {
  /// A role that reads every office's archive and writes nothing.
  public static func reader(_ role: String) -> String {
    """
    GRANT USAGE ON SCHEMA public TO \(role);
    GRANT SELECT ON ALL TABLES IN SCHEMA public TO \(role);
    """
  }

  /// A role that files, and can neither change nor delete what was filed.
  ///
  /// What is derived, and saved searches, it may write anew; of an item only which revision is the
  /// present one.
  public static func writer(_ role: String) -> String {
    """
    \(reader(role))
    GRANT INSERT ON original, original_part, item, revision, field_value, journal,
      import_document, import_entry, series, ledger_entry, search_text, search_name, saved_search,
      journal_end TO \(role);
    GRANT UPDATE (current) ON item TO \(role);
    GRANT UPDATE (marked) ON field_value TO \(role);
    GRANT UPDATE (last) ON series TO \(role);
    GRANT UPDATE ON journal_end TO \(role);
    GRANT UPDATE (last_item, last_revision, last_document, last_entry, tokens, search_layout,
      ledger_layout) ON office TO \(role);
    GRANT UPDATE, DELETE ON ledger_entry, search_text, search_name, saved_search TO \(role);
    """
  }
}
