import Foundation
import TestSupport
import Testing

@testable import PostgresArchive

@Suite("The schema on a server")
struct SchemaTests {
  private var statements: String {
    PostgresSchema.migrations.map(\.sql).joined(separator: "\n")
  }

  /// What engines that speak the protocol forbid, or do otherwise.
  @Test(arguments: [
    "serial", "sequence", "generated", "identity by default", "trigger", "advisory", "tsvector",
    "jsonb", "lo_", "oid", "deferrable", "listen", "notify", "domain ", "exclude ", "inherits",
    "collate \"default\"", "timestamp", "varchar",
  ])
  func hasNothingThatOtherEnginesForbid(word: String) {
    let code = statements.split(separator: "\n").map { line in
      line.trimmingCharacters(in: .whitespaces).hasPrefix("--") ? "" : line.lowercased()
    }.joined(separator: "\n")
    #expect(!code.contains(word))
  }

  @Test func leadsEveryKeyWithTheOffice() throws {
    let server = try PostgresServer.shared.get()
    _ = try server.open()
    // The first column of every index but those of the tables about all offices, and of the one whose
    // terms have the office in them.
    let others = try server.ask(
      """
      SELECT index.indexrelid::regclass FROM pg_index AS index
        JOIN pg_class AS owner ON owner.oid = index.indrelid
        JOIN pg_namespace AS space ON space.oid = owner.relnamespace
        JOIN pg_attribute AS first ON first.attrelid = index.indexrelid AND first.attnum = 1
      WHERE space.nspname = 'public' AND first.attname <> 'office'
        AND owner.relname NOT IN ('office', 'migration')
      ORDER BY 1
      """
    )
    #expect(others == "search_terms")
  }

  @Test func comparesEveryTextByItsBytes() throws {
    let server = try PostgresServer.shared.get()
    _ = try server.open()
    let others = try server.ask(
      """
      SELECT attrelid::regclass || '.' || attname FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0
        AND atttypid = 'text'::regtype
        AND attcollation <> (SELECT oid FROM pg_collation WHERE collname = 'C')
      """
    )
    #expect(others == "")
  }

  @Test func outlinesWhatTheMigrationsMake() {
    let outline = SchemaOutline.expected
    #expect(outline.tables.contains("search_text"))
    #expect(outline.indexes.contains("revision_office_item_revision_key"))
    #expect(outline.indexes.contains("office_name_key"))
  }
}
