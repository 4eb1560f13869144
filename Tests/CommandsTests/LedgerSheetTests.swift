import Foundation
import TestSupport
import Testing

/// Workbooks of the ledger as the built command writes them.
@Suite struct LedgerSheetTests {
  private let workspace: Workspace

  init() async throws {
    workspace = try Workspace()
    try workspace.take(Repository.samples, Repository.forms)
    _ = try await workspace.guidang("import", "Samples", "--today", "2026-11-23")
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func holdsTypedValuesUnderAFrozenHeader() async throws {
    let result = try await workspace.guidang(
      "ledger",
      "due",
      "--today",
      "2026-11-23",
      "-o",
      "due.xlsx"
    )
    #expect(result == CommandResult(status: 0))
    let file = workspace.folder.appending(path: "due.xlsx").path(percentEncoded: false)
    let lines = SpreadsheetReader.lines(of: file)
    #expect(
      lines.prefix(3) == [
        "# 待办和逾期 B2 A1:I11 charts 0",
        "s 客户 | s 事项 | s 触发日期 | s 到期 | s 状态 | s 逾期天数 | s 负责人 | s 触发档案 | s 完成档案",
        "s 沈阳曜北钢管有限公司 | s 填写开发表 | day 2026-10-12 | day 2026-11-11 | s 逾期 12 天 | int 12 #,##0 | "
          + "s 顾明远 | s 17 | -",
      ]
    )
  }

  @Test func goesDownAPipeAsItGoesToAFile() async throws {
    let command = "guidang ledger accounts --today 2026-11-23 --format xlsx"
    let result = try await workspace.shell("\(command) > piped.xlsx && \(command) -o filed.xlsx")
    #expect(result == CommandResult(status: 0))
    #expect(try workspace.bytes(of: "piped.xlsx") == workspace.bytes(of: "filed.xlsx"))
  }

  /// A folder in the file's place, and no room for the file.
  @Test(arguments: ["folder", "/dev/full"])
  func leavesNothingWhereItCannotWrite(target: String) async throws {
    try workspace.write("", to: "folder/kept.txt")
    let before = try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted()
    let result = try await workspace.guidang(
      "ledger",
      "due",
      "--format",
      "xlsx",
      "-o",
      target
    )
    #expect(result.status == 2 && result.output.isEmpty && result.errors.contains(target))
    let after = try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted()
    #expect(before == after)
  }

  /// A terminal of 80 columns, which `script` makes.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"),
      "util-linux's script is not here"
    )
  )
  func fitsATerminalAndColoursWhatIsOverdue() async throws {
    let command = "stty cols 80; guidang ledger accounts --today 2026-11-23"
    let coloured = try await workspace.shell("script -qec '\(command)' /dev/null")
    #expect(coloured.output.contains("\u{1B}[31m沈阳曜北钢管有限公司"))
    let plain = try await workspace.shell("NO_COLOR=1 script -qec '\(command)' /dev/null")
    #expect(!plain.output.contains("\u{1B}"))
    #expect(plain.output.contains("未显示："))
    let refused = try await workspace.shell("script -qec '\(command) --format xlsx' /dev/null")
    #expect(refused.status == 64)
  }
}
