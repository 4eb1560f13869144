import Foundation
import TestSupport
import Testing

/// What a search writes to files.
@Suite("Files of a search")
struct SearchFilesTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    let numbers = ["00123", "12345678901234567890", "1E5", "＝1+1", "3-1", "BF-6"]
    try await office.handIn(
      numbers.enumerated().map { index, number in
        .visit(number, on: "2026-03-0\(index + 1)", [("主要要点", "第\(index)次谈减速机。")])
      }
    )
  }

  private static let kept = [
    "'00123", "'12345678901234567890", "'1E5", "'＝1+1", "'3-1", "BF-6",
  ]

  @Test func keepsCodesInTables() async throws {
    let printed = try await office.guidang(
      "search",
      "减速机",
      "--fields",
      "documentNumber",
      "--format",
      "csv"
    )
    let lines = printed.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.reversed() == Self.kept)
  }

  @Test func writesAFileThatOfficesOpen() async throws {
    let result = try await office.guidang(
      "search",
      "减速机",
      "-o",
      "x.csv",
      "--fields",
      "documentNumber,snippet"
    )
    #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    let bytes = try Data(contentsOf: office.workspace.folder.appending(path: "x.csv"))
    #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: bytes, as: UTF8.self).contains("'00123,第0次谈减速机。"))
  }

  @Test func writesAWorkbook() async throws {
    let result = try await office.guidang("search", "减速机", "-o", "x.xlsx", "--limit", "1")
    #expect(result.status == 0, "\(result.errors)")
    let text = try await office.guidang("extract", "--as", "text", "x.xlsx").output
    for word in ["档号", "目标客户拜访表", "武汉甲公司", "2026-03-06", "第5次谈减速机。"] {
      #expect(text.contains(word), "\(text)")
    }
  }

  @Test func refusesWhatIsNoTable() async throws {
    #expect(try await office.guidang("search", "减速机", "-o", "x.pdf").status == 64)
    #expect(try await office.guidang("search", "减速机", "-o", "x.csv", "--count").status == 64)
  }

  @Test func leavesAWordWithASignAWord() async throws {
    #expect(try await office.guidang("search", "减速机", "-第0次", "--count").output == "5\n")
  }
}
