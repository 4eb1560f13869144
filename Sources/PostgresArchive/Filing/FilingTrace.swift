import Archive

/// What a transaction leaves in an office's archive, and no other one: the last entries that it wrote.
struct FilingTrace {
  /// Whose digest no other entry has.
  var entry: JournalEntry?
  /// The last document of the import log, with the number that it was given.
  var document: (id: Int, record: ImportRecord)?

  /// The question whether it is there.
  func question(in office: Int) -> SQL {
    if let entry {
      return """
        SELECT EXISTS (SELECT FROM journal WHERE office = \(office) AND id = \(entry.id)
          AND digest = \(entry.digest))
        """
    }
    guard let (id, record) = document else { return "SELECT false" }
    return """
      SELECT EXISTS (SELECT FROM import_document WHERE office = \(office) AND id = \(id)
        AND at = \(record.at) AND who = \(record.who) AND path = \(record.path)
        AND original = \(record.sha256))
      """
  }
}
