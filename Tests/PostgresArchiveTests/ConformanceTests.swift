import PostgresArchive
import TestSupport
import Testing

/// The archive in PostgreSQL behaves as every archive does.
@Suite("PostgreSQL conformance")
struct ConformanceTests {
  @Test(arguments: ArchiveConformance.all)
  func holds(behaviour: ArchiveConformance) throws {
    let server = try PostgresServer.shared.get()
    try behaviour.hold { try server.open() }
  }
}
