import SQLiteArchive
import TestSupport
import Testing

/// The archive in SQLite behaves as every archive does.
@Suite struct ConformanceTests {
  @Test(arguments: ArchiveConformance.all)
  func holds(behaviour: ArchiveConformance) throws {
    var places: [Workplace] = []
    try behaviour.hold {
      let place = try Workplace()
      places.append(place)
      return try place.open()
    }
  }
}
