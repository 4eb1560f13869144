import Foundation
import TestSupport
import Testing
import Values
import Wording

@testable import Office

/// A look at all that the work stands on.
@Suite struct CheckupTests {
  private func lines(
    archive: String = "/nowhere/office.sqlite",
    environment: [String: String] = ["LANG": "zh_CN.UTF-8", "PATH": "/nowhere"],
    moment: Date = Date(timeIntervalSince1970: 1_795_000_000),
    columns: Int? = 100
  ) -> [HealthLine] {
    Checkup(
      program: "guidang 0.1.0",
      definitions: Definitions(folder: Repository.forms),
      archive: archive,
      environment: environment,
      clock: OfficeClock(today: { TestOffice.today }, now: { moment }),
      columns: columns
    ).lines()
  }

  private func state(_ subject: HealthLine.Subject, in lines: [HealthLine]) -> HealthLine.State? {
    lines.first { $0.subject == subject }?.state
  }

  @Test func looksAtEverythingInOrder() throws {
    let workspace = try Workspace()
    #expect(
      lines(archive: "\(workspace.path)/a.sqlite").map(\.subject) == [
        .program, .definitions, .office, .archive, .fileSystem, .space, .converter, .libraries,
        .clock, .locale, .terminal,
      ]
    )
  }

  @Test func changesNothing() throws {
    let workspace = try Workspace()
    let path = "\(workspace.path)/a.sqlite"
    #expect(state(.archive, in: lines(archive: path)) == .note)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func wantsAServerThatAnswers() {
    let lines = lines(archive: "postgresql://nobody@127.0.0.1:1/none")
    #expect(state(.server, in: lines) == .mend)
  }

  @Test(arguments: [
    (["PATH": "/nowhere"], HealthLine.Subject.locale, HealthLine.State.note),
    (["LANG": "C", "PATH": "/nowhere"], .locale, .note),
    (["LANG": "C.utf8", "PATH": "/nowhere"], .locale, .ok),
    (["LANG": "C.utf8", "PATH": "/nowhere"], .converter, .note),
  ])
  func looksAtTheEnvironment(
    environment: [String: String],
    subject: HealthLine.Subject,
    expected: HealthLine.State
  ) {
    #expect(state(subject, in: lines(environment: environment)) == expected)
  }

  @Test func looksAtTheClockAndTheTerminal() {
    let lines = lines(moment: Date(timeIntervalSince1970: 0), columns: 40)
    #expect(state(.clock, in: lines) == .mend)
    #expect(state(.terminal, in: lines) == .note)
    #expect(lines.allSatisfy { $0.state == .ok || $0.remedy != nil })
  }
}
