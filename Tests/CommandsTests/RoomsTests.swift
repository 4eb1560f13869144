import Foundation
import TestSupport
import Testing

/// The rooms of the house: imports point down alone, and a library shows in one room.
@Suite struct RoomsTests {
  /// The targets, the lowest first.
  private static let rooms = [
    "Values", "Wording", "Findings", "Processes", "Packages", "Bundles", "Mail", "XML",
    "Documents", "Intake", "Forms", "Query", "Ledger", "Sheets", "Reports", "Archive",
    "SQLiteArchive", "PostgresArchive", "Filing", "Guidang", "Office", "Web", "Commands", "guidang",
  ]

  /// The rooms in which a library may be imported.
  private static let libraries: [String: Set<String>] = [
    "GRDB": ["SQLiteArchive"], "Yams": ["Forms"], "ArgumentParser": ["Commands"],
    "CLibXML2": ["XML"], "CLibZip": ["Packages"], "CLibArchive": ["Bundles"],
    "CGMime": ["Mail"], "CCMarkGFM": ["Documents"],
    "CLibCrypto": ["Archive", "Web"], "CStatFS": ["SQLiteArchive"], "CSpawn": ["Processes"],
    "CLibPQ": ["PostgresArchive"],
    "CXlsxWriter": ["Sheets"],
    "Hummingbird": ["Web"], "HummingbirdCore": ["Web"], "HummingbirdTLS": ["Web"],
    "NIOCore": ["Web"], "NIOPosix": ["Web"], "HTTPTypes": ["Web"],
  ]

  /// The modules that a room's files import, each with a file that does.
  private func imports(of room: String) throws -> [String: String] {
    let folder = Repository.folder.appending(path: "Sources/\(room)")
    let walk = try #require(FileManager.default.enumerator(atPath: folder.path()))
    var modules: [String: String] = [:]
    while let file = walk.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, words.count == place + 2
        else { continue }
        modules[String(words[place + 1])] = "\(room)/\(file)"
      }
    }
    return modules
  }

  @Test(arguments: rooms)
  func importsPointDown(room: String) throws {
    let own = try #require(Self.rooms.firstIndex(of: room))
    for (module, file) in try imports(of: room) {
      if let place = Self.rooms.firstIndex(of: module) {
        #expect(place < own, "\(file) imports \(module)")
      }
      if let rooms = Self.libraries[module] {
        #expect(rooms.contains(room), "\(file) imports \(module)")
      }
    }
  }

  @Test func areAllKnown() throws {
    let folder = Repository.folder.appending(path: "Sources").path()
    let swift = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !Self.libraries.keys.contains($0) }
    #expect(Set(swift) == Set(Self.rooms))
  }
}
