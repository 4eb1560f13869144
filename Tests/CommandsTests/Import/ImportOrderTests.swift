import Foundation
import TestSupport
import Testing

/// The order of an import is that of its paths.
@Suite struct ImportOrderTests {
  @Test func givesTheSameResultsAndNumbersWhateverTheJobs() async throws {
    let office = try FilingOffice()
    for number in 1...40 {
      // The earlier ones are longer, so that the later ones are read before them.
      let points = String(repeating: "客户很关心节电数据。", count: number % 8 == 1 ? 4000 : 1)
      try office.workspace.write(
        WrittenForm.visit("BF-\(number)", on: "2026-03-02", [("主要要点", points)]).markdown,
        to: "in/\(100 + number).md"
      )
    }
    try office.workspace.write("没有表单", to: "in/120a.md")
    var outcomes: [CommandResult] = []
    for (jobs, batch) in [("1", "64"), ("2", "64"), ("8", "7"), ("3", "1")] {
      let archive = "jobs-\(jobs)-\(batch).sqlite"
      outcomes.append(
        try await office.guidang(
          "import",
          "in",
          "--jobs",
          jobs,
          "--batch",
          batch,
          "--archive",
          archive
        )
      )
      #expect(
        try ArchiveContent(of: archive, in: office.workspace)
          == ArchiveContent(of: "jobs-1-64.sqlite", in: office.workspace)
      )
    }
    #expect(Set(outcomes).count == 1)
    let paths = outcomes[0].errors.split(separator: "\n").compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("in/") }
    }.filter { $0.hasSuffix(".md") }
    #expect(paths == paths.sorted())
    #expect(outcomes[0].receipts.count == 40)
  }
}
