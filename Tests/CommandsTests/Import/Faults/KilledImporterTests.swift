import Foundation
import Office
import TestSupport
import Testing

/// An importer that is killed at any message to its server: the archive is whole, what was receipted
/// is there, and running the import again gives the archive of a run that nobody killed.
///
/// `GUIDANG_FAULTS=long` kills it at every message.
@Suite("Importers killed at a server", .serialized) struct KilledImporterTests {
  private let workspace: Workspace
  private let proxy: PostgresProxy
  private let isLong = ProcessInfo.processInfo.environment["GUIDANG_FAULTS"] == "long"
  private let arguments = [
    "import", "in", "--batch", "2", "--today", "2026-03-31", "--keep-rejected",
  ]
  private static let places = 3

  init() throws {
    workspace = try Workspace()
    try workspace.take(Repository.forms)
    proxy = try PostgresProxy(to: try PostgresServer.shared.get())
    // Visits, among them revisions and some to reject.
    for number in 1...12 {
      var form = WrittenForm.visit("BF-\(number)", on: "2026-03-02")
      if number % 4 == 2 {
        form = .visit("BF-\(number - 1)", on: "2026-03-02", [("修改处数", "1"), ("拜访地点", "客户总部")])
      }
      if number % 4 == 3 {
        form = .visit("BF-\(number)", on: "2026-03-02", [("拜访人员", "赵强（业务专员）")])
      }
      try workspace.write(form.markdown, to: "in/\(100 + number).md")
    }
  }

  @Test(arguments: PostgresProxy.Loss.allCases)
  func leaveAWholeArchive(loss: PostgresProxy.Loss) async throws {
    var whole = ""
    // The first one also makes the tables.
    for _ in 0..<2 {
      whole = proxy.address(office: UUID().uuidString)
      proxy.planBreak(at: 0, losing: loss)
      let done = try await workspace.start(arguments + ["--archive", whole]).result()
      #expect(done.status == 1, "\(done.errors)")
    }
    let trips = proxy.roundTrips
    #expect(trips > 20)
    let content = try #require(try ArchiveContent(of: whole))
    let few = Self.places
    let places = isLong ? Array(1...trips) : (0..<few).map { 1 + $0 * (trips - 1) / (few - 1) }
    for place in places {
      try await kill(at: place, losing: loss, content)
    }
    print("killed importers: \(trips) round trips, \(places.count) kills that lose the \(loss)")
  }

  private func kill(
    at place: Int,
    losing loss: PostgresProxy.Loss,
    _ whole: ArchiveContent
  ) async throws {
    let name = "\(loss) at \(place)"
    let archive = proxy.address(office: UUID().uuidString)
    proxy.planBreak(at: place, losing: loss, by: .hold)
    let command = try workspace.start(arguments + ["--archive", archive])
    for _ in 0..<3000 where !proxy.isBroken { try await Task.sleep(for: .milliseconds(5)) }
    let isBroken = proxy.isBroken
    // Who asks next is not to be held up.
    proxy.planBreak(at: 0, losing: loss)
    command.killNow()
    let died = try await command.result()
    #expect(isBroken, "\(name)")
    #expect(died.status == 128 + SIGKILL, "\(name): \(died.errors)")
    if try ArchiveContent(of: archive) == nil {
      #expect(died.receipts == [], "\(name)")
    } else {
      #expect(try ArchiveContent.faults(of: archive) == [], "\(name)")
      #expect(try died.receipts.subtracting(ArchiveContent.numbers(of: archive)) == [], "\(name)")
    }
    let again = try await workspace.start(arguments + ["--archive", archive]).result()
    #expect(again.status == 1, "\(name): \(again.errors)")
    #expect(try ArchiveContent.faults(of: archive) == [], "\(name)")
    #expect(try ArchiveContent(of: archive) == whole, "\(name)")
  }
}
