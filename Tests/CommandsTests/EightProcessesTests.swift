import Foundation
import TestSupport
import Testing

/// Eight processes that file overlapping folders at once.
@Suite struct EightProcessesTests {
  @Test func fileEveryFormOnceUnderDenseNumbersAndShowNoError() async throws {
    let office = try FilingOffice()
    for number in 0..<48 {
      let form = WrittenForm.visit("BF-\(number)", on: "2026-03-02", method: "电话")
      // Each form lies in two of the eight folders.
      for folder in [number % 8, (number + 3) % 8] {
        try office.workspace.write(form.markdown, to: "folder\(folder)/\(number).md")
      }
    }
    let commands = try (0..<8).map { folder in
      try office.workspace.start([
        "import", "folder\(folder)", "folder\((folder + 1) % 8)", "--format", "json", "--wait",
        "120",
        "--today", office.today,
      ])
    }
    var filed = 0.0
    for command in commands {
      let result = try await command.result()
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.errors.contains("guidang:"), "\(result.errors)")
      let counts = try JSONDecoder().decode([String: Double].self, from: Data(result.output.utf8))
      filed += counts["filed"] ?? 0
    }
    #expect(filed == 48)
    let numbers = try await office.rows("search", "客户:甲公司").compactMap { $0["archiveNumber"]?.text }
    let expected = (1...48).map { number in
      "Q001-YW·2026-D10-DKH-00" + (number < 10 ? "0" : "") + String(number)
    }
    #expect(numbers.sorted() == expected)
    let verified = try await office.guidang("archive", "verify")
    #expect(verified.status == 0, "\(verified.output)")
  }
}
